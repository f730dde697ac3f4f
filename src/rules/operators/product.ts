/** `product: [a, b, ...]`: amounts multiplied, with their units. Nothing times anything is nothing. */
import { ZERO } from '../../values/decimal.ts';
import { multiply } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { operator } from '../operator.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, larger, lowOf, smaller, times } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expressions } from '../schemas.ts';
import { operandsOf, operation } from './operands.ts';

/** Multiplies two quantities; of ranges, the least and the greatest of the four corners. */
export function multiplied(left: Quantity, right: Quantity): Quantity {
  if ((!isOpen(left) && left.isZero()) || (!isOpen(right) && right.isZero())) return ZERO;
  if (!isOpen(left) && !isOpen(right)) return left.times(right);
  const corners = [lowOf(left), highOf(left)].flatMap((a) => [times(a, lowOf(right)), times(a, highOf(right))]);
  return combined('product', [left, right], corners.reduce(smaller), corners.reduce(larger));
}

/** The product of the units; null where one of them is not known. */
function unitOf(parts: readonly Plan[]): Unit | null {
  let unit: Unit | null = null;
  for (const [index, part] of parts.entries()) {
    if (part.unit === null) return null;
    unit = index === 0 || unit === null ? part.unit : multiply(unit, part.unit);
  }
  return unit;
}

export const product: Operator<Plan> = operator('product', expressions, (specs, at, scope) => {
  const parts = operandsOf(specs, at, scope);
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  return operation({
    key: 'product',
    sign: '×',
    parts,
    unit: unitOf(parts),
    evaluate: (world) => {
      let result = first.evaluate(world);
      for (const part of rest) result = multiplied(result, part.evaluate(world));
      return result;
    },
  });
});
