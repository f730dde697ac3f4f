/** `quotient: [a, b]`: a divided by b. Written last in a formula, so that nothing is rounded before. Over nothing it is nothing. */
import * as v from 'valibot';
import { ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { divide } from '../../values/units.ts';
import { operator } from '../operator.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, larger, lowOf, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import { operandsOf, operation } from './operands.ts';

const two = v.pipe(v.array(expression), v.length(2, 'two amounts: [what, divided by]'));

/** Divides; a divisor that may be nothing leaves the result without bounds on the side of the dividend's sign. */
export function divided(left: Quantity, right: Quantity): Quantity {
  if (!isOpen(left) && !isOpen(right)) return right.isZero() ? ZERO : left.div(right);
  const low = lowOf(right);
  if (low.gt(0)) {
    const corners = [lowOf(left), highOf(left)].flatMap((a) => [over(a, low), over(a, highOf(right))]);
    return combined('quotient', [left, right], corners.reduce(smaller), corners.reduce(larger));
  }
  const [least, greatest] = [lowOf(left), highOf(left)];
  const infinite = ZERO.plus(Infinity);
  return combined('quotient', [left, right], least.lt(0) ? infinite.neg() : ZERO, greatest.gt(0) ? infinite : ZERO);
}

function over(a: Decimal, b: Decimal): Decimal {
  if (!b.isFinite()) return ZERO;
  return a.div(b);
}

export const quotient: Operator<Plan> = operator('quotient', two, (specs, at, scope) => {
  const parts = operandsOf(specs, at, scope);
  const [left, right] = parts;
  if (left === undefined || right === undefined) return null;
  if (left.unit !== null && right.unit !== null) scope.meet(left.unit, right.unit);
  return operation({
    key: 'quotient',
    sign: '÷',
    parts,
    unit: left.unit === null || right.unit === null ? null : divide(left.unit, right.unit),
    evaluate: (world) => divided(left.evaluate(world), right.evaluate(world)),
  });
});
