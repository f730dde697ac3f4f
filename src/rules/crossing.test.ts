// What is worked out of a fact stands in a condition and in the sum as well: while the fact is open, the sum is bounded by what the
// condition leaves of it, and a status that is decided stays decided.
import { describe, expect, test } from 'vitest';
import { awardOf, oneMeasure } from '../../test/patterns/one-measure.support.ts';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { Decimal } from '../values/decimal.ts';
import { range } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { partsOf } from './splits.ts';
import type { World } from './world.ts';

const FACTS = `
facts:
${fact('founded', 'type: date')}
${fact('sales', 'type: money, unit: CNY')}
${fact('staff', 'type: integer')}
${fact('graduates', 'type: integer')}`;

function outcome(rules: string, company: Readonly<Record<string, unknown>>): string {
  const text = policy(`${FACTS}
measures:
${measure('award', rules)}`);
  const rulebook = rulebookWith({ 'place/policy': text });
  const [one] = estimateFor(rulebook, { 'place/policy': company }, { asOf: '2025-06-30' }).measures;
  return `${one?.status} ${one?.amount?.low.toString()}–${one?.amount?.high.toString()} ${one?.missing.join(' ')}`;
}

const AGE = 'values: { age: { months_since: founded } }';
const HALF = 'values: { half: { share: { rate: 50%, of: sales } } }';
const PART = 'values: { part: { quotient: [graduates, staff] } }';

describe('the range of a sum', () => {
  test.each([
    [
      'a length of time: eleven full months at most',
      `${AGE}, when: [age: { below: 12 months }], amount: { product: [10000 CNY/month, age] }`,
      'needs-facts 0–110000 place/policy.founded',
    ],
    [
      'a length of time that must be reached: twelve',
      `${AGE}, when: [age: { at_least: 12 months }], amount: { least: [{ product: [100 CNY/month, age] }, 5000 CNY] }`,
      'needs-facts 0–5000 place/policy.founded',
    ],
    [
      'a share of sales that must stay below a figure',
      `${HALF}, when: [half: { below: 1m CNY }], amount: { share: { rate: 10%, of: half } }`,
      'needs-facts 0–100000 place/policy.sales',
    ],
    [
      'a share of sales that may reach the figure',
      `${HALF}, when: [half: { at_most: 1m CNY }], amount: { share: { rate: 10%, of: half } }`,
      'needs-facts 0–100000 place/policy.sales',
    ],
  ])('is bounded by %s', (_what, rules, wanted) => {
    expect(outcome(rules, {})).toBe(wanted);
  });

  test('is bounded by a share of people of which one number is open', () => {
    const rules = `${PART}, when: [part: { below: 30% }], amount: { product: [1000 CNY, graduates] }`;
    expect(outcome(rules, { staff: 100 })).toBe('needs-facts 0–29000 place/policy.graduates');
  });

  test('leaves no fact open that decides nothing', () => {
    const rules = `${PART}, when: [part: { at_most: 100% }, graduates: { at_most: 100 }], amount: 500 CNY`;
    expect(outcome(rules, { staff: 200 })).toBe('needs-facts 0–500 place/policy.graduates');
    expect(outcome(rules, { graduates: 5 })).toBe('needs-facts 0–500 place/policy.staff');
  });
});

test('amounts that a fact does not move are not held against each other all the way along it', () => {
  const rules = `${PART}, when: [part: { at_most: 100% }, sales: { at_least: 5 CNY }], amount: 500 CNY`;
  const rulebook = rulebookWith({ 'place/policy': policy(`${FACTS}\nmeasures:\n${measure('award', rules)}`) });
  const staff = rulebook.vocabulary.facts.get('place/policy.staff');
  if (staff === undefined) throw new Error('there is no such fact');
  const world: World = {
    facts: [],
    rates: { toBase: () => new Decimal(1) },
    received: new Map(),
    asOf: '2025-06-30',
  };
  const trialsOf = (facts: readonly string[]): number => {
    let trials = 0;
    const left = {
      evaluate: (): Quantity => {
        trials += 1;
        return range(new Decimal(0), new Decimal(5), facts, 'left');
      },
    };
    const right = { evaluate: (): Quantity => new Decimal(3) };
    partsOf({ fact: staff, thresholds: [], crossings: [{ left, right }], asked: [] }, undefined, [staff.id], world);
    return trials;
  };
  expect(trialsOf(['place/policy.sales'])).toBe(1);
  expect(trialsOf([staff.id])).toBeGreaterThan(10);
});

test('a share that may not pass a limit, and of which the sum is a part, comes to no cent more than on the limit', () => {
  const rules = `values: { fee_rate: { quotient: [fee, guaranteed] } }
    when: [{ fee_rate: { at_most: 2% } }]
    amount: { share: { rate: 60%, of: fee } }`;
  const text = oneMeasure({ fee: 'type: money, unit: CNY', guaranteed: 'type: money, unit: CNY' }, rules);
  const open = awardOf(text, { 'place/policy': { guaranteed: '1000000 CNY' } });
  expect(open.amount).toEqual({ low: '0.00', high: '12000.00', currency: 'CNY' });
});
