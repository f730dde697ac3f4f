/**
 * What is asked of a fact in a way that the language does not have: a value without a word, a list for a word that takes one,
 * words of other languages. Each is told with the words that fit the fact.
 */
import { nearest } from '../../values/nearest.ts';
import { isList, isMapping } from '../plain.ts';
import type { Path, Scope } from '../plan.ts';
import type { FactType } from '../vocabulary.ts';

/** What a condition is about, and where that is written; a named value has no type and is counted with. */
interface Asked {
  readonly name: string;
  readonly type: FactType | undefined;
  readonly at: Path;
  readonly scope: Scope;
}

const OF_FIGURES = ['at_least', 'over', 'below', 'at_most'];
const OF_DAYS = ['on_or_after', 'after', 'on_or_before', 'before'];
const OF_CHOICE = ['is', 'is_not', 'one_of'];
const OF_CHOICES = ['includes', 'includes_any'];
const OF_ANY_CHOICE = [...OF_CHOICE, ...OF_CHOICES];
const KNOWN = new Set([...OF_FIGURES, ...OF_DAYS, ...OF_ANY_CHOICE, 'boundary']);

/** The words that fit a fact, the one for a single value first; what is counted with has those of figures. */
export function wordsFor(type: FactType | undefined): readonly string[] {
  return (type === undefined ? undefined : WORDS[type]) ?? OF_FIGURES;
}

const WORDS: Partial<Readonly<Record<FactType, readonly string[]>>> = {
  date: OF_DAYS,
  choice: OF_CHOICE,
  choices: OF_CHOICES,
  boolean: ['true', 'false'],
};

/** Words that people write, by what they mean; of those of figures and of days the one that fits the fact is meant. */
const MEANT: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ['over', 'after'],
    ['more_than', 'greater_than', 'larger_than', 'higher_than', 'exceeds', 'exceeding', 'above', 'later_than', 'gt'],
  ],
  [
    ['below', 'before'],
    ['less_than', 'lower_than', 'fewer_than', 'smaller_than', 'under', 'earlier_than', 'lt'],
  ],
  [
    ['at_least', 'on_or_after'],
    ['min', 'minimum', 'not_less_than', 'no_less_than', 'from', 'since', 'reaches', 'gte', 'ge'],
  ],
  [
    ['at_most', 'on_or_before'],
    ['max', 'maximum', 'not_more_than', 'no_more_than', 'up_to', 'until', 'within', 'lte', 'le'],
  ],
  [['is'], ['equals', 'equal', 'equal_to', 'eq']],
  [['is_not'], ['not', 'not_equal', 'ne']],
  [
    ['one_of', 'includes_any'],
    ['in', 'any_of', 'is_one_of', 'is_any_of', 'any'],
  ],
  [['includes'], ['contains', 'has', 'include']],
];

