/** What the steps of a sum say of facts and figures. */
import { PLAIN } from '../values/units.ts';
import { itemOf } from './fact-key.ts';
import { phrase } from './phrase.ts';
import type { ItemKey, Phrase, Step } from './phrase.ts';
import type { Plan } from './plan.ts';
import type { World } from './world.ts';

/** The evaluated figure of a plan, for a step. */
export function figurePhrase(plan: Plan, world: World): Phrase {
  return phrase('figure', { figure: { figure: { quantity: plan.evaluate(world), unit: plan.unit ?? PLAIN } } });
}

/** Adds the company's own value of a fact to the steps, once. */
export function explainFact(id: string, world: World, steps: Step[]): void {
  const item = itemLookedAt(id, world);
  const key = `${item === undefined ? '' : world.itemKey}:${id}`;
  if (isTold(key, steps)) return;
  steps.push({
    label: phrase('step.fact', { id: key, fact: { fact: id }, ...(item === undefined ? {} : { item: { item } }) }),
    value: phrase('value', { value: item === undefined ? { valueOf: id } : { valueOf: id, item } }),
  });
}

const told = new WeakMap<readonly Step[], { readonly ids: Set<string>; upTo: number }>();

/** Whether steps speak of a fact or named value already. They only grow: of a list of thousands each is looked at once. */
export function isTold(id: string, steps: readonly Step[]): boolean {
  const known = told.get(steps) ?? { ids: new Set<string>(), upTo: 0 };
  told.set(steps, known);
  for (; known.upTo < steps.length; known.upTo += 1) {
    const one = steps[known.upTo]?.label.with['id'];
    if (typeof one === 'string') known.ids.add(one);
  }
  return known.ids.has(id);
}

/** Which item a fact is read from, where it is a fact of the item looked at. */
export function itemLookedAt(factId: string, { itemKey }: World): ItemKey | undefined {
  const item = itemKey === undefined ? null : itemOf(itemKey);
  return item !== null && factId.startsWith(`${item.list}.`) ? item : undefined;
}
