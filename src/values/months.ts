/** Whole months between calendar days, as terms of years and leases are counted: from the 15th to the 15th. */
import { addDays, daysBetween } from './date.ts';
import type { CalendarDate } from './date.ts';

/** The same day some months later (earlier where `months` is below 0); the last day of a shorter month. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 1, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = firstDayOf(count);
  const last = daysBetween(first, firstDayOf(count + 1));
  return addDays(first, Math.min(day, last) - 1);
}

/** The first day of a month, which is counted from the year 0 on. */
function firstDayOf(month: number): CalendarDate {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** How many whole months have passed from one day to a later one; 0 where it is not later. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (from >= to) return 0;
  const [year = 1, month = 1] = from.split('-').map(Number);
  const [year2 = 1, month2 = 1] = to.split('-').map(Number);
  const months = (year2 - year) * 12 + (month2 - month);
  return addMonths(from, months) <= to ? months : months - 1;
}
