// What is asked of a fact in other words than the language has is told with the words that fit the fact.
import { describe, expect, test } from 'vitest';
import { oneMeasure, told } from '../../../test/patterns/one-measure.support.ts';

const CHOICES = 'choices: { a: { en: Aa, zh-Hans: 甲 }, b: { en: Bb, zh-Hans: 乙 } }';
const FACTS = {
  kind: `type: choice, ${CHOICES}`,
  kinds: `type: choices, ${CHOICES}`,
  staff: 'type: integer, unit: person',
  opened: 'type: date',
  listed: 'type: boolean',
};
const ALL = ['{ kind: { is: a } }', '{ kinds: { includes: a } }', '{ staff: { over: 3 person } }', '{ listed: true }'];
const used = `any_of: [${ALL.join(', ')}, { opened: { after: 2024-01-01 } }]`;

const said = (condition: string): string[] =>
  told(oneMeasure(FACTS, `when: [{ ${used} }, { ${condition} }]\n    amount: 5 CNY`));

describe('a value without a word', () => {
  test.each([
    ['kind: a', '`{ is: a }`'],
    ['kind: [a, b]', '`{ one_of: [a, b] }`'],
    ['kinds: a', '`{ includes: a }`'],
    ['kinds: [a, b]', '`{ includes_any: [a, b] }`'],
    ['staff: 6 person', '`{ at_least: 6 person }`'],
    ['opened: 2024-05-01', '`{ on_or_after: 2024-05-01 }`'],
    ['listed: "no"', '`false`'],
    ['listed: 是', '`true`'],
  ])('%s', (condition, instead) => {
    expect(said(condition)).toEqual([expect.stringContaining(instead)]);
  });
});

describe('a sign for a word', () => {
  test.each([
    ['staff: ">= 6 person"', '`{ at_least: 6 person }`'],
    ['staff: ≥6 person', '`{ at_least: 6 person }`'],
    ['staff: "> 6 person"', '`{ over: 6 person }`'],
    ['staff: <6 person', '`{ below: 6 person }`'],
    ['staff: ≤ 6 person', '`{ at_most: 6 person }`'],
    ['staff: = 6 person', '`{ at_least: 6 person }`'],
    ['opened: "> 2024-05-01"', '`{ after: 2024-05-01 }`'],
    ['opened: <= 2024-05-01', '`{ on_or_before: 2024-05-01 }`'],
    ['kind: = a', '`{ is: a }`'],
  ])('%s', (condition, instead) => {
    expect(said(condition)).toEqual([expect.stringContaining(instead)]);
  });
});

describe('a word of another type of fact', () => {
  test.each([
    ['listed: { is: true }', '`listed: true`'],
    ['listed: { is: "no" }', '`listed: false`'],
    ['listed: { is_not: true }', '`listed: false`'],
    ['listed: { includes: true }', '`listed: true`'],
    ['kinds: { is: a }', '`kinds: { includes: a }`'],
    ['kinds: { one_of: [a, b] }', '`kinds: { includes_any: [a, b] }`'],
    ['kinds: { is_not: a }', '`not: [ { kinds: { includes: a } } ]`'],
    ['kind: { includes: a }', '`kind: { is: a }`'],
    ['kind: { includes_any: [a, b] }', '`kind: { one_of: [a, b] }`'],
  ])('%s', (condition, instead) => {
    expect(said(condition)).toEqual([expect.stringContaining(`write ${instead}`)]);
  });

  test('of a fact that is counted with names the words of figures', () => {
    expect(said('staff: { is: a }')).toEqual([expect.stringContaining('at_least, over, below, at_most')]);
  });
});

describe('a list for a word that takes one', () => {
  test.each([
    ['kind: { is: [a, b] }', '`one_of: [a, b]`'],
    ['kinds: { includes: [a, b] }', '`includes_any: [a, b]`'],
    ['kind: { is_not: [a, b] }', '`not: [ { kind: { one_of: [a, b] } } ]`'],
  ])('%s', (condition, instead) => {
    expect(said(condition)).toEqual([expect.stringContaining(instead)]);
  });
});

describe('all of several choices', () => {
  test.each(['includes_all', 'contains_all', 'all_of'])('%s is told as a condition for each', (word) => {
    const each = '`all_of: [ { kinds: { includes: a } }, { kinds: { includes: b } } ]`';
    expect(said(`kinds: { ${word}: [a, b] }`)).toEqual([expect.stringContaining(`write ${each}`)]);
  });

  test('is another thing than any of them: what is written so passes', () => {
    expect(said('all_of: [ { kinds: { includes: a } }, { kinds: { includes: b } } ]')).toEqual([]);
  });
});

describe('a word that joins conditions in other words than the language has', () => {
  test.each([
    ['any', '`any_of: [ … ]`'],
    ['or', '`any_of: [ … ]`'],
    ['anyof', '`any_of: [ … ]`'],
    ['and', '`all_of: [ … ]`'],
    ['none_of', '`not: [ { any_of: [ … ] } ]`'],
  ])('%s is told as %s, and no fact is looked for', (word, instead) => {
    expect(said(`${word}: [{ listed: true }, { staff: { over: 3 person } }]`)).toEqual([
      expect.stringContaining(`write ${instead}`),
    ]);
  });

  test('is looked for only over a list of conditions', () => {
    expect(said('any: true')).toEqual([expect.stringContaining('no fact of the vocabulary')]);
  });
});

describe('a word that the language does not have', () => {
  test.each([
    ['staff: { more_than: 3 person }', '`over`'],
    ['staff: { less_than: 3 person }', '`below`'],
    ['staff: { min: 3 person }', '`at_least`'],
    ['staff: { at_lest: 3 person }', '`at_least`'],
    ['opened: { since: 2024-01-01 }', '`on_or_after`'],
    ['opened: { more_than: 2024-01-01 }', '`after`'],
    ['kind: { equals: a }', '`is`'],
    ['kind: { in: [a, b] }', '`one_of`'],
    ['kinds: { contains: a }', '`includes`'],
  ])('%s: did you mean %s?', (condition, near) => {
    expect(said(condition)).toEqual([expect.stringContaining(`did you mean ${near}?`)]);
  });

  test('is told with those that fit the fact, and no others', () => {
    expect(said('staff: { more_than: 3 person }')).toEqual([
      expect.stringMatching(/at_least, over, below, at_most\.$/u),
    ]);
    expect(said('opened: { xyz: 2024-01-01 }')).toEqual([
      expect.stringMatching(/on_or_after, after, on_or_before, before\.$/u),
    ]);
    expect(said('kind: { xyz: a }')).toEqual([expect.stringMatching(/is, is_not, one_of\.$/u)]);
  });

  test('hides no other fault', () => {
    expect(said('staff: { more_than: 3 person, at_most: 9 m² }')).toHaveLength(2);
  });

  test('is none where a comma parted a figure', () => {
    expect(said('staff: { over: 3,000 person }')).toEqual([expect.stringContaining('A comma inside { }')]);
  });
});

test.each(['today', 'now'])('the day of the estimate has no name: %s', (day) => {
  expect(said(`opened: { on_or_before: ${day} }`)).toEqual([
    expect.stringMatching(/day of the estimate cannot be named.*months_since: opened \}/u),
  ]);
});
