/** Measures of which some exclude each other, joint caps included: the best permitted set where everything is known, else left open. */
import { highOf, isOpen, range } from '../../rules/quantity.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { Undecided } from '../../rules/truth.ts';
import type { World } from '../../rules/world.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import { bestSet } from '../choice/best-set.ts';
import type { BestSet } from '../choice/best-set.ts';
import { valueOf } from '../choice/contenders.ts';
import type { Conflict, Contender, Value } from '../choice/contenders.ts';
import { LEAST_STEPS, MOST_STEPS } from '../choice/search.ts';
import { setAsideBy } from './corners.ts';
import { inOwnCurrency } from '../currency.ts';
import { factsOfFinding, formOfFinding } from '../finding.ts';
import { amountAlone, converted, leftsAfter } from './caps.ts';
import { TAKEN, isOpenClaim } from './claim.ts';
import type { Choice, Claim, Claims, Share } from './claim.ts';

export interface Contest extends Claims {
  /** The party as contenders. */
  readonly joined: readonly Contender[];
}

/** Everything is known: the best permitted set, or the report that the group is too large. */
export function solved(contest: Contest): Share {
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
function unsolved(contest: Contest): Share {
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

function isContested({ party, mine, conflict }: Claims): boolean {
  return party.some((other) => conflict(other.measure.id, mine.measure.id));
}

/** The unknown facts on which a party depends; null where everything is known. */
export function openFacts(party: readonly Claim[]): readonly string[] | null {
  const facts = new Set(party.flatMap(({ finding }) => factsOfFinding(finding)));
  const isOpenWithCaps = (claim: Claim): boolean => isOpenClaim(claim) || claim.finding.caps.some(isOpen);
  return party.some(isOpenWithCaps) ? [...facts] : null;
}
