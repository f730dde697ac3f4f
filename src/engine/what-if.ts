/** What a change of facts does to an estimate, line by line: the measures that stand differently, and the totals. */
import { sameRange } from './assessment.ts';
import type { Estimate } from './estimate.ts';
import type { MeasureEstimate } from './measure-estimate.ts';
import { ZERO } from '../values/decimal.ts';
import { sameTotal } from './totals.ts';
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

/** Sets two estimates of the same jurisdictions side by side. A measure that only one of them has is left out. */
export function whatIf(before: Estimate, after: Estimate): WhatIf {
  const measures = before.measures.flatMap((one): MeasureChange[] => {
    const now = after.measures.find(({ measure }) => measure.id === one.measure.id);
    return now === undefined || isSame(one, now) ? [] : [{ before: one, after: now }];
  });
  return { before, after, measures, totals: totalChanges(before, after) };
}

/** The totals of two estimates side by side. One that only one of them has is nothing in the other. */
export function totalChanges(before: Estimate, after: Estimate): readonly TotalChange[] {
  const come = after.totals.filter((total) => !before.totals.some((one) => sameTotal(one, total)));
  return [
    ...before.totals.map((one) => ({
      before: one,
      after: after.totals.find((total) => sameTotal(total, one)) ?? nothingIn(one),
    })),
    ...come.map((one) => ({ before: nothingIn(one), after: one })),
  ];
}

function nothingIn({ jurisdiction, beneficiary, currency }: Total): Total {
  return { jurisdiction, beneficiary, currency, low: ZERO, high: ZERO, withMissingFactsHigh: ZERO, atLeast: ZERO };
}

function isSame(a: MeasureEstimate, b: MeasureEstimate): boolean {
  return a.status === b.status && a.setAsideFor === b.setAsideFor && sameRange(a.amount, b.amount);
}
