/** A clause that the document only numbers stands as it is numbered; one in words, in the words of the reader's language. */
import { expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { estimateJson } from './json.ts';
import { policyProse } from './policy-prose.ts';

const rulebook = rulebookWith({
  'place/grants': policy(`
joint_caps:
  - { cap: 150 CNY, measures: [rent, fair], clause: art. 3 }
  - { cap: 180 CNY, measures: [rent, fair], clause: { en: guidebook 9, zh-Hans: 操作指引第9条 } }
measures:
${measure('rent', 'clause: { en: guidebook 5, zh-Hans: 操作指引第5条 }, amount: 100 CNY')}
${measure('fair', 'clause: 第二条, amount: 90 CNY')}`),
});

test.each([
  ['en', ['第二条', 'guidebook 5']],
  ['zh-Hans', ['第二条', '操作指引第5条']],
  // The number of the document itself is cited as it is written.
  ['zh-Hant', ['第二条', '操作指引第5條']],
] as const)('in %s', (language, clauses) => {
  const { measures } = estimateJson(estimateFor(rulebook, {}), { language });
  expect(measures.map(({ clause }) => clause)).toEqual(clauses);
});

test('which of two ceilings cut a sum is said by its clause', () => {
  const stepsIn = (language: 'en' | 'zh-Hans'): string[] =>
    estimateJson(estimateFor(rulebook, {}, { explain: true }), { language }).measures.flatMap(({ steps }) =>
      steps.map(({ label }) => label),
    );
  // What is left of it for the rent; of the fair, what the rent takes of it before that.
  expect(stepsIn('en').filter((label) => label.includes('guidebook 9'))).toHaveLength(3);
  expect(stepsIn('zh-Hans').filter((label) => label.includes('操作指引第9条'))).toHaveLength(3);
});

test('a policy is read back with it', () => {
  const [grants] = rulebook.policies;
  if (grants === undefined) throw new Error('nothing was loaded');
  const read = policyProse(rulebook, grants, { language: 'zh-Hans', width: 100 });
  expect(read).toContain('条款：操作指引第5条');
  expect(read).toContain('操作指引第9条');
});
