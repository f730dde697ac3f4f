/** A joint cap that holds for some companies only (小巨人企业不受此限). */
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import { readProfile } from '../../src/profile/read.ts';
import { collector } from '../../src/reading/fault.ts';
import { load } from './load.support.ts';

const text = (rows: string): string => `
title: { en: A, zh-Hans: 甲 }
source: https://example.org/a
confidence: official
in_force: { from: 2026-02-01, until: 2029-01-31 }
facts:
  giant: { type: boolean, title: { en: Giant, zh-Hans: 小巨人 }, question: { en: Is it?, zh-Hans: 是否？ }, help: { en: H, zh-Hans: 助 } }
joint_caps:
  - { cap: 100000 CNY, when: [ { giant: false } ], measures: [${rows}], clause: art. 10 }
measures:
  - { id: first, title: { en: F, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, amount: 80000 CNY }
  - { id: second, title: { en: S, zh-Hans: 二 }, clause: art. 2, recipients: any, frequency: yearly, basis: exact, amount: { share: { rate: 50%, of: costs.rd_spend } } }
`;

function estimated(giant: boolean | null, spent: string | null = '100,000 CNY', rows = 'first, second'): Estimate {
  const { rulebook, faults: wrong } = load([{ name: 'here/own.yaml', shown: 'own', text: text(rows) }]);
  expect(wrong).toEqual([]);
  const { faults, report } = collector();
  const raw = {
    ...(spent === null ? {} : { costs: { rd_spend: spent } }),
    ...(giant === null ? {} : { 'here/own': { giant } }),
  };
  const profile = readProfile(raw, rulebook, new Map(), report);
  expect(faults).toEqual([]);
  return estimate(rulebook, profile, { asOf: '2026-06-30', explain: true });
}

const outcome = (
  made: Estimate,
  id = 'second',
): { status: string; low: string; high: string; missing: readonly string[] } => {
  const one = made.measures.find(({ measure }) => measure.shortId === id);
  const { amount } = one ?? { amount: null };
  return {
    status: one?.status ?? '',
    low: amount?.low.toFixed(2) ?? '',
    high: amount?.high.toFixed(2) ?? '',
    missing: one?.missing ?? [],
  };
};

describe('a joint cap under a condition', () => {
  test('holds where the condition holds: 80,000 are gone, 20,000 are left of 50,000', () => {
    expect(outcome(estimated(false))).toEqual({ status: 'qualifies', low: '20000.00', high: '20000.00', missing: [] });
    expect(estimated(false).totals.map(({ high }) => high.toFixed(2))).toEqual(['100000.00']);
  });

  test('does not hold elsewhere, and is not spoken of', () => {
    const made = estimated(true);
    expect(outcome(made)).toEqual({ status: 'qualifies', low: '50000.00', high: '50000.00', missing: [] });
    expect(made.totals.map(({ low }) => low.toFixed(2))).toEqual(['130000.00']);
    const steps = made.measures.flatMap((one) => one.steps.map(({ label }) => label.key));
    expect(steps.filter((key) => key.startsWith('step.joint-cap'))).toEqual([]);
  });

  test('is open while the condition is: between both, and the fact is asked for', () => {
    const made = outcome(estimated(null));
    expect(made).toMatchObject({ low: '20000.00', high: '50000.00', missing: ['here/own.giant'] });
  });

  test('leaves a row decided whatever those before it take, where it does not hold', () => {
    const made = estimated(true, null, 'second, first');
    expect(outcome(made, 'first')).toEqual({ status: 'qualifies', low: '80000.00', high: '80000.00', missing: [] });
  });

  test('without a bound on what there is, nothing is more than unbounded', () => {
    for (const [giant, rows] of [
      [true, 'first, second'],
      [true, 'second, first'],
      [null, 'first, second'],
      [null, 'second, first'],
    ] as const) {
      const made = estimated(giant, null, rows);
      expect(made.totals.map(({ low, withMissingFactsHigh }) => [low.isNaN(), withMissingFactsHigh.isNaN()])).toEqual([
        [false, false],
      ]);
      expect(outcome(made).high).toBe('Infinity');
    }
  });
});
