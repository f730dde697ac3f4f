/**
 * `set_off: { from: AWARD, less: [OVERPAID, ARREARS] }`: an award from which other sums are set off in order, never below
 * nothing; a sum below nothing sets off nothing. What could not be set off is carried forward: give it a name with
 * `excess: [sum of these, award]`.
 */
import * as v from 'valibot';
import { ZERO } from '../../values/decimal.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { less } from './difference.ts';
import { greater } from './greatest.ts';
import { figure, firstReason, sameUnits } from './operands.ts';

const setOffSchema = () =>
  keyed({ from: expression, less: v.pipe(v.array(expression), v.minLength(1, 'at least one amount')) });

export const set_off: Operator<Plan> = operator('set_off', setOffSchema, (spec, at, scope) => {
  const from = scope.plan(spec.from, [...at, 'from'], scope);
  const taken = spec.less.map((one, index) => scope.plan(one, [...at, 'less', index], scope));
  const unit = sameUnits([from, ...taken], at, scope, ['from', ...taken.map((_one, index) => ['less', index])]);
  const setOff = (one: Plan, world: World): Quantity => greater(one.evaluate(world), ZERO);
  const after = (world: World, count: number): Quantity =>
    taken
      .slice(0, count)
      .reduce<Quantity>((left, one) => greater(less(left, setOff(one, world)), ZERO), from.evaluate(world));
  const evaluate = (world: World): Quantity => after(world, taken.length);
  return {
    unit,
    evaluate,
    name: (world) => figure(evaluate(world), unit),
    words: phrase('rule.set-off', {
      from: { phrase: from.words },
      parts: { phrases: taken.map((one) => one.words), joined: 'comma' },
    }),
    explain: (world, lines) => {
      from.explain(world, lines);
      taken.forEach((one, index) => {
        one.explain(world, lines);
        lines.push({
          label: phrase('step.set-off', { amount: one.name(world) }),
          value: phrase('step.set-off-value', {
            before: figure(after(world, index), unit),
            amount: figure(setOff(one, world), unit),
            result: figure(after(world, index + 1), unit),
          }),
        });
      });
    },
    whyZero: (world) =>
      firstReason([from], world) ?? phrase('why.set-off', { amount: figure(from.evaluate(world), unit) }),
  };
});
