/**
 * A rule as a sentence with further lines under it: what is short stands in brackets inside the sentence, what is long
 * gets a letter and a line of its own, and the steps of a table stand one under the other. So no sum reads in two ways.
 */
import type { Part, Phrase } from '../rules/phrase.ts';
import type { Outline } from './layout/outline.ts';
import { displayWidth } from './layout/width.ts';
import { boundaryOf, isCompound, isEqual, lookedUp, phrasesIn, signOf } from './words/rule.ts';
import { say, tableLine } from './words/index.ts';
import type { Voice } from './words/index.ts';

/** A longer sentence is parted. */
const LONGEST = 96;
/** A longer part of a sentence, or one with a part of its own, stands by itself. */
const LONGEST_PART = 48;

/** A rule or condition in lines. */
export function outlineOf(voice: Voice, rule: Phrase): Outline {
  return outlined(voice, '', rule, lettersFrom(''));
}

/** Text alone. */
export function plainLine(text: string): Outline {
  return { mark: '', text, parts: [] };
}

/** Gives out A, B, C; below A A1, A2; below A1 A1a, A1b. */
type Letters = () => string;

function lettersFrom(above: string): Letters {
  let count = 0;
  return () => {
    count += 1;
    if (/\d$/u.test(above)) return above + String.fromCodePoint(0x60 + count);
    return above === '' ? String.fromCodePoint(0x40 + count) : above + String(count);
  };
}

function outlined(voice: Voice, mark: string, rule: Phrase, letters: Letters): Outline {
  if (rule.key === 'rule.with-item-values') return withItemValues(voice, mark, rule, letters);
  const lines = linesOf(rule);
  if (lines === null ? isShort(voice, rule) : fitsInOne(voice, rule)) {
    return { mark, text: say(voice, rule), parts: [] };
  }
  if (lines !== null) {
    return {
      mark,
      text: say(voice, { key: lines.head, with: lines.with }),
      parts: lines.phrases.map((line) => outlined(voice, '', line, letters)),
    };
  }
  const parts: Outline[] = [];
  const text = say(voice, parted(voice, rule, letters, parts));
  return { mark, text, parts };
}

/** What is worked out for each item stands under its sum, by its name. */
function withItemValues(voice: Voice, mark: string, { with: gaps }: Phrase, letters: Letters): Outline {
  const [sum] = phrasesIn(gaps['rule']);
  const whole = sum === undefined ? plainLine('') : outlined(voice, mark, sum, letters);
  const values = phrasesIn(gaps['values']).flatMap(({ with: { name, rule: of } }) => {
    const [meaning] = phrasesIn(of);
    const called = say(voice, { key: 'rule.named', with: name === undefined ? {} : { name } });
    return meaning === undefined ? [] : [outlined(voice, called, meaning, letters)];
  });
  return { ...whole, parts: [...whole.parts, ...values] };
}

function isShort(voice: Voice, rule: Phrase): boolean {
  return depthOf(rule) <= 2 && displayWidth(say(voice, rule)) <= LONGEST;
}

/** A list of lines stands in one line only where it is a short table or choice. */
function fitsInOne(voice: Voice, rule: Phrase): boolean {
  if (rule.key === 'condition.any' && inner(rule).some((one) => !COMPARED.has(boundaryOf(one)))) return false;
  return !ALWAYS_LISTED.has(rule.key) && depthOf(rule) <= 1 && displayWidth(say(voice, rule)) <= LONGEST;
}

const ALWAYS_LISTED = new Set(['rule.tiers', 'rule.brackets', 'condition.some']);
const COMPARED = new Set(['condition.at_least', 'condition.over', 'condition.below', 'condition.at_most']);

interface Lines {
  readonly head: string;
  readonly with: Phrase['with'];
  readonly phrases: readonly Phrase[];
}

