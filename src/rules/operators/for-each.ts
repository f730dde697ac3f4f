/**
 * `for_each: { list: stores, where: [...], amount: X }`: an amount for each item of a list that fits, added up.
 * `count: { list: stores, where: [...] }`: how many items fit. Inside, `stores.area` is the area of the item looked at.
 *
 * Items do not depend on one another, so each is swept by itself: a fact of an item that cannot change the item's
 * amount is not asked for. A list that is not known may hold anything: nothing, or without bounds.
 */
import * as v from 'valibot';
import { INFINITY, ONE, ZERO } from '../../values/decimal.ts';
import { PLAIN } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { allOf } from '../conditions/all-of.ts';
import { constant } from '../names.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Phrase, Step } from '../phrase.ts';
import type { Boundaries, Operator, Path, Plan, Scope, Test } from '../plan.ts';
import { factsOf, formOf, highOf, isOpen, larger, lowOf, range, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { condition, expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { Splits } from '../splits.ts';
import { sweep } from '../sweep.ts';
import type { Outcome } from '../sweep.ts';
import type { Fact } from '../vocabulary.ts';
import { withItem } from '../world.ts';
import type { ItemList, World } from '../world.ts';
import { figure } from './operands.ts';
import { firstThatHolds } from './rungs.ts';
import { add } from './sum.ts';

const FOR_EACH = keyed({ list: v.string(), where: v.optional(v.array(condition)), amount: expression });
const COUNT = keyed({ list: v.string(), where: v.optional(v.array(condition)) });

interface Each {
  readonly list: Fact;
  readonly where: Test;
  readonly plan: Plan;
  readonly splits: Splits;
  readonly unit: Unit | null;
  readonly key: 'for-each' | 'count';
}

export const for_each: Operator<Plan> = operator('for_each', FOR_EACH, (spec, at, scope) => {
  const list = listOf(spec.list, at, scope);
  if (list === null) return null;
  const splits: Splits = new Map();
  const { inside, boundaries } = insideOf(list, splits, scope);
  const where = whereOf(spec.where, at, inside);
  const plan = inside.plan(spec.amount, [...at, 'amount'], inside);
  pushBoundary(list, where, boundaries, scope);
  return eachPlan({ list, where, plan, splits, unit: plan.unit, key: 'for-each' });
});

export const count: Operator<Plan> = operator('count', COUNT, (spec, at, scope) => {
  const list = listOf(spec.list, at, scope);
  if (list === null) return null;
  const splits: Splits = new Map();
  const { inside, boundaries } = insideOf(list, splits, scope);
  const where = whereOf(spec.where, at, inside);
  pushBoundary(list, where, boundaries, scope);
  return eachPlan({ list, where, plan: constant(ONE, PLAIN, '1'), splits, unit: PLAIN, key: 'count' });
});

function listOf(id: string, at: Path, scope: Scope): Fact | null {
  const fact = scope.fact(id);
  if (fact === undefined || fact.type !== 'list') {
    scope.report([...at, 'list'], 'not-a-list', { name: id });
    return null;
  }
  scope.used(fact);
  return fact;
}

function insideOf(list: Fact, splits: Splits, scope: Scope): { inside: Scope; boundaries: Boundaries } {
  const boundaries: Boundaries = [];
  return { inside: scope.inside(list, splits, boundaries), boundaries };
}

/** An item that does not fit anyway stands on no boundary. */
function pushBoundary(list: Fact, where: Test, boundaries: Boundaries, scope: Scope): void {
  if (boundaries.length === 0) return;
  const stands = (item: World): boolean => where.test(item) !== false && boundaries.some((one) => one.standsOn(item));
  scope.boundaries.push({
    standsOn: (world) => itemWorlds(list, world).some(stands),
    words: phrase('rule.item-boundary', { list: { fact: list.id } }),
  });
}

function whereOf(where: readonly unknown[] | undefined, at: Path, inside: Scope): Test {
  return where === undefined ? allOf([]) : inside.tests(where, [...at, 'where'], inside);
}

function itemsOf(list: Fact, world: World): ItemList | undefined {
  const value = world.facts[list.slot];
  return typeof value === 'object' && 'items' in value ? value : undefined;
}

function itemWorlds(list: Fact, world: World): World[] {
  return (itemsOf(list, world)?.items ?? []).map((item, index) => withItem(world, item, `${list.id}[${index}]`));
}

/** The amount of one item: exact, or the range over what its unknown facts allow. */
function itemAmount({ where, plan, splits }: Each, world: World): Quantity {
  const evaluate = (here: World): Quantity => firstThatHolds([{ test: where, plan }], here);
  const plain = evaluate(world);
  if (!isOpen(plain)) return plain;
  const swept = sweep(world, splits.values(), (here): Outcome & { amount: Quantity } => {
    const amount = evaluate(here);
    return { amount, facts: factsOf([amount]), form: formOf(amount) };
  });
  const amounts = swept.leaves.map((one) => one.amount);
  return range(amounts.map(lowOf).reduce(smaller), amounts.map(highOf).reduce(larger), swept.facts, swept.form);
}

function total(each: Each, world: World): Quantity {
  const items = itemsOf(each.list, world);
  if (items === undefined) {
    return { low: ZERO, high: INFINITY, facts: [each.list.id], form: `${each.key}(${each.list.id})` };
  }
  return add(itemWorlds(each.list, world).map((item) => itemAmount(each, item)));
}

function eachPlan(each: Each): Plan {
  const evaluate = (world: World): Quantity => total(each, world);
  return {
    unit: each.unit,
    evaluate,
    name: (world) => figure(evaluate(world), each.unit),
    words: phrase(`rule.${each.key}`, {
      list: { fact: each.list.id },
      where: { phrase: each.where.words },
      amount: { phrase: each.plan.words },
    }),
    explain: (world, steps) => explain(each, world, steps),
    whyZero: (world) => whyZero(each, world),
  };
}

function explain(each: Each, world: World, steps: Step[]): void {
  const figures: Phrase[] = [];
  for (const [index, item] of itemWorlds(each.list, world).entries()) {
    const amount = itemAmount(each, item);
    if (!isOpen(amount) && amount.isZero()) continue;
    each.plan.explain(item, steps);
    figures.push(phrase('operand', { name: figure(amount, each.unit) }));
    steps.push({
      label: phrase('step.item', { item: { item: { list: each.list.id, index } } }),
      value: phrase('figure', { figure: figure(amount, each.unit) }),
    });
  }
  steps.push({
    label: phrase(`step.${each.key}`, { list: { fact: each.list.id } }),
    value: phrase('step.equation', {
      sign: '+',
      parts: { phrases: figures, joined: 'comma' },
      result: figure(total(each, world), each.unit),
    }),
  });
}

function whyZero({ list, where }: Each, world: World): Phrase {
  const items = itemsOf(list, world);
  if (items?.items.length === 0) return phrase('why.empty-list', { list: { fact: list.id } });
  return phrase('why.no-item', { list: { fact: list.id }, where: { phrase: where.words } });
}
