/**
 * The boundary words of the law: `at_least` (达到, 以上, 不低于) and `at_most` (不超过) include the figure,
 * `over` (超过) and `below` (不满) do not. Dates: `on_or_after`, `on_or_before`, `after`, `before`.
 *
 *   ranges      | all of a beyond all of b | none of a beyond any of b | they overlap
 *   a at_least b| true                     | false                     | undecided
 */
import { compared } from '../../values/decimal.ts';
import { factsOf, formOf, highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { not } from '../truth.ts';
import type { Truth } from '../truth.ts';
import { isCell } from '../world.ts';

export type Boundary = 'at_least' | 'over' | 'below' | 'at_most';

/** Compares two quantities by a boundary word. */
export function compare(left: Quantity, boundary: Boundary, right: Quantity): Truth {
  switch (boundary) {
    case 'at_least':
      return reaches(left, right);
    case 'over':
      return exceeds(left, right);
    case 'below':
      return not(reaches(left, right));
    case 'at_most':
      return not(exceeds(left, right));
  }
}

function reaches(left: Quantity, right: Quantity): Truth {
  if (!isOpen(left) && !isOpen(right)) return compared(left, right) >= 0;
  if (compared(lowOf(left), highOf(right)) >= 0) return true;
  const top = compared(highOf(left), lowOf(right));
  if (top < 0 || (top === 0 && (opensAt(left, 'high') || opensAt(right, 'low')))) return false;
  return undecided('at_least', left, right);
}

function exceeds(left: Quantity, right: Quantity): Truth {
  if (!isOpen(left) && !isOpen(right)) return compared(left, right) > 0;
  const bottom = compared(lowOf(left), highOf(right));
  if (bottom > 0 || (bottom === 0 && (opensAt(left, 'low') || opensAt(right, 'high')))) return true;
  if (compared(highOf(left), lowOf(right)) <= 0) return false;
  return undecided('over', left, right);
}

function opensAt(quantity: Quantity, end: 'low' | 'high'): boolean {
  return isCell(quantity) && (end === 'low' ? quantity.lowOpen : quantity.highOpen);
}

function undecided(word: string, left: Quantity, right: Quantity): Truth {
  return { facts: factsOf([left, right]), form: `${word}(${formOf(left)},${formOf(right)})` };
}

/** Whether a figure stands exactly on another. */
export function standsOn(left: Quantity, right: Quantity): boolean {
  return !isOpen(left) && !isOpen(right) && compared(left, right) === 0;
}
