// The n largest of several amounts, against every choice of n of them; and lists of which only the length is bounded.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asked, estimateFor, fact, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import { estimateJson } from '../../report/json.ts';
import { Decimal, INFINITY, ZERO } from '../../values/decimal.ts';
import type { Rulebook } from '../rulebook.ts';
import { highOf, isOpen, lowOf } from '../quantity.ts';
import type { Open, Quantity } from '../quantity.ts';
import { bestOf } from './best-of.ts';

const d = (figure: number): Decimal => new Decimal(figure);

/** The most that any n of the amounts come to; all of them where there are no more. */
function mostOf(amounts: readonly number[], n: number): number {
  const [first, ...rest] = amounts;
  if (first === undefined || n === 0) return 0;
  if (amounts.length <= n) return amounts.reduce((sum, one) => sum + one, 0);
  return Math.max(first + mostOf(rest, n - 1), mostOf(rest, n));
}

interface Item {
  readonly low: number;
  readonly high: number;
  readonly point: number;
}

const item: fc.Arbitrary<Item> = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(100), fc.boolean())
  .map(([a, b, share, known]) => {
    const [low, high] = [Math.min(a, b), known ? Math.min(a, b) : Math.max(a, b)];
    return { low, high, point: low + Math.round(((high - low) * share) / 100) };
  });
const items = fc.array(item, { maxLength: 7 });
const most = fc.integer({ min: 1, max: 4 });

const quantities = (all: readonly Item[]): Quantity[] =>
  all.map(({ low, high }, index) =>
    low === high ? d(low) : ({ low: d(low), high: d(high), facts: [`f${index}`], form: `f${index}` } satisfies Open),
  );

describe('the n largest of several amounts', () => {
  test('is the most that any n of them come to', () => {
    fc.assert(
      fc.property(items, most, (all, n) => {
        const points = all.map(({ point }) => point);
        expect(bestOf(points.map(d), n)).toEqual(d(mostOf(points, n)));
      }),
    );
  });

  test('lies in its range, and both ends are reached', () => {
    fc.assert(
      fc.property(items, most, (all, n) => {
        const open = bestOf(quantities(all), n);
        const ends = [lowOf(open).toNumber(), highOf(open).toNumber()];
        expect(ends).toEqual([
          mostOf(
            all.map(({ low }) => low),
            n,
          ),
          mostOf(
            all.map(({ high }) => high),
            n,
          ),
        ]);
        const exact = mostOf(
          all.map(({ point }) => point),
          n,
        );
        expect(exact).toBeGreaterThanOrEqual(ends[0] ?? 0);
        expect(exact).toBeLessThanOrEqual(ends[1] ?? 0);
      }),
    );
  });

  test('asks for a fact exactly where it can still change the sum', () => {
    fc.assert(
      fc.property(items, most, (all, n) => {
        const open = bestOf(quantities(all), n);
        const named = isOpen(open) ? open.facts : [];
        const matter = all.flatMap(({ low, high }, index) => {
          const others = all.map((one, place) => (place === index ? 0 : one.low));
          const sums = [low, high].map((end) => mostOf(others.with(index, end), n));
          return sums[0] === sums[1] ? [] : [`f${index}`];
        });
        expect(named).toEqual(matter);
      }),
      { numRuns: 500 },
    );
  });

  test('of amounts without an upper end has none', () => {
    const open: Open = { low: ZERO, high: INFINITY, facts: ['f'], form: 'f' };
    expect(highOf(bestOf([open, d(3), d(4)], 2)).isFinite()).toBe(false);
  });
});

const RENT = `{ rent: { type: money, ${asked()} } }`;
const under = (bounds: string, amount: string): Rulebook =>
  rulebookWith({
    'place/policy': policy(`
facts:
${fact('rate', 'type: percent')}
${fact('warehouses', `type: list, ${bounds === '' ? '' : `${bounds}, `}item: ${RENT}`, '{ en: Warehouses, zh-Hans: 海外仓 }')}
measures:
${measure('award', `amount: ${amount}`)}`),
  });

function award(bounds: string, amount: string, facts: Readonly<Record<string, unknown>>): MeasureEstimate {
  const [one] = estimateFor(under(bounds, amount), { 'place/policy': facts }).measures;
  if (one === undefined) throw new Error('nothing was estimated');
  return one;
}

const ends = ({ amount }: MeasureEstimate): string =>
  `${amount?.low.toString() ?? ''} ${amount?.high.toString() ?? ''}`;
