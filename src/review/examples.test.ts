// Worked examples: a failure says what an author needs to mend it, and what all cases have in common is told once.
import { describe, expect, test } from 'vitest';
import { load, reviewed } from '../../test/patterns/load.support.ts';
import { exampleReport, notRunText } from '../report/examples.ts';
import { faultMessage } from '../report/faults.ts';
import { runExamples } from './examples.ts';
import type { ExampleResult } from './examples.ts';

const RULES = `
title: { en: Support for exporters, zh-Hans: 出口企业扶持办法 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-01-01, until: 2027-12-31 }
facts:
  monthly_rent:
    type: money
    per: month
    title: { en: Rent a month, zh-Hans: 月租金 }
    question: { en: "What is the rent?", zh-Hans: "租金多少？" }
    help: { en: "As in the lease.", zh-Hans: "以租约为准。" }
  hired:
    type: integer
    unit: person
    title: { en: Hired, zh-Hans: 招用人数 }
    question: { en: "How many?", zh-Hans: "多少人？" }
    help: { en: "In the year.", zh-Hans: "当年。" }
scope:
  - company.registered_in: { includes: place }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    when:
      - hired: { at_least: 5 person }
    amount: { minimum: { amount: { sum: [{ product: [hired, 3000 CNY/person] }, { product: [monthly_rent, 1 month] }] }, at_least: 30000 CNY } }
`;

const examples = (given: string, ...cases: readonly string[]): string => `${RULES}
examples:
  as_of: 2026-06-30
  given:
    company: { registered_in: [place] }
    ${given}
  cases:
${cases.map((one, index) => `    - { name: case ${index}, ${one} }`).join('\n')}
`;

const file = (text: string): { name: string; shown: string; text: string } => ({
  name: 'place/policy.yaml',
  shown: 'policy.yaml',
  text,
});

function run(text: string): { results: readonly ExampleResult[]; told: string } {
  const { rulebook, read, faults } = load([file(text)]);
  expect(faults).toEqual([]);
  const results = rulebook.policies.flatMap((policy) => runExamples(rulebook, policy));
  const told = results.map((result) => {
    const mismatches = result.mismatches.map(({ at }) => ({ at, code: '', params: {}, atKey: true }));
    return exampleReport(result, read.placed(result.policy, [...result.faults, ...mismatches]), 'en');
  });
  return { results, told: told.join('\n') };
}

const found = (text: string): string[] =>
  reviewed([file(text)])
    .filter(({ severity }) => severity === 'error')
    .map((fault) => `${fault.line} ${faultMessage(fault, 'en')}`);

const own = (facts: string): string => `profile: { place/policy: { ${facts} } }`;

test('an example that still needs facts says which', () => {
  const { told } = run(
    examples('', `${own('hired: 20')}, expect: { award: { status: qualifies, amount: 60000 CNY } }`),
  );
  expect(told).toContain('expected qualifies, got needs-facts (place/policy.monthly_rent)');
});

describe('`warns`', () => {
  const WARNED = RULES.replace(
    '    amount: {',
    `    warnings:
      - { en: "Always said.", zh-Hans: "总会提示。" }
      - when: [{ hired: { at_least: 20 person } }]
        text: { en: "Twenty or more are inspected.", zh-Hans: "二十人以上的须核查。" }
    amount: {`,
  );
  const expecting = (warns: string, hired: number): ReturnType<typeof run> =>
    run(
      examples(
        '',
        `${own(`hired: ${hired}, monthly_rent: 0 CNY`)}, expect: { award: { status: qualifies, warns: ${warns} } }`,
      ).replace(RULES, WARNED),
    );

  test.each([
    ['[are inspected]', 20],
    ['[须核查]', 20],
    ['[]', 19],
  ])('%s is what is said of %i', (warns, hired) => expect(expecting(warns, hired).results[0]?.mismatches).toEqual([]));

  test('names what is said instead; what is always said is not asked for', () => {
    expect(expecting('[are inspected]', 19).told).toContain('expected to warn of [are inspected], warns of [nothing]');
    expect(expecting('[]', 20).told).toContain(
      'expected to warn of [nothing], warns of [Twenty or more are inspected.]',
    );
  });
});

test('a missing fact goes by its short name, as in the rules', () => {
  const open = (missing: string): string =>
    examples('', `${own('hired: 20')}, expect: { award: { status: needs-facts, missing: [${missing}] } }`);
  for (const name of ['monthly_rent', 'place/policy.monthly_rent']) {
    expect(run(open(name)).results[0]?.mismatches).toEqual([]);
  }
  expect(run(open('hired')).told).toContain('expected place/policy.hired, got place/policy.monthly_rent');
});

