// Edges at which a sum, a status or a range was once wrong, in policies of their own.
import { describe, expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { estimateFor, fact, policy, rulebookWith, WORDS } from '../../test/support/made-up.ts';
import { Decimal } from '../values/decimal.ts';

const FACTS = {
  kinds: `type: choices, choices: { city: ${WORDS}, province: ${WORDS}, nation: ${WORDS} }`,
  since: 'type: date',
  income: 'type: money',
  aid: 'type: money',
  flag: 'type: boolean',
  booths: 'type: integer, unit: booth',
  people: 'type: integer, unit: person',
  gain: 'type: number, min: -100, max: 60',
  loss: 'type: number, min: -100',
  both: 'type: number, min: -200, derived: { sum: [place/policy.gain, place/policy.loss] }',
};

const withAward = (rules: string, more = ''): string =>
  policy(`
facts:
${Object.entries(FACTS)
  .map(([name, kind]) => fact(name, kind))
  .join('')}${more}
measures:
  - id: award
    title: ${WORDS}
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    ${rules}`);

const loaded = (text: string): ReturnType<typeof load> => load([{ name: 'place/policy.yaml', shown: 'policy', text }]);

function award(
  rules: string,
  own: Readonly<Record<string, unknown>>,
  exchangeRates: ReadonlyMap<string, Decimal> = new Map(),
): MeasureEstimate | undefined {
  const rulebook = rulebookWith({ 'place/policy': withAward(rules) });
  return estimateFor(rulebook, { 'place/policy': own }, { exchangeRates }).measures[0];
}

const rangeOf = ({ amount }: MeasureEstimate): string => `${amount?.low.toString()} to ${amount?.high.toString()}`;

function paid(...given: Parameters<typeof award>): string {
  const one = award(...given);
  return one === undefined ? '' : `${one.status} ${rangeOf(one)}`;
}

describe('a table by what can be chosen several times', () => {
  const lines = ['city: 300000 CNY', 'province: 500000 CNY', 'nation: 1m CNY'];
  const table = (order: readonly string[]): string =>
    `amount: { lookup: { by: kinds, table: { ${order.join(', ')} }, otherwise: 10 CNY } }`;

  test.each([[lines], [lines.toReversed()]])('pays the highest line, however they are ordered: %s', (order) => {
    expect(paid(table(order), { kinds: ['city', 'nation'] })).toBe('qualifies 1000000 to 1000000');
    expect(paid(table(order), { kinds: ['city', 'province'] })).toBe('qualifies 500000 to 500000');
    expect(paid(table(order), { kinds: [] })).toBe('qualifies 10 to 10');
    expect(paid(table(order), {})).toBe('needs-facts 10 to 1000000');
  });

  // 100,000 USD are 710,000 CNY at 7.1, and 400,000 CNY at 4.
  const dollars = ['city: 10 CNY', 'province: 500000 CNY', 'nation: 100000 USD'];

  test.each([[dollars], [dollars.toReversed()]])('asks the rate which of two currencies is more: %s', (order) => {
    const chosen = { kinds: ['province', 'nation'] };
    const inYuan = `amount: { sum: [1 CNY, ${table(order).replace('amount: ', '')}] }`;
    const at = (rate: string): string => paid(inYuan, chosen, new Map([['USD', new Decimal(rate)]]));
    expect(at('7.1')).toBe('qualifies 710001 to 710001');
    expect(at('4')).toBe('qualifies 500001 to 500001');
  });
});

describe('a table by what can be chosen several times, of which a line is worked out', () => {
  const lines = ['city: { share: { rate: 10%, of: income } }', 'province: 100 CNY', 'nation: aid'];
  const table = (order: readonly string[]): string =>
    `amount: { lookup: { by: kinds, table: { ${order.join(', ')} }, otherwise: 7 CNY } }`;
  const kinds = ['city', 'province', 'nation'];

  test.each([[lines], [lines.toReversed()], [[...lines.slice(1), ...lines.slice(0, 1)]]])(
    'pays the line that comes to most, however they are ordered: %s',
    (order) => {
      expect(paid(table(order), { kinds, income: '5000 CNY', aid: '0 CNY' })).toBe('qualifies 500 to 500');
      expect(paid(table(order), { kinds, income: '500 CNY', aid: '0 CNY' })).toBe('qualifies 100 to 100');
      expect(paid(table(order), { kinds, income: '500 CNY', aid: '300 CNY' })).toBe('qualifies 300 to 300');
      expect(paid(table(order), { kinds: [], income: '500 CNY', aid: '300 CNY' })).toBe('qualifies 7 to 7');
    },
  );

  test.each([[lines], [lines.toReversed()]])('is open as far as one of them is: %s', (order) => {
    expect(paid(table(order), { kinds: ['city', 'province'] })).toBe('needs-facts 100 to Infinity');
    expect(paid(table(order), { kinds: ['city', 'nation'], income: '5000 CNY' })).toBe('needs-facts 500 to Infinity');
    expect(paid(table(order), { income: '5000 CNY', aid: '300 CNY' })).toBe('needs-facts 7 to 500');
    // What nobody knows of the aid changes nothing where it is not chosen.
    expect(paid(table(order), { kinds: ['city', 'province'], income: '500 CNY' })).toBe('qualifies 100 to 100');
  });

  test('asks for each fact that may make its line the highest', () => {
    expect(award(table(lines), { kinds })?.missing).toEqual(['place/policy.income', 'place/policy.aid']);
  });
});

describe('a sum of which a part is not known', () => {
  const rule = 'when: [{ both: { at_least: 0 } }]\n    amount: 1000 CNY';

  test('may fall as far as that part may, and rise as far', () => {
    expect(paid(rule, { gain: 5 })).toBe('needs-facts 0 to 1000');
    expect(paid(rule, { gain: 5, loss: -50 })).toBe('does-not-qualify undefined to undefined');
    expect(paid(rule, { loss: -60 })).toBe('needs-facts 0 to 1000');
    expect(paid(rule, { loss: -61 })).toBe('does-not-qualify undefined to undefined');
  });
});

describe('whole steps of what is below nothing', () => {
  const rule = (direction: string): string =>
    `amount: { sum: [10000 CNY, { rounded: { amount: { difference: [income, aid] }, to: 1000 CNY, direction: ${direction} } }] }`;

  test.each([
    ['down', '4000'],
    ['up', '5000'],
    ['half_up', '4000'],
  ])('%s', (direction, expected) => {
    const own = { income: '900,000 CNY', aid: '905,500 CNY' };
    expect(paid(rule(direction), own)).toBe(`qualifies ${expected} to ${expected}`);
  });
});

test('a minimum keeps nothing as its floor where the amount may lie far below it', () => {
  const rule = 'amount: { sum: [100 CNY, { minimum: { amount: { difference: [income, aid] }, at_least: 100 CNY } }] }';
  expect(paid(rule, { income: '5,000 CNY' })).toBe('needs-facts 100 to 5100');
});

describe('a day that is not known', () => {
  test('may lie before 1970', () => {
    const rule = 'when: [{ since: { before: 1960-01-01 } }]\n    amount: 1000 CNY';
    expect(paid(rule, { since: '1955-01-01' })).toBe('qualifies 1000 to 1000');
    expect(paid(rule, {})).toBe('needs-facts 0 to 1000');
  });
});

test('instalments of a few fen are never below nothing, and add up', () => {
  const one = award('payments: [25%, 25%, 25%, 25%]\n    amount: 0.02 CNY', {});
  expect(one?.payments.map(({ high }) => high.toString())).toEqual(['0.01', '0.01', '0', '0']);
});

test.each([
  ['a yes or no', '[flag, income]'],
  ['a day', '[since, income]'],
])('a sum cannot add %s', (_kind, parts) => {
  const total = fact('total', `type: money, derived: { sum: ${parts.replaceAll(/\w+/gu, 'place/policy.$&')} }`);
  const text = withAward('amount: { share: { rate: 1%, of: total } }', total);
  expect(loaded(text).faults).toEqual([expect.stringContaining('cannot be a part of this sum')]);
});

test('a sum of counts cannot add what is counted in another unit', () => {
  const total = fact(
    'total',
    'type: integer, unit: booth, derived: { sum: [place/policy.booths, place/policy.people] }',
  );
  const text = withAward('amount: { product: [total, 10 CNY/booth] }', total);
  expect(loaded(text).faults).toEqual([expect.stringContaining('`place/policy.people` cannot be a part of this sum')]);
});

test('the parts of a sum go by their short names, as in rules', () => {
  const total = fact('total', 'type: money, derived: { sum: [income, aid] }');
  const text = withAward('amount: { share: { rate: 1%, of: total } }', total);
  const { faults, rulebook } = loaded(text);
  expect(faults).toEqual([]);
  expect(rulebook.vocabulary.facts.get('place/policy.total')?.sumOf).toEqual([
    'place/policy.income',
    'place/policy.aid',
  ]);
});

test('a sum cannot be a part of itself', () => {
  const total = fact('total', 'type: money, derived: { sum: [place/policy.total, place/policy.income] }');
  const text = withAward('amount: { share: { rate: 1%, of: total } }', total);
  expect(loaded(text).faults).toEqual([expect.stringContaining('cannot be a part of this sum')]);
});

test('a day in full-width digits is refused, because days are compared as they are written', () => {
  const { faults } = loaded(withAward('amount: 1000 CNY').replace(/until: [\d-]+/u, 'until: ２０２７-12-31'));
  expect(faults).toEqual([expect.stringContaining('a day such as 2025-06-30')]);
});

describe('a figure of which only an open end is known', () => {
  // Below 5,000 it is less than what the company has; from 5,000 on the other condition holds.
  test('is below what stands exactly at that end', () => {
    const rule =
      'when: [{ any_of: [{ aid: { at_least: 5000 CNY } }, { income: { over: aid } }] }]\n    amount: 100 CNY';
    expect(paid(rule, { income: '5,000 CNY' })).toBe('qualifies 100 to 100');
    expect(paid(rule, { income: '4,999.99 CNY' })).toBe('needs-facts 0 to 100');
  });

  // Over 5,000 it is more than what the company has, so that nothing is left to ask.
  test('is not reached by what stands exactly at that end', () => {
    const rule = 'when: [{ aid: { over: 5000 CNY } }, { income: { at_least: aid } }]\n    amount: 100 CNY';
    expect(award(rule, { income: '5,000 CNY' })?.status).toBe('does-not-qualify');
    expect(paid(rule, { income: '5,000.01 CNY' })).toBe('needs-facts 0 to 100');
  });
});

describe('a warning under a condition', () => {
  const rules = `amount: 1000 CNY
    warnings:
      - { when: [ { flag: true } ], text: { en: Ask first., zh-Hans: 先咨询。 } }`;
  const said = (own: Readonly<Record<string, unknown>>): readonly string[] =>
    award(rules, own)?.warnings.map(({ key }) => key) ?? [];

  test('is said with the condition while it is open, plainly where it holds, and not where it fails', () => {
    expect(said({})).toEqual(['warning.own-if']);
    expect(said({ flag: true })).toEqual(['warning.own']);
    expect(said({ flag: false })).toEqual([]);
  });
});
