/**
 * `for_each: { list: stores, where: [...], amount: X }`: an amount for each item of a list that fits, added up; with
 * `at_most: 3` only of the three that come to the most, none of them less than nothing.
 * `count: { list: stores, where: [...] }`: how many items fit. Inside, `stores.area` is the area of the item looked at,
 * and `values` are worked out for it.
 *
 * Items do not depend on one another, so each is swept by itself: a fact of an item that cannot change the item's
 * amount is not asked for. A list that is not known may hold anything: nothing, or as many items as it may have.
 */
import * as v from 'valibot';
import { Decimal, ONE, ZERO } from '../../values/decimal.ts';
import { PLAIN } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { allOf } from '../conditions/all-of.ts';
import { closely } from '../closer.ts';
import { constant } from '../constant.ts';
import { calledBy, withItemValues } from '../names.ts';
import { itemKey } from '../fact-key.ts';
import { operator } from '../operator.ts';
import { nearestFact } from '../leaf.ts';
import { phrase } from '../phrase.ts';
import type { Phrase, Step } from '../phrase.ts';
import type { Boundaries, NamedValue, Operator, Path, Plan, Scope, Test } from '../plan.ts';
import { factsOf, formOf, highOf, isOpen, larger, lowOf, range, smaller, times } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { condition, expression, text } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { Splits } from '../splits.ts';
import { sweep } from '../sweep.ts';
import type { Outcome } from '../fork.ts';
import type { Fact } from '../vocabulary.ts';
import { itemsIn, itemWorlds, withItem } from '../world.ts';
import type { World } from '../world.ts';
import { bestOf, placesOfBest } from './best-of.ts';
import { greater } from './greatest.ts';
import { figure, isNothing } from './operands.ts';
import { rememberedBy, watchOf } from '../remembered.ts';
import type { Watch } from '../remembered.ts';
import { itemFigure, whyNotCounted } from './item-steps.ts';
import { firstThatHolds } from './rungs.ts';
import { add } from './sum.ts';

