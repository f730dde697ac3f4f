/** What changed between two editions of a policy: clauses that are new, gone, or say something else. */
import { describe, expect, it } from 'vitest';
import { changesText } from './policy-changes.ts';
import type { Edition } from './policy-changes.ts';
import { sampleRulebook } from './sample.support.ts';

const award = (id: string, rest: string): string => `
  - id: ${id}
    title: { en: Award ${id}, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    ${rest}
`;

function edition(
  measures: readonly string[],
  title = 'Testland support',
  facts: readonly string[] = [],
  warnings = '[]',
): Edition {
  const rulebook = sampleRulebook(`
title: { en: ${title}, zh-Hans: 试验区扶持办法 }
source: https://example.org/testland
confidence: official
in_force: { from: 2025-01-01 }
warnings: ${warnings}
${facts.length === 0 ? '' : `facts:\n${facts.map((one) => `  ${one}\n`).join('')}`}measures:
${measures.join('')}`);
  const policy = rulebook.policies.find(({ id }) => id === 'testland/small');
  if (policy === undefined) throw new Error('no policy');
  return { rulebook, policy };
}

const told = (old: Edition, now: Edition): string[] => changesText(old, now, 'en').trimEnd().split('\n');

describe('the changes between two editions', () => {
  const [a, b] = [award('a', 'amount: 100 CNY'), award('b', 'amount: 200 CNY')];

  it('are none where the rules say the same', () => {
    expect(told(edition([a, b]), edition([a, b]))).toEqual(['Nothing that the rules say has changed.']);
  });

  it('have of a clause the lines that differ alone, first what it said and then what it says', () => {
    expect(told(edition([a, b]), edition([a, award('b', 'amount: 250 CNY')]))).toEqual([
      'Award b (b)',
      '  - Amount: ¥200',
      '  + Amount: ¥250',
    ]);
  });

  it('have a measure that is no longer there by its title', () => {
    expect(told(edition([a, b]), edition([a]))).toEqual(['Award b (b): no longer there']);
  });

  it('have a measure that is new with all that it says', () => {
    const [head, ...lines] = told(edition([a]), edition([a, b]));
    expect(head).toBe('Award b (b): new');
    expect(lines).toContain('  + Amount: ¥200');
    expect(lines.every((line) => line.startsWith('  + '))).toBe(true);
  });

  const spent = (more: string): Edition =>
    edition([award('a', 'amount: { share: { rate: 10%, of: spent } }')], 'Testland support', [
      `spent: { type: money, ${more}title: { en: Spent, zh-Hans: 支出 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: All., zh-Hans: 全部。 } }`,
      'own: { type: money, title: { en: Own, zh-Hans: 自有 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: All., zh-Hans: 全部。 } }',
      'other: { type: money, title: { en: Other, zh-Hans: 其他 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: All., zh-Hans: 全部。 } }',
    ]);

  it.each([
    ['cost: true, ', 'It is money spent, which is claimed in one place.'],
    ['place: true, ', 'It may differ by place.'],
    ['changeable: false, ', 'The company cannot change it.'],
    ['derived: { sum: [own, other] }, ', 'Where it is not given, it is the sum of Own and Other.'],
  ])('have of a fact that it is now %s', (more, remark) => {
    expect(told(spent(''), spent(more))).toEqual([
      'What companies are asked for this policy',
      '  - Spent: money in CNY. How much? All.',
      `  + Spent: money in CNY. How much? All. ${remark}`,
    ]);
  });

  const warning = (least: string): string =>
    `[{ when: [{ trade.cbec_export: { at_least: ${least} } }], text: { en: Ask first., zh-Hans: 先咨询。 } }]`;
  const minding = (least: string): Edition => edition([a], 'Testland support', [], warning(least));
  const minded = (least: string): string => `where Cross-border e-commerce exports at least US$${least}: Ask first.`;

  it('have a warning of the policy that is said under another condition', () => {
    expect(told(minding('1m USD'), minding('2m USD'))).toEqual([
      'Testland support (testland/small)',
      `  - Caution: ${minded('1,000,000')}`,
      `  + Caution: ${minded('2,000,000')}`,
    ]);
  });

  it('have a warning of a measure that is said under another condition, and not again that of its policy', () => {
    const own = (least: string): Edition =>
      edition(
        [award('a', `amount: 100 CNY\n    warnings: ${warning(least)}`)],
        'Testland support',
        [],
        warning('3m USD'),
      );
    expect(told(own('1m USD'), own('2m USD'))).toEqual([
      'Award a (a)',
      `  - Caution: ${minded('1,000,000')}`,
      `  + Caution: ${minded('2,000,000')}`,
    ]);
  });

  it('have another title of the policy itself', () => {
    expect(told(edition([a]), edition([a], 'Testland aid'))).toEqual([
      'Testland aid (testland/small)',
      '  - Testland support (testland/small)',
      '  + Testland aid (testland/small)',
    ]);
  });
});
