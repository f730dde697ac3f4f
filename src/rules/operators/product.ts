/** `product: [a, b, ...]`: amounts multiplied, with their units. Nothing times anything is nothing. */
import { ONE, settled, ZERO } from '../../values/decimal.ts';
import { priced } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { operator } from '../operator.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, larger, lowOf, smaller, times } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expressions } from '../schemas.ts';
import type { World } from '../world.ts';
import { divided } from './divide.ts';
import { operandsOf, operation } from './operands.ts';

/** Multiplies two quantities; of ranges, the least and the greatest of the four corners. */
export function multiplied(left: Quantity, right: Quantity): Quantity {
  if ((!isOpen(left) && left.isZero()) || (!isOpen(right) && right.isZero())) return ZERO;
  if (!isOpen(left) && !isOpen(right)) return settled(left.times(right));
  const corners = [lowOf(left), highOf(left)].flatMap((a) => [times(a, lowOf(right)), times(a, highOf(right))]);
  return combined('product', [left, right], corners.reduce(smaller), corners.reduce(larger));
}

/** The unit of a product, and the currencies for each unit of which its prices are paid. */
interface Units {
  /** Null where the unit of a factor is not known. */
  readonly unit: Unit | null;
  readonly over: readonly string[];
}

/** The product of the units. */
export function productUnits(units: readonly (Unit | null)[]): Units {
  const [first = null, ...rest] = units;
  let unit = first;
  const over: string[] = [];
  for (const next of rest) {
    if (unit === null || next === null) return { unit: null, over: [] };
    const both = priced(unit, next);
    unit = both.unit;
    if (both.over !== null) over.push(both.over);
  }
  return { unit, over };
}

/** Factors multiplied. What a price is paid for is divided out last, so that its exchange rate cancels to the last digit. */
export function productOf(factors: readonly Quantity[], over: readonly string[], world: World): Quantity {
  const [first = ONE, ...rest] = factors;
  let result = first;
  for (const factor of rest) result = multiplied(result, factor);
  for (const currency of over) result = divided(result, world.rates.toBase(currency));
  return result;
}

export const product: Operator<Plan> = operator(
  'product',
  () => expressions,
  (specs, at, scope) => {
    const parts = operandsOf(specs, at, scope);
    const { unit, over } = productUnits(parts.map((part) => part.unit));
    return operation({
      key: 'product',
      sign: '×',
      parts,
      unit,
      evaluate: (world) =>
        productOf(
          parts.map((part) => part.evaluate(world)),
          over,
          world,
        ),
    });
  },
);
