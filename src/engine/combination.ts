/**
 * What a measure comes to beside those that it excludes and those with which it shares a cap. A joint cap is filled in the order
 * of its rows: each row takes its own rounded amount, a row that is not paid (refused, or set aside) takes none (measures.md).
 *
 * Where everything is known, the best permitted set is chosen exactly (choice.ts). Where facts are unknown:
 * - measures that share a cap and exclude nothing: each row takes a range, in order;
 * - a measure without a figure whose rivals all have one, and exclude no other figure: set aside where one of them is paid;
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
import { besideFigures } from './combination-figures.ts';
import { conflictIn, partyOf } from './combination-groups.ts';
import type { Party } from './combination-groups.ts';
import { groundOf, treesOf } from './combination-trees.ts';
import { inBase, inOwnCurrency, isNothing } from './finding.ts';
import type { Finding } from './finding.ts';
import { rounded } from './rounding.ts';

/** What a measure comes to. `amount` is rounded, in its currency: null where unpublished, or where the verdict is no. */
export interface Standing {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
  readonly choice: Choice;
}

const REFUSED: Standing = { verdict: false, amount: null, choice: TAKEN };

const ALONE: Place = { choice: TAKEN, taken: () => ZERO };

/**
 * What a measure comes to, all others considered.
 *
 * @param findings what each member of the party comes to by itself, in their order
 */
export function standingOf(rulebook: Rulebook, party: Party, findings: readonly Finding[], world: World): Standing {
  const mine = claimOf(party, findings);
  if (mine.finding.verdict === false) return REFUSED;
  const place = placeOf(rulebook, party, claimsOf(party, mine, findings), world);
  const { verdict, amount: own } = mine.finding;
  if (own === null) return { verdict, amount: null, choice: place.choice };
  const left = leftAfter(rulebook, mine, place, world);
  const amount = rounded(left === null ? own : leastOf([own, left]));
  return isNothing(amount) ? REFUSED : { verdict, amount, choice: place.choice };
}

function claimOf({ measure, members }: Party, findings: readonly Finding[]): Claim {
  const finding = findings[members.indexOf(measure)];
  if (finding === undefined) throw new RangeError(`nothing was found of ${measure.id}`);
  return { measure, finding };
}

/** What the rows before a measure leave of its joint cap; null where there is none. */
export function leftOfJointCap(rulebook: Rulebook, measure: Measure, world: World): Quantity | null {
  if (measure.jointCap === null) return null;
  const party = partyOf(rulebook, measure, world.asOf);
  const findings = treesOf(party, groundOf(world)).map(({ outcome }) => outcome);
  const { finding } = claimOf(party, findings);
  const mine = { measure, finding: { ...finding, cap: measure.jointCap.cap.evaluate(world) } };
  return leftAfter(rulebook, mine, placeOf(rulebook, party, claimsOf(party, mine, findings), world), world);
}

function leftAfter(rulebook: Rulebook, mine: Claim, place: Place, world: World): Quantity | null {
  const { measure } = mine;
  const rows = measure.jointCap?.measures;
  if (rows === undefined) return null;
  let left = capOf(mine, world);
  for (const id of rows) {
    if (id === measure.id) break;
    const row = rulebook.measures.get(id);
    if (row !== undefined) left = less(left, converted(place.taken(id), row.currency, measure.currency, world));
  }
  return left;
}

function converted(amount: Quantity, from: string, to: string, world: World): Quantity {
  return from === to ? amount : inOwnCurrency(inBase(amount, from, world), to, world);
}

/** What the members of a party may be paid; those that are refused claim nothing. */
function claimsOf({ kind, members }: Party, mine: Claim, findings: readonly Finding[]): readonly Claim[] {
  if (kind === 'alone') return [mine];
  return members.flatMap((measure, index): Claim[] => {
    if (measure === mine.measure) return [mine];
    const finding = findings[index];
    return finding === undefined || finding.verdict === false ? [] : [{ measure, finding }];
  });
}

/** How the measure of a party shares what there is with those on which it depends. */
function placeOf(rulebook: Rulebook, { kind, measure }: Party, claims: readonly Claim[], world: World): Place {
  if (kind === 'alone' || claims.length === 1) return ALONE;
  if (kind === 'rows') return inOrder(rulebook, claims, measure, world);
  if (kind === 'figures') return { choice: besideFigures(claims, measure, world), taken: () => ZERO };
  return contested(rulebook, claims, measure, world);
}

/** Finds the measures with which a claim is joined in this world, some of which exclude each other. */
function contested(rulebook: Rulebook, claims: readonly Claim[], measure: Measure, world: World): Place {
  const conflict = conflictIn(rulebook);
  const contenders = claims.map((claim) => contenderOf(claim, world));
  const joined = connectedGroups(contenders, conflict).find((one) => one.some(({ id }) => id === measure.id)) ?? [];
  const party = claims.filter((claim) => joined.some(({ id }) => id === claim.measure.id));
  if (party.length === 1) return ALONE;
  if (!hasConflict(joined, conflict)) return inOrder(rulebook, party, measure, world);
  const facts = openFacts(party);
  const contest: Contest = { party, joined, measure, conflict, world };
  if (facts === null) return solved(rulebook, contest);
  if (joined.some((one) => joined.some((other) => one !== other && sharesCap(one, other)))) {
    return undecided(contest, facts);
  }
  const alone = party.map((claim) => ({ ...claim, finding: { ...claim.finding, amount: amountAlone(claim, world) } }));
  return { choice: choiceOverCorners(alone, measure.id, conflict, world), taken: () => ZERO };
}

/** A claim at its most; exact where the claim is. */
function contenderOf({ measure, finding }: Claim, world: World): Contender {
  return {
    id: measure.id,
    own: finding.amount === null ? null : highOf(inBase(finding.amount, measure.currency, world)),
    fixed: measure.basis === 'exact',
    cap:
      measure.jointCap === null || finding.cap === null
        ? null
        : { limit: highOf(finding.cap), order: measure.jointCap.measures },
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
    const left = leftAfter(rulebook, row, place, world);
    const amount = rounded(left === null ? row.finding.amount : leastOf([row.finding.amount, left]));
    const { verdict } = row.finding;
    takings.set(id, isUndecided(verdict) && !isNothing(amount) ? hull(verdict, [amount, ZERO]) : amount);
  }
  return place;
}
