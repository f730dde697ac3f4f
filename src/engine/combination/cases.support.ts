/** Random policies and companies for the tests of the combination, and what the engine makes of them. */
import fc from 'fast-check';
import { profileOf } from './brute-force.support.ts';
import type { rulebookOf, SmallCompany, SmallPolicy } from './brute-force.support.ts';
import { estimate } from '../estimate.ts';
import type { Estimate } from '../estimate.ts';

/** Sums in cents, on both sides of what matters. */
export const SUMS = [0, 1, 100, 20_000, 30_000, 30_001, 50_000, 60_000];

/** Random policies of at most so many measures. */
export function policies(most: number, withCaps = true): fc.Arbitrary<SmallPolicy> {
  const measure = fc.record({
    basis: fc.constantFrom('exact', 'exact', 'up-to', 'up-to', 'unpublished'),
    caps: withCaps ? fc.constantFrom([], [0], [0], [1], [0, 1], [0, 2], [1, 2], [0, 1, 2]) : fc.constant([]),
  });
  return fc.array(measure, { minLength: 2, maxLength: most }).chain((measures) => {
    const ceiling = fc.constantFrom(...SUMS.slice(2));
    const index = fc.nat(measures.length - 1);
    return fc.record({
      measures: fc.constant(measures),
      caps: fc.tuple(ceiling, ceiling, ceiling),
      exclusions: fc.array(fc.uniqueArray(index, { minLength: 2, maxLength: 3 }), { maxLength: 4 }),
      conditions: fc.array(fc.constantFrom(undefined, undefined, 0, 1, 2), { minLength: 4, maxLength: 4 }),
      capConditions: fc.array(fc.constantFrom(undefined, undefined, 0, 1, 2), { minLength: 3, maxLength: 3 }),
    });
  });
}

/** Random companies, of which a share is unknown. */
export function companies(count: number, unknown: number): fc.Arbitrary<SmallCompany> {
  const maybe = <T>(known: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    unknown === 0
      ? known
      : fc.oneof(
          { weight: 1, arbitrary: fc.constant(undefined) },
          { weight: Math.round(1 / unknown), arbitrary: known },
        );
  return fc.record({
    holds: fc.array(maybe(fc.constantFrom(true, true, true, false)), { minLength: count, maxLength: count }),
    sums: fc.array(maybe(fc.constantFrom(...SUMS)), { minLength: count, maxLength: count }),
    meets: fc.array(maybe(fc.boolean()), { minLength: 3, maxLength: 3 }),
  });
}

/** The estimate of a company under a policy. */
export function estimated(
  company: SmallCompany,
  rulebook: ReturnType<typeof rulebookOf>,
  prefer: 'high' | 'fixed' = 'high',
): Estimate {
  return estimate(rulebook, profileOf(company, rulebook), { asOf: '2025-06-30', jurisdictions: ['here'], prefer });
}

/** Status and high of each measure, in cents. */
export function found({ measures }: Estimate): { status: string; high: number | null }[] {
  return measures.map(({ status, amount }) => ({
    status,
    high: amount === null ? null : amount.high.times(100).toNumber(),
  }));
}
