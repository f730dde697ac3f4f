/** What is said of one item of a list in the steps of a sum over it: what keeps it out, or what its amount waits for. */
import type { Unit } from '../../values/units.ts';
import { leavesOf } from '../conditions/all-of.ts';
import { ownValues } from '../own-values.ts';
import { phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';
import type { Plan, Test } from '../plan.ts';
import { factsOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { isUndecided } from '../truth.ts';
import type { Truth } from '../truth.ts';
import type { World } from '../world.ts';
import { figure } from './operands.ts';

interface Items {
  readonly where: Test;
  readonly plan: Plan;
  readonly unit: Unit | null;
}

/** What an item comes to, with the conditions on it that wait for what is missing. */
export function itemFigure({ where, unit }: Items, item: World, amount: Quantity): Phrase {
  const said = figure(amount, unit);
  const missing = factsOf([amount]);
  const open = leavesOf(where).filter((one) => waitsFor(one.test(item), missing));
  if (open.length === 0) return phrase('figure', { figure: said });
  const conditions = open.map(({ words }) => words);
  return phrase('step.item-open', { figure: said, conditions: { phrases: conditions, joined: 'and' } });
}

function waitsFor(truth: Truth, missing: readonly string[]): boolean {
  return isUndecided(truth) && truth.facts.some((fact) => missing.includes(fact));
}

/** What an item does not meet, or else what makes its amount nothing. */
export function whyNotCounted({ where, plan }: Items, item: World): Phrase | null {
  const failing = leavesOf(where).find((one) => one.test(item) === false);
  if (failing === undefined) return plan.whyZero(item);
  return phrase('reason.fails', { condition: { phrase: failing.words }, values: ownValues(failing, item) });
}
