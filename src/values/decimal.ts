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

/** Rounds half up to 0.01, as a measure's amount is rounded once after its caps. Infinity stays infinite. */
export function roundMoney(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}
