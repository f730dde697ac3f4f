/** `greatest: [a, b, ...]`: the largest of several amounts. One that can never be the largest decides nothing. */
import { higherOf } from '../closer.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, larger, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { extreme } from './extreme.ts';

/** The larger of two quantities; one that never lies above the other is left out, with the facts it depends on. */
export function greater(left: Quantity, right: Quantity): Quantity {
  if (!isOpen(left) && !isOpen(right)) return larger(left, right);
  if (lowOf(left).gte(highOf(right))) return left;
  if (lowOf(right).gte(highOf(left))) return right;
  if (isOpen(left) && isOpen(right)) {
    const higher = higherOf(left, right);
    if (higher !== null) return higher;
  }
  return combined('greatest', [left, right], larger(lowOf(left), lowOf(right)), larger(highOf(left), highOf(right)));
}

export const greatest: Operator<Plan> = extreme('greatest', greater);
