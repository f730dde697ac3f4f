// A case that stands alone is added where it holds; its step says what it asks and what the company has, also where nothing is added.
import { expect, test } from 'vitest';
import { byId, estimateFor, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { estimateJson } from '../../report/json.ts';

const rulebook = rulebookWith({
  'place/grants': policy(`
measures:
${measure('award', 'amount: { sum: [100 CNY, { choose: [{ when: [{ company.size: { is: small } }], amount: 50 CNY }] }] }')}`),
});

const steps = (company: Record<string, unknown>): readonly string[] | undefined =>
  byId(estimateJson(estimateFor(rulebook, { company }, { explain: true })), (one) =>
    one.steps.map(({ label, value }) => `${label}: ${value}`),
  )['award'];

test.each([
  [{ size: 'small' }, ['Size class: small', 'Only where Size class: small: ¥50', 'Added up: ¥100 + ¥50 = ¥150']],
  [{ size: 'large' }, ['Size class: large', 'Only where Size class: small: ¥0', 'Added up: ¥100 + ¥0 = ¥100']],
])('of a company that is %o', (company, told) => {
  expect(steps(company)).toEqual(told);
});

test('of a company whose size is not known, the range', () => {
  expect(steps({})?.join('; ')).toContain('Only where Size class: small: ¥0 – ¥50');
});
