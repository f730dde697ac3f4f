/** A joint cap that holds for some companies only (小巨人企业不受此限). */
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/engine/estimate.ts';
import { estimateFor, fact, measure, policy, rulebookWith } from '../support/made-up.ts';

const text = (rows: string): string =>
  policy(`
facts:
${fact('giant', 'type: boolean')}
joint_caps:
  - { cap: 100000 CNY, when: [ { giant: false } ], measures: [${rows}], clause: art. 10 }
measures:
${measure('first', 'amount: 80000 CNY')}
${measure('second', 'amount: { share: { rate: 50%, of: costs.rd_spend } }')}
`);

function estimated(giant: boolean | null, spent: string | null = '100,000 CNY', rows = 'first, second'): Estimate {
  const raw = {
    ...(spent === null ? {} : { costs: { rd_spend: spent } }),
    ...(giant === null ? {} : { 'here/own': { giant } }),
  };
  return estimateFor(rulebookWith({ 'here/own': text(rows) }), raw, { explain: true });
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
