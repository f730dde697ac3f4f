// Works begun after the application: two days that the company gives, held against each other.
import { expect, test } from 'vitest';
import { reviewed } from '../../../test/patterns/load.support.ts';
import { estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';

const POLICY = policy(`
facts:
${fact('applied', 'type: date')}
${fact('begun', 'type: date')}
scope:
  - company.registered_in: { includes: place }
measures:
${measure('works', 'when: [{ begun: { after: applied } }], amount: 5 CNY')}`);

test.each([
  ['2026-03-11', '2026-03-10', 'qualifies'],
  ['2026-03-10', '2026-03-10', 'does-not-qualify'],
  ['2026-03-09', '2026-03-10', 'does-not-qualify'],
  [null, '2026-03-10', 'needs-facts'],
])('begun %s, applied %s: %s', (begun, applied, status) => {
  const raw = { company: { registered_in: ['place'] }, 'place/policy': { begun, applied } };
  const made = estimateFor(rulebookWith({ 'place/policy': POLICY }), raw);
  expect(made.measures.map((one) => one.status)).toEqual([status]);
});

test('the review finds nothing wrong in it but that it has no example', () => {
  expect(
    reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text: POLICY }]).filter(
      ({ severity }) => severity === 'error',
    ),
  ).toEqual([]);
});
