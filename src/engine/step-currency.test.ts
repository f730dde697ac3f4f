/** The steps of a measure in a currency of its own, where sums were received before or none was. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { estimateJson } from '../report/json.ts';
import { Decimal } from '../values/decimal.ts';
import { estimate } from './estimate.ts';

const WORDS =
  'title: { en: Spent, zh-Hans: 支出 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: All., zh-Hans: 全部。 }';
const RULES = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2025-01-01, until: 2027-12-31 }
facts:
  spent: { type: money, unit: CAD, ${WORDS} }
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
  - id: other
    title: { en: Other, zh-Hans: 补贴 }
    clause: art. 2
    recipients: any
    frequency: yearly
    basis: exact
    amount: 10 CAD
`;

const { rulebook, faults } = load([{ name: 'place/policy.yaml', shown: 'policy.yaml', text: RULES }]);

test('the rules load', () => expect(faults).toEqual([]));

function stepsWith(received: Readonly<Record<string, string>>): string[] {
  const raw = { received, 'place/policy': { spent: '500 CAD' } };
  const profile = readProfile(raw, rulebook, new Map([['CAD', new Decimal(5)]]), () => {});
  const options = {
    asOf: '2026-06-30',
    jurisdictions: ['place'],
    exchangeRates: new Map([['CAD', new Decimal(5)]]),
    explain: true,
  };
  const [grant] = estimateJson(estimate(rulebook, profile, options)).measures;
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
