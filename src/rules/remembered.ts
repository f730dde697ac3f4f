/** Plans that are evaluated more than once in a world. */
import { ZERO } from '../values/decimal.ts';
import type { Plan, Scope } from './plan.ts';
import type { Quantity } from './quantity.ts';
import type { Fact } from './vocabulary.ts';
import type { World } from './world.ts';

/** The plan of a value that several places may speak of: worlds never change, so its last result holds for the same world. */
export function remembered(plan: Plan): Plan {
  return { ...plan, evaluate: rememberedWhere((world, before) => world === before, plan.evaluate) };
}

/** What of a company a rule looks at, gathered while it is made ready. */
export interface Watch {
  readonly slots: ReadonlySet<number>;
  /** Whether it also speaks of what was received, or of values that are worked out elsewhere, from whatever facts. */
  readonly looksFurther: () => boolean;
  /** The scope, of which it is noted what is looked at through it. */
  readonly through: (scope: Scope) => Scope;
}

/** A watch over the items of a list. */
export function watchOf({ slot: listSlot }: Fact): Watch {
  const slots = new Set([listSlot]);
  let isFurther = false;
  const through = (scope: Scope): Scope => ({
    ...scope,
    used: (fact) => {
      if (fact.list === null) slots.add(fact.slot);
      scope.used(fact);
    },
    speaksOf: (name) => {
      isFurther = true;
      scope.speaksOf(name);
    },
    receives: (measures) => {
      isFurther = true;
      scope.receives(measures);
    },
  });
  return { slots, looksFurther: () => isFurther, through };
}

/**
 * The last result holds in every world that says the same of what is looked at. A sweep goes through thousands of worlds: what looks
 * at none of the facts that it turns is worked out once, and for all companies of a stream that say nothing of it.
 */
export function rememberedBy(looksAt: Watch, evaluate: (world: World) => Quantity): typeof evaluate {
  return rememberedWhere((world, before) => world === before || isSame(world, before, looksAt), evaluate);
}

function rememberedWhere(
  isAsBefore: (world: World, before: World) => boolean,
  evaluate: (world: World) => Quantity,
): (world: World) => Quantity {
  let last: World | null = null;
  let result: Quantity = ZERO;
  return (world) => {
    if (last === null || !isAsBefore(world, last)) {
      result = evaluate(world);
      last = world;
    }
    return result;
  };
}

function isSame(a: World, b: World, { slots, looksFurther }: Watch): boolean {
  // Where facts are asked for one by one, what is not there may still come.
  if (looksFurther() || a.ask !== undefined || b.ask !== undefined) return false;
  if (a.rates !== b.rates || a.asOf !== b.asOf || a.item !== b.item || a.itemKey !== b.itemKey) return false;
  for (const slot of slots) if (a.facts[slot] !== b.facts[slot]) return false;
  return true;
}
