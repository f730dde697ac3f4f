/** What an amount is for each of: `m² and month` as facts say it, `/m²/month` or `每平方米每月` as people write it. */
import type { Decimal } from './decimal.ts';
import { MOST_DECIMALS } from './limits.ts';
import { normalise } from './normalise.ts';
import { knownUnit } from './unit-words.ts';

/** A base of units.ts, or `year`: what is for a year is no twelfth of it for a month until someone says so. */
type Base = string;

const SIGNS = String.raw`\/|\bper\b|每`;
/** `a` and `each` stand in other words too: they say it of an amount only before what is counted. */
const SAID = new RegExp(String.raw`${SIGNS}|\b(?:an?|each) (?:month|year|day|person|head)\b`, 'iu');
const PARTS = new RegExp(String.raw`${SIGNS}|\b(?:an?|each)\b`, 'iu');
const JOINED = / and |,|·/u;

function baseOf(word: string): Base {
  const known = knownUnit(word);
  return known === undefined ? word : known.factor.eq(1) ? known.base : 'year';
}

/** Whether a text says that an amount is for each of something. */
export function saysPer(text: string): boolean {
  return SAID.test(text);
}

/** The bases of `m² and month`. */
export function perBases(per: string): readonly Base[] {
  const words = normalise(per).split(JOINED);
  return words.map((word) => baseOf(word.trim())).filter((base) => base !== '');
}

/** What stands on one side of a figure: the mark of a currency, and what follows `per`. */
export function perParts(side: string): { readonly mark: string; readonly bases: readonly Base[] } {
  const [mark = '', ...words] = side.split(PARTS);
  return { mark: mark.trim(), bases: words.flatMap(perBases) };
}

function isSame(left: readonly Base[], right: readonly Base[]): boolean {
  return left.toSorted().join('/') === right.toSorted().join('/');
}

/** An amount as it is for each of what is asked; null where no arithmetic tells. What is paid in a year is paid by months, not the other way round. */
export function amountPer(amount: Decimal, said: readonly Base[], asked: readonly Base[]): Decimal | null {
  if (isSame(said, asked)) return amount;
  const byMonth = said.map((base) => (base === 'year' ? 'month' : base));
  const ofMonth = amount.div(12);
  return isSame(byMonth, asked) && ofMonth.decimalPlaces() <= MOST_DECIMALS ? ofMonth : null;
}
