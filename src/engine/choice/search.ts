/**
 * Branch and bound over one group of measures that exclude one another or share a cap. What it optimises stands in best-set.ts.
 *
 * Only those that exclude others are tried, taken and left out. Of the rest each is in the set as long as its caps leave it something,
 * which those before it decide.
 */
import { larger, smaller } from '../../rules/quantity.ts';
import type { Preference } from '../../rules/world.ts';
import { addedUp, ZERO, type Decimal } from '../../values/decimal.ts';
import { betterBy, hasConflict, paidAfter, paidIn, roundedFor, valueOf } from './contenders.ts';
import type { Conflict, Contender, Value } from './contenders.ts';

/** The most sets that are tried for one group. */
export const MOST_STEPS = 10_000;
/** As many are tried each time, where one group is searched again and again. */
export const LEAST_STEPS = 500;

/** What a set has to have, and how many are tried for one group. */
export interface Wanted {
  /** The id of a measure that the set must hold, where it is of this group. */
  readonly must?: string;
  readonly steps?: number;
}

/**
 * Goes over the rivals in order of ids, taking before leaving out. A branch ends where all that is still to come cannot reach the
 * best total found, or only with a set that comes later in order of ids.
 *
 * @returns null for a group that is too large; nobody where no permitted set holds what it must
 */
export function bestOfGroup(
  group: readonly Contender[],
  conflict: Conflict,
  prefer: Preference,
  { must, steps = MOST_STEPS }: Wanted = {},
): readonly Contender[] | null {
  if (!hasConflict(group, conflict)) return payableIn(group, paidIn(group));
  const excluded = new Map(group.map((one) => [one, new Set(group.filter(({ id }) => conflict(id, one.id)))]));
  const isRival = (one: Contender): boolean => (excluded.get(one)?.size ?? 0) > 0;
  const others = group.filter((one) => !isRival(one));
  const search: Search = {
    group,
    rivals: group.filter((one) => isRival(one) && isPayable(one) && !isUsedUp(one, others)),
    others,
    excluded,
    must: group.find(({ id }) => id === must) ?? null,
    prefer,
    slack: slackOf(group),
    isFixed: group.every(({ fixed, own }) => fixed || own === null),
    best: null,
    stepsLeft: steps,
  };
  explore(search, 0, []);
  return search.stepsLeft < 0 ? null : (search.best?.chosen ?? []);
}

function isPayable(one: Contender): boolean {
  return one.own === null || roundedFor(one, one.own).gt(0);
}

/** Whether those that exclude nobody leave nothing of a cap for a rival behind them, whoever else is taken. */
function isUsedUp({ id, own, caps, rate }: Contender, others: readonly Contender[]): boolean {
  if (own === null) return false;
  return caps.some(({ limit, order }) => {
    const before = new Set(order.slice(0, order.indexOf(id)));
    // Under a second cap they may take less.
    const sure = others.filter((one) => before.has(one.id) && one.caps.length === 1);
    const taken = addedUp(sure.map((one) => roundedFor(one, one.own ?? ZERO)));
    // What is rounded in another currency may leave more than half a cent.
    return taken.gte(limit) && [...sure.map((one) => one.rate), rate].every((one) => one.eq(1));
  });
}

/** Whatever its caps still pay is taken. */
function payableIn(group: readonly Contender[], paid: ReadonlyMap<string, Decimal>): readonly Contender[] {
  return group.filter(({ id, own }) => own === null || (paid.get(id) ?? ZERO).gt(0));
}

interface Found {
  readonly chosen: readonly Contender[];
  readonly value: Value;
}

interface Search {
  readonly group: readonly Contender[];
  /** Those that exclude others and may be paid, and those that exclude nobody; both in order of ids. */
  readonly rivals: readonly Contender[];
  readonly others: readonly Contender[];
  /** Those that each excludes. */
  readonly excluded: ReadonlyMap<Contender, ReadonlySet<Contender>>;
  /** One that the set has to hold. */
  readonly must: Contender | null;
  readonly prefer: Preference;
  /** How much rounding may lift a total above the bound of it. */
  readonly slack: Decimal;
  /** Whether the lows of all are their highs. */
  readonly isFixed: boolean;
  best: Found | null;
  stepsLeft: number;
}

/** Rounding may lift each sum by half a cent of its currency, and its ceiling too: nothing where all are whole cents. */
function slackOf(group: readonly Contender[]): Decimal {
  const isWhole = ({ own, rate, caps }: Contender): boolean =>
    rate.eq(1) && [own ?? ZERO, ...caps.map(({ limit }) => limit)].every((sum) => sum.decimalPlaces() <= 2);
  if (group.every(isWhole)) return ZERO;
  return addedUp(group.map(({ rate }) => rate)).times('0.01');
}

