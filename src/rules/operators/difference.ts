/**
 * `difference: [a, b]`: a less b, which may fall below nothing (growth); `excess: [a, b]`: the part of a above b, never
 * below nothing (spend less public aid, a first slice deducted).
 */
import * as v from 'valibot';
import { differenceOf, ZERO } from '../../values/decimal.ts';
import { asLine } from '../closer.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import type { World } from '../world.ts';
import { greater } from './greatest.ts';
import { figure, firstReason, operandsOf, operation, sameUnits } from './operands.ts';

const twoAmounts = () => v.pipe(v.array(expression), v.length(2, 'two amounts: [from, less]'));

/** Subtracts; the low end less the high end, and the reverse. */
export function less(from: Quantity, taken: Quantity): Quantity {
  // Of what has no bound, whatever is taken leaves as much.
  if (!isOpen(from) && !from.isFinite()) return from;
  if (!isOpen(from) && !isOpen(taken)) return differenceOf(from, taken);
  const [low, high] = [differenceOf(lowOf(from), highOf(taken)), differenceOf(highOf(from), lowOf(taken))];
  return asLine(combined('difference', [from, taken], low, high));
}

/** An operator that takes of one amount another, as `left` says. */
function subtraction(
  key: 'difference' | 'excess',
  left: (from: Quantity, taken: Quantity) => Quantity,
): Operator<Plan> {
  return operator(key, twoAmounts, (specs, at, scope) => {
    const parts = operandsOf(specs, at, scope);
    const [from, taken] = parts;
    if (from === undefined || taken === undefined) return null;
    const evaluate = (world: World): Quantity => left(from.evaluate(world), taken.evaluate(world));
    const plan = operation({ key, sign: '−', parts, unit: sameUnits(parts, at, scope), evaluate });
    return { ...plan, whyZero: whyNoneLeft(from, taken) };
  });
}

export const difference = subtraction('difference', less);

export const excess = subtraction('excess', (from, taken) => greater(less(from, taken), ZERO));

/** Nothing to take from, or as much taken as there is. */
function whyNoneLeft(from: Plan, taken: Plan): Plan['whyZero'] {
  return (world) =>
    firstReason([from], world) ??
    phrase('why.none-left', {
      from: figure(from.evaluate(world), from.unit),
      taken: figure(taken.evaluate(world), taken.unit),
    });
}
