/** Division of quantities. */
import { INFINITY, settled, ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { combined, highOf, isOpen, larger, lowOf, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';

/**
 * Divides; a divisor that may be nothing leaves the result without bounds on the side of the dividend's sign, one below nothing on both.
 *
 * @param isCount whether the divisor is a whole number: where it is not nothing it is one at least
 */
export function divided(left: Quantity, right: Quantity, isCount = false): Quantity {
  if (!isOpen(right) && right.isZero()) return ZERO;
  if (!isOpen(left) && !isOpen(right)) return settled(left.div(right));
  const low = lowOf(right);
  if (isCount && low.isZero()) return part(left, right);
  if (low.gt(0)) {
    const corners = [lowOf(left), highOf(left)].flatMap((a) => [over(a, low), over(a, highOf(right))]);
    return combined('quotient', [left, right], corners.reduce(smaller), corners.reduce(larger));
  }
  const [mayTurn, least, greatest] = [low.lt(0), lowOf(left), highOf(left)];
  const isBelow = least.lt(0) || (mayTurn && greatest.gt(0));
  const isAbove = greatest.gt(0) || (mayTurn && least.lt(0));
  return combined('quotient', [left, right], isBelow ? INFINITY.neg() : ZERO, isAbove ? INFINITY : ZERO);
}

/** What is divided by a number that is not known: nothing over none, and whole over one. */
function part(left: Quantity, right: Quantity): Quantity {
  const ends = [lowOf(left), highOf(left)].flatMap((a) => [a, over(a, highOf(right))]);
  return combined('quotient', [left, right], ends.reduce(smaller, ZERO), ends.reduce(larger, ZERO));
}

function over(a: Decimal, b: Decimal): Decimal {
  if (!b.isFinite()) return ZERO;
  return settled(a.div(b));
}
