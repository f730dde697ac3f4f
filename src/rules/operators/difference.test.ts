import { expect, test } from 'vitest';
import { INFINITY, ZERO } from '../../values/decimal.ts';
import { range } from '../quantity.ts';
import { less } from './difference.ts';

test('of what has no bound, whatever is taken leaves as much', () => {
  expect(less(INFINITY, range(ZERO, INFINITY, ['t.sum'], 't.sum'))).toBe(INFINITY);
  expect(less(INFINITY, INFINITY)).toBe(INFINITY);
});
