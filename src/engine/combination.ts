/**
 * What a measure comes to beside those that it excludes and those with which it shares a cap. A joint cap is filled in the order
 * of its rows: each row takes its own rounded amount, a row that is not paid (refused, or set aside) takes none (measures.md).
 *
 * Where everything is known, the best permitted set is chosen exactly (choice.ts). Where facts are unknown:
 * - measures that share a cap and exclude nothing: each row takes a range, in order;
 * - measures that exclude one another and share no cap: decided where every corner of what is open leads to the same choice. That
 *   is exact for independent sums: the lead of the sets with a measure over those without it never turns as one sum rises;
 * - both at once: left open while anything is (wider than it need be, never wrong).
 *
 * Not handled: a rival of another jurisdiction is looked at with the facts of this one.
 */
import { less } from '../rules/operators/difference.ts';
import { leastOf } from '../rules/operators/least.ts';
import { highOf, hull } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { isUndecided } from '../rules/truth.ts';
import type { Truth } from '../rules/truth.ts';
import { ONE, ZERO } from '../values/decimal.ts';
import type { World } from '../rules/world.ts';
import { connectedGroups } from './choice.ts';
import { hasConflict, sharesCap } from './choice-contenders.ts';
import type { Contender } from './choice-contenders.ts';
import { amountAlone, capOf, openFacts, solved, undecided } from './combination-contest.ts';
import type { Contest, Place } from './combination-contest.ts';
import { choiceOverCorners, TAKEN } from './combination-corners.ts';
import type { Choice, Claim } from './combination-corners.ts';
import { conflictIn, groupOf } from './combination-groups.ts';
import { findingOf, inBase, inOwnCurrency, isNothing } from './finding.ts';
import { rounded } from './rounding.ts';

/** What a measure comes to. `amount` is rounded, in its currency: null where unpublished, or where the verdict is no. */
export interface Standing {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
  readonly choice: Choice;
}

const REFUSED: Standing = { verdict: false, amount: null, choice: TAKEN };

const ALONE: Place = { choice: TAKEN, taken: () => ZERO };

/** What a measure comes to in one world, all others considered. */
export function standingOf(rulebook: Rulebook, measure: Measure, world: World): Standing {
  const finding = findingOf(measure, world);
  if (finding.verdict === false) return REFUSED;
  const place = placeOf(rulebook, { measure, finding }, world);
  const { verdict, amount: own } = finding;
  if (own === null) return { verdict, amount: null, choice: place.choice };
  const left = leftAfter(rulebook, measure, place, world);
  const amount = rounded(left === null ? own : leastOf([own, left]));
  return isNothing(amount) ? REFUSED : { verdict, amount, choice: place.choice };
}

/** What the rows before a measure leave of its joint cap; null where there is none. */
export function leftOfJointCap(rulebook: Rulebook, measure: Measure, world: World): Quantity | null {
  if (measure.jointCap === null) return null;
  return leftAfter(rulebook, measure, placeOf(rulebook, { measure, finding: findingOf(measure, world) }, world), world);
}

function leftAfter(rulebook: Rulebook, measure: Measure, place: Place, world: World): Quantity | null {
  const joint = measure.jointCap;
  if (joint === null) return null;
  let left = capOf(measure, world);
  for (const id of joint.measures) {
    if (id === measure.id) break;
    const row = rulebook.measures.get(id);
    if (row !== undefined) left = less(left, converted(place.taken(id), row.currency, measure.currency, world));
  }
  return left;
}

function converted(amount: Quantity, from: string, to: string, world: World): Quantity {
  return from === to ? amount : inOwnCurrency(inBase(amount, from, world), to, world);
}

/** Finds the measures with which a claim is joined in this world, and how they share what there is. */
function placeOf(rulebook: Rulebook, mine: Claim, world: World): Place {
  const group = groupOf(rulebook, mine.measure, world.asOf);
  if (group.length === 1) return ALONE;
  const claims = group.flatMap((measure): Claim[] => {
    if (measure === mine.measure) return [mine];
    const finding = findingOf(measure, world);
    return finding.verdict === false ? [] : [{ measure, finding }];
  });
  if (claims.length === 1) return ALONE;
  const conflict = conflictIn(rulebook);
  const contenders = claims.map((claim) => contenderOf(claim, world));
  const joined =
    connectedGroups(contenders, conflict).find((one) => one.some(({ id }) => id === mine.measure.id)) ?? [];
  const party = claims.filter(({ measure }) => joined.some(({ id }) => id === measure.id));
  if (party.length === 1) return ALONE;
  if (!hasConflict(joined, conflict)) return inOrder(rulebook, party, mine.measure, world);
  const facts = openFacts(party, world);
  const contest: Contest = { party, joined, measure: mine.measure, conflict, world };
  if (facts === null) return solved(rulebook, contest);
  if (joined.some((one) => joined.some((other) => one !== other && sharesCap(one, other)))) {
    return undecided(contest, facts);
  }
  const alone = party.map((claim) => ({ ...claim, finding: { ...claim.finding, amount: amountAlone(claim, world) } }));
  return { choice: choiceOverCorners(alone, mine.measure.id, conflict, world), taken: () => ZERO };
}

/** A claim at its most; exact where the claim is. */
function contenderOf({ measure, finding }: Claim, world: World): Contender {
  return {
    id: measure.id,
    own: finding.amount === null ? null : highOf(inBase(finding.amount, measure.currency, world)),
    fixed: measure.basis === 'exact',
    cap:
      measure.jointCap === null
        ? null
        : { limit: highOf(measure.jointCap.cap.evaluate(world)), order: measure.jointCap.measures },
    rate: inBaseRate(measure, world),
  };
}

function inBaseRate({ currency }: Measure, world: World): Contender['rate'] {
  return highOf(inBase(ONE, currency, world));
}

/** Nobody excludes anybody: each row takes its own, or a range while it is open whether it is paid. */
function inOrder(rulebook: Rulebook, party: readonly Claim[], measure: Measure, world: World): Place {
  const takings = new Map<string, Quantity>();
  const place: Place = { choice: TAKEN, taken: (row) => takings.get(row) ?? ZERO };
  for (const id of measure.jointCap?.measures ?? []) {
    if (id === measure.id) break;
    const row = party.find((claim) => claim.measure.id === id);
    if (row === undefined || row.finding.amount === null) continue;
    const left = leftAfter(rulebook, row.measure, place, world);
    const amount = rounded(left === null ? row.finding.amount : leastOf([row.finding.amount, left]));
    const { verdict } = row.finding;
    takings.set(id, isUndecided(verdict) && !isNothing(amount) ? hull(verdict, [amount, ZERO]) : amount);
  }
  return place;
}
