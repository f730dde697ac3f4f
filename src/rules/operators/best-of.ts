/**
 * The sum of the n largest of several amounts (每家企业每年不超过3个). Ends are those of the n largest ends.
 *
 *   an amount                                    | counts
 *   among the n largest by its low end           | may always count
 *   its high end passes the least low among them | may push one of them out
 *   else                                         | never, and none of its facts is asked for
 */
import { add } from './sum.ts';
import { combined, highOf, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { addedUp, ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';

/** The places of the n largest of several exact amounts, in the order of the list; of equal ones, the first. */
export function placesOfBest(amounts: readonly Decimal[], most: number): readonly number[] {
  return ranked(amounts)
    .slice(0, most)
    .toSorted((a, b) => a - b);
}

function ranked(ends: readonly Decimal[]): number[] {
  return ends.map((_end, place) => place).toSorted((a, b) => (ends[b] ?? ZERO).cmp(ends[a] ?? ZERO) || a - b);
}

function sumOfBest(ends: readonly Decimal[], most: number): Decimal {
  return addedUp(placesOfBest(ends, most).map((place) => ends[place] ?? ZERO));
}

/** The sum of the n largest; all of them where there are no more. */
export function bestOf(amounts: readonly Quantity[], most: number): Quantity {
  if (amounts.length <= most) return add(amounts);
  const lows = amounts.map(lowOf);
  const best = ranked(lows).slice(0, most);
  const least = lows[best.at(-1) ?? 0] ?? ZERO;
  const among = new Set(best);
  const counted = amounts.filter((amount, place) => among.has(place) || highOf(amount).gt(least));
  if (counted.length <= most) return add(counted);
  return combined(`best:${most}`, counted, sumOfBest(lows, most), sumOfBest(amounts.map(highOf), most));
}
