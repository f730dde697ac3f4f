import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts } from './arbitraries.support.ts';
import { compared, Decimal, differenceOf, INFINITY, ONE, roundMoney, settled, ZERO } from './decimal.ts';

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

describe('compared', () => {
  const special = fc.constantFrom('0', '-0', 'Infinity', '-Infinity', '1e7').map((text) => new Decimal(text));
  const one = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(amounts, fc.constantFrom(1, -1)).map(([of, sign]) => of.times(sign)) },
    special,
  );
  const apart = fc.constantFrom('0', '0.01', '-0.01', '0.000001', '1e14');
  // Of two that are near each other one is often the other with more digits.
  const near = fc.tuple(one, apart).map(([of, by]) => [of, of.plus(by)] as const);

  test('is what comparedTo says, whatever the two are', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(one, one)), ([of, to]) => {
        expect([compared(of, to) + 0, compared(to, of) + 0]).toEqual([of.comparedTo(to) + 0, to.comparedTo(of) + 0]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what a division leaves', () => {
  const [seven, three] = [new Decimal(7), new Decimal(3)];

  test('is the number that it stands for, or as it is where its digits go on', () => {
    const fifth = new Decimal(5).div(three).div(ONE.div(three));
    expect([fifth.eq(5), settled(fifth).toString()]).toEqual([false, '5']);
    expect(settled(ONE.div(seven)).toString()).toBe(ONE.div(seven).toString());
    expect(settled(new Decimal('0.1').plus('1e-60')).toString()).toBe(new Decimal('0.1').plus('1e-60').toString());
    expect(settled(INFINITY)).toBe(INFINITY);
  });

  test('is nothing where two ways to one number differ in what is rounded', () => {
    const ways = [three.div(seven), ONE.div(seven).plus(new Decimal(2).div(seven))] as const;
    const other = three.div(new Decimal(11)).times(11).div(seven);
    expect(differenceOf(...ways).isZero()).toBe(true);
    expect(compared(other, ways[0])).toBe(0);
    expect(compared(ways[0].plus('1e-50'), ways[0])).toBe(1);
    const near = ways[0].plus('1e-70');
    expect([compared(near, ways[0]), differenceOf(near, ways[0]).toString()]).toEqual([0, '0']);
    expect(differenceOf(new Decimal(4).div(three), ONE.div(three)).toString()).toBe('1');
  });

  test('keeps every digit of a figure that is as long as any product of written ones', () => {
    const long = new Decimal('123456789012345678901.234567890123456789012345');
    const again = long.div(117).times(117);
    expect([again.eq(long), settled(again).toString()]).toEqual([false, long.toString()]);
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
