/**
 * Measures that share caps and exclude nobody: each cap is filled in the order of its rows, a row takes at most what each of its caps
 * leaves, and what it takes counts in all of them.
 *
 * While facts are unknown each row takes a range. What rows take one after the other is bounded together as well, because they
 * depend on one another: where the first takes more the second takes less, and their sum is the same.
 */
import { leastOf } from '../../rules/operators/least.ts';
import { highOf, hull, isOpen, larger, lowOf, range, smaller } from '../../rules/quantity.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { JointCap } from '../../rules/rulebook.ts';
import { isUndecided } from '../../rules/truth.ts';
import type { Undecided } from '../../rules/truth.ts';
import type { World } from '../../rules/world.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import { areNested, cappedSum } from '../capped-sum.ts';
import type { Ceiling } from '../capped-sum.ts';
import type { Conflict } from '../choice/contenders.ts';
import { rounded, roundsToNothing } from '../rounding.ts';
import { capsOf, converted, leftsAfter } from './caps.ts';
import { TAKEN } from './claim.ts';
import type { Claim, Claims, Share } from './claim.ts';

interface Row {
  readonly claim: Claim;
  /** What its joint caps leave for it. */
  readonly lefts: readonly Quantity[];
  readonly taken: Quantity;
  /** What it would take if its caps left all there is. */
  readonly own: Quantity;
}

/** Which rows may not be there. */
interface Contested {
  /** Those that may give way to others, and on what that depends. */
  readonly contested: ReadonlySet<string>;
  readonly choice: Undecided;
  /** Who takes nothing beside whom. */
  readonly conflict: Conflict;
}

interface Filling extends Contested {
  readonly party: ReadonlyMap<string, Claim>;
  readonly rows: Map<string, Row>;
  readonly world: World;
}

const NOBODY: Contested = { contested: new Set(), choice: { facts: [], form: '' }, conflict: () => false };

/** Nobody excludes anybody: each row takes its own, or a range while it is open whether it is paid. */
export function inOrder(party: readonly Claim[], mine: Claim, world: World): Share {
  return { choice: TAKEN, lefts: leftsIn(fillingOf(party, NOBODY, world), mine) };
}

function fillingOf(party: readonly Claim[], contested: Contested, world: World): Filling {
  return { ...contested, party: new Map(party.map((claim) => [claim.measure.id, claim])), rows: new Map(), world };
}

/**
 * What is left for a measure while it is open who of those that exclude one another is taken.
 *
 * @param excludes who certainly excludes whom
 */
export function leftsWhileOpen(
  { party, mine, conflict, world }: Claims,
  choice: Undecided,
  excludes: Conflict,
): readonly Quantity[] {
  const ids = party.map(({ measure }) => measure.id);
  const contested = new Set(ids.filter((id) => ids.some((other) => conflict(id, other))));
  return leftsIn(fillingOf(party, { contested, choice, conflict: excludes }, world), mine);
}

/** Orders of caps never contradict each other (prepare-policy.ts), so that this ends. */
function rowOf(filling: Filling, claim: Claim): Row {
  const { rows, contested, choice } = filling;
  const known = rows.get(claim.measure.id);
  if (known !== undefined) return known;
  const lefts = leftsIn(filling, claim);
  const { verdict, amount } = claim.finding;
  const own = amount === null ? ZERO : orNothing(rounded(amount));
  const taken = amount === null ? ZERO : orNothing(rounded(leastOf([amount, ...lefts])));
  const row: Row = { claim, lefts, taken, own };
  rows.set(claim.measure.id, row);
  return row;

  function orNothing(paid: Quantity): Quantity {
    if (roundsToNothing(paid)) return paid;
    if (contested.has(claim.measure.id)) return hull(choice, [paid, ZERO]);
    return isUndecided(verdict) ? hull(verdict, [paid, ZERO]) : paid;
  }
}

function rowsBefore(filling: Filling, { measures }: JointCap, own: string): readonly Row[] {
  return measures.slice(0, measures.indexOf(own)).flatMap((id) => {
    const claim = filling.party.get(id);
    return claim === undefined || filling.conflict(id, own) ? [] : [rowOf(filling, claim)];
  });
}

function leftsIn(filling: Filling, mine: Claim): readonly Quantity[] {
  const { party, conflict, world } = filling;
  const { id: own, jointCaps, currency } = mine.measure;
  const taken = (id: string): Quantity => {
    const claim = party.get(id);
    return claim === undefined || conflict(id, own)
      ? ZERO
      : converted(rowOf(filling, claim).taken, claim.measure.currency, currency, world);
  };
  const limits = capsOf(mine, world);
  return leftsAfter(mine, taken, world).map((left, index) => {
    const [cap, limit] = [jointCaps[index], limits[index]];
    return cap === undefined || limit === undefined ? left : narrowed(filling, mine, cap, limit, left);
  });
}

/** What a cap leaves, held between what the rows before can take together at most and at least. */
function narrowed(filling: Filling, mine: Claim, cap: JointCap, limit: Quantity, left: Quantity): Quantity {
  if (!isOpen(left)) return left;
  const before = rowsBefore(filling, cap, mine.measure.id);
  // Rounding in several currencies moves the bounds by more than a fen.
  if (before.some(({ claim }) => claim.measure.currency !== mine.measure.currency)) return left;
  const most = cappedSum(
    ends(before, (row) => highOf(row.taken)),
    ceilingsOver(filling, before, cap, highOf),
  );
  const low = most.isFinite() ? larger(left.low, lowOf(limit).minus(most)) : left.low;
  const high = smaller(left.high, larger(ZERO, highOf(limit).minus(leastTaken(filling, before, cap))));
  return range(low, high, left.facts, `left(${left.form})`);
}

function ends(rows: readonly Row[], end: (row: Row) => Decimal): ReadonlyMap<string, Decimal> {
  return new Map(rows.map((row) => [row.claim.measure.id, end(row)]));
}

/** The other caps over some rows, as far as their members may be paid. */
function ceilingsOver(
  { party, world }: Filling,
  rows: readonly Row[],
  cap: JointCap,
  end: (limit: Quantity) => Decimal,
): readonly Ceiling[] {
  const ceilings = new Map<JointCap, Ceiling>();
  for (const { claim } of rows) {
    const limits = capsOf(claim, world);
    claim.measure.jointCaps.forEach((other, index) => {
      const limit = limits[index];
      if (other === cap || limit === undefined) return;
      ceilings.set(other, { limit: end(limit), rows: other.measures.filter((id) => party.has(id)) });
    });
  }
  return [...ceilings.values()];
}

/**
 * What the rows before one take together at least while their cap is not full. Each takes its own sum then, or another cap of it is
 * full; where all of these lie inside the cap and inside one another, that gives a sum. Where not: nothing is promised.
 */
function leastTaken(filling: Filling, before: readonly Row[], cap: JointCap): Decimal {
  const inner = ceilingsOver(filling, before, cap, lowOf);
  const isInside = inner.every(({ rows }) => rows.every((id) => cap.measures.includes(id)));
  if (!isInside || !areNested(inner)) return ZERO;
  return cappedSum(
    ends(before, (row) => lowOf(row.own)),
    inner,
  );
}
