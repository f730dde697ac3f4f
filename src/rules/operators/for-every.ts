/**
 * `for_every: { of: EXPORTS, over: 1m USD, step: 100k USD, amount: 5,000 CNY }`: so much for every further full step
 * (每增加…奖励…). `part_of_step: counts` counts a step that is only begun (不足…按…计); without it a part is dropped.
 */
import * as v from 'valibot';
import { PLAIN } from '../../values/units.ts';
import { ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { isOpen, range, rising } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression, word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import { isCell } from '../world.ts';
import type { World } from '../world.ts';
import { expectPositive } from '../unit-faults.ts';
import { less } from './difference.ts';
import { figure, firstReason, sameUnits } from './operands.ts';
import { multiplied } from './product.ts';
import { stepsBelow, stepsIn } from './steps-of.ts';
import { add } from './sum.ts';

const forEverySchema = () =>
  keyed({
    of: expression,
    over: v.optional(expression),
    step: word,
    amount: expression,
    part_of_step: v.optional(v.picklist(['dropped', 'counts'])),
  });

/** How many steps a base comes to above its start; an end that is only approached is not reached. */
function countOf(base: Quantity, start: Quantity, size: Decimal, parts: 'dropped' | 'counts'): Quantity {
  const name = `steps:${size.toString()}:${parts}`;
  const rounding = parts === 'counts' ? 'up' : 'down';
  if (isCell(base) && base.highOpen && parts === 'dropped' && !isOpen(start) && base.high.isFinite()) {
    return range(
      stepsIn(base.low.minus(start), size, rounding),
      stepsBelow(base.high.minus(start), size),
      base.facts,
      `${name}(${base.form}-${start.toString()})`,
    );
  }
  const above = less(base, start);
  return rising(name, above, (exact) => stepsIn(exact, size, rounding));
}

export const for_every: Operator<Plan> = operator('for_every', forEverySchema, (spec, at, scope) => {
  const of = scope.plan(spec.of, [...at, 'of'], scope);
  const over = spec.over === undefined ? null : scope.plan(spec.over, [...at, 'over'], scope);
  const step = scope.plan(spec.step, [...at, 'step'], scope);
  const amount = scope.plan(spec.amount, [...at, 'amount'], scope);
  const parts = spec.part_of_step ?? 'dropped';
  sameUnits([of, over ?? of, step], at, scope, ['of', 'over', 'step']);
  expectPositive(step, [...at, 'step'], scope);
  const { unit } = amount;
  const start = (world: World): Quantity => over?.evaluate(world) ?? ZERO;
  // Where the first step is reached; each further one is a sum that grows.
  scope.crosses(of, {
    evaluate: (world) => (parts === 'counts' ? start(world) : add([start(world), step.evaluate(world)])),
  });
  const steps = (world: World): Quantity => {
    const size = step.evaluate(world);
    return isOpen(size) || size.lte(0) ? ZERO : countOf(of.evaluate(world), start(world), size, parts);
  };
  const evaluate = (world: World): Quantity => multiplied(steps(world), amount.evaluate(world));
  return {
    unit,
    evaluate,
    name: (world) => figure(evaluate(world), unit),
    words: phrase(parts === 'counts' ? 'rule.for-every-begun' : 'rule.for-every', {
      amount: { phrase: amount.words },
      step: { phrase: step.words },
      of: { phrase: of.words },
      ...(over === null ? {} : { over: { phrase: over.words } }),
    }),
    explain: (world, lines) => {
      of.explain(world, lines);
      over?.explain(world, lines);
      amount.explain(world, lines);
      lines.push({
        label: phrase('step.for-every', {
          step: figure(step.evaluate(world), step.unit),
          of: of.name(world),
          ...(over === null ? {} : { over: figure(over.evaluate(world), over.unit) }),
        }),
        value: phrase('step.for-every-value', {
          count: figure(steps(world), PLAIN),
          amount: figure(amount.evaluate(world), unit),
          result: figure(evaluate(world), unit),
        }),
      });
    },
    whyZero: (world) => {
      const count = steps(world);
      if (isOpen(count) || !count.isZero()) return firstReason([amount], world);
      const named = { of: { phrase: of.words }, step: { phrase: step.words } };
      if (over === null) return parts === 'counts' ? of.whyZero(world) : phrase('why.no-step', named);
      return phrase(parts === 'counts' ? 'why.not-over' : 'why.no-step-over', {
        ...named,
        over: { phrase: over.words },
      });
    },
  };
});
