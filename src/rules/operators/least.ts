/** `least: [a, b, ...]`: the smallest of several amounts. One that can never be the smallest decides nothing. */
import { higherOf } from '../closer.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, lowOf, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { extreme } from './extreme.ts';

/** The smallest quantity; those that never lie below another are left out, with the facts they depend on. */
export function leastOf(parts: readonly Quantity[]): Quantity {
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError('the least of nothing');
  let result = first;
  for (const part of rest) result = lesser(result, part);
  return result;
}

/** The smaller of two quantities. */
export function lesser(left: Quantity, right: Quantity): Quantity {
  if (!isOpen(left) && !isOpen(right)) return smaller(left, right);
  if (lowOf(left).gte(highOf(right))) return right;
  if (lowOf(right).gte(highOf(left))) return left;
  if (isOpen(left) && isOpen(right)) {
    const higher = higherOf(left, right);
    if (higher !== null) return higher === left ? right : left;
  }
  return combined('least', [left, right], smaller(lowOf(left), lowOf(right)), smaller(highOf(left), highOf(right)));
}

export const least: Operator<Plan> = extreme('least', lesser);
