/** Measures of which some exclude each other, joint caps included: the best permitted set where everything is known, else left open. */
import { less } from '../rules/operators/difference.ts';
import { greater } from '../rules/operators/greatest.ts';
import { leastOf } from '../rules/operators/least.ts';
import { highOf, isOpen, range } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import { isUndecided } from '../rules/truth.ts';
import type { Undecided } from '../rules/truth.ts';
import type { World } from '../rules/world.ts';
import { ZERO, type Decimal } from '../values/decimal.ts';
import { bestSet } from './choice.ts';
import type { BestSet } from './choice.ts';
import { valueOf } from './choice-contenders.ts';
import type { Conflict, Contender, Value } from './choice-contenders.ts';
import { LEAST_STEPS, MOST_STEPS } from './choice-search.ts';
import { setAsideBy, TAKEN } from './combination-corners.ts';
import type { Choice, Claim } from './combination-corners.ts';
import { inBase, inOwnCurrency } from './currency.ts';
import { factsOfFinding, formOfFinding } from './finding.ts';
import { rounded } from './rounding.ts';

/** How the choice falls for a measure, and what is left for it. */
export interface Place {
  readonly choice: Choice;
  /**
   * What each of its joint caps leaves for it, in its own currency and never below nothing. Those that it excludes take nothing
   * beside it: what is set aside would find so much in the best set that has it.
   */
  readonly lefts: readonly Quantity[];
}

/** A measure among those with which it is joined, some of which exclude each other. */
export interface Claims {
  readonly party: readonly Claim[];
  readonly mine: Claim;
  readonly conflict: Conflict;
  readonly world: World;
}

export interface Contest extends Claims {
  /** The party as contenders. */
  readonly joined: readonly Contender[];
}

/** Everything is known: the best permitted set, or the report that the group is too large. */
export function solved(contest: Contest): Place {
  const { joined, mine, conflict, world } = contest;
  const { id } = mine.measure;
  const best = bestOf(contest);
  if (best === null) return unsolved(contest);
  const choice = best.has(id) ? TAKEN : setAsideBy(id, best, conflict);
  if (choice.kind !== 'set-aside') return { choice, lefts: leftsBeside(best, mine, world) };
  const others = joined.filter((one) => !conflict(one.id, id));
  // Each measure of the group asks for a set of its own.
  const steps = Math.ceil(MOST_STEPS / joined.length);
  const beside = bestSet(others, conflict, world.prefer, { must: id, steps: Math.max(steps, LEAST_STEPS) });
  if (beside === null) return { choice, lefts: leftsAfter(mine, takenAtMost(contest), world) };
  // Those before it in its cap leave nothing in any set that has it.
  if (!beside.has(id)) return { choice: TAKEN, lefts: mine.measure.jointCaps.map(() => ZERO) };
  return { choice: { ...choice, less: lessWith(joined, best, beside) }, lefts: leftsBeside(beside, mine, world) };
}

/** What stands behind a group in a cap is as unsure as the group. */
function unsolved(contest: Contest): Place {
  const { joined, mine, world } = contest;
  const lefts = leftsAfter(mine, takenAtMost(contest), world);
  const isUnsure = isContested(contest) || lefts.some(isOpen);
  return { choice: isUnsure ? { kind: 'too-large', size: joined.length } : TAKEN, lefts };
}

function leftsBeside(set: ReadonlyMap<string, Decimal>, mine: Claim, world: World): readonly Quantity[] {
  const { currency } = mine.measure;
  return leftsAfter(mine, (row) => inOwnCurrency(set.get(row) ?? ZERO, currency, world), world);
}

/** How much less the best set with a measure brings than the best of all. */
function lessWith(
  joined: readonly Contender[],
  best: ReadonlyMap<string, Decimal>,
  beside: ReadonlyMap<string, Decimal>,
): Value {
  const totalOf = (set: ReadonlyMap<string, Decimal>): Value =>
    valueOf(
      joined.filter(({ id }) => set.has(id)),
      set,
    );
  const [most, other] = [totalOf(best), totalOf(beside)];
  return { high: most.high.minus(other.high), low: most.low.minus(other.low) };
}

