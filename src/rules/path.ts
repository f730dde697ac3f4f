/** Places in plain data: the keys and numbers that lead there from the top. */
import type { Path } from './plan.ts';

/** Whether a path lies within another, or is the same. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.every((step, index) => path[index] === step);
}

/** Whether two paths lead to one place. */
export function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}
