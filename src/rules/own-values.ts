/** What a company has itself of what a condition looks at, as reasons tell it. */
import { itemLookedAt } from './explain-fact.ts';
import { figure } from './operators/operands.ts';
import { phrase } from './phrase.ts';
import type { Part, Phrase } from './phrase.ts';
import type { Held, Test } from './plan.ts';
import type { World } from './world.ts';

export interface OwnValues {
  readonly phrases: readonly Phrase[];
  readonly joined: 'comma';
}

/**
 * What the company has of the facts in a condition, and what named values come to, for a reason. In a world inside a
 * list it is what the item looked at has.
 */
export function ownValues(test: Test, world: World): OwnValues {
  return ownValuesOf([test], world);
}

/** The same for several conditions, each fact and value once. */
export function ownValuesOf(tests: readonly Test[], world: World): OwnValues {
  const facts = new Set(tests.flatMap((test) => test.facts));
  const held = tests.flatMap((test) => test.held ?? []);
  const given = [...facts].map((fact) => phrase('own-value', { fact: { fact }, value: givenValue(fact, world) }));
  const unlike = new Map(held.map((one) => [one.name, one]));
  return { phrases: [...given, ...[...unlike.values()].map((one) => heldValue(one, world))], joined: 'comma' };
}

function givenValue(fact: string, world: World): Part {
  const item = itemLookedAt(fact, world);
  return item === undefined ? { valueOf: fact } : { valueOf: fact, item };
}

function heldValue({ plan, isRate }: Held, world: World): Phrase {
  const name = plan.name(world);
  if (typeof name === 'object' && 'fact' in name && !('choice' in name)) {
    return phrase('own-value', { fact: name, value: givenValue(name.fact, world) });
  }
  const amount = figure(plan.evaluate(world), plan.unit);
  const value = isRate ? phrase('rate', { rate: amount }) : phrase('figure', { figure: amount });
  return phrase('own-value', { fact: name, value: { phrase: value } });
}
