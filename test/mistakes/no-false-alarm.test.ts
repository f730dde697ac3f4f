// What is right must pass: a false error keeps a correct file from being used, which costs an author more than a slip does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { isMapping } from '../../src/rules/plain.ts';
import { ROOT, reviewed } from '../patterns/load.support.ts';

const HEAD = `
title: { en: Support for exporters, zh-Hans: 出口企业扶持办法 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
  workshop_area:
    type: area
    title: { en: Area rented, zh-Hans: 租用面积 }
    question: { en: "How large is it?", zh-Hans: "面积多大？" }
    help: { en: "As in the lease.", zh-Hans: "以租约为准。" }
  rent_paid:
    type: money
    title: { en: Rent paid, zh-Hans: 已付租金 }
    question: { en: "What rent was paid?", zh-Hans: "已付多少租金？" }
    help: { en: "As in the lease.", zh-Hans: "以租约为准。" }
scope:
  - company.registered_in: { includes: place }
`;

const measure = (id: string, amount: string): string => `
  - id: ${id}
    title: { en: Award ${id}, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: ${amount}
`;

/** What is found in a policy of two measures, the second of which uses nothing of the first. */
function findings(values: string, amount: string): ReturnType<typeof reviewed> {
  const other =
    measure('other', '{ product: [workshop_area, 1 CNY/m²] }') +
    measure('paid', '{ share: { rate: 50%, of: rent_paid } }');
  const text = `${HEAD}${values === '' ? '' : `values:\n  ${values}\n`}measures:${measure('first', amount)}${other}`;
  return reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }]);
}

function errors(values: string, amount: string): string[] {
  return findings(values, amount)
    .filter(({ severity }) => severity === 'error')
    .map(({ line, code }) => `${line} ${code}`);
}

describe('a value of the policy that one of several measures uses', () => {
  test.each([
    ['least', 'counted: { least: [workshop_area, 800 m²] }'],
    ['greatest', 'counted: { greatest: [workshop_area, 800 m²] }'],
    ['capped', 'counted: { capped: { amount: workshop_area, cap: 800 m² } }'],
    [
      'tiers',
      'counted: { tiers: { by: workshop_area, steps: [{ at_least: 100 m², amount: 100 m² }, { at_least: 800 m², amount: 800 m² }] } }',
    ],
    [
      'conditions',
      'counted: { choose: [{ when: [{ workshop_area: { below: 800 m² } }], amount: workshop_area }, { amount: 800 m² }] }',
    ],
  ])('%s is no mistake', (_name, value) => {
    expect(errors(value, '{ product: [counted, 15 CNY/m²] }')).toEqual([]);
  });

  test('an operand that is written twice is still found', () => {
    expect(errors('counted: { least: [workshop_area, 800 m², 800 m²] }', '{ product: [counted, 15 CNY/m²] }')).toEqual([
      expect.stringMatching('never-least'),
    ]);
  });
});

describe('values', () => {
  test('may speak of those that stand below them', () => {
    const values = 'whole: { sum: [part, 100 CNY] }\n  part: { product: [workshop_area, price] }\n  price: 15 CNY/m²';
    expect(errors(values, 'whole')).toEqual([]);
  });

  test('may be called as something else is that they speak of', () => {
    const values = 'large: { count: { list: stores, where: [{ stores.kind: { is: large } }] } }\n  price: 15 CNY';
    expect(errors(values, '{ product: [large, price] }')).toEqual([]);
  });

  test('cannot be made of each other', () => {
    const values = 'one: { sum: [other, 100 CNY] }\n  other: { product: [one, 2] }';
    expect(errors(values, 'one')).toContainEqual(expect.stringMatching('value-circle'));
  });
});

describe('a least sum', () => {
  const paid = '{ product: [workshop_area, 15 CNY/m²] }';

  test.each(['at_least', 'over'])('that a fact sets (`%s`) refuses somebody', (word) => {
    expect(errors('', `{ minimum: { amount: ${paid}, ${word}: rent_paid } }`)).toEqual([]);
  });

  test('of 0 refuses nobody', () => {
    expect(errors('', `{ minimum: { amount: ${paid}, at_least: 0 CNY } }`)).toEqual([
      expect.stringMatching('minimum-nothing'),
    ]);
  });
});

describe('a joint cap', () => {
  const found = (cap: string): string[] => {
    const paid = '{ share: { rate: 50%, of: rent_paid, cap: 10000 CNY } }';
    const two = measure('one', paid) + measure('two', paid);
    const text = `${HEAD}joint_caps:\n  - ${cap}\nmeasures:${two}${measure('three', '{ product: [workshop_area, 1 CNY/m²] }')}`;
    return reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }])
      .filter(({ code }) => code === 'joint-cap-never-bites')
      .map(({ line }) => String(line));
  };

  test('above what its measures come to in a year may bite over several', () => {
    expect(found('{ cap: 30000 CNY, measures: [one, two], net_of: 36 months }')).toEqual([]);
    expect(found('{ cap: 30000 CNY, measures: [one, two], net_of: ever }')).toEqual([]);
  });

  test('of one year may not', () => {
    expect(found('{ cap: 30000 CNY, measures: [one, two] }')).toHaveLength(1);
  });
});

