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
 * - **Not handled**: a group that takes more than MOST_STEPS trials. It is reported as unsolved, never guessed.
 */
import { roundMoney, ZERO, type Decimal } from '../values/decimal.ts';
import { smaller } from '../rules/quantity.ts';

/** A ceiling that contenders share. */
export interface SharedCap {
  /** In the base currency. */
  readonly limit: Decimal;
  /** Ids, in the order in which the cap is filled. */
  readonly order: readonly string[];
}

/** One measure that could be taken. */
export interface Contender {
  readonly id: string;
  /** What it would be paid without a joint cap, in the base currency; null where no figure is published. May be infinite. */
  readonly own: Decimal | null;
  /** Whether the sum is fixed by the text, so that its low is its high. */
  readonly fixed: boolean;
  readonly cap: SharedCap | null;
  /** How much one unit of its currency is in the base currency: each row is rounded in its own. */
  readonly rate: Decimal;
}

/** Whether two measures exclude each other. */
export type Conflict = (a: string, b: string) => boolean;

/** Which total decides first: that of the highs, or that of the sums that the texts fix. */
export type Preference = 'high' | 'fixed';

/** What each measure of the best set is paid, by id, in the base currency; null for a group that is too large. */
export type BestSet = ReadonlyMap<string, Decimal> | null;

/** The most sets that are tried for one group. */
export const MOST_STEPS = 10_000;

/** The totals of a set, in the base currency. */
export interface Value {
  readonly high: Decimal;
  readonly low: Decimal;
}

/** The best permitted set of all contenders; null where one of their groups is too large. Contenders come in order of ids. */
export function bestSet(contenders: readonly Contender[], conflict: Conflict, prefer: Preference = 'high'): BestSet {
  const pair = bestOfPair(contenders, conflict, prefer);
  if (pair !== null) return pair;
  const best = new Map<string, Decimal>();
  for (const group of connectedGroups(withoutIdleCaps(contenders), conflict)) {
    const chosen = bestOfGroup(group, conflict, prefer);
    if (chosen === null) return null;
    for (const [id, paid] of paidIn(chosen)) best.set(id, paid);
  }
  return best;
}

/** The better of two that exclude each other: by far the most frequent case. Null for any other. */
function bestOfPair([a, b, ...others]: readonly Contender[], conflict: Conflict, prefer: Preference): BestSet {
  if (a === undefined || b === undefined || others.length > 0 || a.cap !== null || b.cap !== null || !conflict(a.id, b.id)) return null;
  const [paidA, paidB] = [roundedFor(a, a.own ?? ZERO), roundedFor(b, b.own ?? ZERO)];
  const isPaid = (one: Contender, paid: Decimal): boolean => one.own === null || paid.gt(0);
  if (!isPaid(a, paidA) || !isPaid(b, paidB)) return null;
  const value = (one: Contender, paid: Decimal): Value => ({ high: paid, low: one.fixed ? paid : ZERO });
  return betterBy(value(b, paidB), value(a, paidA), prefer) > 0 ? new Map([[b.id, paidB]]) : new Map([[a.id, paidA]]);
}

/** A cap that holds all who share it together connects nobody. */
function withoutIdleCaps(contenders: readonly Contender[]): readonly Contender[] {
  if (contenders.every(({ cap }) => cap === null)) return contenders;
  return contenders.map((one) => {
    if (one.cap === null) return one;
    const together = contenders.filter((other) => sharesCap(one, other));
    const most = together.reduce<Decimal>((sum, other) => sum.plus(roundedFor(other, other.own ?? ZERO)), ZERO);
    return most.lte(one.cap.limit) ? { ...one, cap: null } : one;
  });
}

/** The groups of contenders that exclude one another or share a cap, directly or through others; each in order of ids. */
export function connectedGroups(contenders: readonly Contender[], conflict: Conflict): readonly (readonly Contender[])[] {
  const left = new Set(contenders);
  return contenders.flatMap((first) => {
    if (!left.delete(first)) return [];
    const group = new Set([first]);
    for (const one of group) {
      for (const other of left) {
        if (!sharesCap(one, other) && !conflict(one.id, other.id)) continue;
        group.add(other);
        left.delete(other);
      }
    }
    return [contenders.filter((one) => group.has(one))];
  });
}

/** Whether two contenders fill the same cap. */
export function sharesCap(a: Contender, b: Contender): boolean {
  return a.cap !== null && b.cap !== null && a.cap.order === b.cap.order;
}

