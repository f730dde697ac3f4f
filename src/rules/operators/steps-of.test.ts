/** How many full steps a figure holds, exactly at their edges. */
import { describe, expect, test } from 'vitest';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { stepsBelow, stepsIn } from './steps-of.ts';

const d = (figure: number): Decimal => new Decimal(figure);

describe('full steps', () => {
  test.each([
    [0, 'down', 0],
    [69.99, 'down', 0],
    [70, 'down', 1],
    [139.99, 'down', 1],
    [140, 'down', 2],
    [0, 'up', 0],
    [0.01, 'up', 1],
    [70, 'up', 1],
    [70.01, 'up', 2],
    [34.99, 'half_up', 0],
    [35, 'half_up', 1],
    [-5, 'down', 0],
  ] as const)('%d in steps of 70, %s: %d', (figure, rounding, steps) => {
    expect(stepsIn(d(figure), d(70), rounding).toNumber()).toBe(steps);
  });
  test('an end that is approached and not reached holds one step less', () => {
    expect([stepsBelow(d(140), d(70)), stepsBelow(d(141), d(70)), stepsBelow(ZERO, d(70))].map(String)).toEqual([
      '1',
      '2',
      '0',
    ]);
  });
});
