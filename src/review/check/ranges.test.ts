// Cases by ranges of one fact: what is right must pass, since a false error keeps a correct file from being used.
import { describe, expect, test } from 'vitest';
import { reviewed } from '../../../test/patterns/load.support.ts';
import { oneMeasure } from '../../../test/patterns/one-measure.support.ts';
import { faultMessage } from '../../report/faults.ts';

const WORDS = '{ en: Words, zh-Hans: 文字 }';
const FACTS = {
  staff: 'type: integer, unit: person',
  score: 'type: number',
  shops: `type: list, item_title: ${WORDS}, item: { large: { type: boolean, title: ${WORDS}, question: ${WORDS}, help: ${WORDS} } }`,
};

const policy = (amount: string): string =>
  oneMeasure(
    FACTS,
    `values: { open_shops: { count: { list: shops } }, people: { sum: [staff, staff] } }\n    amount: ${amount}`,
  );

/** What is said of the cases, with how much it weighs. */
const said = (amount: string): string[] =>
  reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text: policy(amount) }])
    .filter(({ code }) => /^(?:case|line|tier)-/u.test(code))
    .map((fault) => `${fault.severity} ${fault.code}: ${faultMessage(fault, 'en')}`);

/** Cases of one fact: `below: 10 person` and so on, each with a higher sum; the last without a condition where it is `else`. */
const lines = (fact: string, asked: readonly string[]): string =>
  asked
    .map((one, index) => (one === 'else' ? '' : `when: [{ ${fact}: { ${one} } }], `) + `amount: ${index + 1}00 CNY`)
    .map((one) => `{ ${one} }`)
    .join(', ');
const choose = (fact: string, ...asked: readonly string[]): string => `{ choose: [${lines(fact, asked)}] }`;
const tiers = (fact: string, ...asked: readonly string[]): string => `{ tiers: { steps: [${lines(fact, asked)}] } }`;

describe('nobody falls between two cases', () => {
  test('where a last case takes whoever meets none of them', () => {
    expect(said(choose('score', 'below: 10', 'at_least: 100', 'else'))).toEqual([]);
  });

  test.each([
    ['at_most: 5 person', 'at_least: 6 person, at_most: 20 person', 'at_least: 21 person'],
    ['below: 6 person', 'over: 5 person, below: 21 person', 'over: 20 person'],
    ['at_most: 5 person', 'over: 5 person, at_most: 20 person', 'at_least: 21 person'],
  ])('where people are counted, of whom there is no half: %s; %s; %s', (...asked) => {
    expect(said(choose('staff', ...asked))).toEqual([]);
  });

  test('where entries of a list are counted', () => {
    expect(said(choose('open_shops', 'at_most: 3', 'at_least: 4'))).toEqual([]);
  });

  test('where whole numbers are added up', () => {
    expect(said(choose('people', 'at_most: 5 person', 'at_least: 6 person'))).toEqual([]);
  });

  test('whatever another measure calls by the same name', () => {
    const other = `
  - id: other
    title: ${WORDS}
    clause: art. 2
    recipients: any
    frequency: yearly
    basis: exact
    values: { open_shops: { quotient: [score, 2] } }
    when: [{ open_shops: { over: 1 } }]
    amount: 100 CNY
`;
    const text = `${policy(choose('open_shops', 'at_most: 3', 'at_least: 4')).trimEnd()}${other}`;
    const codes = reviewed([{ name: 'place/policy.yaml', shown: 'policy.yaml', text }]).map(({ code }) => code);
    expect(codes).not.toContain('case-gap');
  });

  test('where a wider case that stands elsewhere holds all of them', () => {
    expect(
      said(tiers('staff', 'over: 50 person', 'at_most: 50 person', 'at_most: 20 person', 'at_most: 5 person')),
    ).toEqual([]);
  });
});

describe('who falls between two cases is told of', () => {
  test('where people are counted, too', () => {
    expect(said(choose('staff', 'at_most: 5 person', 'at_least: 7 person'))).toEqual([
      expect.stringMatching(/^error case-gap: .*from 5 person to 7 person.*last case without `when`/u),
    ]);
  });

  test('where halves are possible', () => {
    expect(said(choose('score', 'at_most: 5', 'at_least: 6'))).toEqual([expect.stringMatching(/^error case-gap/u)]);
    expect(said(choose('score', 'below: 5', 'over: 5'))).toEqual([expect.stringMatching(/^error case-gap/u)]);
  });

  test('in tiers, which have no last case for the rest', () => {
    expect(said(tiers('score', 'below: 5', 'at_least: 6'))).toEqual([expect.stringMatching(/^error case-gap/u)]);
  });
});

describe('the first case that applies is paid', () => {
  test('so that each may begin where all of them do', () => {
    expect(said(choose('staff', 'at_most: 5 person', 'at_most: 20 person', 'else'))).toEqual([]);
    expect(said(choose('score', 'at_least: 50', 'at_least: 20', 'at_least: 5'))).toEqual([]);
    expect(said(choose('score', 'at_least: 5, below: 9', 'at_most: 20', 'else'))).toEqual([]);
  });

  test('and one for which the earlier ones leave nobody is never paid', () => {
    expect(said(choose('staff', 'at_most: 20 person', 'at_most: 5 person', 'else'))).toEqual([
      expect.stringMatching(/^error line-unreachable/u),
    ]);
  });

  test('but a figure that two cases both take for their edge is worth a look', () => {
    expect(said(choose('score', 'at_most: 5', 'at_least: 5'))).toEqual([
      expect.stringMatching(/^warning case-overlap: .*both hold at 5:.*`below`/u),
    ]);
    expect(said(choose('staff', 'at_most: 5 person', 'over: 4 person'))).toEqual([
      expect.stringMatching(/^warning case-overlap/u),
    ]);
  });

  test('and so is one that begins inside an earlier one and ends behind it', () => {
    expect(said(choose('score', 'at_least: 1, at_most: 10', 'at_least: 5, at_most: 20', 'over: 20'))).toEqual([
      expect.stringMatching(/^warning case-overlap: .*both hold from 5 to 10:/u),
    ]);
  });
});
