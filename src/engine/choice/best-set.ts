/**
 * The best permitted set of measures, found exactly.
 *
 * - **Optimised**: the highest total high, then the highest total low, then the set that comes first in order of ids (of two sets,
 *   the one that has the first id in which they differ). With the preference `fixed`: low before high.
 * - **Over**: every permitted set. No two of its measures exclude each other; each of its published measures is paid more than
 *   nothing when joint caps are filled in the order of their rows; and whatever is left out is excluded by a measure of the set,
 *   or finds its joint cap used up by the rows before it.
 * - **An unpublished amount** counts nothing: it loses to a figure, and is kept beside one where it may be.
 * - **By connected groups**: measures that exclude one another or share a cap. Groups do not depend on one another.
 * - **Not handled**: a group that takes more than MOST_STEPS trials (search.ts). It is reported as unsolved, never guessed.
 */
import type { Preference } from '../../rules/world.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import { betterBy, paidIn, roundedFor } from './contenders.ts';
import type { Conflict, Contender, Value } from './contenders.ts';
import { connectedGroups, withoutIdleCaps } from './groups.ts';
import { bestOfGroup } from './search.ts';
import type { Wanted } from './search.ts';

/** What each measure of the best set is paid, by id, in the base currency; null for a group that is too large. */
export type BestSet = ReadonlyMap<string, Decimal> | null;

/**
 * The best permitted set of all contenders; null where one of their groups is too large. Contenders come in order of ids.
 *
 * @param wanted a measure that the set must hold: where none can, its group gives nobody
 */
export function bestSet(
  contenders: readonly Contender[],
  conflict: Conflict,
  prefer: Preference = 'high',
  wanted: Wanted = {},
): BestSet {
  const pair = bestOfPair(contenders, conflict, prefer);
  if (pair !== null) return pair;
  const best = new Map<string, Decimal>();
  for (const group of connectedGroups(withoutIdleCaps(contenders), conflict)) {
    const chosen = bestOfGroup(group, conflict, prefer, wanted);
    if (chosen === null) return null;
    for (const [id, paid] of paidIn(chosen)) best.set(id, paid);
  }
  return best;
}

/** The better of two that exclude each other: by far the most frequent case. Null for any other. */
function bestOfPair([a, b, ...others]: readonly Contender[], conflict: Conflict, prefer: Preference): BestSet {
  if (
    a === undefined ||
    b === undefined ||
    others.length > 0 ||
    a.caps.length > 0 ||
    b.caps.length > 0 ||
    !conflict(a.id, b.id)
  ) {
    return null;
  }
  const [paidA, paidB] = [roundedFor(a, a.own ?? ZERO), roundedFor(b, b.own ?? ZERO)];
  const isPaid = (one: Contender, paid: Decimal): boolean => one.own === null || paid.gt(0);
  if (!isPaid(a, paidA) || !isPaid(b, paidB)) return null;
  const value = (one: Contender, paid: Decimal): Value => ({ high: paid, low: one.fixed ? paid : ZERO });
  return betterBy(value(b, paidB), value(a, paidA), prefer) > 0 ? new Map([[b.id, paidB]]) : new Map([[a.id, paidA]]);
}
