/** Measures of which some exclude each other, joint caps included: the best permitted set where everything is known, else left open. */
import { leastOf } from '../rules/operators/least.ts';
import { factsOf, formOf, highOf, isOpen, range } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { isUndecided, truthForm } from '../rules/truth.ts';
import type { World } from '../rules/world.ts';
import { ZERO, type Decimal } from '../values/decimal.ts';
import { bestSet } from './choice.ts';
import type { BestSet } from './choice.ts';
import { valueOf } from './choice-contenders.ts';
import type { Conflict, Contender, Value } from './choice-contenders.ts';
import { setAsideBy, TAKEN } from './combination-corners.ts';
import type { Choice, Claim } from './combination-corners.ts';
import { inOwnCurrency } from './finding.ts';
import { rounded } from './rounding.ts';

/** How the choice falls for a measure, and what each row of its cap takes. */
export interface Place {
  readonly choice: Choice;
  /** In the row's own currency. */
  readonly taken: (row: string) => Quantity;
}

/** A measure among those with which it is joined, some of which exclude each other. */
export interface Contest {
  readonly party: readonly Claim[];
  /** The same as contenders. */
  readonly joined: readonly Contender[];
  readonly measure: Measure;
  readonly conflict: Conflict;
  readonly world: World;
}

/** Everything is known: the best permitted set, or the report that the group is too large. */
export function solved(rulebook: Rulebook, contest: Contest): Place {
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
  const beside = bestSet(
    joined.filter(({ id }) => !conflict(id, measure.id)),
    conflict,
    world.prefer,
  );
  if (beside === null) return null;
  const [most, other] = [best, beside].map((set) =>
    valueOf(
      joined.filter(({ id }) => set.has(id)),
      set,
    ),
  );
  return most === undefined || other === undefined
    ? null
    : { high: most.high.minus(other.high), low: most.low.minus(other.low) };
}

interface Solution {
  readonly party: readonly Claim[];
  readonly best: BestSet;
}

const solutions = new WeakMap<Claim['finding'], Solution>();

/** The best set of a contest; every measure of a group asks for it with the same findings. */
function bestOf({ party, joined, conflict, world }: Contest): BestSet {
  const [first] = party;
  const known = first && solutions.get(first.finding);
  const isSame = (claim: Claim, index: number): boolean => claim.finding === known?.party[index]?.finding;
  if (known?.party.length === party.length && party.every(isSame)) return known.best;
  const best = bestSet(joined, conflict, world.prefer);
  if (first !== undefined) solutions.set(first.finding, { party, best });
  return best;
}

/** Each row may take anything from nothing to what it would be paid alone; the choice stays open. */
export function undecided(contest: Contest, facts: readonly string[]): Place {
  const { party, world } = contest;
  const form = party.map((claim) => formOfClaim(claim)).join(';');
  const amounts = new Map(party.map((claim) => [claim.measure.id, amountAlone(claim, world) ?? ZERO]));
  return {
    choice: isContested(contest) ? { kind: 'open', facts, form: `best(${form})` } : TAKEN,
    taken: (row) => range(ZERO, highOf(amounts.get(row) ?? ZERO), facts, `taken(${row};${form})`),
  };
}

function isContested({ party, measure, conflict }: Contest): boolean {
  return party.some((other) => conflict(other.measure.id, measure.id));
}

function formOfClaim({ measure, finding }: Claim): string {
  const cap = finding.cap === null ? '' : `/${formOf(finding.cap)}`;
  return `${measure.id}:${truthForm(finding.verdict)}/${finding.amount === null ? '-' : formOf(finding.amount)}${cap}`;
}

/** The unknown facts on which a party depends; null where everything is known. */
export function openFacts(party: readonly Claim[]): readonly string[] | null {
  const facts = new Set<string>();
  let open = false;
  for (const { finding } of party) {
    const cap = finding.cap ?? ZERO;
    const own = finding.amount ?? ZERO;
    if (isUndecided(finding.verdict)) finding.verdict.facts.forEach((fact) => facts.add(fact));
    factsOf([cap, own]).forEach((fact) => facts.add(fact));
    open ||= isUndecided(finding.verdict) || isOpen(cap) || isOpen(own);
  }
  return open ? [...facts] : null;
}

/** What a claim pays where it has its cap for itself; null where it is unpublished. */
export function amountAlone(claim: Claim, world: World): Quantity | null {
  const { finding } = claim;
  if (finding.amount === null) return null;
  return rounded(finding.cap === null ? finding.amount : leastOf([finding.amount, capOf(claim, world)]));
}

/** The joint cap of a claim in the currency of the measure. */
export function capOf({ measure, finding }: Claim, world: World): Quantity {
  return finding.cap === null ? ZERO : inOwnCurrency(finding.cap, measure.currency, world);
}
