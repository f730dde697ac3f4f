/** `capped: { amount: X, cap: 400,000 CNY }`: a ceiling on a grant. A result exactly at the ceiling is paid in full. */
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Step } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { formOf, isOpen } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { Unit } from '../../values/units.ts';
import type { World } from '../world.ts';
import { lesser } from './least.ts';
import { figure, firstReason, sameUnits } from './operands.ts';

/** Says what a cap did: nothing, or from which sum it brought the grant down. */
export function capStep(before: Quantity, cap: Plan, unit: Unit | null, world: World, steps: Step[]): void {
  const limit = cap.evaluate(world);
  if (cap.literal === undefined) cap.explain(world, steps);
  steps.push({
    label: phrase('step.cap', { cap: figure(limit, cap.unit) }),
    value: phrase(capKey(before, lesser(before, limit)), {
      before: figure(before, unit),
      result: figure(lesser(before, limit), unit),
    }),
  });
}

/** How to say what a ceiling left of a sum: while that is open, whether it cuts it is not told. */
export function capKey(before: Quantity, result: Quantity): string {
  if (isOpen(result)) return 'step.cap-open';
  return formOf(before) === formOf(result) ? 'step.cap-kept' : 'step.cap-bit';
}

export const capped: Operator<Plan> = operator(
  'capped',
  () => keyed({ amount: expression, cap: expression }),
  (spec, at, scope) => {
    const amount = scope.plan(spec.amount, [...at, 'amount'], scope);
    const cap = scope.plan(spec.cap, [...at, 'cap'], scope);
    const unit = sameUnits([amount, cap], at, scope, ['amount', 'cap']);
    const evaluate = (world: World): Quantity => lesser(amount.evaluate(world), cap.evaluate(world));
    return {
      unit,
      evaluate,
      limits: [{ key: 'cap', before: amount.evaluate, limit: cap }],
      name: (world) => figure(evaluate(world), unit),
      words: phrase('rule.limited', {
        rule: { phrase: amount.words },
        limits: { phrases: [phrase('rule.cap', { figure: { phrase: cap.words } })], joined: 'comma' },
      }),
      explain: (world, steps) => {
        amount.explain(world, steps);
        capStep(amount.evaluate(world), cap, unit, world, steps);
      },
      whyZero: (world) => firstReason([amount, cap], world),
    };
  },
);
