// A table that leaves out a choice pays whoever makes it nothing: the author is told, and the company too.
import { describe, expect, test } from 'vitest';
import { load, reviewed } from '../../../test/patterns/load.support.ts';
import { say, voiceOf } from '../../report/words/index.ts';
import { faultMessage } from '../../report/faults.ts';
import { runExamples } from '../examples.ts';

const LEVELS =
  'choices: { none: { en: none, zh-Hans: 无 }, city: { en: city, zh-Hans: 市级 }, state: { en: state, zh-Hans: 国家级 } }';
const texts = (title: string): string =>
  `title: ${title}, question: { en: "Which?", zh-Hans: 哪个？ }, help: { en: "-", zh-Hans: "-" }`;

const policy = (when: string, amount: string): string => `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
facts:
  level: { type: choice, ${LEVELS}, ${texts('{ en: Level, zh-Hans: 级别 }')} }
  projects:
    type: list
    ${texts('{ en: Projects, zh-Hans: 项目 }').replaceAll(', question', '\n    question').replace(', help', '\n    help')}
    item_title: { en: project, zh-Hans: 项目 }
    item:
      plant: { type: choice, ${LEVELS}, ${texts('{ en: Plant, zh-Hans: 工厂 }')} }
      spent: { type: money, ${texts('{ en: Spent, zh-Hans: 投入 }')} }
scope:
  - company.registered_in: { includes: place }
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    ${when}
    amount: ${amount}
examples:
  as_of: 2026-06-30
  given: { company: { registered_in: [place] } }
  cases:
    - name: a choice that the table leaves out
      profile: { place/policy: { level: none, projects: [{ plant: city, spent: 5 CNY }, { plant: none, spent: 20 CNY }] } }
      expect: { award: does-not-qualify }
`;

const file = (text: string) => ({ name: 'place/policy.yaml', shown: 'policy.yaml', text });
const lacking = (when: string, amount: string): string[] =>
  reviewed([file(policy(when, amount))])
    .filter(({ code }) => code === 'table-lacks')
    .map((fault) => `${fault.severity} ${faultMessage(fault, 'en')}`);

const TABLE = '{ lookup: { by: level, table: { state: 2 CNY, city: 1 CNY } } }';
const EACH = '{ lookup: { by: projects.plant, table: { state: 2 CNY, city: 1 CNY } } }';

describe('a choice without a line', () => {
  test('is named, with how to mend it', () => {
    expect(lacking('', TABLE)).toEqual([expect.stringMatching(/^warning .*no line for `none` of `level`.*otherwise/u)]);
  });

  test.each([
    ['with `otherwise`', '', '{ lookup: { by: level, table: { state: 2 CNY, city: 1 CNY }, otherwise: 0 CNY } }'],
    ['that a condition of the measure shuts out', 'when: [{ level: { one_of: [city, state] } }]', TABLE],
    [
      'that a case shuts out',
      '',
      `{ choose: [{ when: [{ level: { is_not: none } }], amount: ${TABLE} }, { amount: 3 CNY }] }`,
    ],
    [
      'that what items must meet shuts out',
      '',
      `{ for_each: { list: projects, where: [{ projects.plant: { is_not: none } }], amount: ${EACH} } }`,
    ],
  ])('%s is meant', (_name, when, amount) => expect(lacking(when, amount)).toEqual([]));

  test('is named for the items of a list', () => {
    expect(lacking('', `{ for_each: { list: projects, amount: ${EACH} } }`)).toHaveLength(1);
  });
});

describe('the company that makes the choice', () => {
  const reason = (amount: string): string[] => {
    const { rulebook, faults } = load([file(policy('', amount))]);
    expect(faults).toEqual([]);
    return rulebook.policies.flatMap((one) =>
      runExamples(rulebook, one).flatMap(({ estimate }) =>
        (estimate?.measures ?? []).flatMap(({ reasons }) =>
          estimate === null ? [] : reasons.map((why) => say(voiceOf(estimate, 'en'), why)),
        ),
      ),
    );
  };

  test('is told that no line fits', () => {
    expect(reason(TABLE)).toEqual(['The sum comes to nothing: no line of the table fits (Level: none)']);
  });

  test('is told so of the entry that meets everything else', () => {
    const where = 'where: [{ projects.spent: { at_least: 10 CNY } }]';
    expect(reason(`{ for_each: { list: projects, ${where}, amount: ${EACH} } }`)).toEqual([
      'The sum comes to nothing: project 2: no line of the table fits (Plant: none)',
    ]);
  });
});
