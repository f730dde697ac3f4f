/**
 * Puts the engine's phrases into the words of a language. A phrase is a sentence of the catalogue with parts for its gaps;
 * a sentence may have a variant for a gap that stays empty (`without-values`) and for a day in place of a figure (`date`).
 * What comes out may hold text of profiles and policies as it was written: a view makes it safe for where it goes.
 */
import type { Estimate } from '../../engine/estimate.ts';
import type { Part, Phrase } from '../../rules/phrase.ts';
import { isOpen } from '../../rules/quantity.ts';
import { fill, grammarOf, phraseText, sentence, textIn } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { parseLiteral } from '../../values/literal.ts';
import { amountText, ceilingText, dateText, figureText, percentText } from './figure.ts';
import { bracketed, joined } from './join.ts';
import {
  choiceLabel,
  factTitle,
  itemName,
  itemWord,
  itemWords,
  measureTitle,
  measureTitles,
  otherTitle,
  placeTitle,
  titles,
} from './names.ts';
import { ownValue, valueInRule } from './own-value.ts';
import { isEqual, isOperand, lineOf, lookedUp, needsBrackets, phrasesIn, signOf } from './rule.ts';
import { voiceOf } from './voice.ts';
import type { Voice } from './voice.ts';

export { voiceOf, voiceOfRules } from './voice.ts';
export type { Voice } from './voice.ts';

type Parts = Phrase['with'];

/** A phrase of an estimate in a language. */
export function renderPhrase(phrase: Phrase, estimate: Estimate, language: Language): string {
  return say(voiceOf(estimate, language), phrase);
}

/** A phrase in words. A key that the catalogue lacks is shown as it is (and fails the tests). */
export function say(voice: Voice, phrase: Phrase): string {
  const { key, with: parts } = phrase;
  const special = SPECIAL.get(key);
  if (special !== undefined) return special(voice, parts);
  const gaps: Record<string, string> = {};
  for (const gap in parts) {
    const part = parts[gap];
    if (part !== undefined) gaps[gap] = sayPart(voice, part, gap, key);
  }
  const said = fill(template(voice, key, gaps), gaps);
  return key.startsWith('rule.') ? closed(voice, said) : said;
}

function template({ texts }: Voice, key: string, gaps: Readonly<Record<string, string>>): string {
  return sentence((one) => phraseText(texts, one), key, gaps);
}

/** Sentences in which a value is what a rule goes on from. */
const IN_RULES = new Set(['value', 'own-value', 'own-value.only']);

/** What goes into one gap of the sentence `key`. */
function sayPart(voice: Voice, part: Part, gap: string, key: string): string {
  if (typeof part === 'string') return sayText(voice, part, gap);
  if ('text' in part) return textIn(part.text, voice.language);
  if ('figure' in part) {
    const figure = figureText(voice, part.figure, gap === 'rate');
    const isRange = isOpen(part.figure.quantity) && figure !== voice.texts.figures['value.unknown'];
    return isRange && isOperand(key, gap) ? bracketed(voice, figure) : figure;
  }
  if ('measure' in part) return otherTitle(voice, part.beside, part.measure);
  if ('choice' in part) return choiceLabel(voice, part.fact, part.choice);
  if ('fact' in part) return factTitle(voice, part.fact);
  if ('phrase' in part) return sayInside(voice, part.phrase, gap, key);
  if ('phrases' in part) return sayList(voice, part, gap, key);
  // Not `'valueOf' in part`: every object has that.
  if (typeof part.valueOf === 'string') {
    return IN_RULES.has(key) ? valueInRule(voice, part.valueOf, part.item) : ownValue(voice, part.valueOf, part.item);
  }
  return part.item === undefined ? '' : itemName(voice, part.item);
}

/** A part of a rule; in brackets where it could be read with its neighbours. */
function sayInside(voice: Voice, one: Phrase, gap: string, key: string): string {
  return needsBrackets(key, gap, one) ? bracketed(voice, say(voice, one)) : say(voice, one);
}

/** Lines with amounts in them: semicolons part them, whatever commas they have. */
const LISTED = new Set(['rungs', 'brackets']);

function sayList(voice: Voice, { phrases, joined: how }: PartList, gap: string, key: string): string {
  if (phrases.every(isNameless)) return '';
  const said = key.startsWith('rule.') ? phrases.map((one) => sayInside(voice, one, gap, key)) : sayAll(voice, phrases);
  return LISTED.has(gap) ? said.join(voice.texts.figures['list.semicolon']) : joined(voice, said, how);
}

