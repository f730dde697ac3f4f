// A condition on a value that is worked out is told with what it came to: on the edge and on refusal that is the figure wanted.
import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/review/examples.ts';
import { say, voiceOf } from '../../src/report/words/index.ts';
import type { Language } from '../../src/text/index.ts';
import { load } from './load.support.ts';

const money = (name: string): string =>
  `${name}: { type: money, title: { en: ${name}, zh-Hans: 额 }, question: { en: "-", zh-Hans: "-" }, help: { en: "-", zh-Hans: "-" } }`;

function told(
  when: string,
  facts: string,
  amount = '100 CNY',
  language: Language = 'en',
): { reasons: string[]; steps: string[] } {
  const text = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
  ${money('sales')}
  ${money('before')}
  ${money('aid')}
values:
  sales_growth: { growth: [sales, before] }
  own_sum: { difference: [sales, before] }
value_titles:
  sales_growth: { en: Growth of sales, zh-Hans: 销售额增幅 }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    when:
      - ${when}
    amount: ${amount}
examples:
  as_of: 2026-06-30
  cases: [{ name: one, profile: { place/policy: { ${facts} } }, expect: { award: qualifies } }]
`;
  const { rulebook, faults } = load([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }]);
  expect(faults).toEqual([]);
  const made = rulebook.policies.flatMap((one) => runExamples(rulebook, one))[0]?.estimate;
  const [one] = made?.measures ?? [];
  if (made === null || made === undefined || one === undefined) throw new Error('no estimate');
  const voice = voiceOf(made, language);
  return {
    reasons: one.reasons.map((reason) => say(voice, reason)),
    steps: one.steps.map(({ label, value }) => `${say(voice, label)}: ${say(voice, value)}`),
  };
}

const GROWTH = 'sales_growth: { at_least: 10% }';

describe('what a value came to', () => {
  test('stands beside the condition that is met', () => {
    expect(told(GROWTH, 'sales: 110 CNY, before: 100 CNY').reasons).toEqual([
      'Met: “Growth of sales” at least 10% (the company: 10%)',
    ]);
    expect(told(GROWTH, 'sales: 250 CNY, before: 100 CNY', '100 CNY', 'zh-Hans').reasons).toEqual([
      '已满足：“销售额增幅”达到 10%（本企业：150%）',
    ]);
  });

  test('stands beside the condition that fails', () => {
    expect(told(GROWTH, 'sales: 109 CNY, before: 100 CNY').reasons).toEqual([
      'Not met: “Growth of sales” at least 10% (the company: 9%)',
    ]);
  });

  test('stands beside a fact that is there in place of a figure', () => {
    expect(told('own_sum: { at_least: aid }', 'sales: 150 CNY, before: 100 CNY, aid: 51 CNY').reasons).toEqual([
      'Not met: “own sum” at least aid (own sum: ¥50, aid: ¥51)',
    ]);
  });

  test('is told of each of two alternatives', () => {
    const either = 'any_of: [{ sales_growth: { at_least: 10% } }, { own_sum: { at_least: 20 CNY } }]';
    expect(told(either, 'sales: 105 CNY, before: 100 CNY').reasons[0]).toContain('(Growth of sales: 5%, own sum: ¥5)');
  });

  test('is among the steps where it decides which amount is paid', () => {
    const amount =
      'tiers: { by: sales_growth, steps: [{ at_least: 10%, amount: 1 CNY }, { at_least: 20%, amount: 2 CNY }] }';
    const { steps } = told('sales: { at_least: 1 CNY }', 'sales: 130 CNY, before: 100 CNY', `{ ${amount} }`);
    expect(steps.join('\n')).toContain('Growth of sales: 30%');
  });
});
