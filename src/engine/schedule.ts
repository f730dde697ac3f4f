/**
 * When: what is paid in which year of the claim, over all that qualifies; where and by when to apply; and what lapses soon.
 * Amounts come as the rules make them: instalments and yearly ceilings from the measures, lifetime limits and declining rates net
 * of what was received. A yearly measure is counted for this claim alone, and marked as one that may be claimed again.
 *
 * Not handled: the calendar day of a payment, which no policy fixes.
 */
import type { Beneficiary, Measure, Policy } from '../rules/rulebook.ts';
import { daysBetween } from '../values/date.ts';
import { addedUp } from '../values/decimal.ts';
import { grouped } from '../values/grouped.ts';
import type { Estimate } from './estimate.ts';
import type { MeasureEstimate } from './measure-estimate.ts';
import type { Payment } from './payments.ts';
import { lapsesSoon } from './windows.ts';

/** What the measures of one jurisdiction, beneficiary and currency pay, year by year. */
export interface YearlyPayments {
  readonly jurisdiction: string;
  readonly beneficiary: Beneficiary;
  readonly currency: string;
  /** Years of the claim from 1, without gaps. */
  readonly years: readonly Payment[];
  /** The measures that pay, in order of id. */
  readonly measures: readonly MeasureEstimate[];
}

/** Where to apply under a policy, and when: one for each office that takes applications. */
export interface Application {
  readonly policy: Policy;
  readonly office: Measure['office'];
  /** What qualifies, or may once the open facts are known. */
  readonly measures: readonly MeasureEstimate[];
}

/** A measure that ends within 90 days. */
export interface Lapsing {
  readonly one: MeasureEstimate;
  readonly until: string;
  readonly days: number;
}

export interface Schedule {
  readonly payments: readonly YearlyPayments[];
  readonly applications: readonly Application[];
  /** The soonest first. */
  readonly lapsing: readonly Lapsing[];
}

/** The schedule of an estimate. */
export function scheduleOf(estimate: Estimate): Schedule {
  const payments = estimate.totals.flatMap(({ jurisdiction, beneficiary, currency }): YearlyPayments[] => {
    const measures = estimate.measures.filter(
      ({ measure, status, payments: own }) =>
        status === 'qualifies' &&
        own.length > 0 &&
        measure.policy.jurisdiction === jurisdiction &&
        measure.beneficiary === beneficiary &&
        measure.currency === currency,
    );
    return measures.length === 0 ? [] : [{ jurisdiction, beneficiary, currency, years: yearsOf(measures), measures }];
  });
  return { payments, applications: applicationsOf(estimate), lapsing: lapsingOf(estimate) };
}

function yearsOf(measures: readonly MeasureEstimate[]): readonly Payment[] {
  const last = Math.max(...measures.flatMap(({ payments }) => payments.map(({ year }) => year)));
  return Array.from({ length: last }, (_, index) => {
    const year = index + 1;
    const paid = measures.flatMap(({ payments }) => payments.filter((payment) => payment.year === year));
    return { year, low: addedUp(paid.map(({ low }) => low)), high: addedUp(paid.map(({ high }) => high)) };
  });
}

function mayBePaid({ status }: MeasureEstimate): boolean {
  return status === 'qualifies' || status === 'needs-facts';
}

function applicationsOf({ rulebook, measures }: Estimate): readonly Application[] {
  return rulebook.policies.flatMap((policy) => {
    const own = measures.filter((one) => one.measure.policy.id === policy.id && mayBePaid(one));
    const byOffice = grouped(own, ({ measure }) => JSON.stringify(measure.office));
    return [...byOffice.values()].flatMap((same) =>
      same.slice(0, 1).map(({ measure: { office } }) => ({ policy, office, measures: same })),
    );
  });
}

function lapsingOf({ measures, asOf }: Estimate): readonly Lapsing[] {
  const soon = measures.filter((one) => mayBePaid(one) && lapsesSoon(one.measure, asOf));
  const lapsing = soon.map((one): Lapsing => {
    const until = one.measure.window.until ?? asOf;
    return { one, until, days: daysBetween(asOf, until) };
  });
  return lapsing.toSorted((a, b) => a.days - b.days);
}
