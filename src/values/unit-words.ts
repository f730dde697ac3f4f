/** The words for units, in English and Chinese, singular and plural. */
import { Decimal, ONE } from './decimal.ts';

export interface UnitWord {
  /** A base of units.ts. */
  readonly base: string;
  /** How many of the base one of these is: a year is 12 months. */
  readonly factor: Decimal;
}

const WORDS: Readonly<Record<string, string>> = {
  m2: 'm2|m^2|sqm|sq m|sq. m|sq.m|sq metre|sq metres|sq meter|sq meters|square metre|square metres|square meter|square meters|平方米|平米|平方公尺',
  month: 'month|months|个月|個月|月',
  year: 'year|years|年',
  day: 'day|days|天|日',
  person: 'person|persons|people|head|heads|人|名|位',
  company: 'company|companies|firm|firms|enterprise|enterprises|家企业|户',
  store: 'store|stores|家店|店',
  warehouse: 'warehouse|warehouses|仓',
};

/** A slip in one of these is not taken for a new counted thing. Not `day`: a bay is one slip away from it. */
export const MEASURES = ['month', 'months', 'year', 'years', 'person', 'persons', 'people'] as const;

/** The unit that a word stands for; undefined for a word that is not in the table. */
export function knownUnit(word: string): UnitWord | undefined {
  // Searched as it stands: to take the table apart costs a start more than the few words that a company is asked for.
  const found = Object.entries(WORDS).find(([, words]) => isListed(word.toLowerCase(), words));
  if (found === undefined) return undefined;
  const [base] = found;
  return base === 'year' ? { base: 'month', factor: new Decimal(12) } : { base, factor: ONE };
}

/** Words that people shorten or count by, and that are not read: what they come to can still be told. */
const SPOKEN: readonly (readonly [words: string, base: string, factor: number])[] = [
  ['yr|yrs', 'month', 12],
  ['quarter|quarters|季度', 'month', 3],
  ['mo|mos|mth|mths', 'month', 1],
  ['week|weeks|wk|wks|周|週|星期', 'day', 7],
];

/** The same, also for a word that is not read but has one meaning. */
export function spokenUnit(word: string): UnitWord | undefined {
  const found = SPOKEN.find(([words]) => isListed(word.toLowerCase(), words));
  return found === undefined ? knownUnit(word) : { base: found[1], factor: new Decimal(found[2]) };
}

function isListed(word: string, words: string): boolean {
  return !word.includes('|') && `|${words}|`.includes(`|${word}|`);
}

/** `parcels` as `parcel`. Words in -ss and -us are left: `class`, `bus`. */
export function singular(word: string): string {
  if (/[a-z]{2}ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  return /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The word for several of a base, such that `singular` leads back; the base itself where no plural does. */
export function plural(base: string): string {
  if (base === 'm2') return 'm²';
  if (base === 'person') return 'people';
  // An abbreviation: 5 kg, 40 ha.
  if (base.length <= 2 || !/[aeiouy]/u.test(base)) return base;
  const several = /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
  return singular(several) === base ? several : base;
}
