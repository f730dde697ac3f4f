/**
 * Measures of which only one may be taken: the best permitted set of the group is chosen (highest total high, then
 * low, then the first in order of ids); what conflicts with it is set aside. An unpublished amount counts nothing,
 * so that a measure with a figure is kept before it. Only measures in force exclude one another.
 */
import { highOf, isOpen, larger, lowOf } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { isUndecided } from '../rules/truth.ts';
import { Decimal, ZERO } from '../values/decimal.ts';
import type { World } from '../rules/world.ts';
import { findingOf, inBase } from './finding.ts';
import type { Finding } from './finding.ts';
import { inForce } from './windows.ts';

/** One measure that could be taken, with what it would bring, in the base currency. */
export interface Candidate {
  readonly id: string;
  readonly low: Decimal;
  /** May be infinite. */
  readonly high: Decimal;
}

/** Whether two measures exclude each other. */
export type Conflict = (a: string, b: string) => boolean;

/** The groups of more measures than this are not solved but reported. */
export const LARGEST_GROUP = 20;

/** The best permitted set of candidates, as ids. Candidates must come in order of ids. */
export function bestSet(candidates: readonly Candidate[], conflict: Conflict): ReadonlySet<string> {
  let best: { ids: readonly string[]; high: Decimal; low: Decimal } | null = null;
  function extend(index: number, ids: readonly string[], high: Decimal, low: Decimal): void {
    const candidate = candidates[index];
    if (candidate === undefined) {
      if (best === null || high.gt(best.high) || (high.eq(best.high) && low.gt(best.low))) best = { ids, high, low };
      return;
    }
    if (!ids.some((id) => conflict(id, candidate.id))) {
      extend(index + 1, [...ids, candidate.id], high.plus(candidate.high), low.plus(candidate.low));
    }
    if (candidates.some((other) => other.id !== candidate.id && conflict(other.id, candidate.id)))
      extend(index + 1, ids, high, low);
  }
  extend(0, [], ZERO, ZERO);
  return new Set(chosenIds(best));
}

function chosenIds(best: { readonly ids: readonly string[] } | null): readonly string[] {
  return best === null ? [] : best.ids;
}

/** The ids of all measures that a measure excludes, directly or through others, itself among them, in order. */
export function groupOf(rulebook: Rulebook, measure: Measure, asOf: string): readonly string[] {
  const group = new Set([measure.id]);
  for (const id of group) {
    for (const { measures } of rulebook.exclusions) {
      if (!measures.includes(id)) continue;
      for (const other of measures) {
        const rival = rulebook.measures.get(other);
        if (rival !== undefined && inForce(rival, asOf)) group.add(other);
      }
    }
  }
  return [...group].toSorted();
}

/** Whether two measures stand in one exclusion. */
export function conflictIn(rulebook: Rulebook): Conflict {
  return (a, b) => rulebook.exclusions.some(({ measures }) => measures.includes(a) && measures.includes(b));
}

export type Choice =
  | { readonly kind: 'taken' }
  | { readonly kind: 'set-aside'; readonly for: string }
  | { readonly kind: 'open'; readonly facts: readonly string[]; readonly form: string };

/** The smallest sum that is not nothing after rounding. */
const LEAST_PAID = new Decimal('0.01');

const TAKEN: Choice = { kind: 'taken' };

interface Rival {
  readonly measure: Measure;
  readonly finding: Finding;
}

/** Whether a measure that qualifies by itself is taken, set aside for a better one, or still open. */
export function choiceOf(rulebook: Rulebook, measure: Measure, own: Finding, world: World): Choice {
  if (!inForce(measure, world.asOf)) return TAKEN;
  const group = groupOf(rulebook, measure, world.asOf);
  if (group.length === 1) return TAKEN;
  const rivals: Rival[] = [];
  for (const id of group) {
    const other = rulebook.measures.get(id);
    if (other === undefined) continue;
    const finding = id === measure.id ? own : findingOf(rulebook, other, world);
    if (finding.verdict !== false) rivals.push({ measure: other, finding });
  }
  if (rivals.length === 1) return TAKEN;
  return overScenarios(rulebook, measure, rivals, world);
}

/** Decided where every corner of what is open leads to the same choice. */
function overScenarios(rulebook: Rulebook, measure: Measure, rivals: readonly Rival[], world: World): Choice {
  const conflict = conflictIn(rulebook);
  const open = rivals.filter((rival) => isOpenRival(rival));
  const undecided = openChoice(rivals, open);
  // With two open rivals besides, corners do not tell everything between them.
  if (rivals.length > LARGEST_GROUP || (rivals.length > 2 && open.length > 1)) return undecided;
  let result: Choice | null = null;
  for (let bits = 0; bits < 2 ** open.length; bits += 1) {
    const candidates = rivals.flatMap((rival) => candidateIn(rival, open, bits, measure.id, world));
    const chosen = bestSet(candidates, conflict);
    const choice = chosen.has(measure.id) ? TAKEN : setAside(measure.id, chosen, conflict);
    if (result !== null && !sameChoice(result, choice)) return undecided;
    result = choice;
  }
  return result ?? TAKEN;
}

function isOpenRival({ finding }: Rival): boolean {
  return isUndecided(finding.verdict) || (finding.amount !== null && isOpen(finding.amount));
}

/** The rival at one end of what is open: at its low it may be not there at all. */
function candidateIn(
  { measure, finding }: Rival,
  open: readonly Rival[],
  bits: number,
  own: string,
  world: World,
): Candidate[] {
  const index = open.findIndex((rival) => rival.measure.id === measure.id);
  const atHigh = index < 0 || ((bits >> index) & 1) === 1;
  const amount = finding.amount === null ? ZERO : inBase(finding.amount, measure.currency, world);
  const end = atHigh ? highOf(amount) : lowOf(amount);
  // Where the measure itself came to nothing it would be refused, and no choice were to be made.
  const top = measure.id === own && finding.amount !== null ? larger(end, LEAST_PAID) : end;
  if (!atHigh && measure.id !== own && (isUndecided(finding.verdict) || (finding.amount !== null && top.isZero())))
    return [];
  return [{ id: measure.id, low: measure.basis === 'up-to' ? ZERO : lowOfAmount(amount, top), high: top }];
}

function lowOfAmount(amount: Quantity, top: Decimal): Decimal {
  return isOpen(amount) ? top : amount;
}

function setAside(own: string, chosen: ReadonlySet<string>, conflict: Conflict): Choice {
  const better = [...chosen].find((id) => conflict(id, own));
  return better === undefined ? TAKEN : { kind: 'set-aside', for: better };
}

function sameChoice(a: Choice, b: Choice): boolean {
  return a.kind === b.kind && (a.kind !== 'set-aside' || b.kind !== 'set-aside' || a.for === b.for);
}

function openChoice(rivals: readonly Rival[], open: readonly Rival[]): Choice {
  const facts = new Set<string>();
  for (const { finding } of open) {
    if (isUndecided(finding.verdict)) for (const fact of finding.verdict.facts) facts.add(fact);
    if (finding.amount !== null && isOpen(finding.amount)) for (const fact of finding.amount.facts) facts.add(fact);
  }
  const form = rivals.map(({ measure, finding }) => `${measure.id}:${formOfFinding(finding)}`).join(';');
  return { kind: 'open', facts: [...facts], form: `best(${form})` };
}

function formOfFinding({ verdict, amount }: Finding): string {
  const words = typeof verdict === 'boolean' ? String(verdict) : verdict.form;
  return `${words}/${amount === null ? '-' : isOpen(amount) ? amount.form : amount.toString()}`;
}
