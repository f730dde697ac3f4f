/** Branch and bound over one group of measures that exclude one another or share a cap. What it optimises stands in choice.ts. */
import { ZERO, type Decimal } from '../values/decimal.ts';
import { betterBy, hasConflict, paidAfter, paidIn, valueOf } from './choice-contenders.ts';
import type { Conflict, Contender, Preference, Value } from './choice-contenders.ts';

/** The most sets that are tried for one group. */
const MOST_STEPS = 10_000;

/**
 * Branch and bound over a group in order of ids, taking before leaving out, so that of equal sets the first in order of ids is
 * met first. A branch ends where all that is still to come cannot reach the best total found.
 */
export function bestOfGroup(
  group: readonly Contender[],
  conflict: Conflict,
  prefer: Preference,
): readonly Contender[] | null {
  if (!hasConflict(group, conflict)) return payableInOrder(group);
  const gains = group.map((one) => (prefer === 'fixed' && !one.fixed ? ZERO : (one.own ?? ZERO)));
  const bounds = gains.map((_gain, index) => gains.slice(index).reduce<Decimal>((sum, gain) => sum.plus(gain), ZERO));
  const search: Search = { group, conflict, prefer, gains, bounds, best: null, steps: 0 };
  explore(search, 0, [], ZERO);
  return search.steps > MOST_STEPS ? null : (search.best?.chosen ?? []);
}

/** Without exclusions, whatever its cap still pays is taken. */
function payableInOrder(group: readonly Contender[]): readonly Contender[] {
  const paid = paidIn(group);
  return group.filter(({ id, own }) => own === null || (paid.get(id) ?? ZERO).gt(0));
}

interface Search {
  readonly group: readonly Contender[];
  readonly conflict: Conflict;
  readonly prefer: Preference;
  /** What each contender can add at most to the total that decides first. */
  readonly gains: readonly Decimal[];
  /** What the contenders from each index on can add together. */
  readonly bounds: readonly Decimal[];
  best: { readonly chosen: readonly Contender[]; readonly value: Value } | null;
  steps: number;
}

function explore(search: Search, index: number, chosen: readonly Contender[], sum: Decimal): void {
  search.steps += 1;
  if (search.steps > MOST_STEPS || cannotReach(search, index, sum)) return;
  const one = search.group[index];
  if (one === undefined) {
    settle(search, chosen);
    return;
  }
  const excluded = chosen.some((other) => search.conflict(other.id, one.id));
  if (!excluded) explore(search, index + 1, [...chosen, one], sum.plus(search.gains[index] ?? ZERO));
  const mayBeLeftOut =
    excluded || one.caps.length > 0 || search.group.slice(index + 1).some((other) => search.conflict(other.id, one.id));
  if (mayBeLeftOut) explore(search, index + 1, chosen, sum);
}

/** Rounding may lift each sum by half a fen above its gain. */
function cannotReach({ best, bounds, prefer, group }: Search, index: number, sum: Decimal): boolean {
  if (best === null) return false;
  const reached = prefer === 'fixed' ? best.value.low : best.value.high;
  const slack = group.reduce<Decimal>((total, { rate }) => total.plus(rate), ZERO).times('0.01');
  return sum
    .plus(bounds[index] ?? ZERO)
    .plus(slack)
    .lt(reached);
}

function settle(search: Search, chosen: readonly Contender[]): void {
  const paid = paidIn(chosen);
  if (!isPermitted(chosen, paid, search.group, search.conflict)) return;
  const value = valueOf(chosen, paid);
  if (search.best === null || betterBy(value, search.best.value, search.prefer) > 0) search.best = { chosen, value };
}
/** Whether what a set leaves out is excluded by it or finds its cap used up, and what it holds is paid. */
function isPermitted(
  chosen: readonly Contender[],
  paid: ReadonlyMap<string, Decimal>,
  group: readonly Contender[],
  conflict: Conflict,
): boolean {
  return group.every((one) => {
    if (chosen.includes(one)) return one.own === null || (paid.get(one.id) ?? ZERO).gt(0);
    return chosen.some((other) => conflict(one.id, other.id)) || (one.own !== null && paidAfter(one, paid).isZero());
  });
}
