// A price for each unit of another currency: the exchange rate cancels to the last digit, in every operator that multiplies.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { load } from '../../../test/patterns/load.support.ts';
import { estimateFor, measure, policy } from '../../../test/support/made-up.ts';
import { Decimal, roundMoney } from '../../values/decimal.ts';
import type { Rulebook } from '../rulebook.ts';

function loaded(amount: string): ReturnType<typeof load> {
  const text = policy(`measures:
${measure('award', `amount: ${amount}`)}`);
  return load([{ name: 'place/policy.yaml', shown: 'policy', text }]);
}

function paid(rulebook: Rulebook, usd: string, rate: string): string {
  const raw = { exchange_rates: { USD: rate }, trade: { cbec_export: usd } };
  const [one] = estimateFor(rulebook, raw).measures;
  return one?.amount?.high.toFixed(2) ?? '0.00';
}

const WAYS = {
  product: '{ product: [trade.cbec_export, 0.035 CNY/USD] }',
  'a product of three': '{ product: [0.0175 CNY/USD, 2, trade.cbec_export] }',
  share: '{ share: { rate: 0.035 CNY/USD, of: trade.cbec_export } }',
  brackets:
    '{ brackets: { of: trade.cbec_export, steps: [{ up_to: 1000 USD, rate: 0.035 CNY/USD }, { rate: 0.035 CNY/USD }] } }',
  'a rate by tiers':
    '{ share: { of: trade.cbec_export, rate: { tiers: { by: trade.cbec_export, steps: [{ over: 0 USD, amount: 0.035 CNY/USD }] } } } }',
};

describe.each(Object.entries(WAYS))('%s', (_name, amount) => {
  const { rulebook, faults } = loaded(amount);

  test('has no faults', () => expect(faults).toEqual([]));

  test('pays what was exported times the price, whatever the exchange rate', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 12 });
    const rates = fc.integer({ min: 1, max: 10 ** 6 });
    fc.assert(
      fc.property(cents, rates, (usd, rate) => {
        const exported = new Decimal(usd).div(100);
        const expected = roundMoney(exported.times('0.035')).toFixed(2);
        expect(paid(rulebook, `${exported.toFixed(2)} USD`, new Decimal(rate).div(10_000).toString())).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});

test('a price is no rate, no sum and no share of one currency', () => {
  const codes = (amount: string): string => loaded(amount).faults.join('\n');
  expect(codes('{ capped: { amount: trade.cbec_export, cap: 0.02 CNY/USD } }')).toMatch('units-differ');
  expect(codes('0.02 CNY/USD')).toMatch('amount-no-money');
  expect(codes('{ share: { rate: 0.02 USD/USD, of: trade.cbec_export } }')).toMatch(/money-per-money.*`for_every/u);
});
