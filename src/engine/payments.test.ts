/** Instalments: each its share in whole fen, together the sum, and of more money never less. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import type { Measure } from '../rules/rulebook.ts';
import { Decimal } from '../values/decimal.ts';
import { paymentsOf } from './payments.ts';
import type { Payment } from './payments.ts';

const loaded = (amount: string, payments: string): ReturnType<typeof load> => {
  const text = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
measures:
  - { id: one, title: { en: One, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: once, basis: exact, amount: ${amount}, payments: ${payments} }
`;
  return load([{ name: 'place/grants.yaml', shown: 'grants.yaml', text }]);
};

const measureWith = (amount: string, payments: string): Measure => {
  const { rulebook, faults } = loaded(amount, payments);
  expect(faults).toEqual([]);
  const measure = rulebook.measures.get('place/grants/one');
  if (measure === undefined) throw new Error('no measure');
  return measure;
};

const paid = (amount: string, payments: string): readonly string[] => {
  const sum = new Decimal(amount);
  return paymentsOf(measureWith('1 CNY', payments), { low: sum, high: sum }).map(({ high }) => high.toFixed(2));
};

test.each([
  // Half a fen is rounded up to one, and two of them are all there is.
  ['0.02', '[25%, 25%, 25%, 25%]', ['0.01', '0.01', '0.00', '0.00']],
  ['100.01', '[50%, 50%]', ['50.01', '50.00']],
  ['100', '[40%, 30%, 30%]', ['40.00', '30.00', '30.00']],
  ['100', '{ in_proportion: [1, 1, 1] }', ['33.34', '33.33', '33.33']],
  ['0', '[60%, 40%]', ['0.00', '0.00']],
  ['1000.01', '[0%, 100%]', ['0.00', '1000.01']],
])('of %s in shares of %s', (amount, shares, years) => {
  expect(paid(amount, shares)).toEqual(years);
});

const SHARES = ['[50%, 50%]', '[40%, 30%, 30%]', '{ in_proportion: [1, 1, 1] }', '{ in_proportion: [100%, 80%, 50%] }'];
const yuan = (fen: number): Decimal => new Decimal(fen).div(100);
const sumOf = (years: readonly Payment[], end: 'low' | 'high'): string =>
  years.reduce((sum, year) => sum.plus(year[end]), new Decimal(0)).toFixed(2);

test('thirds of a range of one fen are in order in every year', () => {
  const thirds = paymentsOf(measureWith('1 CNY', SHARES[2] ?? ''), { low: yuan(10_000), high: yuan(10_001) });
  expect(thirds.map(({ low, high }) => `${low.toFixed(2)} ${high.toFixed(2)}`)).toEqual([
    '33.34 33.34',
    '33.33 33.34',
    '33.33 33.33',
  ]);
});

test.each(SHARES)('in shares of %s every year is in order, and each end adds up to that of the amount', (shares) => {
  const measure = measureWith('1 CNY', shares);
  const fen = fc.oneof(fc.nat(30), fc.nat(10_000_000_000));
  fc.assert(
    fc.property(fen, fc.oneof(fc.nat(5), fc.nat(1_000_000)), fc.nat(100), (least, more, part) => {
      const [low, high] = [yuan(least), yuan(least + more)];
      const years = paymentsOf(measure, { low, high });
      expect(years.every((year) => year.low.lte(year.high))).toBe(true);
      expect([sumOf(years, 'low'), sumOf(years, 'high')]).toEqual([low.toFixed(2), high.toFixed(2)]);
      // Whatever the amount turns out to be, what each year pays lies between its ends.
      const sum = yuan(least + Math.floor((more * part) / 100));
      const exact = paymentsOf(measure, { low: sum, high: sum });
      expect(exact.every(({ low: own }, index) => years[index]?.low.lte(own) && years[index]?.high.gte(own))).toBe(
        true,
      );
    }),
  );
});

test('shares that a policy gets wrong are told, and its schedule adds up all the same', () => {
  const { rulebook, faults } = loaded('1 CNY', '[60%, 30%]');
  expect(faults).toEqual([expect.stringContaining('90%')]);
  const measure = rulebook.measures.get('place/grants/one');
  const sum = new Decimal(90);
  const years = measure === undefined ? [] : paymentsOf(measure, { low: sum, high: sum });
  expect(years.map(({ high }) => high.toFixed(2))).toEqual(['60.00', '30.00']);
});
