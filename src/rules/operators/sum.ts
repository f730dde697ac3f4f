/** `sum: [a, b, ...]`: amounts of one kind added up. */
import { settled, ZERO, type Decimal } from '../../values/decimal.ts';
import { asLine } from '../closer.ts';
import { operator } from '../operator.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expressions } from '../schemas.ts';
import type { World } from '../world.ts';
import { allReasons, operandsOf, operation, sameUnits } from './operands.ts';

/** Adds quantities; ends are added to ends. */
export function add(parts: readonly Quantity[]): Quantity {
  let exact = ZERO;
  let open = false;
  for (const part of parts) {
    if (isOpen(part)) open = true;
    else if (exact.isZero()) exact = part;
    else if (!part.isZero()) exact = settled(exact.plus(part));
  }
  if (!open) return exact;
  const low = parts.reduce<Decimal>((total, part) => settled(total.plus(lowOf(part))), ZERO);
  const high = parts.reduce<Decimal>((total, part) => settled(total.plus(highOf(part))), ZERO);
  return asLine(combined('sum', parts, low, high));
}

export const sum: Operator<Plan> = operator(
  'sum',
  () => expressions,
  (specs, at, scope) => {
    const parts = operandsOf(specs, at, scope);
    const evaluate = (world: World): Quantity => add(parts.map((part) => part.evaluate(world)));
    return operation({ key: 'sum', sign: '+', parts, unit: sameUnits(parts, at, scope), evaluate, reason: allReasons });
  },
);
