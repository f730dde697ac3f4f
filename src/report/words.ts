/**
 * Puts the engine's phrases into the words of a language. A phrase is a sentence of the catalogue with parts for its gaps;
 * a sentence may have a variant for a gap that stays empty (`without-values`) and for a day in place of a figure (`date`).
 * What comes out may hold text of profiles and policies as it was written: a view makes it safe for where it goes.
 */
import type { Estimate } from '../engine/estimate.ts';
import type { Part, Phrase } from '../rules/phrase.ts';
import { fill, lookUp, sentence, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { parseLiteral } from '../values/literal.ts';
import { amountText, ceilingText, dateText, figureText, percentText } from './words/figure.ts';
import { grouped, joined } from './words/join.ts';
import { choiceLabel, factTitle, itemName, measureTitle, placeTitle, titles } from './words/names.ts';
import { ownValue } from './words/own-value.ts';
import { voiceOf } from './words/voice.ts';
import type { Voice } from './words/voice.ts';

export { voiceOf, voiceOfRules } from './words/voice.ts';
export type { Voice } from './words/voice.ts';

type Parts = Phrase['with'];

/** A phrase of an estimate in a language; `jurisdiction` is the place whose measure it speaks of. */
export function renderPhrase(
  phrase: Phrase,
  estimate: Estimate,
  language: Language,
  jurisdiction: string | null = null,
): string {
  return say(voiceOf(estimate, language, jurisdiction), phrase);
}

/** A phrase in words. A key that the catalogue lacks is shown as it is (and fails the tests). */
export function say(voice: Voice, phrase: Phrase): string {
  const { key, with: parts } = phrase;
  const special = SPECIAL.get(key);
  if (special !== undefined) return special(voice, parts);
  const gaps: Record<string, string> = {};
  for (const gap in parts) {
    const part = parts[gap];
    if (part !== undefined) gaps[gap] = sayPart(voice, part, gap);
  }
  return fill(template(voice, key, gaps, parts), gaps);
}

function template(
  { texts: { phrases } }: Voice,
  key: string,
  gaps: Readonly<Record<string, string>>,
  parts: Parts,
): string {
  return (isDay(parts['figure']) ? lookUp(phrases, `${key}.date`) : undefined) ?? sentence(phrases, key, gaps);
}

/** What goes into one gap. */
function sayPart(voice: Voice, part: Part, gap: string): string {
  if (typeof part === 'string') return sayText(voice, part, gap);
  if ('text' in part) return textIn(part.text, voice.language);
  if ('figure' in part) return figureText(voice, part.figure, gap === 'rate');
  if ('choice' in part) return choiceLabel(voice, part.fact, part.choice);
  if ('fact' in part) return factTitle(voice, part.fact);
  if ('phrase' in part) return say(voice, part.phrase);
  if ('phrases' in part) {
    return part.phrases.every(isNameless) ? '' : joined(voice, sayAll(voice, part.phrases), part.joined);
  }
  // Not `'valueOf' in part`: every object has that.
  if (typeof part.valueOf === 'string') return ownValue(voice, part.valueOf, part.item);
  return part.item === undefined ? '' : itemName(voice, part.item);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Plain text of the engine is an id in the gaps `measure`, `places` and `facts`, a day where it looks like one. */
function sayText(voice: Voice, text: string, gap: string): string {
  if (gap === 'measure') return measureTitle(voice, text);
  if (gap === 'places') return titles(voice, text, placeTitle);
  if (gap === 'facts') return titles(voice, text, factTitle);
  return DAY.test(text) ? dateText(voice, text) : text;
}

/** Operands without a name of their own stand in the equation, and need not be listed before it. */
function isNameless({ key, with: { name } }: Phrase): boolean {
  return key === 'operand' && typeof name === 'object' && 'figure' in name;
}

/** Several phrases: nested conditions are kept apart, and a single value of the company needs no title beside its condition. */
function sayAll(voice: Voice, phrases: readonly Phrase[]): string[] {
  const [only] = phrases;
  if (only?.key === 'own-value' && phrases.length === 1) return [say(voice, { ...only, key: 'own-value.only' })];
  return phrases.map((one) =>
    phrases.length > 1 && isNested(one) ? grouped(voice, say(voice, one)) : say(voice, one),
  );
}

function isNested({ key, with: { conditions } }: Phrase): boolean {
  if (key !== 'condition.any' && key !== 'condition.all') return false;
  return typeof conditions === 'object' && 'phrases' in conditions && conditions.phrases.length > 1;
}

/** Phrases that are more than a sentence with gaps. */
const SPECIAL: ReadonlyMap<string, (voice: Voice, parts: Parts) => string> = new Map([
  ['reason.met', met],
  ['rule.literal', literal],
  ['step.equation', equation],
  ['step.ceiling', ceiling],
]);

/** A yes or no that is met is what the company says itself: to say it twice is no proof. */
function met(voice: Voice, { condition, values }: Parts): string {
  const { phrases } = voice.texts;
  const gaps = { condition: partText(voice, condition), values: isYesOrNo(condition) ? '' : partText(voice, values) };
  return fill(sentence(phrases, 'reason.met', gaps), gaps);
}

function isYesOrNo(part: Part | undefined): boolean {
  if (typeof part !== 'object' || !('phrase' in part)) return false;
  return part.phrase.key === 'condition.true' || part.phrase.key === 'condition.false';
}

function partText(voice: Voice, part: Part | undefined): string {
  return part === undefined ? '' : sayPart(voice, part, '');
}

function literalText(part: Part | undefined): string {
  return typeof part === 'string' ? part : '';
}

function isDay(part: Part | undefined): boolean {
  if (typeof part !== 'object' || !('phrase' in part)) return false;
  return part.phrase.key === 'rule.literal' && DAY.test(literalText(part.phrase.with['text']));
}

/** A figure of the policy, in its own currency: `20m USD` reads as US$20,000,000. */
function literal(voice: Voice, { text }: Parts): string {
  const written = literalText(text);
  if (DAY.test(written)) return dateText(voice, written);
  const read = parseLiteral(written);
  if (!read.ok) return written;
  return /[%％]\s*$/u.test(written)
    ? percentText(read.value.amount)
    : amountText(voice, read.value.amount, read.value.unit, false);
}

function ceiling(voice: Voice, { figure }: Parts): string {
  const text = typeof figure === 'object' && 'figure' in figure ? ceilingText(voice, figure.figure) : '';
  return fill(voice.texts.phrases['step.ceiling'], { figure: text });
}

/** An operand of an equation; a range is kept apart from its neighbours. */
function sayOperand(voice: Voice, operand: Phrase): string {
  const text = say(voice, operand);
  return text.includes(' – ') ? grouped(voice, text) : text;
}

/** `¥70 × 15 = ¥1,050`; the signs `least` and `greatest` are words. */
function equation(voice: Voice, { sign, parts, result }: Parts): string {
  const { phrases } = voice.texts;
  const operator = typeof sign === 'string' ? sign : '';
  const operands =
    typeof parts === 'object' && 'phrases' in parts ? parts.phrases.map((one) => sayOperand(voice, one)) : [];
  const gaps = { result: result === undefined ? '' : sayPart(voice, result, 'result') };
  if (operands.length < 2) return fill(phrases['step.equation.without-parts'], gaps);
  if (operator === 'least' || operator === 'greatest') {
    return fill(phrases[`step.equation.${operator}`], { ...gaps, parts: joined(voice, operands, 'comma') });
  }
  return fill(phrases['step.equation'], { ...gaps, parts: operands.join(` ${operator} `) });
}