/** The lines of a rule that is a list of cases; null for every other. */
function linesOf(rule: Phrase): Lines | null {
  const { key, with: parts } = rule;
  switch (key) {
    case 'rule.tiers':
    case 'rule.choose':
      return { head: `${key}-head`, with: {}, phrases: phrasesIn(parts['rungs']) };
    case 'rule.brackets':
      return { head: 'rule.brackets-head', with: { of: parts['of'] ?? '' }, phrases: phrasesIn(parts['brackets']) };
    case 'rule.lookup':
      return tableOf(parts);
    case 'condition.any':
    case 'condition.some':
      return inner(rule).length < 2 ? null : { head: `${key}-head`, with: parts, phrases: inner(rule) };
    case 'condition.all':
      return inner(rule).length < 2 || isEqual(inner(rule))
        ? null
        : { head: 'condition.all-head', with: {}, phrases: inner(rule) };
    case 'condition.defined':
      return { head: 'condition.defined-head', with: parts, phrases: phrasesIn(parts['condition']).flatMap(listed) };
    default:
      return null;
  }
}

/** Conditions that must all hold, one by one; any other by itself. */
function listed(rule: Phrase): readonly Phrase[] {
  return rule.key === 'condition.all' && !isEqual(inner(rule)) ? inner(rule) : [rule];
}

function inner({ with: { conditions } }: Phrase): readonly Phrase[] {
  return phrasesIn(conditions);
}

function tableOf(parts: Phrase['with']): Lines {
  const rungs = phrasesIn(parts['rungs']);
  const table = lookedUp(parts);
  if (table === null) return { head: 'rule.choose-head', with: {}, phrases: rungs };
  return {
    head: `rule.lookup-${table.counts}-head`,
    with: { by: table.by },
    phrases: rungs.map(tableLine),
  };
}

/** How many rules stand inside each other. */
function depthOf(rule: Phrase): number {
  const below = Object.values(rule.with).flatMap(phrasesIn).map(depthOf);
  return Math.max(0, ...below) + (isCompound(rule) ? 1 : 0);
}

/** They only frame an amount: what is inside them is taken apart in its place. */
const FRAMES =
  /^rule\.(?:rung|bracket|cap|base-cap|base-floor|lookup-line|limited|for-each|best-items|minimum-.+|all-or-nothing-.+|rounded-.+)$/u;

/** The same sentence with a letter for each long part, whose own lines go to `parts`. */
function parted(voice: Voice, rule: Phrase, letters: Letters, parts: Outline[]): Phrase {
  const isFrame = FRAMES.test(rule.key) || rule.key.startsWith('condition.');
  const isEach = rule.key === 'rule.for-each';
  const replaced = (one: Phrase): Phrase => {
    if (!isCompound(one)) return parted(voice, one, letters, parts);
    if (isFrame && (staysInFrame(one) || rule.key === 'rule.best-items' || (isEach && linesOf(one) === null))) {
      return parted(voice, one, letters, parts);
    }
    if (linesOf(one) === null && depthOf(one) <= 2 && displayWidth(say(voice, one)) <= LONGEST_PART) return one;
    const letter = letters();
    parts.push(outlined(voice, `[${letter}]`, one, lettersFrom(letter)));
    return { key: 'rule.part', with: { letter } };
  };
  return {
    key: rule.key,
    with: Object.fromEntries(Object.entries(rule.with).map(([gap, part]) => [gap, inPart(part, replaced)])),
  };
}

/** `([A] + [B]), at most …` tells more than `[A], at most …`. */
function staysInFrame(rule: Phrase): boolean {
  return signOf(rule) !== undefined || JOINERS.has(rule.key);
}

const JOINERS = new Set(['rule.share', 'rule.least', 'rule.greatest']);

function inPart(part: Part, replaced: (one: Phrase) => Phrase): Part {
  if (typeof part !== 'object') return part;
  if ('phrases' in part) return { ...part, phrases: part.phrases.map(replaced) };
  return 'phrase' in part ? { phrase: replaced(part.phrase) } : part;
}