/** What each of several measures is paid when their caps are filled in the order of the rows; unpublished: nothing. */
export function paidIn(chosen: readonly Contender[]): ReadonlyMap<string, Decimal> {
  const paid = new Map<string, Decimal>();
  for (const one of chosen) if (one.cap === null) paid.set(one.id, roundedFor(one, one.own ?? ZERO));
  for (const cap of new Set(chosen.flatMap(({ cap: own }) => (own === null ? [] : [own.order])))) {
    for (const id of cap) {
      const one = chosen.find((other) => other.id === id);
      if (one !== undefined) paid.set(id, paidAfter(one, paid));
    }
  }
  return paid;
}

/** What a measure is paid after the rows before it in its cap that are paid. */
export function paidAfter(one: Contender, paid: ReadonlyMap<string, Decimal>): Decimal {
  if (one.own === null) return ZERO;
  if (one.cap === null) return roundedFor(one, one.own);
  let left = one.cap.limit;
  for (const id of one.cap.order) {
    if (id === one.id || !left.isFinite()) break;
    left = left.minus(paid.get(id) ?? ZERO);
  }
  return roundedFor(one, smaller(one.own, left));
}

function roundedFor({ rate }: Contender, amount: Decimal): Decimal {
  if (amount.lte(0)) return ZERO;
  return rate.eq(1) ? roundMoney(amount) : roundMoney(amount.div(rate)).times(rate);
}

/** Whether what a set leaves out is excluded by it or finds its cap used up, and what it holds is paid. */
function isPermitted(
  chosen: readonly Contender[], paid: ReadonlyMap<string, Decimal>, group: readonly Contender[], conflict: Conflict,
): boolean {
  return group.every((one) => {
    if (chosen.includes(one)) return one.own === null || (paid.get(one.id) ?? ZERO).gt(0);
    return chosen.some((other) => conflict(one.id, other.id)) || (one.own !== null && paidAfter(one, paid).isZero());
  });
}

/** The totals of a set: what is paid at most, and what of it the texts fix. */
export function valueOf(chosen: readonly Contender[], paid: ReadonlyMap<string, Decimal>): Value {
  let [high, low] = [ZERO, ZERO];
  for (const { id, fixed } of chosen) {
    const sum = paid.get(id) ?? ZERO;
    high = high.plus(sum);
    if (fixed) low = low.plus(sum);
  }
  return { high, low };
}

/** Above 0 where the first total is better; 0 where only the ids can decide. */
export function betterBy(a: Value, b: Value, prefer: Preference): number {
  const [byHigh, byLow] = [a.high.cmp(b.high), a.low.cmp(b.low)];
  return prefer === 'fixed' ? byLow || byHigh : byHigh || byLow;
}

/**
 * Branch and bound over a group in order of ids, taking before leaving out, so that of equal sets the first in order of ids is
 * met first. A branch ends where all that is still to come cannot reach the best total found.
 */
function bestOfGroup(group: readonly Contender[], conflict: Conflict, prefer: Preference): readonly Contender[] | null {
  if (!hasConflict(group, conflict)) return payableInOrder(group);
  const gains = group.map((one) => (prefer === 'fixed' && !one.fixed ? ZERO : (one.own ?? ZERO)));
  const bounds = gains.map((_gain, index) => gains.slice(index).reduce<Decimal>((sum, gain) => sum.plus(gain), ZERO));
  const search: Search = { group, conflict, prefer, gains, bounds, best: null, steps: 0 };
  explore(search, 0, [], ZERO);
  return search.steps > MOST_STEPS ? null : (search.best?.chosen ?? []);
}

/** Whether any two of the contenders exclude each other. */
export function hasConflict(group: readonly Contender[], conflict: Conflict): boolean {
  return group.some((one, index) => group.slice(index + 1).some((other) => conflict(one.id, other.id)));
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
  const mayBeLeftOut = excluded || one.cap !== null || search.group.slice(index + 1).some((other) => search.conflict(other.id, one.id));
  if (mayBeLeftOut) explore(search, index + 1, chosen, sum);
}

/** Rounding may lift each sum by half a fen above its gain. */
function cannotReach({ best, bounds, prefer, group }: Search, index: number, sum: Decimal): boolean {
  if (best === null) return false;
  const reached = prefer === 'fixed' ? best.value.low : best.value.high;
  const slack = group.reduce<Decimal>((total, { rate }) => total.plus(rate), ZERO).times('0.01');
  return sum.plus(bounds[index] ?? ZERO).plus(slack).lt(reached);
}

function settle(search: Search, chosen: readonly Contender[]): void {
  const paid = paidIn(chosen);
  if (!isPermitted(chosen, paid, search.group, search.conflict)) return;
  const value = valueOf(chosen, paid);
  if (search.best === null || betterBy(value, search.best.value, search.prefer) > 0) search.best = { chosen, value };
}
