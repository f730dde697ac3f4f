import { describe, expect, test } from 'vitest';
import { withinBounds } from './bounds.ts';
import { Decimal, INFINITY, ZERO } from './decimal.ts';
import { codeOf, figure, said } from './reading.support.ts';

const share = { min: new Decimal('0.25'), max: new Decimal(1) };

function within(amount: string, bounds = { min: ZERO, max: INFINITY }) {
  return withinBounds(new Decimal(amount), bounds, amount, (bound) => `<${bound.toString()}>`);
}

describe('withinBounds', () => {
  test('both bounds are included', () => {
    expect(figure(within('0.25', share))).toBe('0.25');
    expect(figure(within('1', share))).toBe('1');
  });

  test('beyond them the message names the bound as the reader would write it', () => {
    expect(said(within('0.249999', share))).toBe('`0.249999` is too low: write <0.25> or more.');
    expect(said(within('1.000001', share))).toBe('`1.000001` is too high: write <1> or less.');
  });

  test('without a bound a figure still has at most 15 digits before the point', () => {
    expect(codeOf(within('999999999999999.999999'))).toBe('accepted');
    expect(said(within('1000000000000000'))).toBe(
      '`1000000000000000` has 16 digits before the point, and at most 15 are read: check the figure and its unit.',
    );
  });
});
