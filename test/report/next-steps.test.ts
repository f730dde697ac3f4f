/** What a quote tells its reader to do next. */
import { describe, expect, test } from 'vitest';
import { estimateMarkdown } from '../../src/report/markdown/index.ts';
import { sampleEstimate, sampleRulebook } from '../../src/report/sample.support.ts';
import { estimateFor, measure as madeUp, policy, rulebookWith } from '../support/made-up.ts';

const FACTS = Array.from({ length: 9 }, (_, index) => `fact${index + 1}`);
const fact = (name: string): string =>
  `  ${name}: { type: boolean, title: { en: ${name}, zh-Hans: 事实 }, question: { en: 'Is it ${name}?', zh-Hans: 是吗？ }, help: { en: '-', zh-Hans: '-' } }\n`;
const measure = (id: string, ...asked: readonly string[]): string =>
  `  - { id: ${id}, title: { en: ${id}, zh-Hans: 奖励 }, clause: '1', recipients: any, frequency: yearly, basis: exact, ${asked.length === 0 ? '' : `when: [${asked.map((one) => `${one}: true`).join(', ')}], `}amount: 100 CNY }\n`;

/** The steps of a company that says nothing of itself. */
function steps(...measures: readonly string[]): string[] {
  return stepsUnder('', ...measures);
}

/** The same under a policy that says more in its head. */
function stepsUnder(head: string, ...measures: readonly string[]): string[] {
  const support = `
${head}title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
facts:
${FACTS.map(fact).join('')}measures:
${measures.join('')}`;
  const made = sampleEstimate('company: { registered_in: [testland] }', {}, sampleRulebook(support));
  const [, after = ''] = estimateMarkdown(made, { language: 'en' }).split('## Next steps\n\n');
  return after.split('\n\n')[0]?.split('\n') ?? [];
}

describe('the next steps of a quote', () => {
  const all = measure('z', ...FACTS);

  test('ask first for the fact on which most measures hang, and name up to three of them', () => {
    const asked = steps(measure('a', 'fact1'), measure('b', 'fact2'), measure('c', 'fact2'), all);
    expect(asked.slice(0, 3)).toEqual([
      '- Is it fact2? Needed for: b, c, z.',
      '- Is it fact1? Needed for: a, z.',
      '- Is it fact3? Needed for: z.',
    ]);
  });

  test('of more measures say how many', () => {
    const asked = steps(measure('a', 'fact2'), measure('b', 'fact2'), measure('c', 'fact2'), all);
    expect(asked[0]).toBe('- Is it fact2? Needed for: 4 measures.');
  });

  test('ask for eight facts, and say how many more are open and where they stand', () => {
    expect(steps(all)).toEqual([
      ...FACTS.slice(0, 8).map((name) => `- Is it ${name}? Needed for: z.`),
      '- Other open facts: 1. Each measure under “Worth a question: open facts decide” names those that it needs.',
    ]);
  });

  const OFFICE = 'office: { en: Bureau, zh-Hans: 局 }\n';

  test('settle the open facts of a policy of which nothing qualifies yet, and do not apply', () => {
    const asked = stepsUnder(OFFICE, measure('a', 'fact1'));
    expect(asked.at(-1)).toBe(
      '- Nothing of “Support” qualifies yet: settle its open facts before applying. Office: Bureau.',
    );
  });

  test('apply as soon as one measure of the policy qualifies', () => {
    expect(stepsUnder(OFFICE, measure('a', 'fact1'), measure('b')).at(-1)).toBe('- Apply for “Support”: Bureau.');
  });

  test('of several places name the place of each question', () => {
    const [other, own] = ['company.registered_in', 'company.pays_tax_locally'];
    const rules = `measures:\n${madeUp('a', `when: [${other}: { includes: one }, ${own}: true], amount: 100 CNY`)}`;
    const made = estimateFor(rulebookWith({ 'one/grants': policy(rules), 'two/grants': policy(rules) }), {});
    const [, after = ''] = estimateMarkdown(made, { language: 'en' }).split('## Next steps\n\n');
    expect(after.split('\n').slice(0, 3)).toEqual([
      '- Where is the company registered? Needed for: a (one), a (two).',
      "- one: Is the company's tax administration in the place asked about? Needed for: a.",
      "- two: Is the company's tax administration in the place asked about? Needed for: a.",
    ]);
  });
});
