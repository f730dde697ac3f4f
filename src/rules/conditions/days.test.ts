// Works begun after the application: two days that the company gives, held against each other.
import { expect, test } from 'vitest';
import { load, reviewed } from '../../../test/patterns/load.support.ts';
import { estimate } from '../../engine/estimate.ts';
import { readProfile } from '../../profile/read.ts';

const day = (id: string): string =>
  `  ${id}: { type: date, title: { en: ${id}, zh-Hans: 日 }, question: { en: "When?", zh-Hans: 何时？ }, help: { en: "-", zh-Hans: "-" } }\n`;
const POLICY = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
facts:
${day('applied')}${day('begun')}
scope:
  - company.registered_in: { includes: place }
measures:
  - { id: works, title: { en: Works, zh-Hans: 工程 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, when: [{ begun: { after: applied } }], amount: 5 CNY }
`;
const FILE = { name: 'place/policy.yaml', shown: 'policy.yaml', text: POLICY };

test.each([
  ['2026-03-11', '2026-03-10', 'qualifies'],
  ['2026-03-10', '2026-03-10', 'does-not-qualify'],
  ['2026-03-09', '2026-03-10', 'does-not-qualify'],
  [null, '2026-03-10', 'needs-facts'],
])('begun %s, applied %s: %s', (begun, applied, status) => {
  const { rulebook, faults } = load([FILE]);
  expect(faults).toEqual([]);
  const raw = { company: { registered_in: ['place'] }, 'place/policy': { begun, applied } };
  const made = estimate(
    rulebook,
    readProfile(raw, rulebook, new Map(), () => {}),
    { asOf: '2026-06-30' },
  );
  expect(made.measures.map((one) => one.status)).toEqual([status]);
});

test('the review finds nothing wrong in it but that it has no example', () => {
  expect(reviewed([FILE]).filter(({ severity }) => severity === 'error')).toEqual([]);
});
