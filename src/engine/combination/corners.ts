/**
 * The choice between measures while facts are unknown: each that is open is tried at both ends of what is possible for it, and
 * where every corner leads to the same choice, that choice is decided. Exact for sums that do not depend on one another.
 *
 * Not handled: more than MOST_OPEN open measures (2^k corners), fewer where the group is large, and what one unknown fact does to
 * two sums at once. The choice then stays open, which is wider than it need be and never wrong.
 */
import { highOf, larger, lowOf, smaller } from '../../rules/quantity.ts';
import { isUndecided } from '../../rules/truth.ts';
import type { World } from '../../rules/world.ts';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { bestSet } from '../choice/best-set.ts';
import { LEAST_STEPS, MOST_STEPS } from '../choice/search.ts';
import type { Conflict, Contender } from '../choice/contenders.ts';
import { inBase } from '../currency.ts';
import { factsOfFinding, formOfFinding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import { TAKEN, atHighIn, isOpenClaim } from './claim.ts';
import type { Choice, Claim } from './claim.ts';

/** The most open measures of which all corners are tried. */
const MOST_OPEN = 8;
/** The most corners times measures: of a large group each corner takes longer. */
const MOST_CORNERS = 4000;

/** What a sum without bounds is tried as: beside it the others still tell two sets apart. */
const UNBOUNDED = new Decimal('1e30');

/** The smallest sum that is not nothing after rounding. */
export const LEAST_PAID = new Decimal('0.01');

/** How the choice falls for one of the claims, which share no cap and have rounded amounts. */
export function choiceOverCorners(all: readonly Claim[], own: string, conflict: Conflict, world: World): Choice {
  const outdone = outdoneAmong(all, conflict, world);
  const claims = all.filter((one) => one.measure.id === own || !outdone(one));
  const open = claims.filter(isOpenClaim);
  const isTooMany = open.length > MOST_OPEN || 2 ** open.length * claims.length > MOST_CORNERS;
  if (isTooMany) return openChoice(claims, open);
  const steps = Math.max(LEAST_STEPS, Math.ceil(MOST_STEPS / 2 ** open.length));
  let result: Choice | null = null;
  for (let bits = 0; bits < 2 ** open.length; bits += 1) {
    const atHigh = atHighIn(open, bits);
    const contenders = claims.flatMap((claim) => contenderAt(claim, atHigh(claim), claim.measure.id === own, world));
    const best = bestSet(contenders, conflict, world.prefer, { steps });
    if (best === null) return open.length > 0 ? openChoice(claims, open) : { kind: 'too-large', size: claims.length };
    const choice = best.has(own) ? TAKEN : setAsideBy(own, best, conflict);
    if (result !== null && !sameChoice(result, choice)) return openChoice(claims, open);
    result = choice;
  }
  return result ?? TAKEN;
}

/**
 * Tells the claims that no best set has. Another, which is certain, brings more than such a claim can, excludes it, and excludes
 * nothing else that it does not exclude: in its place the other would be permitted, and the sum higher.
 */
function outdoneAmong(all: readonly Claim[], conflict: Conflict, world: World): (claim: Claim) => boolean {
  const sums = new Map(
    all.map((claim) => [claim, inBase(claim.finding.amount ?? ZERO, claim.measure.currency, world)] as const),
  );
  const excludes = ({ measure: { id } }: Claim, other: Claim): boolean => conflict(id, other.measure.id);
  const isSure = ({ finding, measure }: Claim): boolean =>
    finding.verdict === true && (world.prefer !== 'fixed' || measure.basis === 'exact');
  const outdoes = (one: Claim, other: Claim): boolean =>
    isSure(one) &&
    excludes(one, other) &&
    lowOf(sums.get(one) ?? ZERO).gt(highOf(sums.get(other) ?? ZERO)) &&
    all.every((third) => third === other || !excludes(one, third) || excludes(other, third));
  return (claim) => all.some((other) => outdoes(other, claim));
}

/** A claim at one end of what is open. A rival at its low may be not there at all; the measure itself would then be refused. */
function contenderAt({ measure, finding }: Claim, atHigh: boolean, isOwn: boolean, world: World): Contender[] {
  const shared = {
    id: measure.id,
    fixed: measure.basis === 'exact',
    caps: [],
    rate: world.rates.toBase(measure.currency),
  };
  if (finding.amount === null) return !atHigh && !isOwn ? [] : [{ ...shared, own: null }];
  const amount = inBase(finding.amount, measure.currency, world);
  const end = smaller(atHigh ? highOf(amount) : lowOf(amount), UNBOUNDED);
  if (isOwn) return [{ ...shared, own: larger(end, LEAST_PAID) }];
  return !atHigh && (isUndecided(finding.verdict) || end.isZero()) ? [] : [{ ...shared, own: end }];
}

/** The first measure of a set that excludes another. */
export function setAsideBy(own: string, best: ReadonlyMap<string, unknown>, conflict: Conflict): Choice {
  const better = [...best.keys()].toSorted().find((id) => conflict(id, own));
  return better === undefined ? TAKEN : { kind: 'set-aside', for: better, less: null };
}

function sameChoice(a: Choice, b: Choice): boolean {
  return a.kind === b.kind && (a.kind !== 'set-aside' || b.kind !== 'set-aside' || a.for === b.for);
}

/** The choice between all claims, still open: it hangs on the facts of those that are open, and on nothing else. */
export function openChoice(claims: readonly Claim[], open: readonly Claim[]): Choice {
  // What shares a cap is decided elsewhere.
  const alone = ({ finding }: Claim): Finding => ({ ...finding, caps: [] });
  const facts = new Set(open.flatMap((claim) => factsOfFinding(alone(claim))));
  const form = claims.map((claim) => `${claim.measure.id}:${formOfFinding(alone(claim))}`).join(';');
  return { kind: 'open', facts: [...facts], form: `best(${form})` };
}
