// Advice of the review: what is most often forgotten, and silent where it was not.
import { describe, expect, test } from 'vitest';
import { load, reviewed } from '../../../test/patterns/load.support.ts';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';

function found(scope: string, when: string, amount: string): string[] {
  const text = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
facts:
  saved: { type: money, unit: SGD, title: { en: Saved, zh-Hans: 额 }, question: { en: "How much?", zh-Hans: 多少？ }, help: { en: "-", zh-Hans: "-" } }
${scope}
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
${when}
    amount: ${amount}
`;
  return reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }])
    .filter(({ code }) => code === 'no-place' || code === 'currencies-meet')
    .map(({ code, severity }) => `${code} ${severity}`);
}

const PLACE = 'company.registered_in: { includes: place }';
const SAVED = '{ share: { rate: 50%, of: saved, cap: 100 SGD } }';

describe('the place of registration', () => {
  test('is missed where nothing asks for it', () => expect(found('', '', SAVED)).toEqual(['no-place warning']));
  test('is asked for in the scope', () => expect(found(`scope:\n  - ${PLACE}`, '', SAVED)).toEqual([]));
  test('may be one of several ways', () =>
    expect(found(`scope:\n  - any_of:\n      - ${PLACE}\n      - company.sanctioned: false`, '', SAVED)).toEqual([]));
  test('may be asked for by each measure', () => expect(found('', `    when:\n      - ${PLACE}`, SAVED)).toEqual([]));
});

test.each([
  ['100 SGD', []],
  ['100 CNY', ['currencies-meet warning']],
])('a joint cap of %s on sums in SGD', (cap, expected) => {
  const joint = `scope:\n  - ${PLACE}\njoint_caps: [{ cap: ${cap}, measures: [award, other] }]`;
  const other = `${SAVED}\n  - id: other\n    title: { en: Other, zh-Hans: 另 }\n    clause: art. 2\n    recipients: any\n    frequency: yearly\n    basis: exact\n    amount: ${SAVED}`;
  expect(found(joint, '', other)).toEqual(expected);
});

describe('currencies', () => {
  const meet = (amount: string): string[] => found(`scope:\n  - ${PLACE}`, '', amount);

  test.each([
    '{ least: [saved, 100 CNY] }',
    '{ share: { rate: 50%, of: costs.rd_spend, base_cap: 500000 SGD } }',
    '{ sum: [saved, costs.rd_spend] }',
    '{ capped: { amount: saved, cap: 100 CNY } }',
  ])('%s: two meet', (amount) => expect(meet(amount)).toEqual(['currencies-meet warning']));

  const EVER = '{ received: { measures: [award], within: ever } }';
  const YEAR = '{ received: { measures: [award], within: this_year } }';

  test.each([
    `{ capped: { amount: saved, cap: { excess: [100 SGD, { sum: [${EVER}, saved] }] } } }`,
    `{ excess: [100 SGD, { difference: [${EVER}, ${YEAR}] }] }`,
    `{ excess: [100 SGD, { share: { rate: 50%, of: ${EVER} } }] }`,
    `{ excess: [100 SGD, { capped: { amount: ${EVER}, cap: 50 SGD } }] }`,
    `{ excess: [100 SGD, { choose: [{ when: [{ saved: { over: 9 SGD } }], amount: ${EVER} }, { amount: ${YEAR} }] }] }`,
  ])('%s: what was received is of none', (amount) => expect(meet(amount)).toEqual([]));

  test('what was received first gives its currency to no sum', () => {
    const rules = (amount: string): string => oneMeasure({ saved: 'type: money, unit: SGD' }, `amount: ${amount}`);
    const file = { name: 'place/policy.yaml', shown: 'policy.yaml', text: rules(`{ sum: [${EVER}, saved] }`) };
    expect(load([file]).rulebook.policies[0]?.measures[0]?.currency).toBe('SGD');
    // The sum is in SGD: it is the CNY beside it that brings the other currency.
    expect(told(rules(`{ least: [100 CNY, { sum: [${EVER}, saved] }] }`))).toEqual([
      expect.stringMatching(/^warning at \{ sum: .*in CNY and in SGD meet/u),
    ]);
  });

  test.each([
    SAVED,
    '{ excess: [100 SGD, { received: { measures: [award], within: ever } }] }',
    '{ least: [{ excess: [100 SGD, { received: { measures: [award], within: ever } }] }, saved] }',
    '{ for_every: { of: trade.cbec_export, step: 1 USD, amount: 0.03 CNY } }',
    '{ product: [trade.cbec_export, 0.03 CNY/USD] }',
    '{ tiers: { by: trade.cbec_export, steps: [{ at_least: 5m USD, amount: 100 CNY }] } }',
  ])('%s: none do', (amount) => expect(meet(amount)).toEqual([]));
});

describe('what is paid once in two editions that follow each other', () => {
  const edition = (from: string, until: string, rules: string): string => `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: ${from}, until: ${until} }
scope:
  - ${PLACE}
${rules}`;
  const measure = (frequency: string, when = ''): string => `measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: ${frequency}
    basis: exact
${when}
    amount: 1000 CNY
`;
  const OLD = edition('2024-01-01', '2025-12-31', measure('once'));
  const warned = (now: string): number =>
    reviewed([
      { name: 'place/old.yaml', shown: 'old.yaml', text: OLD },
      { name: 'place/new.yaml', shown: 'new.yaml', text: now },
    ]).filter(({ code, file }) => code === 'once-in-each-edition' && file === 'new.yaml').length;

  test('is told in the later one', () => expect(warned(edition('2026-01-01', '2027-12-31', measure('once')))).toBe(1));
  test('is right where the other is looked at', () => {
    const had = 'values: { had: { received: { measures: [place/old/award], within: ever } } }\n';
    const asked = `${had}${measure('once', '    when: [{ had: { at_most: 0 CNY } }]')}`;
    expect(warned(edition('2026-01-01', '2027-12-31', asked))).toBe(0);
  });
  test('is right where it is paid each year', () =>
    expect(warned(edition('2026-01-01', '2027-12-31', measure('yearly')))).toBe(0));
  test('is right of two policies of one time', () =>
    expect(warned(edition('2025-12-31', '2027-12-31', measure('once')))).toBe(0));
});