type PartList = Extract<Part, { readonly phrases: readonly Phrase[] }>;

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Plain text of the engine is an id in the gaps `measure`, `measures`, `places` and `facts`, a day where it looks like one. */
function sayText(voice: Voice, text: string, gap: string): string {
  if (gap === 'measure') return measureTitle(voice, text);
  if (gap === 'measures') return measureTitles(voice, text.split(', '));
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
    phrases.length > 1 && isNested(one) ? bracketed(voice, say(voice, one)) : say(voice, one),
  );
}

function isNested({ key, with: { conditions } }: Phrase): boolean {
  return (key === 'condition.any' || key === 'condition.all') && phrasesIn(conditions).length > 1;
}

/** Phrases that are more than a sentence with gaps. */
const SPECIAL: ReadonlyMap<string, (voice: Voice, parts: Parts) => string> = new Map([
  ['reason.met', met],
  ['rule.literal', literal],
  ['step.equation', equation],
  ['step.ceiling', ceiling],
  ['condition.all', all],
  ['condition.unverified', unverified],
  ['rule.sum', operation('rule.sum')],
  ['rule.product', operation('rule.product')],
  ['rule.quotient', operation('rule.quotient')],
  ['rule.difference', operation('rule.difference')],
  ['rule.excess', operation('rule.excess')],
  ['rule.least', operation('rule.least')],
  ['rule.greatest', operation('rule.greatest')],
  ['rule.lookup', lookup],
  ['rule.for-each', (voice, parts) => forEach(voice, 'rule.for-each', parts)],
  ['rule.best-items', bestItems],
]);

/** A yes or no that is met is what the company says itself: to say it twice is no proof. */
function met(voice: Voice, { condition, values }: Parts): string {
  const gaps = { condition: partText(voice, condition), values: isYesOrNo(condition) ? '' : partText(voice, values) };
  return fill(template(voice, 'reason.met', gaps), gaps);
}

function isYesOrNo(part: Part | undefined): boolean {
  return phrasesIn(part).some(({ key }) => key === 'condition.true' || key === 'condition.false');
}

function partText(voice: Voice, part: Part | undefined): string {
  return part === undefined ? '' : sayPart(voice, part, '', 'reason.met');
}

/** Of two things the one is the lower, and not the lowest. */
const TWO = new Set(['rule.least', 'rule.greatest']);

/**
 * `A × (B + C)`: every part that is itself a sum or a clause stands in brackets. What has no sign is `the lowest of A and B`; in
 * Chinese the list comes first, and no conjunction is needed.
 */
function operation(key: string): (voice: Voice, parts: Parts) => string {
  const sign = signOf({ key });
  return (voice, { parts }) => {
    const operands = phrasesIn(parts).map((one) => sayInside(voice, one, 'parts', key));
    const list = sign === undefined ? joined(voice, operands, 'operands') : operands.join(` ${sign} `);
    const said = operands.length === 2 && TWO.has(key) ? `${key}-two` : key;
    return closed(voice, fill(template(voice, said, {}), { parts: list }));
  };
}

/** With the space that its signs need: full-width brackets bring their own. */
function closed({ language }: Voice, text: string): string {
  return grammarOf(language).spaced(text);
}

/** Two bounds that meet are one figure. */
function all(voice: Voice, parts: Parts): string {
  const tests = phrasesIn(parts['conditions']);
  const [first] = tests;
  if (first !== undefined && isEqual(tests)) return say(voice, { key: 'condition.is', with: first.with });
  const { conditions } = parts;
  return conditions === undefined ? '' : sayPart(voice, conditions, 'conditions', 'condition.all');
}

/** Who proof-reads a rule must see the open edge; a company that stands on it gets a warning of its own. */
function unverified(voice: Voice, { condition = '' }: Parts): string {
  const said = sayPart(voice, condition, 'condition', 'condition.unverified');
  if (!voice.ofRules) return said;
  const { conditions } = voice.texts;
  const isOfDays = phrasesIn(condition).some(({ key }) => key.endsWith('.date'));
  return fill(conditions[isOfDays ? 'condition.unverified.date' : 'condition.unverified'], { condition: said });
}

