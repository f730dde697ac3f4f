/** Which way amounts go as unknown facts rise: where none goes both ways, its ends are where all facts are at theirs. */
import { highOf, isOpen, lowOf } from './quantity.ts';
import type { Open, Quantity } from './quantity.ts';
import { isCell } from './world.ts';

const UP = 1;
const DOWN = 2;
/** Up in one place and down in another, or not known. */
const BOTH = 3;
type Way = typeof UP | typeof DOWN | typeof BOTH;

/**
 * Whether a fact may raise an amount in one place and lower it in another. Where none does, as of brackets of one base, its bounds
 * are what companies come to, and no closer ones need be looked for.
 */
export function isOpposed(amount: Quantity): boolean {
  const ways = new Map<string, number>();
  const seen = new Map<Quantity, number>();

  function goesBothWays(part: Quantity, way: Way): boolean {
    if (!isOpen(part)) return false;
    const before = seen.get(part) ?? 0;
    if ((before | way) === before) return false;
    seen.set(part, before | way);
    if (part.made === undefined) return part.facts.some((fact) => marked(fact, isCell(part) ? way : BOTH));
    const inner = waysOf(part.made, way);
    return part.made.of.some((each, index) => goesBothWays(each, inner[index] ?? BOTH));
  }

  function marked(fact: string, way: Way): boolean {
    const both = (ways.get(fact) ?? 0) | way;
    ways.set(fact, both);
    return both === BOTH;
  }

  return goesBothWays(amount, UP);
}

/** Which way each part goes of what goes so itself. */
function waysOf({ by, of }: NonNullable<Open['made']>, way: Way): readonly Way[] {
  const [left, right] = of;
  if (left === undefined || right === undefined) return [way];
  switch (by) {
    case 'sum':
    case 'least':
    case 'greatest':
      return of.map(() => way);
    case 'difference':
      return [way, against(way)];
    case 'product':
      return [times(way, right), times(way, left)];
    case 'quotient':
      return [times(way, right), BOTH];
    default:
      return [];
  }
}

function times(way: Way, factor: Quantity): Way {
  if (lowOf(factor).gte(0)) return way;
  return highOf(factor).lte(0) ? against(way) : BOTH;
}

function against(way: Way): Way {
  if (way === BOTH) return BOTH;
  return way === UP ? DOWN : UP;
}
