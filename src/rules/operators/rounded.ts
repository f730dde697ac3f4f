/** `rounded: { amount: X, to: 10,000 CNY, direction: down }`: an amount in whole steps, where the document says so. */
import * as v from 'valibot';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { isOpen, rising } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression, word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { expectPositive } from '../unit-faults.ts';
import { becomes, figure, firstReason, sameUnits } from './operands.ts';
import { stepsIn } from './steps-of.ts';
import type { Rounding } from './steps-of.ts';

const roundedSchema = () => keyed({ amount: expression, to: word, direction: v.picklist(['down', 'up', 'half_up']) });

const MIRRORED = { down: 'up', up: 'down', half_up: 'half_up' } as const;

/** What is below nothing is rounded too: down is away from nothing there. */
function wholeSteps(exact: Decimal, size: Decimal, direction: Rounding): Decimal {
  if (exact.gte(0)) return stepsIn(exact, size, direction);
  return ZERO.minus(stepsIn(ZERO.minus(exact), size, MIRRORED[direction]));
}

export const rounded: Operator<Plan> = operator('rounded', roundedSchema, ({ direction, ...spec }, at, scope) => {
  const amount = scope.plan(spec.amount, [...at, 'amount'], scope);
  const to = scope.plan(spec.to, [...at, 'to'], scope);
  const unit = sameUnits([amount, to], at, scope, ['amount', 'to']);
  expectPositive(to, [...at, 'to'], scope);
  const evaluate = (world: World): Quantity => {
    const size = to.evaluate(world);
    if (isOpen(size) || size.lte(0)) return ZERO;
    return rising(`rounded:${direction}:${size.toString()}`, amount.evaluate(world), (exact) =>
      wholeSteps(exact, size, direction).times(size),
    );
  };
  return {
    unit,
    evaluate,
    name: (world) => figure(evaluate(world), unit),
    words: phrase(`rule.rounded-${direction}`, { amount: { phrase: amount.words }, to: { phrase: to.words } }),
    explain: (world, lines) => {
      amount.explain(world, lines);
      lines.push({
        label: phrase(`step.rounded-${direction}`, { to: figure(to.evaluate(world), to.unit) }),
        value: becomes(amount.evaluate(world), evaluate(world), unit),
      });
    },
    whyZero: (world) =>
      firstReason([amount], world) ?? phrase('why.rounded-away', { amount: figure(amount.evaluate(world), unit) }),
  };
});