function explore(search: Search, index: number, chosen: readonly Contender[]): void {
  search.stepsLeft -= 1;
  if (search.stepsLeft < 0 || cannotBeBest(search, index, chosen)) return;
  const { rivals, excluded } = search;
  const one = rivals[index];
  if (one === undefined) {
    settle(search, chosen);
    return;
  }
  const isExcluded = chosen.some((other) => excludes(search, other, one));
  if (!isExcluded) explore(search, index + 1, [...chosen, one]);
  const mayBeLeftOut =
    isExcluded || one.caps.length > 0 || rivals.slice(index + 1).some((other) => excluded.get(one)?.has(other));
  if (mayBeLeftOut) explore(search, index + 1, chosen);
}

function excludes({ excluded }: Search, one: Contender, other: Contender): boolean {
  return excluded.get(one)?.has(other) === true;
}

/** Whether no set that holds those chosen, and any of the rivals from an index on, is better than the best that was found. */
function cannotBeBest(search: Search, index: number, chosen: readonly Contender[]): boolean {
  const { best, rivals, others, prefer, slack } = search;
  if (best === null) return false;
  const still = rivals.slice(index).filter((one) => !chosen.some((other) => excludes(search, other, one)));
  const counts = (one: Contender): boolean => prefer !== 'fixed' || one.fixed;
  const most = oneOfEachPair(still.filter(counts), search);
  const bound = mostTogether([...[...chosen, ...others].filter(counts), ...most]).plus(slack);
  const reached = prefer === 'fixed' ? best.value.low : best.value.high;
  return bound.lt(reached) || (bound.eq(reached) && search.isFixed && comesLater(search, index, chosen));
}

/** No less than contenders come to together: each held by the first of its caps alone, for this is asked at every branch. */
function mostTogether(contenders: readonly Contender[]): Decimal {
  let total: Decimal = ZERO;
  const under = new Map<readonly string[], { readonly limit: Decimal; sum: Decimal }>();
  for (const { own, caps } of contenders) {
    const [cap] = caps;
    if (own === null) continue;
    if (cap === undefined) total = total.plus(own);
    else {
      const known = under.get(cap.order) ?? { limit: cap.limit, sum: ZERO };
      known.sum = known.sum.plus(own);
      under.set(cap.order, known);
    }
  }
  for (const { limit, sum } of under.values()) total = total.plus(smaller(sum, larger(limit, ZERO)));
  return total;
}

/** Of two that exclude each other only one is paid: the one that brings more under no more caps stands for both. */
function oneOfEachPair(rivals: readonly Contender[], search: Search): readonly Contender[] {
  const left = new Set(rivals);
  const kept: Contender[] = [];
  for (const one of rivals) {
    if (!left.delete(one)) continue;
    let stands = one;
    for (const other of search.excluded.get(one) ?? []) {
      if (!left.has(other) || !(bringsMore(one, other) || bringsMore(other, one))) continue;
      left.delete(other);
      if (bringsMore(other, one)) stands = other;
      break;
    }
    kept.push(stands);
  }
  return kept;
}

function bringsMore(one: Contender, other: Contender): boolean {
  const isFree = one.caps.every(({ order }) => other.caps.some((cap) => cap.order === order));
  return isFree && (one.own ?? ZERO).gte(other.own ?? ZERO);
}

/**
 * Whether every set that goes on from here comes after the best in order of ids: it lacks a rival that the best has, and has nothing
 * before that one that the best lacks.
 */
function comesLater({ best, rivals, others }: Search, index: number, chosen: readonly Contender[]): boolean {
  const taken = best?.chosen ?? [];
  const lacked = rivals.slice(0, index).find((one) => taken.includes(one) && !chosen.includes(one));
  if (lacked === undefined) return false;
  const isBefore = ({ id }: Contender): boolean => id < lacked.id;
  return [...chosen, ...others].filter(isBefore).every((one) => taken.includes(one));
}

function settle(search: Search, rivals: readonly Contender[]): void {
  const { group, others, must, prefer, best } = search;
  const paid = paidIn([...rivals, ...others]);
  const chosen = payableIn(
    group.filter((one) => rivals.includes(one) || others.includes(one)),
    paid,
  );
  if (must !== null && !chosen.includes(must)) return;
  if (!rivals.every((one) => chosen.includes(one)) || !isPermitted(chosen, paid, search)) return;
  const value = valueOf(chosen, paid);
  const better = best === null ? 1 : betterBy(value, best.value, prefer);
  if (best === null || better > 0 || (better === 0 && comesFirst(chosen, best.chosen, group))) {
    search.best = { chosen, value };
  }
}

/** Of two sets the one comes first that has the first id in which they differ. */
function comesFirst(set: readonly Contender[], other: readonly Contender[], group: readonly Contender[]): boolean {
  const differing = group.find((one) => set.includes(one) !== other.includes(one));
  return differing !== undefined && set.includes(differing);
}

/** Whether each that a set leaves out is excluded by it, or finds its cap used up. */
function isPermitted(chosen: readonly Contender[], paid: ReadonlyMap<string, Decimal>, search: Search): boolean {
  return search.group.every(
    (one) =>
      chosen.includes(one) ||
      chosen.some((other) => excludes(search, other, one)) ||
      (one.own !== null && paidAfter(one, paid).isZero()),
  );
}
