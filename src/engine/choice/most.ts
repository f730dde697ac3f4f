/** The most that measures which exclude one another and share caps can come to together, whatever each of them takes. */
import { smaller } from '../../rules/quantity.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import { cappedSum } from '../capped-sum.ts';
import { connectedGroups } from './groups.ts';
import type { Conflict, Contender } from './contenders.ts';

/** The most sets that are tried for one group. */
const MOST_STEPS = 10_000;

/** A bound that is never passed, exact where no cap cuts through another; null where a group is too large. One currency. */
export function mostOf(contenders: readonly Contender[], conflict: Conflict): Decimal | null {
  let total: Decimal = ZERO;
  for (const group of connectedGroups(contenders, conflict)) {
    const search = { steps: 0, conflict };
    const most = mostOfGroup(group, search);
    if (search.steps > MOST_STEPS) return null;
    total = total.plus(most);
  }
  return total;
}

/** With one of those that exclude others, or without it: whichever brings more. */
function mostOfGroup(group: readonly Contender[], search: { steps: number; readonly conflict: Conflict }): Decimal {
  search.steps += 1;
  const { conflict } = search;
  const one = group.find(({ id }) => group.some((other) => conflict(id, other.id)));
  if (one === undefined || search.steps > MOST_STEPS) return together(group);
  const without = mostOfGroup(
    group.filter((other) => other !== one),
    search,
  );
  const beside = mostOfGroup(
    group.filter((other) => !conflict(one.id, other.id)),
    search,
  );
  return without.gt(beside) ? without : beside;
}

/** The most that contenders which exclude nobody come to under their caps. */
export function together(group: readonly Contender[]): Decimal {
  const values = new Map(group.map(({ id, own }) => [id, own ?? ZERO]));
  const limits = new Map<readonly string[], Decimal>();
  for (const { caps } of group) {
    for (const { limit, order } of caps) limits.set(order, smaller(limit, limits.get(order) ?? limit));
  }
  return cappedSum(
    values,
    [...limits].map(([rows, limit]) => ({ rows, limit })),
  );
}
