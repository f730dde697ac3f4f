/**
 * Exact decimals. Every amount, rate, area and count of the project is one of these; a JavaScript number near money
 * gets about one total in a hundred wrong by a fen.
 */
import { Decimal as Original } from 'decimal.js';

/**
 * The project's decimal: 80 digits, because the default of 20 rounds without a word; half up; and never an exponent
 * in its text, so that `toString` can be printed, compared and read back.
 */
export const Decimal = Original.clone({
  precision: 80,
  rounding: Original.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = Original;

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
export const INFINITY: Decimal = new Decimal(Infinity);
/** What rounding to 0.01 moves an amount by at most; half up, it is the least that is rounded to something. */
export const HALF_A_CENT: Decimal = new Decimal('0.005');

/** Words of seven digits that no figure of a company or a policy has: a longer number comes of a division. */
const WRITTEN_WORDS = 8;
/** Digits that are right however a rule goes on from a division: the last twenty of the eighty take up what is rounded on the way. */
const SURE_DIGITS = 60;
/** The same in words: two numbers that agree in so many differ in what is rounded alone. */
const SURE_WORDS = 9;
/** More digits no sum or product of written figures needs. */
const WRITTEN_DIGITS = 45;

/**
 * What a number with more digits than were ever written stands for: 100,000 ÷ 700 × 700 comes to 99,999.99… in eighty digits, and
 * is 100,000. A number whose digits go on is left as it is.
 */
export function settled(number: Decimal): Decimal {
  if (!number.isFinite() || number.d.length <= WRITTEN_WORDS) return number;
  const short = number.toSignificantDigits(WRITTEN_DIGITS);
  const rest = number.minus(short);
  return rest.isZero() || rest.e < number.e - SURE_DIGITS ? short : number;
}

/** Numbers added up; nothing where there are none. */
export function addedUp(numbers: Iterable<Decimal>): Decimal {
  let sum = ZERO;
  for (const number of numbers) sum = sum.plus(number);
  return sum;
}

/** What is left of a number when another is taken away: nothing where they differ in what is rounded alone. */
export function differenceOf(from: Decimal, taken: Decimal): Decimal {
  const rest = from.minus(taken);
  const isRounding = rest.isFinite() && !rest.isZero() && rest.e < from.e - SURE_DIGITS;
  return isRounding ? ZERO : settled(rest);
}

/**
 * Compares two decimals: below 0, 0, or above 0. Two that agree in all sure digits are one, divided in two ways. Else what
 * `comparedTo` says, without the copy that it makes of its argument: with it the rules of bench/ take a tenth longer.
 */
export function compared(a: Decimal, b: Decimal): number {
  if (!a.isFinite() || !b.isFinite()) return a.cmp(b);
  if (a.isZero()) return b.isZero() ? 0 : -b.s;
  const sign = a.s;
  if (b.isZero() || sign !== b.s) return sign;
  if (a.e !== b.e) return a.e > b.e ? sign : -sign;
  return sign > 0 ? comparedDigits(a.d, b.d) : comparedDigits(b.d, a.d);
}

/** The same of the digits of two numbers of one length before the point. */
function comparedDigits(digits: readonly number[], others: readonly number[]): number {
  // They have no zeros at their ends: of two that agree so far the longer is the larger.
  for (let index = 0; index < digits.length; index += 1) {
    const difference = (digits[index] ?? 0) - (others[index] ?? 0);
    if (difference !== 0) return index >= SURE_WORDS ? 0 : difference > 0 ? 1 : -1;
  }
  return digits.length === others.length || digits.length >= SURE_WORDS ? 0 : -1;
}

/** Rounds half up to 0.01, as a measure's amount is rounded once after its caps. Infinity stays infinite. */
export function roundMoney(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}