const CAPPED = '{ capped: { amount: { product: [rate, warehouses.rent] }, cap: 100 CNY } }';

describe('a list that is not known', () => {
  test.each([
    ['', 'at_most: 3, ', '0 300'],
    ['max: 2', 'at_most: 3, ', '0 200'],
    ['max: 2', '', '0 200'],
    ['', '', '0 Infinity'],
  ])('with `%s` in the fact and `%s` in the rule comes to %s', (bounds, rule, expected) => {
    const one = award(bounds, `{ for_each: { list: warehouses, ${rule}amount: ${CAPPED} } }`, { rate: '50%' });
    expect(ends(one)).toBe(expected);
    expect(one.missing).toEqual(['place/policy.warehouses']);
  });

  test('of which an item brings less than a yuan may come to several times that', () => {
    const small = CAPPED.replace('cap: 100 CNY', 'cap: 0.50 CNY');
    const one = award('', `{ for_each: { list: warehouses, at_most: 3, amount: ${small} } }`, { rate: '50%' });
    expect(ends(one)).toBe('0 1.5');
  });

  const MOST = ['at_most: 3, ', ''];

  test.each(MOST)('and a fact beside it that can change the sum are both asked for, with `%s` in the rule', (rule) => {
    const one = award('', `{ for_each: { list: warehouses, ${rule}amount: ${CAPPED} } }`, {});
    expect(one.missing).toEqual(['place/policy.rate', 'place/policy.warehouses']);
  });

  test.each(MOST)('is not asked for where no item could bring anything, with `%s` in the rule', (rule) => {
    const one = award('', `{ for_each: { list: warehouses, ${rule}amount: ${CAPPED} } }`, { rate: '0%' });
    expect(one.status).toBe('does-not-qualify');
  });

  test('may take away from a sum where an item may come to less than nothing', () => {
    const loss = '{ for_each: { list: warehouses, amount: { difference: [warehouses.rent, 100 CNY] } } }';
    const amount = `{ sum: [1000 CNY, ${loss}] }`;
    expect(ends(award('', amount, {}))).toBe('0 Infinity');
    expect(ends(award('', amount, { warehouses: [{ rent: '0 CNY' }] }))).toBe('900 900');
  });

  test('is gone through in two ways, which are not the same sum', () => {
    const each = (amount: string): string => `{ for_each: { list: warehouses, amount: ${amount} } }`;
    const halves = '{ product: [warehouses.rent, 50%] }';
    const amount = `{ choose: [{ when: [{ rate: { over: 5% } }], amount: ${each('warehouses.rent')} }, { amount: ${each(halves)} }] }`;
    expect(award('', amount, {}).missing).toEqual(['place/policy.rate', 'place/policy.warehouses']);
  });

  test('that has at least so many entries comes to at least what these do', () => {
    const least = '{ greatest: [{ product: [rate, warehouses.rent] }, 10 CNY] }';
    const one = award(
      'min: 2',
      `{ for_each: { list: warehouses, at_most: 3, amount: { capped: { amount: ${least}, cap: 100 CNY } } } }`,
      { rate: '50%' },
    );
    expect(ends(one)).toBe('20 300');
  });
});

describe('the explanation', () => {
  const rulebook = under('', `{ for_each: { list: warehouses, at_most: 2, amount: ${CAPPED} } }`);

  /** The last step, in words. */
  function together(...rents: readonly string[]): string {
    const raw = { 'place/policy': { rate: '50%', warehouses: rents.map((rent) => ({ rent })) } };
    const made = estimateJson(estimateFor(rulebook, raw, { explain: true }));
    const { label = '', value = '' } = made.measures[0]?.steps.at(-1) ?? {};
    return `${label}: ${value}`;
  }

  // Half of 20, 80 and 60.
  test('names the items that count and what they come to', () => {
    expect(together('20 CNY', '80 CNY', '60 CNY')).toBe(
      'Together, the 2 that come to the most, Warehouses: ¥40 + ¥30 = ¥70',
    );
  });

  test('adds all items where there are no more than may count', () => {
    expect(together('80 CNY', '60 CNY')).toBe('Together, Warehouses: ¥40 + ¥30 = ¥70');
  });

  test('of items of which one comes to nothing has only the others', () => {
    expect(together('80 CNY', '0 CNY', '60 CNY')).toBe('Together, Warehouses: ¥40 + ¥30 = ¥70');
  });
});
