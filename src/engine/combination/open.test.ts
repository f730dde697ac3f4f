/** What is said of measures that exclude one another or share caps while facts are unknown, against brute force over completions. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../values/decimal.ts';
import { companies, estimated, policies, SUMS } from './cases.support.ts';
import { bruteForce, rulebookOf } from './brute-force.support.ts';
import type { Expected, SmallCompany, SmallMeasure, SmallPolicy } from './brute-force.support.ts';
import type { MeasureEstimate } from '../measure-estimate.ts';

describe('while facts are unknown, the combination', () => {
  // Two ceilings of 10 with a row in common may together leave two rows of 10: of the 30 above them 10 is then left, or 20.
  it('promises nothing of ceilings that cut through one another', () => {
    const [whole, first, second] = [0, 1, 2];
    const measures: SmallMeasure[] = [
      { basis: 'exact', caps: [whole] },
      { basis: 'exact', caps: [whole] },
      { basis: 'exact', caps: [whole, second] },
      { basis: 'exact', caps: [whole, first] },
      { basis: 'exact', caps: [whole, first, second] },
    ];
    // Rows are filled from the last measure to the first.
    const policy: SmallPolicy = { measures, caps: [3000, 1000, 1000], exclusions: [] };
    const left = (unknown: number | undefined): string => {
      const company = { holds: measures.map(() => true), sums: [2500, unknown, 1000, 1000, 1000] };
      const { amount } = estimated(company, rulebookOf(policy)).measures[0] ?? {};
      return `${amount?.low.toString() ?? '0'}-${amount?.high.toString() ?? '0'}`;
    };
    expect([left(undefined), left(0), left(2500)]).toEqual(['0-20', '20-20', '0-0']);
  });

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
          expect(total?.atLeast.times(100).lte(sum)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('between two measures leaves open only what some facts would turn, and names only facts that matter', () => {
    const pair = fc.record({
      measures: fc.array(
        fc.record({ basis: fc.constantFrom('exact', 'up-to', 'unpublished'), caps: fc.constant([]) }),
        { minLength: 2, maxLength: 2 },
      ),
      caps: fc.constant([]),
      exclusions: fc.constant([[0, 1]]),
      conditions: fc.constantFrom([], [0]),
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
          ([first, 'unpublished', last] as const).map((basis): SmallMeasure => ({ basis, caps: [] })),
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

  it('under caps that lie inside one another leaves open only what some facts would turn, and bounds it exactly', () => {
    const measure = (caps: readonly number[]): fc.Arbitrary<SmallMeasure> =>
      fc.record({ basis: fc.constantFrom('exact', 'up-to'), caps: fc.constant(caps) });
    const ceiling = fc.constantFrom(...SUMS.slice(2));
    const nested = fc.record({
      measures: fc.tuple(measure([2]), measure([0, 2]), measure([0, 1, 2]), measure([0, 1, 2])),
      caps: fc.tuple(ceiling, ceiling, ceiling),
      exclusions: fc.constant([]),
    });
    let decided = 0;
    fc.assert(
      fc.property(fc.tuple(nested, companies(4, 0.25)), ([policy, company]) => {
        const {
          measures,
          totals: [total],
        } = estimated(company, rulebookOf(policy));
        const all = everyCompletion(company, SUMS).map((known) => bruteForce(policy, known, 'high'));
        measures.forEach(({ status, amount, missing }, index) => {
          const outcomes = new Set(all.map((truth) => JSON.stringify(truth[index])));
          const highs = all.map((truth) => truth[index]?.high ?? 0);
          expect(status === 'needs-facts').toBe(outcomes.size > 1);
          expect(missing.length > 0).toBe(outcomes.size > 1);
          if (outcomes.size === 1 && missing.length === 0 && company.sums.includes(undefined)) decided += 1;
          expect(amount?.high.times(100).toNumber() ?? 0).toBe(Math.max(...highs));
          if (policy.measures[index]?.basis === 'exact') {
            expect(amount?.low.times(100).toNumber() ?? 0).toBe(Math.min(...highs));
          }
        });
        const sums = all.map((truth) => truth.reduce((sum, { high }) => sum + (high ?? 0), 0));
        expect(total?.withMissingFactsHigh.times(100).toNumber()).toBe(Math.max(...sums));
      }),
      { numRuns: 400 },
    );
    expect(decided).toBeGreaterThan(100);
  }, 120_000);

  it('says that the joint cap is the cause where only the facts of others are open, and never leaves less than nothing', () => {
    const policy: SmallPolicy = {
      measures: [0, 1, 2].map(() => ({ basis: 'exact', caps: [0] })),
      caps: [100_000, 0, 0],
      exclusions: [],
    };
    const estimateWith = (sum: number): MeasureEstimate | undefined =>
      estimated({ holds: [true, true, true], sums: [sum, undefined, 60_000] }, rulebookOf(policy)).measures[0];
    const [open] = estimateWith(50_000)?.reasons ?? [];
    // The last row comes first: of 1,000.00 it takes 600.00, and the next takes nothing to 400.00.
    expect(open?.key).toBe('reason.joint-cap-open');
    expect(open?.with['left']).toMatchObject({
      figure: { quantity: { low: new Decimal(0), high: new Decimal(400) } },
    });
    expect(estimateWith(50_000)?.missing).toEqual(['t.sum1']);
  });

  it('names the fact of a condition only where it turns the choice, and then keeps both outcomes in the range', () => {
    const three = fc.record({
      measures: fc.array(
        fc.record({ basis: fc.constantFrom('exact', 'up-to', 'unpublished'), caps: fc.constant([]) }),
        {
          minLength: 3,
          maxLength: 3,
        },
      ),
      caps: fc.constant([]),
      exclusions: fc.constant([
        [0, 1],
        [1, 2],
      ]),
      conditions: fc.constantFrom([0, 1], [0, undefined], [0, 0]),
    });
    const known = companies(3, 0).chain((company) =>
      fc
        .array(fc.constantFrom(true, false, undefined), { minLength: 2, maxLength: 2 })
        .map((meets): SmallCompany => ({ ...company, meets })),
    );
    let turned = 0;
    fc.assert(
      fc.property(fc.tuple(three, known), ([policy, company]) => {
        const { measures } = estimated(company, rulebookOf(policy));
        const all = everyCompletion(company).map((each) => bruteForce(policy, each, 'high'));
        measures.forEach(({ status, amount, missing }, index) => {
          const outcomes = new Set(all.map((truth) => JSON.stringify(truth[index])));
          const highs = all.map((truth) => truth[index]?.high ?? 0);
          expect(missing.length > 0).toBe(status === 'needs-facts');
          if (outcomes.size > 1) expect(status).toBe('needs-facts');
          // For which of two rivals it is set aside may be open where it is set aside for one of them anyway.
          else if (all[0]?.[index]?.status !== 'set-aside') expect(status).not.toBe('needs-facts');
          if (outcomes.size > 1) turned += 1;
          if (amount !== null) expect(amount.high.times(100).toNumber()).toBe(Math.max(...highs));
        });
      }),
      { numRuns: 1000 },
    );
    expect(turned).toBeGreaterThan(100);
  }, 60_000);

  it('leaves nothing open for a measure whose cap only those can touch that are known, whoever excludes whom after it', () => {
    const policy: SmallPolicy = {
      measures: [0, 1, 2, 3].map(() => ({ basis: 'exact', caps: [0] })),
      caps: [60_000, 0, 0],
      exclusions: [[0, 1]],
    };
    const company: SmallCompany = { holds: [true, true, true, true], sums: [50_000, undefined, 40_000, 30_000] };
    const { measures } = estimated(company, rulebookOf(policy));
    // From the last: 300.00 of 600.00, then the 300.00 that are left of 400.00; nothing remains for the two that exclude each other.
    expect(measures.map(({ status, amount }) => [status, amount?.high.toString()])).toEqual([
      ['does-not-qualify', undefined],
      ['does-not-qualify', undefined],
      ['qualifies', '300'],
      ['qualifies', '300'],
    ]);
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
    meets: (company.meets ?? []).map((meeting, index) => meeting ?? completion.meets?.[index]),
  };
}

/** Unknown sums are tried at every sum of the other measure, a cent beside it, at both ends, and at further lines. */
function everyCompletion(
  { holds, sums, meets = [] }: SmallCompany,
  lines: readonly number[] = [],
): readonly SmallCompany[] {
  const tried = [
    ...lines,
    0,
    1,
    999_999_999,
    ...sums.flatMap((sum) => (sum === undefined ? [] : [sum - 1, sum, sum + 1])),
  ].filter((sum) => sum >= 0);
  const options: readonly (readonly (boolean | number)[])[] = [
    ...holds.map((holding) => (holding === undefined ? [true, false] : [holding])),
    ...meets.map((meeting) => (meeting === undefined ? [true, false] : [meeting])),
    ...sums.map((sum) => (sum === undefined ? tried : [sum])),
  ];
  const all = options.reduce<(boolean | number)[][]>(
    (before, values) => before.flatMap((one) => values.map((value) => [...one, value])),
    [[]],
  );
  return all.map((values) => ({
    holds: values.slice(0, holds.length).map((value) => value === true),
    meets: values.slice(holds.length, holds.length + meets.length).map((value) => value === true),
    sums: values.slice(holds.length + meets.length).map(Number),
  }));
}
