/**
 * The status of a measure (measures.md): decided at once where the facts given decide it, else by sweeping over
 * what the unknown facts may be.
 */
import { isOpen, highOf, lowOf, larger, smaller } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { Split, Splits } from '../rules/splits.ts';
import { sweep } from '../rules/sweep.ts';
import type { Outcome } from '../rules/sweep.ts';
import { isUndecided } from '../rules/truth.ts';
import type { World } from '../rules/world.ts';
import { ZERO, type Decimal } from '../values/decimal.ts';
import { standingOf } from './combination.ts';
import { groupOf } from './combination-groups.ts';
import { inForce } from './windows.ts';

/** In the order in which they are decided (measures.md). */
export const STATUSES = ['does-not-qualify', 'not-in-force', 'needs-facts', 'set-aside', 'qualifies'] as const;
export type Status = (typeof STATUSES)[number];

/** A range of money in the measure's currency; `high` infinite where nothing bounds it. */
export interface AmountRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface Assessment {
  readonly status: Status;
  /** Null for what is unpublished and for what does not qualify. */
  readonly amount: AmountRange | null;
  /** Keys of the facts that can still change the status or the amount, in the order of the rule. */
  readonly missing: readonly string[];
  readonly setAsideFor: string | null;
  /** Set aside: how much less the best permitted set with it brings, in the base currency; null where that is open. */
  readonly setAsideLess: AmountRange | null;
  /** How many measures stand in its group, where these are too many to find the best permitted set; else null. */
  readonly tooLarge: number | null;
}

/** What a measure comes to in one world, rivals included. */
interface Leaf extends Outcome {
  /** The measure may be paid here, as far as is known. */
  readonly possible: boolean;
  /** The measure may be refused here. */
  readonly refusable: boolean;
  readonly amount: Quantity | null;
  readonly setAsideFor: string | null;
  readonly setAsideLess: AmountRange | null;
  readonly tooLarge: number | null;
}

const NOT_CHOSEN = { setAsideFor: null, setAsideLess: null, tooLarge: null };
const NO: Leaf = { facts: [], form: 'no', possible: false, refusable: true, amount: null, ...NOT_CHOSEN };

/** Assesses a measure for a company in one jurisdiction. */
export function assess(rulebook: Rulebook, measure: Measure, world: World): Assessment {
  const direct = leafOf(rulebook, measure, world);
  if (direct.facts.length === 0) return decided(measure, direct, world);
  const swept = sweep(world, splitsOf(rulebook, measure, world.asOf), (here) => leafOf(rulebook, measure, here));
  const [only] = swept.leaves;
  if (swept.facts.length === 0 && only !== undefined) {
    return decided(
      measure,
      swept.leaves.every((leaf) => sameLess(leaf, only)) ? only : { ...only, setAsideLess: null },
      world,
    );
  }
  const paid = swept.leaves.filter((leaf) => leaf.possible);
  const amount = measure.plan === null ? null : rangeOver(measure, paid, swept.leaves);
  if (!inForce(measure, world.asOf)) return { status: 'not-in-force', amount, missing: [], ...NOT_CHOSEN };
  const tooLarge = swept.leaves.find((leaf) => leaf.tooLarge !== null)?.tooLarge ?? null;
  return { status: 'needs-facts', amount, missing: swept.facts, ...NOT_CHOSEN, tooLarge };
}

/** What a rival brings more may still be open where the choice is not. */
function sameLess({ setAsideLess: a }: Leaf, { setAsideLess: b }: Leaf): boolean {
  return a !== null && b !== null && a.high.eq(b.high) && a.low.eq(b.low);
}

function decided(measure: Measure, leaf: Leaf, world: World): Assessment {
  if (!leaf.possible) return { status: 'does-not-qualify', amount: null, missing: [], ...NOT_CHOSEN };
  const amount = leaf.amount === null ? null : rangeOf(measure, leaf.amount);
  if (!inForce(measure, world.asOf)) return { status: 'not-in-force', amount, missing: [], ...NOT_CHOSEN };
  // No fact is missing, but which measures of the group are taken is not known: nothing is promised.
  if (leaf.tooLarge !== null) {
    return {
      status: 'needs-facts',
      amount: amount && { ...amount, low: ZERO },
      missing: [],
      ...NOT_CHOSEN,
      tooLarge: leaf.tooLarge,
    };
  }
  const status = leaf.setAsideFor === null ? 'qualifies' : 'set-aside';
  return {
    status,
    amount,
    missing: [],
    setAsideFor: leaf.setAsideFor,
    setAsideLess: leaf.setAsideLess,
    tooLarge: null,
  };
}

function rangeOf({ basis }: Measure, amount: Quantity): AmountRange {
  return { low: basis === 'up-to' ? ZERO : lowOf(amount), high: highOf(amount) };
}

/** The range around all outcomes; low is nothing while the measure may still not qualify. */
function rangeOver(measure: Measure, paid: readonly Leaf[], all: readonly Leaf[]): AmountRange {
  const ranges = paid.flatMap((leaf) => (leaf.amount === null ? [] : [rangeOf(measure, leaf.amount)]));
  const low = all.some((leaf) => leaf.refusable)
    ? ZERO
    : ranges.map((range) => range.low).reduce(smaller, ranges[0]?.low ?? ZERO);
  return { low, high: ranges.map((range) => range.high).reduce(larger, ZERO) };
}

/** Evaluates a measure and, where it may be paid, the choice between it and its rivals. */
function leafOf(rulebook: Rulebook, measure: Measure, world: World): Leaf {
  const own = standingOf(rulebook, measure, world);
  if (own.verdict === false) return NO;
  const facts = new Set<string>();
  const forms: string[] = [];
  if (isUndecided(own.verdict)) {
    own.verdict.facts.forEach((fact) => facts.add(fact));
    forms.push(own.verdict.form);
  }
  if (own.amount !== null) {
    if (isOpen(own.amount)) own.amount.facts.forEach((fact) => facts.add(fact));
    forms.push(isOpen(own.amount) ? own.amount.form : own.amount.toString());
  }
  const { choice } = own;
  if (choice.kind === 'open') {
    choice.facts.forEach((fact) => facts.add(fact));
    forms.push(choice.form);
  }
  const setAsideFor = choice.kind === 'set-aside' ? choice.for : null;
  const refusable = isUndecided(own.verdict) || (own.amount !== null && lowOf(own.amount).isZero());
  return {
    facts: [...facts],
    form: `yes(${forms.join(';')})${setAsideFor ?? ''}`,
    possible: true,
    refusable,
    amount: own.amount,
    setAsideFor,
    setAsideLess: choice.kind === 'set-aside' ? choice.less : null,
    tooLarge: choice.kind === 'too-large' ? choice.size : null,
  };
}

/** Where a measure's outcome can turn: in its own rules, and in those of all on which it depends. */
function splitsOf(rulebook: Rulebook, measure: Measure, asOf: string): Splits {
  const group = groupOf(rulebook, measure, asOf);
  if (group.length === 1) return measure.splits;
  const merged = new Map<string, Split>();
  for (const one of [measure, ...group.filter((other) => other !== measure)]) {
    for (const split of one.splits.values()) mergeInto(merged, split);
  }
  return merged;
}

function mergeInto(splits: Map<string, Split>, split: Split): void {
  const known = splits.get(split.fact.id);
  splits.set(split.fact.id, {
    fact: split.fact,
    thresholds: [...(known?.thresholds ?? []), ...split.thresholds],
    asked: [...(known?.asked ?? []), ...split.asked],
  });
}