/** Reports what has no meaning of what is asked of a fact; the rest of it is given back, null where there is nothing. */
export function withoutSlips(raw: unknown, asked: Asked): unknown {
  if (!isMapping(raw)) {
    reportBare(raw, asked);
    return null;
  }
  const slipped = Object.entries(raw).filter(([word, value]) => hasSlipped(word, value, asked));
  if (slipped.length === 0) return raw;
  const names = new Set(slipped.map(([word]) => word));
  const rest = Object.entries(raw).filter(([word]) => !names.has(word));
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

/** Whether something is wrong with a word, after it was reported. */
function hasSlipped(word: string, value: unknown, { name, type, at, scope }: Asked): boolean {
  if (SEVERAL.has(word) && isList(value)) {
    const list = listText(value);
    const instead = word === 'is_not' ? `not: [ { ${name}: { one_of: ${list} } } ]` : `${SEVERAL.get(word)}: ${list}`;
    scope.report([...at, word], 'word-for-one', { word, instead });
    return true;
  }
  if (type === 'boolean' && typeof value === 'boolean' && OF_ANY_CHOICE.includes(word)) {
    reportOfOthers({ name, type, at: [...at, word], scope }, word, value);
    return true;
  }
  if (type === 'choices' && FOR_ALL.has(word.toLowerCase())) {
    const each = (isList(value) ? value : [value]).map((id) => `{ ${name}: { includes: ${String(id)} } }`);
    scope.report([...at, word], 'word-for-all', { word, instead: `all_of: [ ${each.join(', ')} ]` }, true);
    return true;
  }
  // A key without a value is what a comma left behind, which is told as such.
  if (KNOWN.has(word) || value === null) return false;
  const known = wordsFor(type);
  const near = MEANT.find(([, words]) => words.includes(word.toLowerCase()))?.[0].find((one) => known.includes(one));
  const meant = near ?? nearest(word, known) ?? '';
  scope.report([...at, word], 'unknown-word', { key: word, near: meant, known: known.join(', ') }, true);
  return true;
}

/** For choices of which every one is asked; the language has a condition for each of them. */
const FOR_ALL = new Set(['includes_all', 'include_all', 'contains_all', 'has_all', 'all_of', 'all']);

const JOINING = ['any_of', 'all_of', 'some_of', 'not'];

/** Words that people join conditions by, by what they mean. */
const JOINED_BY: ReadonlyMap<string, string> = new Map([
  ...['any', 'or', 'either', 'one_of'].map((word) => [word, 'any_of: [ … ]'] as const),
  ...['all', 'and', 'both', 'each_of'].map((word) => [word, 'all_of: [ … ]'] as const),
  ...['none', 'none_of', 'neither', 'nor'].map((word) => [word, 'not: [ { any_of: [ … ] } ]'] as const),
]);

/** What is meant by a key that stands over a list of conditions, where it is no fact and joins none. */
export function joiningMeant(word: string): string | undefined {
  const near = nearest(word, JOINING);
  return JOINED_BY.get(word.toLowerCase()) ?? (near === undefined ? undefined : `${near}: [ … ]`);
}

/** The words that take one value, by those for several. */
const SEVERAL: ReadonlyMap<string, string> = new Map([
  ['is', 'one_of'],
  ['is_not', 'one_of'],
  ['includes', 'includes_any'],
]);

/** A value where a word with its value is wanted. */
function reportBare(raw: unknown, { name, type, at, scope }: Asked): void {
  const found = isList(raw) ? listText(raw) : String(raw);
  scope.report(at, 'word-wanted', { name, found, instead: raw === null ? '' : insteadOf(raw, found, type) });
}

function insteadOf(raw: unknown, found: string, type: FactType | undefined): string {
  if (type === 'boolean') return String(isYes(found));
  const words = wordsFor(type);
  const [first = ''] = words;
  if (!isList(raw)) {
    const [, sign = '', figure = found] = /^([<>=≥≤]+)\s*(.*)$/u.exec(found) ?? [];
    return `{ ${SIGNS.get(sign)?.find((word) => words.includes(word)) ?? first}: ${figure} }`;
  }
  const several = SEVERAL.get(first);
  return several === undefined ? '' : `{ ${several}: ${found} }`;
}

function isYes(found: string): boolean {
  return !/^(?:no|n|off|false|0|否|不是|无)$/iu.test(found);
}

/** What is meant by the signs of arithmetic, of figures and of days. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['>=', ['at_least', 'on_or_after']],
  ['≥', ['at_least', 'on_or_after']],
  ['>', ['over', 'after']],
  ['<', ['below', 'before']],
  ['<=', ['at_most', 'on_or_before']],
  ['≤', ['at_most', 'on_or_before']],
]);

/** A word that facts of another type are asked with. */
export function reportOfOthers({ name, type, at, scope }: Asked, word: string, value: unknown): void {
  const instead = askedInstead(name, type, word, value);
  scope.report(at, 'word-of-others', { name, word, instead, known: wordsFor(type).join(', ') }, true);
}

/** How that is asked of a fact which the word was to ask; nothing where it cannot be asked. */
function askedInstead(name: string, type: FactType | undefined, word: string, value: unknown): string {
  const found = isList(value) ? listText(value) : String(value);
  if (type === 'boolean') return `${name}: ${isYes(found) === (word !== 'is_not')}`;
  if (type !== 'choice' && type !== 'choices') return '';
  const [one = '', several = ''] = type === 'choice' ? ['is', 'one_of'] : OF_CHOICES;
  const asked = `${name}: { ${isList(value) ? several : one}: ${found} }`;
  return word === 'is_not' ? `not: [ { ${asked} } ]` : asked;
}

function listText(list: readonly unknown[]): string {
  return `[${list.map(String).join(', ')}]`;
}
