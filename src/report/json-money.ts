/** Money for other tools: a string with two places, null where nothing bounds it. */
import type { AmountRange } from '../engine/assessment.ts';
import type { Decimal } from '../values/decimal.ts';

export interface RangeJson {
  readonly low: string;
  readonly high: string | null;
}

/** What nothing may bound. */
export function boundedJson(amount: Decimal): string | null {
  return amount.isFinite() ? amount.toFixed(2) : null;
}

/** A range; its low end is always known. */
export function rangeJson({ low, high }: AmountRange): RangeJson {
  return { low: low.toFixed(2), high: boundedJson(high) };
}

/** What a measure comes to; null where it comes to no sum. */
export function amountJson(
  amount: AmountRange | null,
  currency: string,
): (RangeJson & { readonly currency: string }) | null {
  return amount === null ? null : { ...rangeJson(amount), currency };
}
