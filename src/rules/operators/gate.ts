/**
 * Amounts that are paid whole or not at all, by their own size: `minimum: { amount: X, at_least: 5,000 CNY }` (smaller sums
 * are not paid) and `all_or_nothing: { amount: X, cap: 2m CNY }` (a sum that would breach the ceiling is not paid at all).
 *
 *   the test of the amount | result
 *   true                   | the amount
 *   false                  | nothing
 *   undecided              | from nothing to the amount, at most the ceiling and at least the floor
 */
import * as v from 'valibot';
import { ZERO } from '../../values/decimal.ts';
import { compare } from '../conditions/compare.ts';
import type { Boundary } from '../conditions/compare.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Path, Plan, Scope } from '../plan.ts';
import { combined, highOf, larger, lowOf, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { becomes, figure, firstReason, sameUnits } from './operands.ts';

/** An amount that is paid only where it stands as asked to a limit. */
export function gated(amount: Quantity, boundary: Boundary, limit: Quantity): Quantity {
  const truth = compare(amount, boundary, limit);
  if (truth === true) return amount;
  if (truth === false) return ZERO;
  const isCeiling = boundary === 'at_most' || boundary === 'below';
  const ceiling = isCeiling ? smaller(highOf(amount), highOf(limit)) : highOf(amount);
  const floor = isCeiling ? lowOf(amount) : larger(lowOf(amount), lowOf(limit));
  return combined(`gate:${boundary}`, [amount, limit], smaller(floor, ZERO), larger(ceiling, ZERO));
}

interface Gate {
  readonly key: 'minimum' | 'all-or-nothing';
  readonly amount: Plan;
  readonly boundary: 'at_least' | 'over' | 'at_most';
  readonly limit: Plan;
}

function gatePlan({ key, amount, boundary, limit }: Gate, at: Path, scope: Scope): Plan {
  const limitKey = key === 'minimum' ? boundary : 'cap';
  const unit = sameUnits([amount, limit], at, scope, ['amount', limitKey]);
  if (limit.literal !== undefined) scope.turnsAt([...at, limitKey], amount, limit);
  scope.crosses(amount, limit);
  const evaluate = (world: World): Quantity => gated(amount.evaluate(world), boundary, limit.evaluate(world));
  return {
    unit,
    evaluate,
    limits: [{ key: limitKey, before: amount.evaluate, limit }],
    name: (world) => figure(evaluate(world), unit),
    words: phrase(`rule.${key}-${boundary}`, { amount: { phrase: amount.words }, limit: { phrase: limit.words } }),
    explain: (world, lines) => {
      amount.explain(world, lines);
      if (limit.literal === undefined) limit.explain(world, lines);
      lines.push({
        label: phrase(`step.${key}-${boundary}`, { limit: figure(limit.evaluate(world), limit.unit) }),
        value: becomes(amount.evaluate(world), evaluate(world), unit),
      });
    },
    whyZero: (world) =>
      firstReason([amount], world) ??
      phrase(`why.${key}`, {
        amount: figure(amount.evaluate(world), unit),
        limit: figure(limit.evaluate(world), limit.unit),
      }),
  };
}

const minimumSchema = () =>
  keyed({ amount: expression, at_least: v.optional(expression), over: v.optional(expression) });

export const minimum: Operator<Plan> = operator('minimum', minimumSchema, (spec, at, scope) => {
  const word = spec.over === undefined ? 'at_least' : 'over';
  const written = spec.over ?? spec.at_least;
  if (written === undefined) {
    scope.report(at, 'missing-key', { key: 'at_least' });
    return null;
  }
  if (spec.over !== undefined && spec.at_least !== undefined) scope.report([...at, 'over'], 'two-boundaries', {}, true);
  const limit = scope.plan(written, [...at, word], scope);
  return gatePlan(
    { key: 'minimum', amount: scope.plan(spec.amount, [...at, 'amount'], scope), boundary: word, limit },
    at,
    scope,
  );
});

export const all_or_nothing: Operator<Plan> = operator(
  'all_or_nothing',
  () => keyed({ amount: expression, cap: expression }),
  (spec, at, scope) =>
    gatePlan(
      {
        key: 'all-or-nothing',
        amount: scope.plan(spec.amount, [...at, 'amount'], scope),
        boundary: 'at_most',
        limit: scope.plan(spec.cap, [...at, 'cap'], scope),
      },
      at,
      scope,
    ),
);
