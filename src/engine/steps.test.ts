/** The last steps of a sum: what is rounded, and that it was. */
import { expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from '../report/json.ts';

test.each([
  ['a third of ¥100', true, '¥33.33'],
  ['nothing or a third of ¥100, which is open', undefined, '¥0 – ¥33.33'],
])('%s is rounded in a step of its own', (_what, legal, rounded) => {
  const third = '{ choose: [{ when: [company.legal_person: true], amount: { quotient: [100 CNY, 3] } }] }';
  const rulebook = rulebookWith({ 'place/grants': policy(`measures:\n${measure('award', `amount: ${third}`)}`) });
  const company = legal === undefined ? {} : { legal_person: legal };
  const [award] = estimateJson(estimateFor(rulebook, { company }, { explain: true })).measures;
  expect(award?.steps.map(({ label, value }) => `${label}: ${value}`).at(-1)).toBe(
    `Rounded once, half up to 0.01: ${rounded}`,
  );
});