const itemsEntries = () => ({
  list: v.string(),
  values: v.optional(v.record(v.string(), expression)),
  value_titles: v.optional(v.record(v.string(), text)),
  where: v.optional(v.array(condition)),
});
const forEachSchema = () =>
  keyed({
    ...itemsEntries(),
    amount: expression,
    at_most: v.optional(v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1'))),
  });
const countSchema = () => keyed(itemsEntries());

type ItemsSpec = v.InferOutput<ReturnType<typeof countSchema>>;

interface Each {
  readonly list: Fact;
  readonly values: ReadonlyMap<string, NamedValue>;
  readonly where: Test;
  readonly plan: Plan;
  readonly splits: Splits;
  readonly unit: Unit | null;
  readonly key: 'for-each' | 'count';
  /** How many items count, the best-paid ones; null where all do. */
  readonly most: number | null;
  readonly looksAt: Watch;
}

export const for_each: Operator<Plan> = operator('for_each', forEachSchema, (spec, at, scope) => {
  const items = itemsFor(spec, at, scope);
  if (items === null) return null;
  const { inside, pushBoundary, ...rest } = items;
  const plan = inside.plan(spec.amount, [...at, 'amount'], inside);
  pushBoundary();
  return eachPlan({ ...rest, plan, unit: plan.unit, key: 'for-each', most: spec.at_most ?? null });
});

export const count: Operator<Plan> = operator('count', countSchema, (spec, at, scope) => {
  const items = itemsFor(spec, at, scope);
  if (items === null) return null;
  const { inside: _inside, pushBoundary, ...rest } = items;
  pushBoundary();
  return eachPlan({ ...rest, ...COUNTED, unit: PLAIN });
});

/** The items that a rule goes through, and the scope inside them. */
type Items = Pick<Each, 'list' | 'values' | 'where' | 'splits' | 'looksAt'> & {
  readonly inside: Scope;
  readonly pushBoundary: () => void;
};

function itemsFor(spec: ItemsSpec, at: Path, scope: Scope): Items | null {
  const list = listOf(spec.list, at, scope);
  if (list === null) return null;
  const splits: Splits = new Map();
  const boundaries: Boundaries = [];
  const looksAt = watchOf(list);
  const watched = looksAt.through(scope.inside(list, splits, boundaries));
  const { scope: inside, values } = withItemValues(spec, at, watched);
  const where = whereOf(spec.where, at, inside);
  const push = (): void => pushBoundary(list, where, boundaries, scope);
  return { list, values, where, splits, looksAt, inside, pushBoundary: push };
}

function listOf(id: string, at: Path, scope: Scope): Fact | null {
  const fact = scope.fact(id);
  if (fact === undefined || fact.type !== 'list') {
    scope.report([...at, 'list'], 'not-a-list', { name: id, near: nearestFact(id, 'list', scope) ?? '' });
    return null;
  }
  scope.used(fact);
  return fact;
}

/** An item that does not fit anyway stands on no boundary. */
function pushBoundary(list: Fact, where: Test, boundaries: Boundaries, scope: Scope): void {
  for (const { standsOn, words } of boundaries) {
    const stands = (item: World): boolean => where.test(item) !== false && standsOn(item);
    scope.boundaries.push({
      standsOn: (world) => itemWorlds(list, world).some(stands),
      words: phrase('rule.item-boundary', { list: { fact: list.id }, condition: { phrase: words } }),
    });
  }
}

function whereOf(where: readonly unknown[] | undefined, at: Path, inside: Scope): Test {
  return where === undefined ? allOf([]) : inside.tests(where, [...at, 'where'], inside);
}

/**
 * The amount of one item: exact, or the range over what its unknown facts allow. Of the best-paid only, none takes away: an item
 * that comes to less than nothing is no more among them than one that does not fit.
 */
function itemAmount({ where, plan, splits, most }: Each, world: World): Quantity {
  const plainly = (here: World): Quantity => {
    const amount = firstThatHolds([{ test: where, plan }], here);
    return most === null ? amount : greater(amount, ZERO);
  };
  const evaluate = (here: World): Quantity => closely(plainly, here);
  const plain = evaluate(world);
  if (!isOpen(plain)) return plain;
  const swept = sweep(world, splits.values(), (here): Outcome & { amount: Quantity } => {
    const amount = here === world ? plain : evaluate(here);
    return { amount, facts: factsOf([amount]), form: formOf(amount) };
  });
  const amounts = swept.leaves.map((one) => one.amount);
  return range(amounts.map(lowOf).reduce(smaller), amounts.map(highOf).reduce(larger), swept.facts, swept.form);
}

function total(each: Each, world: World): Quantity {
  if (itemsIn(each.list, world) === undefined) return totalOfUnknown(each, world);
  const amounts = itemWorlds(each.list, world).map((item) => itemAmount(each, item));
  return each.most === null ? add(amounts) : bestOf(amounts, each.most);
}

/** What a list that is not known may come to: by what one item may, as many times as there may be items. */
function totalOfUnknown(each: Each, world: World): Quantity {
  const { list, key, most } = each;
  const count = most === null ? list.max : smaller(list.max, new Decimal(most));
  const item = itemKey(list.id, 0);
  const one = itemAmount(each, withItem(world, [], item));
  const few = smaller(list.min, count);
  const others = factsOf([one]).filter((fact) => !fact.startsWith(`${item}.`));
  return range(
    times(lowOf(one).lt(0) ? count : few, lowOf(one)),
    times(highOf(one).lt(0) ? few : count, highOf(one)),
    [list.id, ...others],
    `${key}(${list.id}):${count.toString()}:${few.toString()}(${formOf(one)})`,
  );
}

/** How many items come to anything: what `at_most` is held against. */
function paidItems(each: Each, world: World): Quantity {
  if (itemsIn(each.list, world) === undefined) return totalOfUnknown({ ...each, ...COUNTED }, world);
  return add(itemWorlds(each.list, world).map((item) => onlyWhetherPaid(itemAmount(each, item))));
}

function whole(count: number): Plan {
  return constant(new Decimal(count), PLAIN, String(count));
}

const COUNTED = { plan: whole(1), key: 'count', most: null } as const;

function onlyWhetherPaid(amount: Quantity): Quantity {
  if (!isOpen(amount)) return amount.isZero() ? ZERO : ONE;
  return range(amount.low.gt(0) ? ONE : ZERO, ONE, amount.facts, `paid(${amount.form})`);
}

function eachPlan(each: Each): Plan {
  const { most } = each;
  const evaluate = rememberedBy(each.looksAt, (world) => total(each, world));
  return {
    unit: each.unit,
    isCount: each.key === 'count',
    evaluate,
    name: (world) => figure(evaluate(world), each.unit),
    words: wordsOf(each),
    limits: most === null ? [] : [{ key: 'at_most', before: (world) => paidItems(each, world), limit: whole(most) }],
    explain: (world, steps) => explain(each, world, steps),
    whyZero: (world) => whyZero(each, world),
  };
}

function wordsOf({ key, list, where, plan, values, most }: Each): Phrase {
  const rule = phrase(`rule.${key}`, {
    list: { fact: list.id },
    where: { phrase: where.words },
    amount: { phrase: plan.words },
  });
  const best = most === null ? rule : phrase('rule.best-items', { rule: { phrase: rule }, count: String(most) });
  if (values.size === 0) return best;
  const meanings = [...values].map(([name, value]) =>
    phrase('rule.item-value', {
      name: calledBy(name, value),
      rule: { phrase: value.plan.words },
    }),
  );
  return phrase('rule.with-item-values', {
    rule: { phrase: best },
    values: { phrases: meanings, joined: 'comma' },
  });
}

function explain(each: Each, world: World, steps: Step[]): void {
  const paid: Quantity[] = [];
  for (const [index, item] of itemWorlds(each.list, world).entries()) {
    const amount = itemAmount(each, item);
    const label = phrase('step.item', { item: { item: { list: each.list.id, index } } });
    if (!isOpen(amount) && amount.isZero()) {
      const why = whyNotCounted(each, item);
      if (why !== null) steps.push({ label, value: phrase('step.not-counted', { why: { phrase: why } }) });
      continue;
    }
    each.plan.explain(item, steps);
    paid.push(amount);
    steps.push({ label, value: itemFigure(each, item, amount) });
  }
  const best = bestAmong(each, paid);
  steps.push({
    label: phrase(best === null ? `step.${each.key}` : 'step.best-items', {
      list: { fact: each.list.id },
      count: String(each.most),
    }),
    value: phrase('step.equation', {
      sign: '+',
      parts: {
        phrases: (best ?? paid).map((amount) => phrase('operand', { name: figure(amount, each.unit) })),
        joined: 'comma',
      },
      result: figure(total(each, world), each.unit),
    }),
  });
}

/** The amounts that count where not all do; none while it is open which these are; null where all count. */
function bestAmong({ most }: Each, amounts: readonly Quantity[]): readonly Quantity[] | null {
  if (most === null || amounts.length <= most) return null;
  const exact = amounts.flatMap((amount) => (isOpen(amount) ? [] : [amount]));
  if (exact.length < amounts.length) return [];
  return placesOfBest(exact, most).map((place) => exact[place] ?? ZERO);
}

/** Where an item fits and still comes to nothing, what it fits is no reason. */
function whyZero(each: Each, world: World): Phrase | null {
  const { list, where, plan } = each;
  if (!isNothing(total(each, world))) return null;
  if (itemsIn(list, world)?.length === 0) return phrase('why.empty-list', { list: { fact: list.id } });
  for (const [index, item] of itemWorlds(list, world).entries()) {
    const why = where.test(item) === true ? plan.whyZero(item) : null;
    if (why !== null) return phrase('why.item', { item: { item: { list: list.id, index } }, why: { phrase: why } });
  }
  return phrase('why.no-item', { list: { fact: list.id }, where: { phrase: where.words } });
}
