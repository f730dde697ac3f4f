/** Division of quantities. */
import { ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { combined, highOf, isOpen, larger, lowOf, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';

/** Divides; a divisor that may be nothing leaves the result without bounds on the side of the dividend's sign. */
export function divided(left: Quantity, right: Quantity): Quantity {
  if (!isOpen(right) && right.isZero()) return ZERO;
  if (!isOpen(left) && !isOpen(right)) return left.div(right);
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
