/** The least and the most that a figure may be. */
import { Decimal } from './decimal.ts';
import { MOST_DIGITS } from './limits.ts';
import { accept, refuse, type Parsed } from './result.ts';

export interface Bounds {
  readonly min: Decimal;
  /** Infinite where nothing bounds it. */
  readonly max: Decimal;
}

const BEYOND = new Decimal(`1e${MOST_DIGITS}`);

/** The amount, if it lies within the bounds (both included); `show` writes a bound as the reader would. */
export function withinBounds(
  amount: Decimal,
  { min, max }: Bounds,
  found: string,
  show: (bound: Decimal) => string,
): Parsed<Decimal> {
  if (amount.lt(min)) return refuse('under-least', { found, least: show(min) });
  if (amount.gt(max)) return refuse('over-most', { found, most: show(max) });
  // A year is read as 12 months, which can carry a figure past the limit that it was read under.
  if (amount.gte(BEYOND)) {
    return refuse('too-many-digits', { found, count: String(amount.toFixed(0).length), most: String(MOST_DIGITS) });
  }
  return accept(amount);
}
