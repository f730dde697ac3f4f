// The laws of quantity.ts for the operators of single clauses: whatever the unknown facts turn out to be, the exact
// result lies in the range; a decided result names no fact; and each pair of states is met.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, INFINITY, ONE, ZERO } from '../../values/decimal.ts';
import { unitOf } from '../../values/units.ts';
import { allOf } from '../conditions/all-of.ts';
import { factTest } from '../conditions/fact.ts';
import { constant } from '../constant.ts';
import { leaf } from '../leaf.ts';
import { isMapping } from '../plain.ts';
import { phrase } from '../phrase.ts';
import type { Plan, Scope } from '../plan.ts';
import { formOf, highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { Fact } from '../vocabulary.ts';
import type { Cell, World } from '../world.ts';
import { OPERATORS } from './index.ts';

const d = (figure: number | string): Decimal => new Decimal(figure);

/** A world in which the facts x, y and z are quantities. */
type Facts = Readonly<Record<string, Quantity>>;

const RATES = { toBase: () => ONE };
const EMPTY: World = { facts: [], rates: RATES, received: new Map(), asOf: '2026-06-30' };

let facts: Facts = {};

function factOf(id: string): Cell['fact'] {
  return { id, list: null, slot: 0, type: 'money' };
}

function named(name: string): Plan {
  return {
    unit: { currency: null, powers: [] },
    evaluate: () => facts[name] ?? ZERO,
    name: () => name,
    explain: () => {},
    whyZero: () => null,
    words: phrase('rule.named', { name }),
  };
}

const TEXT = { en: '', 'zh-Hans': '' };
const AREA: Fact = {
  id: 'stores.area',
  type: 'number',
  unit: { currency: null, powers: [] },
  currency: null,
  per: null,
  title: TEXT,
  asked: () => ({ question: TEXT, help: TEXT }),
  topic: '',
  choices: new Map(),
  min: d(-600),
  max: d(600),
  sumOf: [],
  place: false,
  cost: false,
  changeable: false,
  item: [],
  itemTitle: null,
  list: 'stores',
  slot: 0,
};
/** A list of one to three stores. */
const STORES: Fact = { ...AREA, id: 'stores', type: 'list', list: null, min: ONE, max: d(3), item: [AREA] };
/** Choices of which a company has as many as it has stores: a, then b, then c. */
const KINDS: Fact = {
  ...AREA,
  id: 'kinds',
  type: 'choices',
  choices: new Map(['a', 'b', 'c'].map((kind) => [kind, TEXT])),
  list: null,
  slot: 1,
};

const reported: string[] = [];
const scope: Scope = {
  fact: (name) => [STORES, AREA, KINDS].find(({ id }) => id === name),
  itemFact: () => undefined,
  value: (name) => (/^[xyz]$/u.test(name) ? { plan: named(name), title: null, ofItem: false } : undefined),
  definition: () => undefined,
  speaksOf: () => {},
  names: () => [],
  list: null,
  checked: false,
  splitsFor: () => new Map(),
  turns: () => new Map(),
  boundaries: [],
  report: (_at, code) => reported.push(code),
  used: () => {},
  crosses: () => {},
  receives: () => {},
  meet: () => {},
  plan: (raw, at, here) =>
    typeof raw === 'string' && /^[a-z]/u.test(raw)
      ? leaf(raw, at, here)
      : constant(d(String(raw)), { currency: null, powers: [] }, String(raw)),
  tests: (raw, at, here) => {
    const asked = Array.isArray(raw) ? raw.filter(isMapping).flatMap((one) => Object.entries(one)) : [];
    return allOf(asked.map(([name, spec]) => factTest(name, spec, at, here)).filter((test) => test !== null));
  },
  inside: (list, splits) => ({ ...scope, list, splitsFor: () => splits }),
  turnsAt: () => {},
  mixes: () => {},
  refer: (id) => id,
};

function plan(key: string, spec: unknown): Plan {
  const made = OPERATORS.get(key)?.prepare(spec, [], scope);
  if (made === null || made === undefined) throw new Error(`${key} was not prepared: ${reported.join(', ')}`);
  return made;
}

type Rule = readonly [key: string, spec: unknown];

/** Rules over x, y and z, together with these one for each way in which an operator can be written. */
const RULES: readonly Rule[] = [
  ['quotient', ['x', 'y']],
  ['minimum', { amount: 'x', over: 'y' }],
  ['all_or_nothing', { amount: 'x', cap: 'y' }],
  ['sum', ['x', 'y', 'z']],
  ['product', ['x', 'y', 'z']],
  ['product', ['x', 'x']],
  ['difference', ['x', 'y']],
  ['excess', ['x', 'y']],
  ['least', ['x', 'y', 'z']],
  ['greatest', ['x', 'y', 'z']],
  ['share', { rate: 'y', of: 'x' }],
  ['share', { rate: '0.5', of: 'x', base_floor: '100', base_cap: '400', cap: '120' }],
  ['share', { rate: '0.5', of: 'x', base_floor: 'y', cap: 'z' }],
  ['share', { rate: 'z', of: 'x', base_cap: 'y' }],
  ['capped', { amount: 'x', cap: '300' }],
  ['capped', { amount: 'x', cap: 'y' }],
  [
    'tiers',
    {
      by: 'x',
      steps: [
        { at_least: '-3', amount: 'y' },
        { over: '3', amount: '40' },
        { at_least: '200', amount: 'z' },
      ],
    },
  ],
  [
    'tiers',
    {
      steps: [
        { when: [{ x: { at_least: '2' } }], amount: '10' },
        { when: [{ y: { below: 'x' } }], amount: 'z' },
      ],
    },
  ],
  ['choose', [{ when: [{ x: { over: 'y' } }], amount: 'x' }, { amount: 'z' }]],
  [
    'choose',
    [
      { when: [{ x: { at_most: '-2' } }, { y: { below: '100' } }], amount: 'y' },
      { when: [{ z: { over: '1' } }], amount: 'x' },
    ],
  ],
  ['lookup', { by: 'x', table: { 1: 'y', 2: '50', 3: 'z' }, otherwise: '7' }],
  ['lookup', { by: 'x', table: { 0: 'y', 1: '50' } }],
  ['lookup', { by: 'kinds', table: { a: 'x', b: 'y', c: 'z' }, otherwise: '7' }],
  ['lookup', { by: 'kinds', table: { c: 'x', b: '50', a: 'y' } }],
  ['for_each', { list: 'stores', amount: 'stores.area' }],
  ['for_each', { list: 'stores', amount: 'stores.area', at_most: 2 }],
  ['for_each', { list: 'stores', where: [{ 'stores.area': { at_least: '2' } }], amount: 'x' }],
  ['for_each', { list: 'stores', amount: 'stores.area', at_most: 1 }],
  ['count', { list: 'stores', where: [{ 'stores.area': { over: '0' } }] }],
  [
    'brackets',
    { of: 'x', steps: [{ up_to: '100', rate: '0.01' }, { over: '100', up_to: '500', rate: '0.02' }, { rate: '0.03' }] },
  ],
  ['brackets', { of: 'x', steps: [{ up_to: '300', rate: 'y' }] }],
  ['brackets', { of: 'x', steps: [{ over: '50', up_to: '300', rate: '2' }] }],
  ['for_every', { of: 'x', step: '70', amount: '5' }],
  ['for_every', { of: 'x', over: '100', step: '50', amount: 'y' }],
  ['for_every', { of: 'x', over: 'z', step: '50', amount: '2', part_of_step: 'counts' }],
  ['minimum', { amount: 'x', at_least: '200' }],
  ['all_or_nothing', { amount: 'x', cap: '300' }],
  ['rounded', { amount: 'x', to: '30', direction: 'down' }],
  ['rounded', { amount: 'x', to: '30', direction: 'up' }],
  ['rounded', { amount: 'x', to: '30', direction: 'half_up' }],
  ['growth', ['x', 'y']],
  ['matching', { of: 'x', public: '1', own: '3' }],
  ['set_off', { from: 'x', less: ['y', 'z'] }],
  ['pro_rata', { amount: 'x', part: 'y', whole: '12' }],
];

/** What the rules may be told of x, y or z, and what it turns out to be. */
interface Told {
  readonly range: Decimal | Cell;
  readonly point: Decimal;
}

/**
 * A range with a point inside it, small at times, so that figures meet those of the rules; now and then without an
 * upper end.
 */
const told = (name: string): fc.Arbitrary<Told> =>
  fc
    .record({
      ends: fc.constantFrom(6, 600).chain((far) => {
        const end = fc.integer({ min: -far, max: far });
        return fc.tuple(end, end);
      }),
      share: fc.nat(100),
      whole: fc.boolean(),
      known: fc.boolean(),
      unbounded: fc.nat(9),
    })
    .map(({ ends, share, whole, known, unbounded }) => {
      const [low, high] = [d(Math.min(...ends)), d(Math.max(...ends))];
      const between = low.plus(high.minus(low).times(share).div(100));
      const point = whole ? between.round() : between;
      const end = unbounded === 0 ? INFINITY : high;
      if (known || low.eq(end)) return { range: point, point };
      return {
        range: { low, high: end, lowOpen: false, highOpen: false, facts: [name], form: name, fact: factOf(name) },
        point,
      };
    });

/** What the stores are, and whether the rules are told which there are. */
const stores = fc.record({ count: fc.integer({ min: 1, max: 3 }), known: fc.boolean() });

const withStores = (areas: readonly (Decimal | Cell)[]): World => ({
  ...EMPTY,
  facts: [{ items: areas.map((area) => [area]) }, [...KINDS.choices.keys()].slice(0, areas.length)],
});

describe('whatever the unknown facts turn out to be, the result lies in the range', () => {
  test.each(RULES)('%s %j', (key, spec) => {
    const rule = plan(key, spec);
    fc.assert(
      fc.property(told('x'), told('y'), told('z'), stores, (ofX, ofY, ofZ, { count, known }) => {
        const some = [ofX, ofY, ofZ].slice(0, count);
        facts = { x: ofX.range, y: ofY.range, z: ofZ.range };
        const open = rule.evaluate(known ? withStores(some.map((one) => one.range)) : EMPTY);
        facts = { x: ofX.point, y: ofY.point, z: ofZ.point };
        const exact = rule.evaluate(withStores(some.map((one) => one.point)));
        expect(isOpen(exact)).toBe(false);
        expect(lowOf(open).lte(lowOf(exact))).toBe(true);
        expect(highOf(open).gte(highOf(exact))).toBe(true);
        const namesItsFacts = isOpen(open) ? open.facts.length > 0 : open.eq(lowOf(exact));
        expect(namesItsFacts).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('a cell below a threshold counts of full steps exactly what can be reached in it', () => {
  const ends = { low: d(0), high: d(140), lowOpen: false, highOpen: true };
  const cell: Cell = { ...ends, facts: ['f'], form: 'f', fact: factOf('f') };
  facts = { x: cell };
  expect(highOf(plan('for_every', { of: 'x', step: '70', amount: '1' }).evaluate(EMPTY)).toString()).toBe('1');
});

test('interest counts days of the year that is written', () => {
  const dayUnit = unitOf('day');
  const inDays: Scope = {
    ...scope,
    plan: (raw) => (raw === 'x' ? { ...named('x'), unit: dayUnit } : scope.plan(raw, [], scope)),
  };
  facts = { x: d(180) };
  const made = OPERATORS.get('interest')?.prepare(
    { principal: '1000', rate: '0.03', days: 'x', days_in_year: 360 },
    [],
    inDays,
  );
  expect(formOf(made?.evaluate(EMPTY) ?? ZERO)).toBe('15');
});
