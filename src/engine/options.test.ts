import { describe, expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.ts';
import { estimateFor, profileFor } from '../../test/support/made-up.ts';
import { Decimal } from '../values/decimal.ts';
import { compare } from './compare.ts';
import { estimate } from './estimate.ts';
import { evaluatorOf } from './evaluator.ts';

describe('a day that the calendar does not have', () => {
  const profile = profileFor(bundled(), {});

  it.each(['2025-02-30', '2025-13-01', '0000-01-01', '2025-6-30', '30.06.2025', '2025-06-30T00:00:00Z', 'today', ''])(
    '%j is refused wherever a day is given, and it is said how to write one',
    (asOf) => {
      const rulebook = bundled();
      for (const attempt of [
        () => estimate(rulebook, profile, { asOf }),
        () => compare(rulebook, profile, { asOf }),
        () => evaluatorOf(rulebook, [...rulebook.measures.keys()][0] ?? '', asOf),
      ]) {
        expect(attempt).toThrow(new RangeError(`asOf "${asOf}": write a day as YYYY-MM-DD, such as 2025-06-30`));
      }
    },
  );

  it('a leap day is refused only in a year that has none', () => {
    expect(estimateFor(bundled(), {}, { asOf: '2024-02-29' }).asOf).toBe('2024-02-29');
    expect(() => estimateFor(bundled(), {}, { asOf: '2025-02-29' })).toThrow(RangeError);
  });
});

describe('a jurisdiction that has no policies', () => {
  const profile = profileFor(bundled(), {});

  it('is refused wherever jurisdictions are given, with those that there are', () => {
    const rulebook = bundled();
    const options = { asOf: '2025-06-30', jurisdictions: ['hengyang', 'hengqn'] };
    for (const attempt of [() => estimate(rulebook, profile, options), () => compare(rulebook, profile, options)]) {
      expect(attempt).toThrow(new RangeError('jurisdiction "hengqn": there are hengqin, hengyang, zhongshan'));
    }
  });
});

describe('options of another kind than they should be', () => {
  const rulebook = bundled();
  const profile = profileFor(bundled(), {});

  // As a program without types would call them.
  it.each([
    [[], "options: write at least the day, such as { asOf: '2025-06-30' }"],
    [[{ asOf: '2025-06-30', jurisdictions: 'hengyang' }], "jurisdictions: write a list, such as ['hengyang']"],
    [
      [{ asOf: '2025-06-30', jurisdictions: new Set(['zhongshan']) }],
      "jurisdictions: write a list, such as ['hengyang']",
    ],
  ])('%j are refused, and it is said what to write', (given, told) => {
    for (const asked of [estimate, compare]) {
      expect(() => Reflect.apply(asked, undefined, [rulebook, profile, ...given])).toThrow(new TypeError(told));
    }
  });

  it('rates that are no Map are refused, for the bundled ones would stand in their place', () => {
    const given = { asOf: '2025-06-30', exchangeRates: { USD: 6 } };
    for (const asked of [estimate, compare]) {
      expect(() => Reflect.apply(asked, undefined, [rulebook, profile, given])).toThrow(TypeError);
    }
  });

  it.each([
    ['USD', '0'],
    ['USD', '-1'],
    ['USD', 'NaN'],
    ['USD', 'Infinity'],
    ['CNY', '2'],
  ])('%s at %s is no rate', (currency, rate) => {
    const exchangeRates = new Map([[currency, new Decimal(rate)]]);
    for (const asked of [estimate, compare]) {
      expect(() => asked(rulebook, profile, { asOf: '2025-06-30', exchangeRates })).toThrow(
        new RangeError(`exchangeRates ${currency} ${rate}: write how many CNY one unit is, such as 7.10`),
      );
    }
  });

  it('a preference that is none is refused, for another would be taken in its place', () => {
    const given = { asOf: '2025-06-30', prefer: 'nope' };
    for (const asked of [estimate, compare]) {
      expect(() => Reflect.apply(asked, undefined, [rulebook, profile, given])).toThrow(
        new RangeError(`prefer "nope": write 'high' or 'fixed'`),
      );
    }
  });
});
