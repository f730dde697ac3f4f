/** Full months between two days, of which either may be open. */
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../values/decimal.ts';
import { formOf, highOf, lowOf } from '../quantity.ts';
import type { Open } from '../quantity.ts';
import { fromTo, MONTHS } from './months-between.ts';

const d = (figure: number): Decimal => new Decimal(figure);

describe('months from one day to another', () => {
  const day = (date: string): Decimal => d(Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000));
  test.each([
    ['2025-06-30', 12],
    ['2025-07-01', 11],
    ['2026-06-30', 0],
    ['2026-07-01', 0],
    ['2026-05-31', 1],
    ['2024-02-29', 28],
  ])('from %s: %d', (from, months) =>
    expect(formOf(fromTo(MONTHS, day(from), day('2026-06-30')))).toBe(String(months)),
  );
  test('the later the day, the fewer the months', () => {
    const open: Open = { low: day('2025-06-30'), high: day('2099-12-31'), facts: ['f'], form: 'f' };
    const result = fromTo(MONTHS, open, day('2026-06-30'));
    expect([lowOf(result).toString(), highOf(result).toString()]).toEqual(['0', '12']);
  });
  test('both open: from the latest to the earliest, and from the earliest to the latest', () => {
    const from: Open = { low: day('2025-01-01'), high: day('2025-06-30'), facts: ['f'], form: 'f' };
    const until: Open = { low: day('2025-08-29'), high: day('2026-01-01'), facts: ['g'], form: 'g' };
    expect(fromTo(MONTHS, from, until)).toMatchObject({ low: d(1), high: d(12), facts: ['f', 'g'] });
  });
});
