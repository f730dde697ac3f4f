/** Caps hold, and a company that spends more on an eligible cost never gets less of a plain-rate sum. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32, randomProfile } from '../oracle/random-profiles.ts';
import { estimated } from '../support/bundled.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 30 });

/** Measure, the cost it is a share of, and the most that it pays. */
const SHARES = [
  ['hengyang/cross-border-ecommerce/supervision-venue', 'supervision_venue', 'eligible_spend', 500_000],
  ['hengyang/cross-border-ecommerce/platform-promotion', 'costs', 'platform_promotion', 200_000],
  ['hengyang/cross-border-ecommerce/social-security', 'costs', 'social_security', 100_000],
  ['zhongshan/cross-border-ecommerce/independent-site', 'costs', 'saas_fees', 300_000],
  ['zhongshan/cross-border-ecommerce/overseas-marketing', 'costs', 'overseas_marketing', 1_000_000],
  ['zhongshan/cross-border-ecommerce/park-activities', 'park', 'activity_costs', 200_000],
  ['hengqin/cross-border-ecommerce/livestream-base', 'livestream', 'base_investment', 3_000_000],
  ['hengqin/cross-border-ecommerce/service-provider', 'service', 'cbec_service_income', 2_500_000],
] as const;

function highOf(raw: unknown, id: string): number {
  const { made } = estimated(raw);
  // Now and then the figures drawn contradict each other.
  fc.pre(made !== null);
  const one = made.measures.find(({ measure }) => measure.id === id);
  if (one === undefined) throw new Error(`no measure is called ${id}`);
  // Who does not qualify is told no sum.
  return one.amount?.high.toNumber() ?? 0;
}

function withCost(
  raw: Readonly<Record<string, unknown>>,
  group: string,
  fact: string,
  value: number,
): Record<string, unknown> {
  const { places: _places, ...rest } = raw;
  const before = rest[group];
  return { ...rest, [group]: { ...(typeof before === 'object' ? before : {}), [fact]: `${value} CNY` } };
}

describe('sums', () => {
  it('more of an eligible cost never lowers a sum, and no sum passes its cap', () => {
    let paid = 0;
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(...SHARES),
        fc.nat(4_000_000),
        fc.nat(4_000_000),
        (seed, [id, group, fact, cap], less, more) => {
          const raw: Record<string, unknown> = {
            ...randomProfile(mulberry32(seed)),
            as_of: '2025-06-30',
            received: {},
          };
          const low = highOf(withCost(raw, group, fact, less), id);
          const high = highOf(withCost(raw, group, fact, less + more), id);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(high).toBeLessThanOrEqual(cap);
          if (high > 0) paid += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(paid).toBeGreaterThan(60);
  }, 60_000);

  it('the two export credit sums never pass their joint cap', () => {
    let paid = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const raw = { ...randomProfile(mulberry32(seed)), as_of: '2025-06-30' };
        const ids = ['export-credit-premium', 'export-credit-loan-interest'].map(
          (id) => `hengyang/cross-border-ecommerce/${id}`,
        );
        const sum = ids.reduce((total, id) => total + highOf(raw, id), 0);
        expect(sum).toBeLessThanOrEqual(300_000);
        if (sum > 0) paid += 1;
      }),
      { numRuns: 300 },
    );
    expect(paid).toBeGreaterThan(30);
  }, 60_000);
});
