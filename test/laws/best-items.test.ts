// At most so many items, the best ones: whatever is not known of the items, the sum lies in the range, and what is not asked
// for changes nothing. On the warehouses of P18.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MeasureEstimate } from '../../src/engine/measure-estimate.ts';
import { Decimal } from '../../src/values/decimal.ts';
import { ROOT } from '../patterns/load.support.ts';
import { byId, estimateFor, rulebookWith } from '../support/made-up.ts';

const POLICY = 'patterns/P18-unit-cap';
const text = readFileSync(join(ROOT, 'test', `${POLICY}.yaml`), 'utf8');
const rulebook = rulebookWith({ [POLICY]: text });

interface Warehouse {
  readonly rent: number;
  readonly area: number;
}

type Known = Readonly<Partial<Warehouse>>;

function assessed(warehouses: readonly Known[]): MeasureEstimate {
  const written = warehouses.map(({ rent, area }) => ({
    ...(rent === undefined ? {} : { rent: `${rent} CNY` }),
    ...(area === undefined ? {} : { area: `${area} m²` }),
  }));
  const { measures } = estimateFor(rulebook, { [POLICY]: { warehouses: written } });
  const one = measures.find(({ measure }) => measure.shortId === 'warehouses');
  if (one === undefined) throw new Error('nothing was estimated');
  return one;
}

/** By hand: 30% of the rent, at most 100 CNY a m², of the three that bring the most. */
function byHand(warehouses: readonly Warehouse[]): Decimal {
  return warehouses
    .map(({ rent, area }) => (area === 0 ? new Decimal(0) : Decimal.min(new Decimal(rent).times('0.3'), area * 100)))
    .toSorted((a, b) => b.cmp(a))
    .slice(0, 3)
    .reduce((sum, one) => sum.plus(one), new Decimal(0))
    .toDecimalPlaces(2);
}

const warehouse = fc.record({ rent: fc.nat(2000).map((thousands) => thousands * 1000), area: fc.nat(900) });
/** What a warehouse is, what it might be, and which of it is known. */
interface Asked {
  readonly now: Warehouse;
  readonly later: Warehouse;
  readonly knowsRent: boolean;
  readonly knowsArea: boolean;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  now: warehouse,
  later: warehouse,
  knowsRent: fc.boolean(),
  knowsArea: fc.boolean(),
});
const all = fc.array(asked, { maxLength: 6 });

const known = ({ now, knowsRent, knowsArea }: Asked): Known => ({
  ...(knowsRent ? { rent: now.rent } : {}),
  ...(knowsArea ? { area: now.area } : {}),
});

it('pays what is worked out by hand', () => {
  fc.assert(
    fc.property(fc.array(warehouse, { maxLength: 6 }), (warehouses) => {
      expect(assessed(warehouses).amount?.high.toFixed(2) ?? '0.00').toBe(byHand(warehouses).toFixed(2));
    }),
  );
});

it('whatever the unknown facts turn out to be, the sum lies in the range', () => {
  fc.assert(
    fc.property(all, (items) => {
      const open = assessed(items.map(known)).amount ?? { low: new Decimal(0), high: new Decimal(0) };
      const sum = byHand(items.map(({ now }) => now));
      expect(sum.gte(open.low)).toBe(true);
      expect(sum.lte(open.high)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('what is not asked for changes nothing, and what is decided asks for nothing', () => {
  fc.assert(
    fc.property(all, (items) => {
      const { status, missing, amount } = assessed(items.map(known));
      if (status !== 'needs-facts') expect(missing).toEqual([]);
      // Facts that are asked for as they are now; all others as they might be.
      const isAsked = (index: number, fact: string): boolean =>
        missing.includes(`${POLICY}.warehouses[${index}].${fact}`);
      const completed = items.map(({ now, later, knowsRent, knowsArea }, index) => ({
        rent: knowsRent || isAsked(index, 'rent') ? now.rent : later.rent,
        area: knowsArea || isAsked(index, 'area') ? now.area : later.area,
      }));
      expect(byHand(completed)).toEqual(byHand(items.map(({ now }) => now)));
      if (missing.length === 0) expect(byHand(completed)).toEqual(amount?.high ?? new Decimal(0));
    }),
    { numRuns: 300 },
  );
});

const NET = text.replace(
  /\n( +)amount:\n +product: \[\{ least:[^\n]*\n/u,
  '\n$1where: [{ warehouses.rent: { over: 5 CNY } }]\n$1amount: { difference: [warehouses.rent, 50000 CNY] }\n',
);

it('counts no item that takes away, whatever else stands in the list', () => {
  expect(NET).toContain('difference');
  const other = rulebookWith({ [POLICY]: NET });
  const paid = (rents: readonly number[]): string | undefined => {
    const warehouses = rents.map((rent) => ({ rent: `${rent} CNY`, area: '100 m²' }));
    const made = estimateFor(other, { [POLICY]: { warehouses } });
    return byId(made, ({ amount }) => amount?.high.toString())['warehouses'];
  };
  // 30,000 + 10,000; a warehouse of 20,000 would take 30,000 away, and one of nothing does not fit.
  expect([paid([80_000, 60_000]), paid([80_000, 60_000, 20_000]), paid([80_000, 60_000, 20_000, 0])]).toEqual([
    '40000',
    '40000',
    '40000',
  ]);
});
