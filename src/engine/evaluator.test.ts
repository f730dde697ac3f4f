/** One measure for very many companies: what it pays is what the estimate says, on a day on which it is in force. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { Decimal } from '../values/decimal.ts';
import { evaluatorOf } from './evaluator.ts';

const POLICY = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
facts:
  opened: { type: date, title: { en: Opened, zh-Hans: 开业 }, question: { en: When?, zh-Hans: 何时？ }, help: { en: Day., zh-Hans: 日期。 } }
measures:
  - id: half
    title: { en: Half, zh-Hans: 一半 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: { share: { rate: 50%, of: costs.rd_spend } }
  - id: young
    title: { en: Young, zh-Hans: 新设 }
    clause: art. 2
    recipients: any
    frequency: yearly
    basis: exact
    when: [{ opened: { on_or_after: 2026-01-01 } }]
    amount: { product: [100 CNY/month, { months_since: opened }] }
`;
const { rulebook, faults } = load([{ name: 'place/grants.yaml', shown: 'grants.yaml', text: POLICY }]);

const high = (spent: string | undefined, asOf: string): string | null => {
  const { evaluate } = evaluatorOf(rulebook, 'place/grants/half', asOf);
  const amount = evaluate(() => (spent === undefined ? undefined : new Decimal(spent)));
  return amount === null ? null : `${amount.low.toString()}-${amount.high.toString()}`;
};

test.each([
  ['100.01', '2026-06-30', '50.01-50.01'],
  ['0.01', '2026-06-30', '0.01-0.01'],
  ['0.009', '2026-06-30', null],
  [undefined, '2026-06-30', '0-Infinity'],
  ['100', '2026-02-01', '50-50'],
  ['100', '2026-01-31', null],
  ['100', '2027-12-31', '50-50'],
  ['100', '2028-01-01', null],
])('of %s spent on %s it is %s', (spent, asOf, expected) => {
  expect(high(spent, asOf)).toBe(expected);
});

test('of a day, as it is written, it counts the months', () => {
  expect(faults).toEqual([]);
  const { facts, evaluate } = evaluatorOf(rulebook, 'place/grants/young', '2026-06-30');
  expect(facts).toEqual(['place/grants.opened']);
  const of = (day: string | undefined): string | undefined => {
    const amount = evaluate(() => day);
    return amount === null ? undefined : `${amount.low.toString()}-${amount.high.toString()}`;
  };
  expect(of('2026-03-30')).toBe('300-300');
  expect(of('2026-01-01')).toBe('500-500');
  expect(of('2025-12-31')).toBe(undefined);
  expect(() => evaluate(() => '30 March 2026')).toThrow(RangeError);
  expect(() => evaluate(() => '2026-02-30')).toThrow(RangeError);
});
