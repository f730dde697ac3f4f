import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts } from './arbitraries.support.ts';
import { Decimal, INFINITY, ONE, roundMoney, ZERO } from './decimal.ts';

describe('Decimal', () => {
  test('0.1 and 0.2 are 0.3', () => {
    expect(new Decimal('0.1').plus('0.2').toString()).toBe('0.3');
  });

  test('products of long figures lose no digit', () => {
    const long = new Decimal('999999999999999.999999');
    expect(long.times(long).times('0.123456').toString()).toBe('123455999999999999999753088000.000000000000123456');
  });

  test.each(['1e-30', '1e40', '123456789012345678901234567890'])('the text of %s has no exponent', (text) => {
    expect(new Decimal(text).toString()).not.toMatch(/e/u);
  });

  test('the constants are what they are called', () => {
    expect([ZERO, ONE, INFINITY].map(String)).toEqual(['0', '1', 'Infinity']);
  });
});

describe('roundMoney', () => {
  test.each([
    ['0.005', '0.01'],
    ['0.0049999', '0'],
    ['1.005', '1.01'],
    ['2.675', '2.68'],
    ['-0.005', '-0.01'],
    ['100000', '100000'],
    ['Infinity', 'Infinity'],
  ])('%s is rounded to %s', (exact, rounded) => {
    expect(roundMoney(new Decimal(exact)).toString()).toBe(rounded);
  });

  test('never moves an amount by more than half a fen, and rounding again changes nothing', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const rounded = roundMoney(amount);
        expect(rounded.minus(amount).abs().lte('0.005')).toBe(true);
        expect(roundMoney(rounded).eq(rounded)).toBe(true);
      }),
    );
  });
});
