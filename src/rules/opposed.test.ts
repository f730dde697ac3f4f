/** Closer bounds are looked for only where a fact raises an amount in one place and lowers it in another. */
import { expect, test } from 'vitest';
import { Decimal, INFINITY, ZERO } from '../values/decimal.ts';
import { closely } from './closer.ts';
import { less } from './operators/difference.ts';
import { lesser } from './operators/least.ts';
import { multiplied } from './operators/product.ts';
import { add } from './operators/sum.ts';
import { highOf, lowOf } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { factValue, isNumber } from './world.ts';
import type { Cell, World } from './world.ts';

const FACT = { id: 'base', list: null, slot: 0, type: 'money' } as const;
const OPEN: Cell = {
  low: ZERO,
  high: INFINITY,
  lowOpen: false,
  highOpen: false,
  facts: ['base'],
  form: 'base',
  fact: FACT,
};
const WORLD: World = {
  facts: [OPEN],
  rates: { toBase: () => new Decimal(1) },
  received: new Map(),
  asOf: '2026-06-30',
};

/** The ends of an amount of one unknown base, and how often it is worked out for them. */
function closed(amount: (base: Quantity) => Quantity): readonly [string, number] {
  let count = 0;
  const found = closely((world) => {
    count += 1;
    const base = factValue(FACT, world);
    return amount(isNumber(base) ? base : ZERO);
  }, WORLD);
  return [`${lowOf(found).toString()} to ${highOf(found).toString()}`, count];
}

const upTo = (base: Quantity, edge: number): Quantity => lesser(base, new Decimal(edge));
const at = (percent: number, part: Quantity): Quantity => multiplied(part, new Decimal(percent).div(100));

test('brackets of one base, which only rise with it, are worked out once', () =>
  expect(closed((base) => add([at(1, upTo(base, 100)), at(3, less(upTo(base, 500), upTo(base, 0)))]))).toEqual([
    '0 to 16',
    1,
  ]));

test('what only falls as the fact rises is worked out once', () =>
  expect(closed((base) => less(less(new Decimal(100), upTo(base, 30)), at(10, upTo(base, 50))))).toEqual([
    '65 to 100',
    1,
  ]));

// 100 at the base 0; at 30 it is 70 + 3, then it rises to 75 at 50.
test('what falls and then rises again is worked out on both sides of the turn', () =>
  expect(closed((base) => add([less(new Decimal(100), upTo(base, 30)), at(10, upTo(base, 50))]))[0]).toBe('73 to 100'));
