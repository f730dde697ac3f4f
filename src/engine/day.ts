/** The day that a program asks for: a text compares with any other, so that a wrong one would be answered as if it were right. */
import { isDate } from '../values/date.ts';

/**
 * @param name what the day is of
 * @throws RangeError where the text is no day of the calendar, written as `2025-06-30`
 */
export function demandDay(day: string, name = 'asOf'): void {
  if (!isDate(day)) {
    throw new RangeError(`${name} ${JSON.stringify(day)}: write a day as YYYY-MM-DD, such as 2025-06-30`);
  }
}
