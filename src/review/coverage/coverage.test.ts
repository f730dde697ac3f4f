// What the examples of a policy do not reach is named at its place, and nothing is asked for that no example can reach.
import { describe, expect, test } from 'vitest';
import { load } from '../../../test/patterns/load.support.ts';
import { coverageText } from '../../report/coverage.ts';
import { noSites, siteGatherer } from '../check/sites.ts';
import { runExamples } from '../examples.ts';
import { coverageOf } from './index.ts';

const fact = (name: string, rest: string): string => {
  const words = `{ en: ${name}, zh-Hans: 额 }`;
  return `  ${name}: { ${rest}, title: ${words}, question: ${words}, help: { en: "-", zh-Hans: "-" } }`;
};

const measure = (id: string, rules: string): string => `
  - id: ${id}
    title: { en: Award ${id}, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
${rules}`;

interface File {
  readonly values?: string;
  readonly measures: readonly string[];
  readonly cases: readonly string[];
}

/** `LINE text: what` of what is not reached but the days of the window and the payment and refusal of each measure. */
function unreached({ values = '', measures, cases }: File, days = false): string[] {
  const text = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
facts:
${fact('saved', 'type: money')}
${fact('rent', 'type: money')}
${fact('staff', 'type: integer')}
${values}
measures:${measures.join('')}
examples:
  as_of: 2026-06-30
  cases:
${cases.map((one, index) => `    - { name: case ${index}, ${one} }`).join('\n')}
`;
  const { sites, observe } = siteGatherer();
  const { rulebook, read, faults } = load([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }], observe);
  expect(faults).toEqual([]);
  const [policy] = rulebook.policies;
  if (policy === undefined) throw new Error('nothing was loaded');
  const results = runExamples(rulebook, policy);
  expect(results.flatMap((one) => [...one.faults, ...one.mismatches])).toEqual([]);
  const targets = coverageOf(rulebook, policy, sites.get(policy.id) ?? noSites(), results);
  const open = targets.filter(({ reached }) => !reached);
  const places = read.placed(
    policy.id,
    open.map(({ at }) => ({ at, code: '', params: {}, atKey: true })),
  );
  return coverageText(policy.id, targets, places, 'en')
    .split('\n')
    .slice(0, -1)
    .filter((line) => days === /this (?:first |last )?day/u.test(line) && !/this measure/u.test(line))
    .map((line) => line.replace(/^policy.yaml:\d+:\d+: /u, ''));
}

const given = (facts: string): string => `profile: { place/policy: { ${facts} } }`;
const SAVED = '{ share: { rate: 50%, of: saved, cap: 1000 CNY } }';

test('a warning under conditions is reached by an example that expects it', () => {
  const warning = '{ when: [{ staff: { over: 0 } }], text: { en: "Count the staff.", zh-Hans: 请核对人数。 } }';
  const said = (warns: string): readonly string[] =>
    unreached({
      measures: [measure('energy', `    amount: { share: { rate: 50%, of: saved } }\n    warnings: [${warning}]\n`)],
      cases: [
        `${given('saved: 10 CNY, staff: 1')}, expect: { energy: { status: qualifies${warns} } }`,
        `${given('saved: 10 CNY, staff: 0')}, expect: { energy: { status: qualifies, warns: [] } }`,
      ],
    }).filter((line) => line.includes('warning'));
  expect(said(', warns: [Count]')).toEqual([]);
  expect(said('')).toEqual([expect.stringMatching(/no example expects this warning/u)]);
});

test.each([
  [['municipal: 100 CNY', 'provincial: 300 CNY', 'national: 200 CNY']],
  // Worked out: 10%, 30% and 20% of 1,000.
  [
    ['municipal', 'provincial', 'national'].map(
      (id, i) => `${id}: { share: { rate: ${[10, 30, 20][i]}%, of: saved } }`,
    ),
  ],
])(
  'of a table by several choices the line that is paid is the one reached, in whatever order they stand: %s',
  (lines) => {
    const open = (order: readonly string[]): readonly string[] =>
      unreached({
        measures: [
          measure(
            'park',
            `    amount:\n      lookup:\n        by: park.recognitions\n        table:\n${order.map((line) => `          ${line}\n`).join('')}`,
          ),
        ],
        cases: [
          `profile: { place/policy: { saved: 1000 CNY }, park: { recognitions: [provincial, national] } }, expect: { park: { amount: 300 CNY, status: qualifies } }`,
        ],
      }).filter((line) => line.includes('tier or case'));
    for (const order of [lines, lines.toReversed()]) {
      expect(open(order).toSorted()).toEqual([
        expect.stringMatching(/^no example reaches this tier or case \(municipal: /u),
        expect.stringMatching(/^no example reaches this tier or case \(national: /u),
      ]);
    }
  },
);

test('the figure in the condition of an exclusion is reached by companies that stand on it and beside it', () => {
  const when = 'when: [{ staff: { over: 9 } }]';
  const open = (...staff: readonly number[]): readonly string[] =>
    unreached({
      values: `exclusions:\n  - { measures: [energy, rent], ${when}, because: { en: One, zh-Hans: 一项 } }\n`,
      measures: [
        measure('energy', '    amount: { share: { rate: 50%, of: saved } }\n'),
        measure('rent', '    amount: { share: { rate: 10%, of: rent } }\n'),
      ],
      cases: staff.map((count) => {
        const status = count > 9 ? 'set-aside' : 'qualifies';
        return `${given(`saved: 10 CNY, rent: 10 CNY, staff: ${count}`)}, expect: { rent: ${status} }`;
      }),
    }).filter((line) => line.includes('over: 9'));
  expect(open(9, 10)).toEqual([]);
  expect(open(10)).toEqual([expect.stringMatching(/no example stands exactly on this figure/u)]);
});

test('a joint cap is reached where it brings a sum down in the currency of the measure', () => {
  const open = (cap: string): readonly string[] =>
    unreached({
      values: `joint_caps:\n  - { measures: [energy, rent], cap: ${cap} }\n`,
      measures: [
        measure('energy', '    amount: { for_every: { of: staff, step: 1, amount: 100 USD } }\n'),
        measure('rent', '    amount: { for_every: { of: staff, step: 1, amount: 10 USD } }\n'),
      ],
      cases: [`${given('staff: 1')}, expect: { energy: qualifies, rent: qualifies }`],
    }).filter((line) => line.includes('cap'));
  expect(open('105 USD')).toEqual([]);
  expect(open('9000 USD')).toEqual([expect.stringMatching(/joint cap/u)]);
});

describe('a limit', () => {
  const cases = [
    `${given('saved: 1000 CNY')}, expect: { energy: { status: qualifies, amount: 500 CNY } }`,
    `${given('saved: 3000 CNY')}, expect: { energy: { status: qualifies, amount: 1000 CNY } }`,
  ];
  const tooSmall = `${given('saved: 10 CNY')}, expect: { energy: does-not-qualify }`;
  const exact = `${given('saved: 200 CNY')}, expect: { energy: { status: qualifies, amount: 100 CNY } }`;

  test.each([
    ['of the policy', 'values:\n  grant: ', ''],
    ['of the measure', '', '    values:\n      grant: '],
  ])('that refuses in a value %s is reached by whom it refuses', (_name, values, own) => {
    const grant = `{ minimum: { amount: ${SAVED}, at_least: 100 CNY } }\n`;
    const file = {
      values: values === '' ? '' : values + grant,
      measures: [measure('energy', `${own === '' ? '' : own + grant}    amount: grant\n`)],
      cases,
    };
    expect(unreached({ ...file, cases: [...cases, tooSmall, exact] })).toEqual([]);
    expect(unreached(file)).toEqual([
      expect.stringMatching(/in no example does this limit bite \(at_least: 100 CNY/u),
      expect.stringMatching(/no example stands exactly on this figure \(at_least: 100 CNY/u),
    ]);
  });

  test('of a figure that only a condition uses is reached by whom the condition refuses', () => {
    const file = {
      values: `values:\n  energy_grant: ${SAVED}\n`,
      measures: [
        measure(
          'rent',
          '    when:\n      - rent: { over: energy_grant }\n    amount: { capped: { amount: rent, cap: 900 CNY } }\n',
        ),
      ],
      cases: [
        `${given('saved: 10 CNY, rent: 1000 CNY')}, expect: { rent: { status: qualifies, amount: 900 CNY } }`,
        `${given('saved: 9000 CNY, rent: 900 CNY')}, expect: { rent: does-not-qualify }`,
      ],
    };
    expect(unreached(file)).toEqual([]);
    expect(
      unreached({
        ...file,
        cases: file.cases.map((one) => one.replace('saved: 9000', 'saved: 1900').replace('rent: 900 ', 'rent: 100 ')),
      }),
    ).toEqual([expect.stringMatching(/limit bite \(cap: 1000 CNY/u)]);
  });

  test('of an amount is not reached by whom a condition refuses', () => {
    const file = {
      measures: [measure('energy', `    when:\n      - staff: { at_least: 5 }\n    amount: ${SAVED}\n`)],
      cases: [
        `${given('saved: 1000 CNY, staff: 5')}, expect: { energy: { status: qualifies, amount: 500 CNY } }`,
        `${given('saved: 9000 CNY, staff: 4')}, expect: { energy: does-not-qualify }`,
      ],
    };
    expect(unreached(file)).toEqual([expect.stringMatching('in no example does this limit bite')]);
  });

  test('is told at its own line alone, not where its name is used', () => {
    const lines = unreached({
      values: `values:\n  grant: ${SAVED}\n`,
      measures: [
        measure('energy', '    amount: grant\n'),
        measure('rent', '    when:\n      - rent: { over: grant }\n    amount: rent\n'),
      ],
      cases: [`${given('saved: 10 CNY, rent: 10 CNY')}, expect: { energy: qualifies, rent: qualifies }`],
    });
    expect(lines.filter((line) => line.includes('limit'))).toEqual([expect.stringMatching(/\(cap: 1000 CNY/u)]);
  });

  test('of a value is not reached through a measure that does not use it', () => {
    const lines = unreached({
      values: `values:\n  grant: ${SAVED}\n`,
      measures: [measure('energy', '    amount: grant\n'), measure('rent', '    amount: rent\n')],
      cases: [
        `${given('saved: 10 CNY, rent: 10 CNY')}, expect: { energy: qualifies }`,
        `${given('saved: 9000 CNY, rent: 10 CNY')}, expect: { rent: qualifies }`,
      ],
    });
    expect(lines).toEqual([expect.stringMatching('in no example does this limit bite')]);
  });

  test('on how many items count is reached where there are more', () => {
    const stores = (count: number): string => {
      const items = Array.from({ length: count }, () => '{ area: 1 m² }').join(', ');
      return `profile: { stores: [${items}] }, expect: { energy: qualifies }`;
    };
    const rule = measure(
      'energy',
      '    amount: { for_each: { list: stores, at_most: 2, amount: { product: [stores.area, 1 CNY/m²] } } }\n',
    );
    expect(unreached({ measures: [rule], cases: [stores(2)] })).toEqual([expect.stringMatching('limit bite')]);
    expect(unreached({ measures: [rule], cases: [stores(3)] })).toEqual([]);
  });
});

describe('a figure at which a rule turns', () => {
  const staffed = (staff: number, expected: string): string =>
    `${given(`staff: ${staff}, saved: 100 CNY`)}, expect: { energy: ${expected} }`;
  const rule = (asked: string): string => measure('energy', `    when:\n      - staff: ${asked}\n    amount: saved\n`);

  test.each([
    ['{ at_least: 5 }', staffed(5, 'qualifies'), staffed(4, 'does-not-qualify'), staffed(6, 'qualifies')],
    ['{ over: 5 }', staffed(5, 'does-not-qualify'), staffed(6, 'qualifies'), staffed(4, 'does-not-qualify')],
    ['{ at_most: 5 }', staffed(5, 'qualifies'), staffed(6, 'does-not-qualify'), staffed(4, 'qualifies')],
    ['{ below: 5 }', staffed(5, 'does-not-qualify'), staffed(4, 'qualifies'), staffed(6, 'does-not-qualify')],
  ])('%s is to be stood on, and on its other side', (asked, on, other, same) => {
    const told = (...cases: string[]): string[] =>
      unreached({ measures: [rule(asked)], cases }).filter((line) => line.includes('figure'));
    expect(told(on, other)).toEqual([]);
    expect(told(other, same)).toEqual([expect.stringMatching(/no example stands exactly on this figure \(.*5/u)]);
    expect(told(on, same)).toEqual([
      expect.stringMatching(/no example stands on the other side of this figure \(.*5/u),
    ]);
  });

  test('has one side only where nobody can stand on the other', () => {
    const steps = '[{ at_least: 0, amount: 100 CNY }, { over: 10, amount: 200 CNY }]';
    const tiers = measure('energy', `    amount: { tiers: { by: staff, steps: ${steps} } }\n`);
    const cases = [staffed(0, 'qualifies'), staffed(10, 'qualifies'), staffed(11, 'qualifies')];
    expect(unreached({ measures: [tiers], cases })).toEqual([]);
  });

  test('has two where it is held against what was received', () => {
    const had = '    values: { had: { received: { measures: [energy], within: ever } } }';
    const rules = `${had}\n    when: [{ had: { at_most: 0 CNY } }]\n    amount: saved\n`;
    const cases = [`${given('saved: 1 CNY')}, expect: { energy: qualifies }`];
    expect(unreached({ measures: [measure('energy', rules)], cases }).join()).toContain('the other side');
  });

  test('of a tier, too', () => {
    const steps = '[{ at_least: 5, amount: 100 CNY }, { over: 10, amount: 200 CNY }]';
    const tiers = measure('energy', `    amount: { tiers: { by: staff, steps: ${steps} } }\n`);
    const cases = [staffed(4, 'does-not-qualify'), staffed(5, 'qualifies'), staffed(11, 'qualifies')];
    expect(unreached({ measures: [tiers], cases })).toEqual([
      expect.stringMatching(/exactly on this figure \(over: 10/u),
    ]);
    expect(unreached({ measures: [tiers], cases: [...cases, staffed(10, 'qualifies')] })).toEqual([]);
  });
});

test('each day at which a window turns is to be met', () => {
  const on = (day: string, expected: string): string =>
    `as_of: ${day}, ${given('saved: 1 CNY')}, expect: { energy: ${expected} }`;
  const file = (...cases: string[]): File => ({ measures: [measure('energy', '    amount: saved\n')], cases });
  const all = [
    on('2026-01-31', 'not-in-force'),
    on('2026-02-01', 'qualifies'),
    on('2027-12-31', 'qualifies'),
    on('2028-01-01', 'not-in-force'),
  ];
  expect(unreached(file(...all), true)).toEqual([]);
  expect(unreached(file(on('2026-06-30', 'qualifies')), true)).toHaveLength(4);
  expect(unreached(file(...all.with(2, on('2027-12-30', 'qualifies'))), true)).toEqual([
    expect.stringMatching('no example is for this last day'),
  ]);
});
