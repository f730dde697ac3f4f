/** One measure for very many companies: what it pays is what the estimate says, on a day on which it is in force. */
import { expect, test } from 'vitest';
import { load } from '../../test/patterns/load.support.ts';
import { Decimal } from '../values/decimal.ts';
import { evaluatorOf } from './evaluator.ts';
import { MissingRateError } from './rates.ts';

const POLICY = `
title: { en: Grants, zh-Hans: 补贴 }
source: https://example.org/rules
confidence: official
in_force: { from: 2026-02-01, until: 2027-12-31 }
facts:
  sold_abroad: { type: money, unit: SGD, title: { en: Sold, zh-Hans: 销售 }, question: { en: How much?, zh-Hans: 多少？ }, help: { en: All., zh-Hans: 全部。 } }
  opened: { type: date, title: { en: Opened, zh-Hans: 开业 }, question: { en: When?, zh-Hans: 何时？ }, help: { en: Day., zh-Hans: 日期。 } }
measures:
  - id: half
    title: { en: Half, zh-Hans: 一半 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: { share: { rate: 50%, of: costs.rd_spend } }
  - id: sure
    title: { en: Sure, zh-Hans: 定额 }
    clause: art. 3
    recipients: any
    frequency: yearly
    basis: exact
    when: [company.legal_person: true]
    amount: 100 CNY
  - id: abroad
    title: { en: Abroad, zh-Hans: 境外 }
    clause: art. 4
    recipients: any
    frequency: yearly
    basis: exact
    when: [{ sold_abroad: { over: 0 SGD } }]
    amount: 100 CNY
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
  expect(of(undefined)).toMatch(/^0-/u);
  expect(() => evaluate(() => '30 March 2026')).toThrow(RangeError);
  expect(() => evaluate(() => '2026-02-30')).toThrow(RangeError);
});

test('while it is open whether it is paid at all it may come to nothing', () => {
  const { evaluate } = evaluatorOf(rulebook, 'place/grants/sure', '2026-06-30');
  const of = (isLegalPerson: boolean | undefined): string | undefined => {
    const amount = evaluate(() => isLegalPerson);
    return amount === null ? undefined : `${amount.low.toString()}-${amount.high.toString()}`;
  };
  expect(of(true)).toBe('100-100');
  expect(of(undefined)).toBe('0-100');
  expect(of(false)).toBe(undefined);
});

test('a fact in a currency of which no rate is bundled is refused, for values are given in yuan', () => {
  expect(() => evaluatorOf(rulebook, 'place/grants/abroad', '2026-06-30')).toThrow(MissingRateError);
});
