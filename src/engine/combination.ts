/**
 * What a measure comes to beside those that it excludes and those with which it shares a cap. A joint cap is filled in the order
 * of its rows: each row takes its own rounded amount, a row that is not paid (refused, or set aside) takes none (measures.md).
 *
 * Where everything is known, the best permitted set is chosen exactly (choice.ts). Where facts are unknown:
 * - measures that share a cap and exclude nothing: each row takes a range, in order;
 * - measures that exclude one another and share no cap: decided where every corner of what is open leads to the same choice. That
 *   is exact for independent sums: the lead of the sets with a measure over those without it never turns as one sum rises;
 * - both at once: left open while anything is (wider than it need be, never wrong).
 */
import { less } from '../rules/operators/difference.ts';
import { leastOf } from '../rules/operators/least.ts';
import { factsOf, formOf, highOf, hull, isOpen, range } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { isUndecided, truthForm } from '../rules/truth.ts';
import type { Truth } from '../rules/truth.ts';
import { ONE, ZERO, type Decimal } from '../values/decimal.ts';
import type { World } from '../rules/world.ts';
import { bestSet, connectedGroups, hasConflict, sharesCap, valueOf } from './choice.ts';
import type { BestSet, Conflict, Contender, Value } from './choice.ts';
import { choiceOverCorners, setAsideBy, TAKEN } from './combination-corners.ts';
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

/** How the choice falls for a measure, and what each row of its cap takes. */
interface Place {
  readonly choice: Choice;
  /** In the row's own currency. */
  readonly taken: (row: string) => Quantity;
}

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

function capOf({ jointCap, currency }: Measure, world: World): Quantity {
  return jointCap === null ? ZERO : inOwnCurrency(jointCap.cap.evaluate(world), currency, world);
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
  const joined = connectedGroups(contenders, conflict).find((one) => one.some(({ id }) => id === mine.measure.id)) ?? [];
  const party = claims.filter(({ measure }) => joined.some(({ id }) => id === measure.id));
  if (party.length === 1) return ALONE;
  if (!hasConflict(joined, conflict)) return inOrder(rulebook, party, mine.measure, world);
  const facts = openFacts(party, world);
  const contest: Contest = { party, joined, measure: mine.measure, conflict, world };
  if (facts === null) return solved(rulebook, contest);
  if (joined.some((one) => joined.some((other) => one !== other && sharesCap(one, other)))) return undecided(contest, facts);
  const alone = party.map((claim) => ({ ...claim, finding: { ...claim.finding, amount: amountAlone(claim, world) } }));
  return { choice: choiceOverCorners(alone, mine.measure.id, conflict, world), taken: () => ZERO };
}

/** A claim at its most; exact where the claim is. */
function contenderOf({ measure, finding }: Claim, world: World): Contender {
  return {
    id: measure.id,
    own: finding.amount === null ? null : highOf(inBase(finding.amount, measure.currency, world)),
    fixed: measure.basis === 'exact',
    cap: measure.jointCap === null ? null : { limit: highOf(measure.jointCap.cap.evaluate(world)), order: measure.jointCap.measures },
    rate: inBaseRate(measure, world),
  };
}

function inBaseRate({ currency }: Measure, world: World): Contender['rate'] {
  return highOf(inBase(ONE, currency, world));
}

/** What a claim pays where it has its cap for itself; null where it is unpublished. */
function amountAlone({ measure, finding }: Claim, world: World): Quantity | null {
  if (finding.amount === null) return null;
  return rounded(measure.jointCap === null ? finding.amount : leastOf([finding.amount, capOf(measure, world)]));
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

/** The unknown facts on which a party depends; null where everything is known. */
function openFacts(party: readonly Claim[], world: World): readonly string[] | null {
  const facts = new Set<string>();
  let open = false;
  for (const { measure, finding } of party) {
    const cap = measure.jointCap?.cap.evaluate(world) ?? ZERO;
    const own = finding.amount ?? ZERO;
    if (isUndecided(finding.verdict)) finding.verdict.facts.forEach((fact) => facts.add(fact));
    factsOf([cap, own]).forEach((fact) => facts.add(fact));
    open ||= isUndecided(finding.verdict) || isOpen(cap) || isOpen(own);
  }
  return open ? [...facts] : null;
}

/** A measure among those with which it is joined, some of which exclude each other. */
interface Contest {
  readonly party: readonly Claim[];
  /** The same as contenders. */
  readonly joined: readonly Contender[];
  readonly measure: Measure;
  readonly conflict: Conflict;
  readonly world: World;
}

/** Everything is known: the best permitted set, or the report that the group is too large. */
function solved(rulebook: Rulebook, contest: Contest): Place {
  const { joined, measure, conflict, world } = contest;
  const best = bestOf(contest);
  if (best === null) {
    const choice: Choice = isContested(contest) ? { kind: 'too-large', size: joined.length } : TAKEN;
    return { choice, taken: undecided(contest, []).taken };
  }
  const taken = (row: string): Quantity => {
    const currency = rulebook.measures.get(row)?.currency ?? measure.currency;
    return inOwnCurrency(best.get(row) ?? ZERO, currency, world);
  };
  if (best.has(measure.id)) return { choice: TAKEN, taken };
  const choice = setAsideBy(measure.id, best, conflict);
  return { choice: choice.kind === 'set-aside' ? { ...choice, less: lessWith(contest, best) } : choice, taken };
}

/** How much less the best set with a measure brings than the best of all. */
function lessWith({ joined, measure, conflict, world }: Contest, best: ReadonlyMap<string, Decimal>): Value | null {
  const beside = bestSet(joined.filter(({ id }) => !conflict(id, measure.id)), conflict, world.prefer);
  if (beside === null) return null;
  const [most, other] = [best, beside].map((set) => valueOf(joined.filter(({ id }) => set.has(id)), set));
  return most === undefined || other === undefined ? null : { high: most.high.minus(other.high), low: most.low.minus(other.low) };
}

const solutions = new WeakMap<World, Map<string, BestSet>>();

/** The best set of a contest; every measure of a group asks for it in the same world. */
function bestOf({ joined, conflict, world }: Contest): BestSet {
  const known = solutions.get(world) ?? new Map<string, BestSet>();
  solutions.set(world, known);
  const key = joined.map(({ id }) => id).join(' ');
  const best = known.get(key);
  if (best !== undefined) return best;
  const found = bestSet(joined, conflict, world.prefer);
  known.set(key, found);
  return found;
}

/** Each row may take anything from nothing to what it would be paid alone; the choice stays open. */
function undecided(contest: Contest, facts: readonly string[]): Place {
  const { party, world } = contest;
  const form = party.map((claim) => formOfClaim(claim, world)).join(';');
  const amounts = new Map(party.map((claim) => [claim.measure.id, amountAlone(claim, world) ?? ZERO]));
  return {
    choice: isContested(contest) ? { kind: 'open', facts, form: `best(${form})` } : TAKEN,
    taken: (row) => range(ZERO, highOf(amounts.get(row) ?? ZERO), facts, `taken(${row};${form})`),
  };
}

function isContested({ party, measure, conflict }: Contest): boolean {
  return party.some((other) => conflict(other.measure.id, measure.id));
}

function formOfClaim({ measure, finding }: Claim, world: World): string {
  const cap = measure.jointCap === null ? '' : `/${formOf(measure.jointCap.cap.evaluate(world))}`;
  return `${measure.id}:${truthForm(finding.verdict)}/${finding.amount === null ? '-' : formOf(finding.amount)}${cap}`;
}
