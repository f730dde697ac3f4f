/** What is set aside for another measure: for which reason, and what is uncertain about it all the same. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { readProfile } from '../profile/read.ts';
import { estimateJson } from '../report/json.ts';
import type { EstimateJson } from '../report/json.ts';
import { estimate } from './estimate.ts';

const POLICY = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2025-01-01 }
exclusions:
  - { measures: [large, small], when: [company.legal_person: true], because: { en: Legal persons choose., zh-Hans: 法人择一。 } }
  - { measures: [large, small], because: { en: One for each company., zh-Hans: 每企一项。 } }
measures:
  - { id: large, title: { en: Large, zh-Hans: 大额 }, clause: '1', recipients: any, frequency: yearly, basis: exact, amount: 100 CNY }
  - id: small
    title: { en: Small, zh-Hans: 小额 }
    clause: '2'
    recipients: any
    frequency: yearly
    basis: exact
    in_force: { until: 2027-12-31, assumed: { en: The last day is not certain., zh-Hans: 截止日不确定。 } }
    amount: 50 CNY
`;

/** The estimate of a company that is a legal person, or not. */
function made(isLegalPerson: boolean): EstimateJson {
  const { rulebook, faults } = load([{ name: 'place/grants.yaml', shown: 'grants.yaml', text: POLICY }]);
  expect(faults).toEqual([]);
  const profile = readProfile({ company: { legal_person: isLegalPerson } }, rulebook, new Map(), () => {});
  return estimateJson(estimate(rulebook, profile, { asOf: '2026-06-30', jurisdictions: ['place'] }));
}

test('the reason is that of the clause that holds for the company', () => {
  const reason = (isLegalPerson: boolean): string | undefined =>
    made(isLegalPerson).measures.find(({ status }) => status === 'set-aside')?.reasons[0];
  expect(reason(true)).toContain('Legal persons choose.');
  expect(reason(false)).toContain('One for each company.');
});

test('its window is among what is assumed, for it may be taken instead', () => {
  const { assumptions } = made(true);
  expect(assumptions.filter(({ kind }) => kind === 'window').map(({ text }) => text)).toEqual([
    'Grants: The last day is not certain.',
  ]);
});
