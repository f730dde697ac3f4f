/** Whether a measure is in force on a day; both days of a window are included. */
import type { Measure } from '../rules/rulebook.ts';
import { daysBetween } from '../values/date.ts';

/** What lapses within so many days of the day of the estimate is flagged. */
export const SOON_DAYS = 90;

/** Whether the day lies in the measure's window. */
export function inForce({ window }: Measure, asOf: string): boolean {
  return !notYet(window, asOf) && !lapsed(window, asOf);
}

/** Whether the window begins after the day. */
export function notYet({ from }: Measure['window'], asOf: string): boolean {
  return from !== null && asOf < from;
}

/** Whether the window ended before the day. */
export function lapsed({ until }: Measure['window'], asOf: string): boolean {
  return until !== null && asOf > until;
}

/** Whether a measure in force ends within 90 days. */
export function lapsesSoon(measure: Measure, asOf: string): boolean {
  const { until } = measure.window;
  return until !== null && inForce(measure, asOf) && daysBetween(asOf, until) <= SOON_DAYS;
}
