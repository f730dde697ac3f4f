/** Days as the rules hold them, so that they are compared and counted like figures: by their number, from one day on. */
import { addDays, daysBetween } from '../values/date.ts';
import type { CalendarDate } from '../values/date.ts';
import { Decimal } from '../values/decimal.ts';

const DAY_ZERO = '1970-01-01';

/** The number of a day; below 0 for the days before 1970. */
export function numberOfDay(day: CalendarDate): Decimal {
  return new Decimal(daysBetween(DAY_ZERO, day));
}

/** The day of a number. */
export function dayOfNumber(number: Decimal): CalendarDate {
  return addDays(DAY_ZERO, number.toNumber());
}
