import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, parseDate } from './date.ts';
import { codeOf, read, said } from './reading.support.ts';

/** Every day of the calendar, by way of UTC, where a day is always 24 hours. */
const days = fc.date({ min: new Date('0001-01-01Z'), max: new Date('9999-12-31Z'), noInvalidDate: true }).map(isoDay);

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

describe('parseDate', () => {
  test.each(['2025-06-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(read(parseDate(text))).toBe(text);
  });

  test('full-width digits are read', () => {
    expect(read(parseDate('２０２５-０６-３０'))).toBe('2025-06-30');
  });

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '0000-01-01',
  ])('%s is not in the calendar', (text) => {
    expect(codeOf(parseDate(text))).toBe('date-missing');
  });

  test.each([
    [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2025, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('each month of %i ends with its last day', (year, lengths) => {
    for (const [index, length] of lengths.entries()) {
      const month = `${year}-${String(index + 1).padStart(2, '0')}`;
      expect(codeOf(parseDate(`${month}-${length}`))).toBe('accepted');
      expect(codeOf(parseDate(`${month}-${length + 1}`))).toBe('date-missing');
    }
  });

  test.each([
    ['2025/6/30', '2025-06-30'],
    ['2025-6-3', '2025-06-03'],
    ['2025.06.30', '2025-06-30'],
    ['20250630', '2025-06-30'],
    ['2025年6月30日', '2025-06-30'],
    ['2025-06-30T00:00:00Z', '2025-06-30'],
    ['2025-06-30 08:00:00', '2025-06-30'],
    ['2025-06-30T00:00:00.000+08:00', '2025-06-30'],
  ])('for %s the message says to write %s', (text, instead) => {
    expect(said(parseDate(text))).toBe(`\`${text}\` is not written as a day is here: write ${instead}.`);
  });

  test.each([
    '30/06/2025',
    '06-30-2025',
    '30 June 2025',
    'today',
    'x20250630',
    '20250630x',
    '2025-06-30 x',
    'x2025年6月30日',
    '2025年6月30日x',
    '2025',
    '2025-06',
    '2025/2/30',
    '-2025-06-30',
    '12025-06-30',
    'x'.repeat(1e6),
  ])('%s is no day', (text) => {
    expect(codeOf(parseDate(text))).toBe('date-form');
  });

  test('nothing is no day', () => {
    expect(codeOf(parseDate(' '))).toBe('empty');
  });

  test('every day of the calendar is read as itself', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(read(parseDate(day))).toBe(day);
      }),
    );
  });
});

describe('addDays and daysBetween', () => {
  test.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['0999-12-30', 1, '0999-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-12-31', -90, '2025-10-02'],
    ['2024-01-01', 366, '2025-01-01'],
    ['2000-02-29', 146_097, '2400-02-29'],
  ])('%s and %i days is %s', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  test('the calendar ends with its last day and begins with its first', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addDays('2025-01-01', 1e9)).toBe('9999-12-31');
  });

  test('the days of a whole period of 400 years follow one another', () => {
    const walk = new Date('1999-12-31Z');
    let day = '1999-12-31';
    for (let count = 0; count < 146_100; count += 1) {
      walk.setUTCDate(walk.getUTCDate() + 1);
      day = addDays(day, 1);
      if (day !== isoDay(walk)) break;
    }
    expect(day).toBe(isoDay(walk));
  });

  test('adding the days between leads from one day to the other', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
      }),
    );
  });
});
