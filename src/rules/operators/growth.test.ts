import { expect, test } from 'vitest';
import { Decimal, INFINITY, ONE } from '../../values/decimal.ts';
import { highOf, lowOf, range } from '../quantity.ts';
import { grown } from './growth.ts';

// Over next to nothing growth has no bound, over nothing and below it there is none.
test('growth over a year of which nothing is known may be anything from a fall to nothing', () => {
  const rate = grown(new Decimal(100_000), range(INFINITY.neg(), INFINITY, ['last'], 'last'));
  expect(lowOf(rate).eq(ONE.neg())).toBe(true);
  expect(highOf(rate).isFinite()).toBe(false);
});
