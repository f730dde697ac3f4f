/** Money of two currencies: a rate is asked for where it meets, and nowhere else. */
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/engine/estimate.ts';
import { MissingRateError } from '../../src/engine/rates.ts';
import { evaluatorOf } from '../../src/engine/evaluator.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';
import { Decimal } from '../../src/values/decimal.ts';
import { estimateFor, fact, measure, policy, rulebookWith } from '../support/made-up.ts';

/** A policy of one measure whose figures are in Singapore dollars, of which no rate is bundled. */
function rulebookPaying(amount: string): Rulebook {
  return rulebookWith({
    'here/own': policy(`
facts:
${fact('spent', 'type: money, unit: SGD')}
joint_caps: [ { cap: 900000 SGD, measures: [research, other] } ]
measures:
${measure('research', `amount: ${amount}`)}
${measure('other', 'amount: 1 SGD')}
`),
  });
}

function estimated(amount: string, profile: object, rates: ReadonlyMap<string, Decimal> = new Map()): Estimate {
  return estimateFor(rulebookPaying(amount), profile, { exchangeRates: rates });
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
  const rulebook = rulebookPaying(amount);
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
    expect(rulebookPaying(amount).policies[0]?.measures[0]?.currency).toBe(currency);
  });
});
