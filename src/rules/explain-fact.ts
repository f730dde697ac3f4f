/** What the steps of a sum say of facts and figures. */
import { PLAIN } from '../values/units.ts';
import { phrase } from './phrase.ts';
import type { ItemKey, Step } from './phrase.ts';
import type { Plan } from './plan.ts';
import type { World } from './world.ts';

/** The evaluated figure of a plan, for a step. */
export function figurePhrase(plan: Plan, world: World): ReturnType<typeof phrase> {
  return phrase('figure', { figure: { figure: { quantity: plan.evaluate(world), unit: plan.unit ?? PLAIN } } });
}

/** Adds the company's own value of a fact to the steps, once. */
export function explainFact(id: string, world: World, steps: Step[]): void {
  const item = itemOf(id, world);
  const key = `${item === undefined ? '' : world.itemKey}:${id}`;
  if (steps.some((step) => step.label.with['id'] === key)) return;
  steps.push({
    label: phrase('step.fact', { id: key, fact: { fact: id }, ...(item === undefined ? {} : { item: { item } }) }),
    value: phrase('value', { value: item === undefined ? { valueOf: id } : { valueOf: id, item } }),
  });
}

/** Which item a fact is read from, where it is a fact of the item looked at. */
export function itemOf(factId: string, world: World): ItemKey | undefined {
  if (world.itemKey === undefined) return undefined;
  const [, list, index] = /^(.*)\[(\d+)\]$/.exec(world.itemKey) ?? [];
  if (list === undefined || index === undefined || !factId.startsWith(`${list}.`)) return undefined;
  return { list, index: Number(index) };
}