/** A table names its fact once, and then its lines. */
function lookup(voice: Voice, parts: Parts): string {
  const { rungs } = parts;
  const table = lookedUp(parts);
  if (table === null) {
    return fill(voice.texts.operators['rule.lookup'], { rungs: sayPart(voice, rungs ?? '', 'rungs', 'rule.lookup') });
  }
  const key = `rule.lookup-${table.counts}` as const;
  return fill(voice.texts.operators[key], {
    by: sayPart(voice, table.by, 'by', key),
    rungs: phrasesIn(rungs)
      .map((line) => say(voice, tableLine(line)))
      .join(voice.texts.figures['list.semicolon']),
  });
}

/** A line of a table: what it is for, and what it brings. */
export function tableLine(rung: Phrase): Phrase {
  const { amount = '' } = rung.with;
  const line = lineOf(rung);
  return { key: 'rule.lookup-line', with: line === undefined ? { amount } : { line, amount } };
}

/** An item of a list by its own name, where it has one. */
function forEach(voice: Voice, key: string, { list = '', where = '', amount = '', count = '' }: Parts): string {
  const gaps = {
    count: sayPart(voice, count, 'count', key),
    items: itemWords(voice, typeof list === 'object' && 'fact' in list ? list.fact : ''),
    item: itemWord(voice, typeof list === 'object' && 'fact' in list ? list.fact : ''),
    list: sayPart(voice, list, 'list', 'rule.for-each'),
    where: sayPart(voice, where, 'where', 'rule.for-each'),
    amount: sayPart(voice, amount, 'amount', 'rule.for-each'),
  };
  return closed(voice, fill(template(voice, key, gaps), gaps));
}

/** Only the items that come to the most: said in the sentence of the sum itself. */
function bestItems(voice: Voice, { rule, count = '' }: Parts): string {
  const [each] = phrasesIn(rule);
  if (each?.key === 'rule.for-each') return forEach(voice, 'rule.for-best', { ...each.with, count });
  const gaps = {
    rule: sayPart(voice, rule ?? '', 'rule', 'rule.best-items'),
    count: sayPart(voice, count, 'count', ''),
  };
  return fill(voice.texts.rules['rule.best-items'], gaps);
}

/** A figure of the policy, in its own currency: `20m USD` reads as US$20,000,000. */
function literal(voice: Voice, { text }: Parts): string {
  const written = typeof text === 'string' ? text : '';
  if (DAY.test(written)) return dateText(voice, written);
  const read = parseLiteral(written);
  if (!read.ok) return written;
  return /[%％]\s*$/u.test(written)
    ? percentText(read.value.amount)
    : amountText(voice, read.value.amount, read.value.unit, false);
}

function ceiling(voice: Voice, { figure }: Parts): string {
  const text = typeof figure === 'object' && 'figure' in figure ? ceilingText(voice, figure.figure) : '';
  return fill(voice.texts.steps['step.ceiling'], { figure: text });
}

/** An operand of an equation; a range is kept apart from its neighbours. */
function sayOperand(voice: Voice, operand: Phrase): string {
  const text = say(voice, operand);
  return text.includes(' – ') ? bracketed(voice, text) : text;
}

/** Figures alone: the comma between two of them has a space, and none of those between thousands has. */
function listed({ texts: { figures } }: Voice, operands: readonly string[]): string {
  const before = operands.slice(0, -1).join(figures['list.comma']);
  return fill(figures['list.operands'], { before, last: operands.at(-1) ?? '' });
}

/** `¥70 × 15 = ¥1,050`; the signs `least` and `greatest` are words. */
function equation(voice: Voice, { sign, parts, result }: Parts): string {
  const { steps } = voice.texts;
  const operator = typeof sign === 'string' ? sign : '';
  const operands = phrasesIn(parts).map((one) => sayOperand(voice, one));
  const gaps = { result: result === undefined ? '' : sayPart(voice, result, 'result', 'step.equation') };
  if (operands.length < 2) return fill(steps['step.equation.without-parts'], gaps);
  if (operator === 'least' || operator === 'greatest') {
    const key = `step.equation.${operator}${operands.length === 2 ? '-two' : ''}` as const;
    return fill(steps[key], { ...gaps, parts: listed(voice, operands) });
  }
  return fill(steps['step.equation'], { ...gaps, parts: operands.join(` ${operator} `) });
}
