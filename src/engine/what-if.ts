/** What a change of facts does to an estimate, line by line: the measures that stand differently, and the totals. */
import type { AmountRange } from './assessment.ts';
import type { Estimate, MeasureEstimate } from './estimate.ts';
import type { Total } from './totals.ts';

/** One measure before and after. */
export interface MeasureChange {
  readonly before: MeasureEstimate;
  readonly after: MeasureEstimate;
}

/** One total before and after. */
export interface TotalChange {
  readonly before: Total;
  readonly after: Total;
}

export interface WhatIf {
  readonly before: Estimate;
  readonly after: Estimate;
  /** Those of which the status, the amount or what they are set aside for differs, in order of id. */
  readonly measures: readonly MeasureChange[];
  /** Every total, changed or not. */
  readonly totals: readonly TotalChange[];
}

/** Sets two estimates of the same jurisdictions side by side. What only one of them has is left out. */
export function whatIf(before: Estimate, after: Estimate): WhatIf {
  const measures = before.measures.flatMap((one): MeasureChange[] => {
    const now = after.measures.find(({ measure }) => measure.id === one.measure.id);
    return now === undefined || isSame(one, now) ? [] : [{ before: one, after: now }];
  });
  const totals = before.totals.flatMap((one): TotalChange[] => {
    const now = after.totals.find((total) => sameTotal(total, one));
    return now === undefined ? [] : [{ before: one, after: now }];
  });
  return { before, after, measures, totals };
}

function isSame(a: MeasureEstimate, b: MeasureEstimate): boolean {
  return a.status === b.status && a.setAsideFor === b.setAsideFor && sameRange(a.amount, b.amount);
}

function sameRange(a: AmountRange | null, b: AmountRange | null): boolean {
  if (a === null || b === null) return a === b;
  return a.low.eq(b.low) && a.high.eq(b.high);
}

function sameTotal(a: Total, b: Total): boolean {
  return a.jurisdiction === b.jurisdiction && a.beneficiary === b.beneficiary && a.currency === b.currency;
}
