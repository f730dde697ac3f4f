/** `pro_rata: { amount: X, part: MONTHS, whole: 12 months }`: the share of an amount that a part is of the whole, at most all of it. */
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expression, word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { expectPositive } from '../unit-faults.ts';
import { lesser } from './least.ts';
import { figure, firstReason, sameUnits } from './operands.ts';
import { multiplied } from './product.ts';
import { divided } from './divide.ts';

const proRataSchema = () => keyed({ amount: expression, part: expression, whole: word });

export const pro_rata: Operator<Plan> = operator('pro_rata', proRataSchema, (spec, at, scope) => {
  const amount = scope.plan(spec.amount, [...at, 'amount'], scope);
  const part = scope.plan(spec.part, [...at, 'part'], scope);
  const whole = scope.plan(spec.whole, [...at, 'whole'], scope);
  sameUnits([part, whole], at, scope, ['part', 'whole']);
  expectPositive(whole, [...at, 'whole'], scope, 'whole-written');
  const counted = (world: World): Quantity => lesser(part.evaluate(world), whole.evaluate(world));
  // Division last: a third of a year loses nothing.
  const evaluate = (world: World): Quantity =>
    divided(multiplied(amount.evaluate(world), counted(world)), whole.evaluate(world));
  return {
    unit: amount.unit,
    evaluate,
    name: (world) => figure(evaluate(world), amount.unit),
    words: phrase('rule.pro-rata', {
      amount: { phrase: amount.words },
      part: { phrase: part.words },
      whole: { phrase: whole.words },
    }),
    explain: (world, lines) => {
      amount.explain(world, lines);
      part.explain(world, lines);
      lines.push({
        label: phrase('step.pro-rata'),
        value: phrase('step.pro-rata-value', {
          amount: figure(amount.evaluate(world), amount.unit),
          part: figure(counted(world), part.unit),
          whole: figure(whole.evaluate(world), whole.unit),
          result: figure(evaluate(world), amount.unit),
        }),
      });
    },
    whyZero: (world) => firstReason([amount, part], world),
  };
});
