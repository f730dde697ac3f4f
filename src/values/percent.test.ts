import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts } from './arbitraries.support.ts';
import { Decimal, INFINITY } from './decimal.ts';
import { parsePercent } from './percent.ts';
import { printPercent } from './print.ts';
import { codeOf, figure, said } from './reading.support.ts';

/** As growth of main income: from -100% up, without a limit. */
const GROWTH = { min: new Decimal(-1), max: INFINITY };

describe('parsePercent', () => {
  test.each([
    ['30%', '0.3'],
    ['30 %', '0.3'],
    ['12.5%', '0.125'],
    ['30％', '0.3'],
    ['３０％', '0.3'],
    ['30 percent', '0.3'],
    ['30 Per Cent', '0.3'],
    ['0%', '0'],
    ['100%', '1'],
    ['100.000000%', '1'],
    ['.5%', '0.005'],
    ['3.123456%', '0.03123456'],
  ])('%s is %s', (text, fraction) => {
    expect(figure(parsePercent(text))).toBe(fraction);
  });

  test.each([
    ['30', '`30` has no % sign, so it could mean something else: write 30%.'],
    ['0', '`0` has no % sign, so it could mean something else: write 0%.'],
    ['0.3', '`0.3` could mean 0.3% or 30%: write 0.3% or 30%.'],
    ['1', '`1` could mean 1% or 100%: write 1% or 100%.'],
    ['2', '`2` has no % sign, so it could mean something else: write 2%.'],
    ['100.1%', '`100.1%` is too high: write 100% or less.'],
    ['-5%', '`-5%` is below zero, which this figure cannot be: write 0 or more.'],
    ['12,5%', '`12,5` could mean 12.5 or 125: write 12.5 or 125.'],
    ['3‰', '`3‰` is not written as a percentage: write 0.3%.'],
    ['250‰', '`250‰` is not written as a percentage: write 25%.'],
    ['25 bp', '`25 bp` is not written as a percentage: write 0.25%.'],
    ['30 Basis Points', '`30 Basis Points` is not written as a percentage: write 0.3%.'],
    ['百分之30', '`百分之30` is not written as a percentage: write 30%.'],
    ['1500‰', '`1500‰` is too high: write 100% or less.'],
    ['0.00001 bp', '`0.00001 bp` is not a percentage: write the share of a hundred and the sign % alone.'],
    ['30 CNY', '`30 CNY` is not a percentage: write the share of a hundred and the sign % alone.'],
    ['1500', '`1500` is too high: write 100% or less.'],
    ['3.1234567%', '`3.1234567%` has 7 digits after the point, and at most 6 are read: round it.'],
  ])('%s is refused: %s', (text, message) => {
    expect(said(parsePercent(text))).toBe(message);
  });

  test.each([
    [
      'not-percent',
      ['30 CNY', '30 m²', '30% CNY', '30k%', '30k bp', '30 pp', '30%/year', '30%%', '2k', '30%。', '百分之30%'],
    ],
    ['percent-instead', ['%30', '30 basis points', '30‱', '千分之30', '30基点']],
    ['range', ['30%-40%', '30-40%']],
    ['two-figures', ['30% 40%']],
    ['plus', ['+5%']],
    ['empty', ['']],
    ['not-a-number', ['%', 'half']],
  ] as const)('refused as %s: %j', (code, texts) => {
    for (const text of texts) expect([text, codeOf(parsePercent(text))]).toEqual([text, code]);
  });

  test('growth may fall by the whole and rise without limit', () => {
    expect(figure(parsePercent('-100%', GROWTH))).toBe('-1');
    expect(figure(parsePercent('1,250%', GROWTH))).toBe('12.5');
    expect(said(parsePercent('-100.5%', GROWTH))).toBe('`-100.5%` is too low: write -100% or more.');
    expect(said(parsePercent('-5', GROWTH))).toContain('write -5%.');
    expect(said(parsePercent('-0.5', GROWTH))).toBe('`-0.5` could mean -0.5% or -50%: write -0.5% or -50%.');
  });

  test('the least is included', () => {
    const over = { min: new Decimal('0.25') };
    expect(codeOf(parsePercent('25%', over))).toBe('accepted');
    expect(said(parsePercent('24.999999%', over))).toBe('`24.999999%` is too low: write 25% or more.');
    expect(said(parsePercent('0.3', over))).toBe('`0.3` has no % sign, so it could mean something else: write 30%.');
    expect(said(parsePercent('1', over))).toBe('`1` has no % sign, so it could mean something else: write 100%.');
    expect(said(parsePercent('20', over))).toBe('`20` is too low: write 25% or more.');
  });

  test('what is printed reads back as the same fraction', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (amount, below) => {
        const fraction = amount.div(100).times(below ? -1 : 1);
        const all = { min: INFINITY.neg(), max: INFINITY };
        expect(figure(parsePercent(printPercent(fraction), all))).toBe(fraction.toString());
      }),
    );
  });
});
