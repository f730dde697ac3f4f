/** Money of two currencies: a rate is asked for where it meets, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import { MissingRateError } from '../../src/engine/rates.ts';
import { evaluatorOf } from '../../src/engine/evaluator.ts';
import { readProfile } from '../../src/profile/read.ts';
import { collector } from '../../src/reading/fault.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';
import { Decimal } from '../../src/values/decimal.ts';
import { load } from './load.support.ts';

const OWN_FACT = `facts:
  spent: { type: money, unit: SGD, title: { en: Spending, zh-Hans: 支出 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: Paid, zh-Hans: 实付 } }`;

/** A policy of one measure whose figures are in Singapore dollars, of which no rate is bundled. */
function rulebookWith(amount: string): Rulebook {
  const text = `
title: { en: A, zh-Hans: 甲 }
source: https://example.org/a
confidence: official
in_force: { from: 2026-02-01, until: 2029-01-31 }
${OWN_FACT}
joint_caps: [ { cap: 900000 SGD, measures: [research, other] } ]
measures:
  - { id: research, title: { en: R, zh-Hans: 研 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, amount: ${amount} }
  - { id: other, title: { en: O, zh-Hans: 其 }, clause: art. 2, recipients: any, frequency: yearly, basis: exact, amount: 1 SGD }
`;
  const { rulebook, faults } = load([{ name: 'here/own.yaml', shown: 'own', text }]);
  expect(faults).toEqual([]);
  return rulebook;
}

function estimated(amount: string, profile: object, rates: ReadonlyMap<string, Decimal> = new Map()): Estimate {
  const rulebook = rulebookWith(amount);
  const { faults, report } = collector();
  const company = readProfile(profile, rulebook, rates, report);
  expect(faults).toEqual([]);
  return estimate(rulebook, company, { asOf: '2026-06-30', exchangeRates: rates });
}

const COMPANY = { costs: { rd_spend: '4,000,000 CNY' } };
const RATE = new Map([['SGD', new Decimal('5.3')]]);

describe('a fact in CNY under figures in SGD', () => {
  test.each([
    '{ share: { rate: 30%, of: costs.rd_spend, base_cap: "500,000 SGD" } }',
    '{ share: { rate: 30%, of: costs.rd_spend, base_floor: "500,000 SGD" } }',
    '{ share: { rate: 30%, of: costs.rd_spend, cap: "500,000 SGD" } }',
    '{ capped: { amount: costs.rd_spend, cap: "500,000 SGD" } }',
    '{ least: [costs.rd_spend, "500,000 SGD"] }',
    '{ sum: [costs.rd_spend, "500,000 SGD"] }',
    '{ excess: [costs.rd_spend, "500,000 SGD"] }',
    '{ product: ["1000 CNY", { quotient: [costs.rd_spend, "500,000 SGD"] }] }',
    '{ minimum: { amount: costs.rd_spend, at_least: "500,000 SGD" } }',
    '{ brackets: { of: costs.rd_spend, steps: [ { rate: 30%, up_to: "500,000 SGD" }, { rate: 20%, over: "500,000 SGD" } ] } }',
    '{ tiers: { steps: [ { when: [ { costs.rd_spend: { at_least: "500,000 SGD" } } ], amount: 5 CNY } ] } }',
    // Its sum is in CNY, the cap that it shares in SGD.
    '{ share: { rate: 30%, of: costs.rd_spend } }',
  ])('%s needs a rate, and is told with it', (amount) => {
    expect(() => estimated(amount, COMPANY)).toThrow(MissingRateError);
    const told = estimated(amount, COMPANY, RATE).assumptions.filter(({ kind }) => kind === 'exchange-rate');
    expect(told.map(({ says }) => says.with)).toContainEqual(expect.objectContaining({ currency: 'SGD', rate: '5.3' }));
  });

  test('counts what the rate makes of it', () => {
    const made = estimated('{ share: { rate: 30%, of: costs.rd_spend, base_cap: "500,000 SGD" } }', COMPANY, RATE);
    expect(made.measures.map(({ amount }) => amount?.high.toFixed(2))).toContain('795000.00');
  });
});

test('a policy in one currency needs no rate, and tells of none', () => {
  const made = estimated('{ share: { rate: 30%, of: spent, base_cap: "500,000 SGD" } }', {
    ...COMPANY,
    'here/own': { spent: '600,000 SGD' },
  });
  expect(made.assumptions.filter(({ kind }) => kind === 'exchange-rate')).toEqual([]);
});

// Its values come in CNY, so that every figure in another currency is converted.
test.each([
  '{ share: { rate: 30%, of: costs.rd_spend, base_cap: "500,000 SGD" } }',
  '{ share: { rate: 30%, of: spent, base_cap: "500,000 SGD" } }',
])('%s cannot be made ready for plain values without a rate', (amount) => {
  const rulebook = rulebookWith(amount);
  expect(() => evaluatorOf(rulebook, 'here/own/research', '2026-06-30')).toThrow(MissingRateError);
});

describe('the currency of the result, as the guide has it', () => {
  test.each([
    ['{ sum: [costs.rd_spend, spent] }', 'CNY'],
    ['{ least: [500000 SGD, costs.rd_spend] }', 'SGD'],
    ['{ capped: { cap: 500000 SGD, amount: costs.rd_spend } }', 'CNY'],
    ['{ share: { cap: 500000 SGD, rate: 30%, of: costs.rd_spend } }', 'CNY'],
    ['{ minimum: { at_least: 500000 SGD, amount: costs.rd_spend } }', 'CNY'],
    ['{ sum: [{ received: { measures: [research], within: ever } }, spent] }', 'SGD'],
  ])('%s is in %s', (amount, currency) => {
    expect(rulebookWith(amount).policies[0]?.measures[0]?.currency).toBe(currency);
  });
});
