/**
 * The status of a measure: decided at once where the facts given decide it, else by sweeping over
 * what the unknown facts may be.
 */
import { highOf, lowOf, larger, smaller } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { sweepTogether } from '../rules/sweep-together.ts';
import type { Fork, Outcome, Shortcut, Sweep } from '../rules/fork.ts';
import { shortcutFrom } from '../rules/shortcut.ts';
import { sweep, valueOf } from '../rules/sweep.ts';
import { isUndecided } from '../rules/truth.ts';
import { isUnknown } from '../rules/world.ts';
import type { World } from '../rules/world.ts';
import { compared, ZERO, type Decimal } from '../values/decimal.ts';
import { standingOf } from './combination/standing.ts';
import { partyOf } from './combination/party.ts';
import type { Party } from './combination/party.ts';
import { findingsIn, treeOf, treesOf } from './combination/trees.ts';
import type { Ground } from './combination/trees.ts';
import { factsOfFinding, findingOf, formOfFinding } from './finding.ts';
import type { Finding } from './finding.ts';
import { inForce } from './windows.ts';

/** In the order in which they are decided. */
export const STATUSES = ['does-not-qualify', 'not-in-force', 'needs-facts', 'set-aside', 'qualifies'] as const;
export type Status = (typeof STATUSES)[number];

/** A range of money in the measure's currency; `high` infinite where nothing bounds it. */
export interface AmountRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Whether two amounts have the same ends, or both are none. */
export function sameRange(a: AmountRange | null, b: AmountRange | null): boolean {
  if (a === null || b === null) return a === b;
  return a.low.eq(b.low) && a.high.eq(b.high);
}

