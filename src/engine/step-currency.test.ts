/** The steps of a measure in a currency of its own, where sums were received before or none was. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { estimateFor, fact, measure, policy } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';
import { Decimal } from '../values/decimal.ts';

const RULES = policy(`
facts:
${fact('spent', 'type: money, unit: CAD', '{ en: Spent, zh-Hans: 支出 }')}
joint_caps:
  - { cap: "90,000 CAD", measures: [grant, other], net_of: ever }
measures:
  - id: grant
    title: { en: Grant, zh-Hans: 补贴 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount:
      least:
        - share: { rate: 10%, of: spent }
        - excess: ["20,000 CAD", { received: { measures: [grant], within: ever } }]
${measure('other', 'amount: 10 CAD')}`);

const RATES = new Map([['CAD', new Decimal(5)]]);
const { rulebook, faults } = load([{ name: 'place/policy.yaml', shown: 'policy.yaml', text: RULES }]);

test('the rules load', () => expect(faults).toEqual([]));

function stepsWith(received: Readonly<Record<string, string>>): string[] {
  const raw = { received, 'place/policy': { spent: '500 CAD' } };
  const [grant] = estimateJson(estimateFor(rulebook, raw, { exchangeRates: RATES, explain: true })).measures;
  return (grant?.steps ?? []).map(({ label, value }) => `${label}: ${value}`);
}

test('nothing received is nothing in the currency of the measure', () => {
  const steps = stepsWith({});
  expect(steps).toContain('Received before: CAD 0');
  expect(steps).toContain('Difference, not below 0: CAD 20,000 − CAD 0 = CAD 20,000');
  expect(steps.join('\n')).not.toContain('¥');
});

test('what was received in another currency is told in that of the measure, so that the steps can be added up', () => {
  const steps = stepsWith({ 'place/policy/grant': '1000 CNY' });
  expect(steps).toContain('Received before: CAD 200');
  expect(steps).toContain('Difference, not below 0: CAD 20,000 − CAD 200 = CAD 19,800');
});