describe('a value that cannot be read', () => {
  const wrong = 'place/policy: { monthly_rent: 0 CNY/month }';

  test('is found by the review, in `given` once and at its line', () => {
    const text = examples(wrong, `${own('hired: 20')}, expect: { award: qualifies }`, 'expect: { award: qualifies }');
    expect(found(text)).toEqual([expect.stringMatching(/^36 .*write the amount alone/u)]);
  });

  test('in `given` is told once by a run, and the cases that have it count as failed', () => {
    const text = examples(wrong, `${own('hired: 20')}, expect: { award: qualifies }`, 'expect: { award: qualifies }');
    const { results, told } = run(text);
    expect(told.match(/write the amount alone/gu)).toHaveLength(1);
    expect(told).toContain('policy.yaml:36:');
    expect(results.map(({ estimate }) => estimate)).toEqual([null, null]);
    expect(notRunText(results.slice(1), 'en')).toMatch(/examples not run.*`given`.*: 1/u);
  });

  test('does not touch a case that writes its own', () => {
    const text = examples(
      wrong,
      `${own('hired: 20, monthly_rent: 0 CNY')}, expect: { award: { status: qualifies, amount: 60000 CNY } }`,
    );
    expect(run(text).results[0]).toMatchObject({ faults: [], mismatches: [] });
  });

  test('in a case is found at its line', () => {
    const text = examples('', `${own('monthly_rent: 0 CNY/month')}, expect: { award: qualifies }`);
    expect(found(text)).toEqual([expect.stringMatching(/^38 /u)]);
  });
});

describe('a missing exchange rate', () => {
  test('is told with where it is given', () => {
    const text = examples('place/policy: { monthly_rent: 100 SGD }', 'expect: { award: qualifies }');
    expect(found(text)).toEqual([
      expect.stringMatching(/^36 .*SGD: give it in `given`.*`exchange_rates: \{ SGD: 7.10 \}`/u),
    ]);
  });

  test('fails the cases that lack it, and is told once', () => {
    const text = examples(
      'costs: { rd_spend: 100000 CNY }',
      'expect: { award: does-not-qualify }',
      `${own('hired: 4, monthly_rent: 0 CNY')}, expect: { award: does-not-qualify }`,
    )
      .replace(
        'sum: [',
        'sum: [{ least: [{ share: { rate: 50%, of: costs.rd_spend } }, { for_every: { of: sgd_sales, step: 1 SGD, amount: 1 SGD } }] }, ',
      )
      .replace(
        '  hired:\n',
        '  sgd_sales: { type: money, unit: SGD, title: { en: S, zh-Hans: 额 }, question: { en: S, zh-Hans: 额 }, help: { en: S, zh-Hans: 额 } }\n  hired:\n',
      );
    const { results, told } = run(text);
    // The second is refused by its conditions, and no money meets.
    expect(results.map(({ estimate }) => estimate === null)).toEqual([true, false]);
    expect(told.match(/no exchange rate/gu)).toHaveLength(1);
    expect(told).toMatch(/no exchange rate for SGD: give it in `given`.*`exchange_rates: \{ SGD/u);
  });
});

describe('`because`', () => {
  const expecting = (because: string, facts: string): readonly ExampleResult[] =>
    run(
      examples(
        '',
        `${own(`${facts}, monthly_rent: 0 CNY`)}, expect: { award: { status: does-not-qualify, because: ${because} } }`,
      ),
    ).results;

  test.each([
    ['hired', 'hired: 4'],
    ['minimum', 'hired: 5'],
    ['place/policy.hired', 'hired: 4'],
  ])('%s is what refuses with %s', (because, facts) => {
    expect(expecting(because, facts)[0]?.mismatches).toEqual([]);
  });

  test('names what refuses instead, so that a case on a boundary proves the boundary', () => {
    expect(expecting('hired', 'hired: 5')[0]?.mismatches).toMatchObject([
      { what: 'because', expected: 'hired', got: expect.stringContaining('minimum') },
    ]);
    expect(expecting('minimum', 'hired: 4')[0]?.mismatches).toMatchObject([{ what: 'because' }]);
  });

  test('of what is paid is a failure', () => {
    const text = examples(
      '',
      `${own('hired: 20, monthly_rent: 0 CNY')}, expect: { award: { status: qualifies, because: hired } }`,
    );
    expect(run(text).told).toContain('expected to be refused by hired, refused by nothing');
  });
});

// Five people at 3,000 and rent that is not known: 15,000 or more, and 30,000 at least where anything is paid.
describe('a range of which one end is wanted', () => {
  const run5 = (ends: string): readonly unknown[] =>
    run(examples('', `${own('hired: 20')}, expect: { award: { status: needs-facts, ${ends} } }`)).results.flatMap(
      ({ mismatches }) => mismatches,
    );

  test.each(['low: 60000 CNY', 'high: unbounded', 'low: "60000.00 CNY", high: unbounded'])('has %s', (ends) =>
    expect(run5(ends)).toEqual([]),
  );

  test('is told where the end is another', () => {
    expect(run5('low: 0 CNY')).toMatchObject([{ what: 'amount', expected: '0 CNY – unbounded' }]);
  });
});

test('an amount is the same however it is written', () => {
  const one = `${own('hired: 20, monthly_rent: 0 CNY')}, expect: { award: { status: qualifies, low: 60000 CNY, high: 60000.00 CNY } }`;
  expect(run(examples('', one)).results[0]?.mismatches).toEqual([]);
});
