/** The best permitted set against brute force, exclusions and joint caps together, and its soundness while facts are unknown. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce, idOf, profileOf, rulebookOf } from './combination.support.ts';
import type { Expected, SmallCompany, SmallMeasure, SmallPolicy } from './combination.support.ts';
import { estimate } from './estimate.ts';
import type { Estimate, MeasureEstimate } from './estimate.ts';

const SUMS = [0, 1, 100, 20_000, 30_000, 30_001, 50_000, 60_000];

function policies(most: number, withCaps = true): fc.Arbitrary<SmallPolicy> {
  const measure = fc.record({
    basis: fc.constantFrom('exact', 'exact', 'up-to', 'up-to', 'unpublished'),
    cap: withCaps ? fc.constantFrom(null, 0, 0, 1) : fc.constant(null),
  });
  return fc.array(measure, { minLength: 2, maxLength: most }).chain((measures) => {
    const index = fc.nat(measures.length - 1);
    return fc.record({
      measures: fc.constant(measures),
      caps: fc.tuple(fc.constantFrom(...SUMS.slice(2)), fc.constantFrom(...SUMS.slice(2))),
      exclusions: fc.array(fc.uniqueArray(index, { minLength: 2, maxLength: 3 }), { maxLength: 4 }),
    });
  });
}

function companies(count: number, unknown: number): fc.Arbitrary<SmallCompany> {
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
  });
}

function estimated(
  company: SmallCompany,
  rulebook: ReturnType<typeof rulebookOf>,
  prefer: 'high' | 'fixed' = 'high',
): Estimate {
  return estimate(rulebook, profileOf(company, rulebook), { asOf: '2025-06-30', jurisdictions: ['here'], prefer });
}

/** Status and high of each measure, in cents. */
function found({ measures }: Estimate): { status: string; high: number | null }[] {
  return measures.map(({ status, amount }) => ({
    status,
    high: amount === null ? null : amount.high.times(100).toNumber(),
  }));
}

