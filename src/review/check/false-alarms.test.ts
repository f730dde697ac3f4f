// What the review finds of rules that turn with the day, and of figures that it takes for shares: nothing that is right.
import { describe, expect, test } from 'vitest';
import { reviewed } from '../../../test/patterns/load.support.ts';
import { fact, measure, policy } from '../../../test/support/made-up.ts';

const codes = (rules: string): readonly string[] =>
  reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text: policy(rules) }])
    .map(({ code }) => code)
    .filter((code) => code !== 'no-place' && code !== 'no-examples' && code !== 'place-untitled');

describe('a period that a company must have been in place', () => {
  const staying = (from: string, until: string): readonly string[] =>
    codes(`
in_force: { from: 2024-01-01, until: ${until} }
facts:
${fact('settled_on', 'type: date')}
measures:
${measure('stay', `values: { stayed: { months_since: settled_on } }, when: [{ settled_on: { on_or_after: ${from} } }, { stayed: { at_least: 36 months } }], amount: 100 CNY`)}`);

  test('may be full later than today, while the policy is in force', () => {
    expect(staying('2026-06-01', '2031-12-31')).not.toContain('never-met');
  });

  test('that cannot be full on its last day either is for nobody', () => {
    expect(staying('2026-06-01', '2027-12-31')).toContain('never-met');
  });
});

describe('a growth rate', () => {
  const growing = (asked: string): readonly string[] =>
    codes(`
facts:
${fact('sales', 'type: money')}${fact('before', 'type: money')}
values: { rise: { growth: [sales, before] } }
measures:
${measure('award', `when: [{ rise: { ${asked} } }], amount: 100 CNY`)}`);

  test('is held against a percentage, and a bare figure is told', () => {
    expect(growing('at_least: 10%')).not.toContain('rate-without-percent');
    expect(growing('at_least: 10')).toContain('rate-without-percent');
    expect(growing('over: 0.1')).toContain('rate-without-percent');
  });
});

test('a condition that holds for all for want of a percent sign is told by that alone', () => {
  const found = codes(`
facts:
${fact('part', 'type: percent')}
measures:
${measure('award', 'when: [{ part: { at_most: 5.5 } }], amount: 100 CNY')}`);
  expect(found).toEqual(['rate-without-percent']);
});

describe('a text that each entry of a list has', () => {
  const listed = (item: string): readonly string[] =>
    codes(`
facts:
  shops: { type: list, title: { en: Shops, zh-Hans: 门店 }, question: { en: "Which?", zh-Hans: 哪些？ }, help: { en: "All.", zh-Hans: 全部。 }, item: { ${item} } }
measures:
${measure('award', 'amount: { product: [{ count: { list: shops, where: [{ shops.open: true }] } }, 100 CNY] }')}`);
  const open = fact('open', 'type: boolean').trim();

  test('is its name, which no rule has to use', () => {
    expect(listed(`${open}, ${fact('called', 'type: text').trim()}`)).toEqual([]);
  });

  test('is told where it is a second one', () => {
    const two = `${fact('called', 'type: text').trim()}, ${fact('remark', 'type: text').trim()}`;
    expect(listed(`${open}, ${two}`)).toContain('fact-unused');
  });
});

test('a choice of several that one measure and the condition of a joint cap look at is in no contradiction', () => {
  const words = (en: string): string => `{ en: ${en}, zh-Hans: 称号 }`;
  const titles = `type: choices, choices: { giant: ${words('giant')}, champion: ${words('champion')} }`;
  const award = '{ choose: [{ when: [{ titles: { includes: giant } }], amount: 500 CNY }, { amount: spent }] }';
  expect(
    codes(`
facts:
${fact('titles', titles)}${fact('spent', 'type: money')}
joint_caps: [{ cap: 200 CNY, measures: [a, b], when: [{ titles: { includes: champion } }] }]
measures:
${measure('a', `amount: ${award}`)}${measure('b', 'amount: spent')}`),
  ).toEqual([]);
});
