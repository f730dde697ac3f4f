/**
 * Calendar days, as `YYYY-MM-DD` texts of the years 0001 to 9999. No `Date`: it is an instant, and turns a day into the
 * one before it west of Greenwich.
 */
import { normalise } from './normalise.ts';
import { accept, refuse, type Parsed } from './result.ts';

/** A day of the calendar, `2025-06-30`. */
export type CalendarDate = string;

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const FIRST_DAY: CalendarDate = '0001-01-01';
export const LAST_DAY: CalendarDate = '9999-12-31';
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

function written({ year, month, day }: YearMonthDay): CalendarDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function exists({ year, month, day }: YearMonthDay): boolean {
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

function parts(text: string, form: RegExp): YearMonthDay | undefined {
  const [, year, month, day] = form.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

/** Year first, so that only one day can be meant: `2025/6/30`, `2025.6.30`, `20250630`, `2025年6月30日`, a timestamp. */
const OTHER_FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+(?:Z|[-+][\d:]+)?)?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]$/u,
];

function refusalOf(text: string, clean: string): Parsed<CalendarDate> {
  if (clean === '') return refuse('empty', {});
  for (const form of OTHER_FORMS) {
    const meant = parts(clean, form);
    if (meant && exists(meant)) return refuse('date-instead', { found: text, instead: written(meant) });
  }
  return refuse('date-form', { found: text });
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Whether the text is written as a day, whether or not the calendar has it. */
export function isDayForm(text: string): boolean {
  return FORM.test(text);
}

/** Whether the text is a day as it stands, with nothing to be tidied away. */
export function isDate(text: string): boolean {
  const day = parts(text, FORM);
  return day !== undefined && exists(day);
}

/** Reads a day: `YYYY-MM-DD`, and only one that the calendar has. */
export function parseDate(text: string): Parsed<CalendarDate> {
  const clean = text.length > 100 ? text : normalise(text);
  const day = parts(clean, FORM);
  if (!day) return refusalOf(text, clean);
  return exists(day) ? accept(clean) : refuse('date-missing', { found: clean });
}

/** Days since 0000-03-01: with March first, the leap day is the last of its year. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = parts(date, FORM) ?? { year: 1, month: 1, day: 1 };
  const from = month > 2 ? year : year - 1;
  const sinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return 365 * from + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + day - 1;
}

/** The reverse of `dayNumber`, by Hinnant's eras of 400 years. */
function dateOf(number: number): CalendarDate {
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const leapDays = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const day = ofYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  return written({ year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day });
}

/** How many days `to` lies after `from`: 1 for the next day, below 0 for an earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day a number of days later, or earlier where it is below 0; the calendar's first or last day where it ends. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const number = dayNumber(date) + days;
  if (number <= dayNumber(FIRST_DAY)) return FIRST_DAY;
  return number >= dayNumber(LAST_DAY) ? LAST_DAY : dateOf(number);
}