describe('the best permitted set', () => {
  it('is what brute force finds, with exclusions and joint caps together', () => {
    const cases = policies(7).chain((policy) =>
      fc.tuple(fc.constant(policy), companies(policy.measures.length, 0), fc.constantFrom('high', 'fixed')),
    );
    fc.assert(
      fc.property(cases, ([policy, company, prefer]) => {
        expect(found(estimated(company, rulebookOf(policy), prefer))).toEqual(bruteForce(policy, company, prefer));
      }),
      { numRuns: 2500 },
    );
  }, 120_000);

  it('names in a set-aside measure one that excludes it and is taken', () => {
    const cases = policies(7).chain((policy) => fc.tuple(fc.constant(policy), companies(policy.measures.length, 0)));
    fc.assert(
      fc.property(cases, ([policy, company]) => {
        const { measures } = estimated(company, rulebookOf(policy));
        measures.forEach(({ setAsideFor, status }, index) => {
          expect(setAsideFor === null).toBe(status !== 'set-aside');
          if (setAsideFor === null) return;
          const other = policy.measures.findIndex((_one, at) => idOf(at) === setAsideFor);
          expect(measures[other]?.status).toBe('qualifies');
          expect(policy.exclusions.some((group) => group.includes(index) && group.includes(other))).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('decides nothing that unknown facts can still turn, and keeps every outcome in the range', () => {
    const cases = policies(5).chain((policy) =>
      fc.tuple(
        fc.constant(policy),
        companies(policy.measures.length, 0.3),
        fc.array(companies(policy.measures.length, 0), { minLength: 12, maxLength: 12 }),
        fc.constantFrom('high', 'fixed'),
      ),
    );
    fc.assert(
      fc.property(cases, ([policy, company, completions, prefer]) => {
        const rulebook = rulebookOf(policy);
        const {
          measures,
          totals: [total],
        } = estimated(company, rulebook, prefer);
        for (const completion of completions) {
          const truth = bruteForce(policy, completed(company, completion), prefer);
          const wrong = truth.flatMap((expected, index) => {
            const one = measures[index];
            return one === undefined || holds(one, expected, policy.measures[index]?.basis === 'exact') ? [] : [index];
          });
          expect(wrong).toEqual([]);
          const sum = truth.reduce(
            (before, { status, high }) => before + (status === 'qualifies' ? (high ?? 0) : 0),
            0,
          );
          expect(total?.withMissingFactsHigh.times(100).gte(sum)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('between two measures leaves open only what some facts would turn, and names only facts that matter', () => {
    const pair = fc.record({
      measures: fc.array(
        fc.record({ basis: fc.constantFrom('exact', 'up-to', 'unpublished'), cap: fc.constant(null) }),
        { minLength: 2, maxLength: 2 },
      ),
      caps: fc.constant([]),
      exclusions: fc.constant([[0, 1]]),
    });
    fc.assert(
      fc.property(fc.tuple(pair, companies(2, 0.4)), ([policy, company]) => {
        const rulebook = rulebookOf(policy);
        const { measures } = estimated(company, rulebook);
        const all = everyCompletion(company).map((known) => bruteForce(policy, known, 'high'));
        measures.forEach(({ status }, index) => {
          const outcomes = new Set(all.map((truth) => JSON.stringify(truth[index])));
          expect(status === 'needs-facts').toBe(outcomes.size > 1);
        });
      }),
      { numRuns: 800 },
    );
  }, 60_000);

  it('without a figure leaves open only whether one of its rivals is paid, as every completion shows', () => {
    const group = fc.record({
      measures: fc
        .tuple(fc.constantFrom('exact', 'up-to'), fc.constantFrom('exact', 'up-to', 'unpublished'))
        .map(([first, last]) =>
          ([first, 'unpublished', last] as const).map((basis): SmallMeasure => ({ basis, cap: null })),
        ),
      caps: fc.constant([]),
      exclusions: fc.constant([
        [0, 1],
        [1, 2],
      ]),
    });
    let beside = 0;
    fc.assert(
      fc.property(fc.tuple(group, companies(3, 0.3)), ([policy, company]) => {
        const { measures } = estimated(company, rulebookOf(policy));
        const all = everyCompletion(company).map((known) => bruteForce(policy, known, 'high'));
        measures.forEach(({ status, missing, setAsideFor }, index) => {
          const outcomes = new Set(all.map((truth) => JSON.stringify(truth[index])));
          expect(missing.length > 0).toBe(status === 'needs-facts');
          if (outcomes.size > 1) expect(status).toBe('needs-facts');
          // Which of two rivals it gives way to may be open where it gives way to one of them anyway.
          else if (policy.measures[2]?.basis === 'unpublished') expect(status).not.toBe('needs-facts');
          if (setAsideFor !== null && index === 1) beside += 1;
        });
      }),
      { numRuns: 500 },
    );
    expect(beside).toBeGreaterThan(20);
  }, 60_000);

  it('with a group that is too large says so, and counts nothing of it as sure', () => {
    const count = 40;
    const measures = Array.from({ length: count }, () => ({ basis: 'exact', cap: 0 }) as const);
    const exclusions = Array.from({ length: count / 2 }, (_, index) => [2 * index, 2 * index + 1]);
    const policy: SmallPolicy = { measures, caps: [150_000, 0], exclusions };
    const company = { holds: measures.map(() => true), sums: measures.map((_one, index) => 10_000 + 97 * index) };
    const {
      measures: made,
      totals: [total],
    } = estimated(company, rulebookOf(policy));
    for (const one of made) {
      expect([one.status, one.missing, one.amount?.low.toString()]).toEqual(['needs-facts', [], '0']);
      expect(one.warnings.map(({ key }) => key)).toContain('warning.group-too-large');
    }
    expect(total?.high.toString()).toBe('0');
  });
});

/** Whether an outcome lies in what was said before everything was known. */
function holds({ status, amount }: MeasureEstimate, expected: Expected, isExact: boolean): boolean {
  if (status !== 'needs-facts' && status !== expected.status) return false;
  if (amount === null) return true;
  if (expected.status === 'does-not-qualify') return amount.low.isZero();
  const high = expected.high ?? 0;
  return amount.high.times(100).gte(high) && (!isExact || amount.low.times(100).lte(high));
}

function completed(company: SmallCompany, completion: SmallCompany): SmallCompany {
  return {
    holds: company.holds.map((holding, index) => holding ?? completion.holds[index]),
    sums: company.sums.map((sum, index) => sum ?? completion.sums[index]),
  };
}

/** Unknown sums are tried at every sum of the other measure, a cent beside it, and at both ends. */
function everyCompletion({ holds, sums }: SmallCompany): readonly SmallCompany[] {
  const tried = [
    0,
    1,
    999_999_999,
    ...sums.flatMap((sum) => (sum === undefined ? [] : [sum - 1, sum, sum + 1])),
  ].filter((sum) => sum >= 0);
  const options: readonly (readonly (boolean | number)[])[] = [
    ...holds.map((holding) => (holding === undefined ? [true, false] : [holding])),
    ...sums.map((sum) => (sum === undefined ? tried : [sum])),
  ];
  const all = options.reduce<(boolean | number)[][]>(
    (before, values) => before.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
  return all.map((values) => ({
    holds: values.slice(0, holds.length).map((value) => value === true),
    sums: values.slice(holds.length).map(Number),
  }));
}
