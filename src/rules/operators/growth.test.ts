/** Growth over a year of which all, something or nothing is known. */
import { describe, expect, test } from 'vitest';
import { Decimal, INFINITY, ONE, ZERO } from '../../values/decimal.ts';
import { formOf, highOf, lowOf, range } from '../quantity.ts';
import type { Open, Quantity } from '../quantity.ts';
import { divided } from './divide.ts';
import { grown } from './growth.ts';

const d = (figure: number): Decimal => new Decimal(figure);

describe('growth', () => {
  const open = (low: number, high: number): Open => ({ low: d(low), high: d(high), facts: ['f'], form: 'f' });
  const ends = (quantity: Quantity): string => `${lowOf(quantity).toString()} ${highOf(quantity).toString()}`;
  test('exact over exact', () => expect(formOf(grown(d(110), d(100)))).toBe('0.1'));
  test('over nothing it is 0, known or not', () => {
    expect(grown(d(110), ZERO)).toEqual(ZERO);
    expect(grown(open(50, 200), ZERO)).toEqual(ZERO);
    expect(divided(open(50, 200), ZERO)).toEqual(ZERO);
  });
  test('open over exact', () => expect(ends(grown(open(50, 200), d(100)))).toBe('-0.5 1'));
  test('exact over open', () => expect(ends(grown(d(100), open(50, 200)))).toBe('-0.5 1'));
  test('over what may be nothing it has no upper end', () =>
    expect(ends(grown(d(100), open(0, 200)))).toBe('-0.5 Infinity'));
  test('nothing over what may be nothing is a fall or 0', () => expect(ends(grown(ZERO, open(0, 200)))).toBe('-1 0'));
});

// Over next to nothing growth has no bound, over nothing and below it there is none.
test('growth over a year of which nothing is known may be anything from a fall to nothing', () => {
  const rate = grown(new Decimal(100_000), range(INFINITY.neg(), INFINITY, ['last'], 'last'));
  expect(lowOf(rate).eq(ONE.neg())).toBe(true);
  expect(highOf(rate).isFinite()).toBe(false);
});