describe('a currency without a rate', () => {
  // How much it is worth is for the profile to say: 50,000 EUR are more than 13,000 USD, or less.
  test.each([
    ['13000 USD', '50000 EUR'],
    ['50000 EUR', '13000 USD'],
  ])('may make any of two tiers the higher: %s, %s', (first, second) => {
    const tiers = `{ tiers: { by: trade.cbec_export, steps: [{ at_least: ${first}, amount: 1000 CNY }, { over: ${second}, amount: 2000 CNY }] } }`;
    expect(errors('', tiers)).toEqual([]);
    const brackets = `{ brackets: { of: rent_paid, steps: [{ up_to: ${first}, rate: 1% }, { up_to: ${second}, rate: 2% }, { rate: 3% }] } }`;
    expect(errors('', brackets)).toEqual([]);
    const cases = `{ choose: [{ when: [{ rent_paid: { at_most: ${first} } }], amount: 1000 CNY }, { when: [{ rent_paid: { over: ${second} } }], amount: 2000 CNY }] }`;
    expect(errors('', cases)).toEqual([]);
  });

  test.each([
    ['5000 EUR', '3000 USD'],
    ['3000 USD', '5000 EUR'],
  ])('may make any of two amounts the higher: %s, %s', (first, second) => {
    const tiers = `{ tiers: { by: trade.cbec_export, steps: [{ at_least: 1 USD, amount: ${first} }, { at_least: 5 USD, amount: ${second} }] } }`;
    expect(findings('', tiers).map(({ code }) => code)).not.toContain('tier-falls');
  });

  test('may be worth more than a cap', () => {
    expect(errors('', '{ capped: { amount: { product: [workshop_area, 20000 EUR/m²] }, cap: 30000 CNY } }')).toEqual(
      [],
    );
    expect(errors('', '{ capped: { amount: 20000 EUR, cap: 30000 CNY } }')).toEqual([]);
  });

  test('keeps no mistake in the currency itself from being found', () => {
    const tiers =
      '{ tiers: { by: trade.cbec_export, steps: [{ at_least: 50000 EUR, amount: 1000 CNY }, { over: 50000 EUR, when: [{ trade.cbec_export: { below: 40000 EUR } }], amount: 2000 CNY }] } }';
    expect(errors('', tiers)).toEqual([expect.stringMatching('tier-unreachable')]);
  });
});

const PATTERNS = join(ROOT, 'test/patterns');
const patterns = readdirSync(PATTERNS).filter((name) => name.endsWith('.yaml'));

/** The pattern with the amount of each measure named in the values of the policy, before a measure that uses none of them. */
function hoisted(text: string): string | null {
  const raw: unknown = parse(text);
  if (!isMapping(raw) || !Array.isArray(raw['measures'])) throw new Error('no policy');
  const all: readonly unknown[] = raw['measures'];
  const measures = all.filter(isMapping);
  if (measures.some((one) => 'values' in one || !('amount' in one))) return null;
  const values = Object.fromEntries(measures.map((one, index) => [`amount_${index}`, one['amount']]));
  const named = measures.map((one, index) => ({ ...one, amount: `amount_${index}` }));
  const other = {
    ...named[0],
    id: 'unrelated',
    when: [{ 'trade.cbec_export': { at_least: '1m USD' } }],
    amount: '100 CNY',
  };
  return stringify({ ...raw, values, measures: [...named, other] }, { aliasDuplicateObjects: false });
}

describe('a pattern whose amounts are named for all measures', () => {
  test.each(patterns)('%s has no error', (name) => {
    const text = hoisted(readFileSync(join(PATTERNS, name), 'utf8'));
    if (text === null) return;
    const found = reviewed([{ name: `patterns/${name}`, shown: name, text }]);
    expect(
      found.filter(({ severity }) => severity === 'error').map(({ code, text: line }) => `${code}: ${line}`),
    ).toEqual([]);
  });
});

test('facts that are only parts of a sum are used by it', () => {
  const words =
    'title: { en: A, zh-Hans: 甲 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: A., zh-Hans: 甲。 }';
  const text = `${HEAD.replace(
    'scope:',
    `  one: { type: money, ${words} }
  other: { type: money, ${words} }
  both: { type: money, derived: { sum: [place/policy.one, place/policy.other] }, ${words} }
scope:`,
  )}measures:${measure('first', '{ share: { rate: 1%, of: both } }')}${measure('second', '{ product: [workshop_area, 1 CNY/m²] }')}${measure('third', '{ share: { rate: 1%, of: rent_paid } }')}`;
  const found = reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }]);
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
});