export interface Assessment {
  readonly status: Status;
  /** In the measure's currency; null for what is unpublished and for what does not qualify. */
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
/** What a measure comes to whose conditions do not hold. */
export const REFUSED: Assessment = { status: 'does-not-qualify', amount: null, missing: [], ...NOT_CHOSEN };

/** Assesses a measure for a company in one jurisdiction; what is found of it in that world is kept for the others. */
export function assess(rulebook: Rulebook, measure: Measure, ground: Ground): Assessment {
  const { world, trees } = ground;
  const own = trees.get(measure)?.outcome ?? findingOf(measure, world);
  // Most measures are refused at once, whatever the others come to.
  if (own.verdict === false) return REFUSED;
  const party = partyOf(rulebook, measure, world.asOf);
  const isAlone = party.kind === 'alone' && !trees.has(measure);
  const swept = isAlone ? sweptAlone(rulebook, party, own, world) : sweptTogether(rulebook, party, own, ground);
  const [only] = swept.leaves;
  if (swept.facts.length === 0 && only !== undefined) {
    // What a rival brings more may still be open where the choice is not.
    const isLessKnown = swept.leaves.every((leaf) => sameRange(leaf.setAsideLess, only.setAsideLess));
    return decided(measure, isLessKnown ? only : { ...only, setAsideLess: null }, world);
  }
  const paid = swept.leaves.filter((leaf) => leaf.possible);
  const amount = measure.plan === null ? null : rangeOver(measure, paid, swept.leaves);
  if (!inForce(measure, world.asOf)) return { status: 'not-in-force', amount, missing: [], ...NOT_CHOSEN };
  const tooLarge = swept.leaves.find((leaf) => leaf.tooLarge !== null)?.tooLarge ?? null;
  return { status: 'needs-facts', amount, missing: swept.facts, ...NOT_CHOSEN, tooLarge };
}

/** A measure on its own: every part of its unknown facts is evaluated. */
function sweptAlone(rulebook: Rulebook, party: Party, own: Finding, world: World): Sweep<Leaf> {
  const direct = leafOf(rulebook, party, [own], world);
  if (direct.facts.length === 0) return { leaves: [direct], facts: [], form: direct.form };
  const leafIn = (here: World): Leaf => leafOf(rulebook, party, [findingOf(party.measure, here)], here);
  return sweep(world, party.splits, leafIn, direct, { shortcut: shortcutOf(party) });
}

/** A measure beside others: each is swept once by itself, and what they come to together is read off their trees. */
function sweptTogether(rulebook: Rulebook, party: Party, own: Finding, ground: Ground): Sweep<Leaf> {
  if (mayTurnAnywhere(party, ground.world)) return sweptAtOnce(rulebook, party, ground.world);
  treeOf(party.measure, party.splits, ground, own);
  const trees = treesOf(party, ground);
  const together = (findings: readonly Finding[]): Leaf => leafOf(rulebook, party, findings, ground.world);
  if (trees.every((tree) => tree.at < 0)) {
    const only = together(trees.map(({ outcome }) => outcome));
    return { leaves: [only], facts: only.facts, form: only.form };
  }
  const mine = party.members.indexOf(party.measure);
  return sweepTogether(trees, {
    together,
    // While its own conditions are open, nothing else decides.
    surely: (here) => (isUndecided(here[mine]?.outcome.verdict ?? false) ? here[mine] : undefined),
    shortcut: shortcutOf(party),
  });
}

/** Whether where a fact turns depends on what else is known: in the trees of two measures it might have different parts. */
function mayTurnAnywhere({ splits }: Party, world: World): boolean {
  return splits.some((split) => split.crossings.length > 0 && isUnknown(valueOf(split, world)));
}

/** All measures of a group are evaluated in each combination, anew for each of them. */
const MOST_AT_ONCE = 1024;

/** A measure beside others, all evaluated in every part of their unknown facts. */
function sweptAtOnce(rulebook: Rulebook, party: Party, world: World): Sweep<Leaf> {
  const leafIn = (here: World): Leaf => leafOf(rulebook, party, findingsIn(party, here), here);
  return sweep(world, party.splits, leafIn, leafIn(world), { most: MOST_AT_ONCE, shortcut: shortcutOf(party) });
}

/** A shorter way through many combinations, which ends where single ones have the ends of all. */
function shortcutOf({ measure }: Party): (root: Fork<Leaf>) => Shortcut<Leaf> {
  const most = ({ amount }: Leaf): Decimal => highOf(amount ?? ZERO);
  const isReached = (leaves: readonly Leaf[], whole: Leaf): boolean => {
    const paid = leaves.filter((leaf) => leaf.possible);
    if (measure.plan === null) return paid.length > 0;
    return paid.length > 0 && sameRange(rangeOver(measure, paid, leaves), rangeOver(measure, [whole], [whole]));
  };
  const compare = (one: Leaf, other: Leaf): number =>
    Number(one.possible) - Number(other.possible) || compared(most(one), most(other));
  return (root) => shortcutFrom(root, { isReached, compare });
}

function decided(measure: Measure, leaf: Leaf, world: World): Assessment {
  if (!leaf.possible) return REFUSED;
  const amount = leaf.amount === null ? null : rangeOf(measure, leaf.amount);
  if (!inForce(measure, world.asOf)) return { status: 'not-in-force', amount, missing: [], ...NOT_CHOSEN };
  // No fact is missing, but which measures of the group are taken is not known: nothing is promised.
  const { tooLarge } = leaf;
  if (tooLarge !== null) {
    return { status: 'needs-facts', amount: amount && { ...amount, low: ZERO }, missing: [], ...NOT_CHOSEN, tooLarge };
  }
  const { setAsideFor, setAsideLess } = leaf;
  const status = setAsideFor === null ? 'qualifies' : 'set-aside';
  return { status, amount, missing: [], setAsideFor, setAsideLess, tooLarge: null };
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

/** What a measure comes to and, where it may be paid, the choice between it and its rivals. */
function leafOf(rulebook: Rulebook, party: Party, findings: readonly Finding[], world: World): Leaf {
  const own = standingOf(rulebook, party, findings, world);
  if (own.verdict === false) return NO;
  const { choice } = own;
  const finding = { ...own, caps: [] };
  const open = choice.kind === 'open' ? choice : { facts: [], form: '' };
  const setAsideFor = choice.kind === 'set-aside' ? choice.for : null;
  const refusable = isUndecided(own.verdict) || (own.amount !== null && lowOf(own.amount).isZero());
  return {
    facts:
      open.facts.length === 0 ? factsOfFinding(finding) : [...new Set([...factsOfFinding(finding), ...open.facts])],
    form: `yes(${formOfFinding(finding)};${open.form})${setAsideFor ?? ''}`,
    possible: true,
    refusable,
    amount: own.amount,
    setAsideFor,
    setAsideLess: choice.kind === 'set-aside' ? choice.less : null,
    tooLarge: choice.kind === 'too-large' ? choice.size : null,
  };
}
