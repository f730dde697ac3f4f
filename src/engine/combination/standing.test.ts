/** The best permitted set against brute force, exclusions and joint caps together, where everything is known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { companies, estimated, found, policies } from './cases.support.ts';
import { bruteForce, idOf, rulebookOf } from './brute-force.support.ts';
import type { SmallPolicy } from './brute-force.support.ts';

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

  it('takes off a cap what was received under its measures in the period that it names', () => {
    const period = fc.constantFrom('this_year', 'ever', '12 months', undefined);
    const cases = policies(5).chain((policy) => {
      const receipt = fc.record({
        measure: fc.nat(policy.measures.length - 1),
        cents: fc.constantFrom(1, 100, 20_000, 30_000),
        date: fc.constantFrom('2023-05-01', '2024-06-30', '2024-07-01', '2024-12-31', '2025-01-01', '2025-06-30'),
      });
      return fc.tuple(
        fc.tuple(period, period, period).map((netOf): SmallPolicy => ({ ...policy, netOf })),
        companies(policy.measures.length, 0),
        fc.array(receipt, { maxLength: 4 }),
      );
    });
    fc.assert(
      fc.property(cases, ([policy, known, received]) => {
        const company = { ...known, received };
        expect(found(estimated(company, rulebookOf(policy)))).toEqual(bruteForce(policy, company, 'high'));
      }),
      { numRuns: 800 },
    );
  }, 120_000);

  // 60 rows of 500 yuan and more under one ceiling: those that exclude each other do not make the others unsure.
  it.each([1, 10])('is found under a ceiling over many measures, of which %s pairs exclude each other', (pairs) => {
    const measures = Array.from({ length: 60 }, () => ({ basis: 'exact', caps: [0] }) as const);
    const exclusions = Array.from({ length: pairs }, (_, index) => [2 * index, 2 * index + 1]);
    const company = { holds: measures.map(() => true), sums: measures.map((_one, index) => 50_000 + 100 * index) };
    // Rows are filled from the last measure to the first: of the smaller ceiling nothing is left for those pairs.
    for (const [cap, aside] of [
      [3_150_000, pairs],
      [2_000_000, 0],
    ] as const) {
      const {
        measures: made,
        totals: [total],
      } = estimated(company, rulebookOf({ measures, caps: [cap, 0], exclusions }));
      const least = String(Math.min(cap, 3_177_000 - (pairs === 10 ? 509_000 : 50_000)) / 100);
      expect([total?.low.toString(), total?.high.toString()]).toEqual([least, least]);
      expect(made.filter(({ status }) => status === 'needs-facts')).toEqual([]);
      expect(made.filter(({ status }) => status === 'set-aside')).toHaveLength(aside);
    }
  });

  it('is found among many that exclude their neighbours alone', () => {
    const measures = Array.from({ length: 30 }, () => ({ basis: 'exact', caps: [] }) as const);
    const exclusions = Array.from({ length: 29 }, (_, index) => [index, index + 1]);
    const company = { holds: measures.map(() => true), sums: measures.map((_one, index) => 1000 + (index % 2)) };
    const {
      totals: [total],
    } = estimated(company, rulebookOf({ measures, caps: [0, 0], exclusions }));
    // The 15 of odd number at 10.01 each.
    expect(total?.high.toString()).toBe('150.15');
  });

  // Three sums of half a fen are rounded to a fen each, more than the two of what excludes them.
  it('counts what each sum is rounded to', () => {
    const text = policy(`
exclusions:
${['b', 'c', 'd'].map((other) => `  - { measures: [a, ${other}], because: { en: One, zh-Hans: 一项 } }`).join('\n')}
measures:
${measure('a', 'amount: 0.02 CNY')}
${['b', 'c', 'd'].map((id) => measure(id, 'amount: { share: { rate: 50%, of: 0.01 CNY } }')).join('')}`);
    const [total] = estimateFor(rulebookWith({ 'place/grants': text }), {}).totals;
    expect(total?.high.toString()).toBe('0.03');
  });

  // The second is paid nothing beside the first, which uses the ceiling up, but it never stands beside it.
  it.each([
    [9_000_000, 8_000_000, '80000'],
    [10_000_100, 9_900_000, '99000'],
  ])('says what is set aside under a ceiling of %s by what it would be paid in its place', (cap, second, would) => {
    const measures = [1, 2].map(() => ({ basis: 'exact', caps: [0] }) as const);
    // Rows are filled from the last measure to the first.
    const company = { holds: [true, true], sums: [second, 10_000_000] };
    const { measures: made } = estimated(company, rulebookOf({ measures, caps: [cap, 0], exclusions: [[0, 1]] }));
    const [one] = made;
    expect([one?.status, one?.amount?.high.toString()]).toEqual(['set-aside', would]);
  });

  it('with a group that is too large says so, and counts nothing of it as sure', () => {
    const count = 40;
    const measures = Array.from({ length: count }, () => ({ basis: 'exact', caps: [0] }) as const);
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
