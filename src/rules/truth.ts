/**
 * Three-valued truth (Kleene): true, false, or undecided while facts are unknown.
 *
 *   and | T U F      or | T U F      not |
 *   T   | T U F      T  | T T T      T   | F
 *   U   | U U F      U  | T U U      U   | U
 *   F   | F F F      F  | T U F      F   | T
 */

import { named } from './quantity.ts';

/** Not decided yet. `facts` never lacks a fact that can decide it; equal `form`s are equal conditions. */
export interface Undecided {
  readonly facts: readonly string[];
  readonly form: string;
}

export type Truth = boolean | Undecided;

/** Tells an undecided truth from a decided one. */
export function isUndecided(truth: Truth): truth is Undecided {
  return typeof truth === 'object';
}

/** The text of a truth by which equal conditions are recognised. */
export function truthForm(truth: Truth): string {
  return isUndecided(truth) ? truth.form : String(truth);
}

/** Kleene's `and`: one false decides, whatever else is unknown. */
export function and(truths: readonly Truth[]): Truth {
  return join('and', truths, false);
}

/** Kleene's `or`: one true decides, whatever else is unknown. */
export function or(truths: readonly Truth[]): Truth {
  return join('or', truths, true);
}

/** Kleene's `not`: the unknown stays unknown. */
export function not(truth: Truth): Truth {
  return isUndecided(truth) ? { facts: truth.facts, form: `not(${truth.form})` } : !truth;
}

function join(name: string, truths: readonly Truth[], decisive: boolean): Truth {
  const open: Undecided[] = [];
  for (const truth of truths) {
    if (isUndecided(truth)) open.push(truth);
    else if (truth === decisive) return decisive;
  }
  const [only] = open;
  if (only === undefined) return !decisive;
  if (open.length === 1) return only;
  const facts = [...new Set(open.flatMap((truth) => truth.facts))];
  return { facts, form: named(`${name}(${open.map((truth) => truth.form).join(',')})`) };
}