interface Solution {
  readonly conflict: Conflict;
  readonly party: readonly Claim[];
  readonly best: BestSet;
}

const solutions = new WeakMap<Claim['finding'], Solution>();

/** The best set of a contest; every measure of a group asks for it with the same findings. */
function bestOf({ party, joined, conflict, world }: Contest): BestSet {
  const [first] = party;
  const known = first && solutions.get(first.finding);
  const isSame = (claim: Claim, index: number): boolean => claim.finding === known?.party[index]?.finding;
  if (known?.conflict === conflict && known.party.length === party.length && party.every(isSame)) return known.best;
  const best = bestSet(joined, conflict, world.prefer);
  if (first !== undefined) solutions.set(first.finding, { party, conflict, best });
  return best;
}

/** While anything is open the choice is, for those that exclude others. */
export function openChoiceOf(contest: Claims, facts: readonly string[], conditions = ''): Choice {
  return isContested(contest) ? { kind: 'open', ...undecidedSet(contest, facts, conditions) } : TAKEN;
}

/** On what it depends who is taken; `conditions` of exclusions that are open. */
export function undecidedSet({ party }: Claims, facts: readonly string[], conditions = ''): Undecided {
  return {
    facts,
    form: `best(${conditions};${party.map(({ measure, finding }) => `${measure.id}:${formOfFinding(finding)}`).join(';')})`,
  };
}

/** What each row takes at most, in the currency of the measure: the group is too large to know who is taken. */
function takenAtMost({ party, mine, conflict, world }: Contest): (row: string) => Quantity {
  const beside = party.filter(({ measure: { id } }) => !conflict(id, mine.measure.id));
  const most = new Map(beside.map((claim) => [claim.measure.id, inCurrencyOf(mine, claim, world)]));
  return (row) => range(ZERO, highOf(most.get(row) ?? ZERO), [], `taken(${row})`);
}

function inCurrencyOf({ measure }: Claim, claim: Claim, world: World): Quantity {
  return converted(amountAlone(claim, world) ?? ZERO, claim.measure.currency, measure.currency, world);
}

/** From the currency of one measure to that of another. */
export function converted(amount: Quantity, from: string, to: string, world: World): Quantity {
  return from === to ? amount : inOwnCurrency(inBase(amount, from, world), to, world);
}

/**
 * What each joint cap of a claim leaves after the rows before it, in the currency of its measure. No ceiling leaves less than
 * nothing: rows cannot take more than there is, however wide the ranges of what they take.
 *
 * @param taken in the currency of the claim's measure
 */
export function leftsAfter(mine: Claim, taken: (row: string) => Quantity, world: World): readonly Quantity[] {
  const { measure } = mine;
  const limits = capsOf(mine, world);
  return measure.jointCaps.map(({ measures }, index) => {
    let left = limits[index] ?? ZERO;
    for (const id of measures) {
      if (id === measure.id) break;
      left = less(left, taken(id));
    }
    return greater(left, ZERO);
  });
}

function isContested({ party, mine, conflict }: Claims): boolean {
  return party.some((other) => conflict(other.measure.id, mine.measure.id));
}

/** The unknown facts on which a party depends; null where everything is known. */
export function openFacts(party: readonly Claim[]): readonly string[] | null {
  const facts = new Set(party.flatMap(({ finding }) => factsOfFinding(finding)));
  const isOpenClaim = ({ finding: { verdict, amount, caps } }: Claim): boolean =>
    isUndecided(verdict) || caps.some(isOpen) || (amount !== null && isOpen(amount));
  return party.some(isOpenClaim) ? [...facts] : null;
}

/** What a claim pays where it has its caps for itself; null where it is unpublished. */
export function amountAlone(claim: Claim, world: World): Quantity | null {
  const { finding } = claim;
  return finding.amount === null ? null : rounded(leastOf([finding.amount, ...capsOf(claim, world)]));
}

/** The joint caps of a claim in the currency of the measure. */
export function capsOf({ measure, finding }: Claim, world: World): readonly Quantity[] {
  return finding.caps.map((cap) => inOwnCurrency(cap, measure.currency, world));
}
