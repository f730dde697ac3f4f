/** Looks for the step of each measure and fact: which facts can be changed, in which direction, and whether a threshold turns it. */
import { leavesOf } from '../../rules/conditions/all-of.ts';
import { gapIn } from '../../rules/crossing.ts';
import type { Crossing, GapAt } from '../../rules/crossing.ts';
import type { Test } from '../../rules/plan.ts';
import { isOpen } from '../../rules/quantity.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { Split } from '../../rules/splits.ts';
import { domainOf, isWhole, smallestStep } from '../../rules/vocabulary.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';
import { ONE, ZERO, type Decimal } from '../../values/decimal.ts';
import type { Assessment } from '../assessment.ts';
import { standsAlone } from '../combination/party.ts';
import { givenNumber } from '../profile.ts';
import { assessedAfter, isBetter, worldAfter } from './bench.ts';
import type { Bench } from './bench.ts';
import { asNumber, givenAt } from './change.ts';
import type { Change, Spot } from './change.ts';
import { crossingsOf } from './crossing.ts';
import { choiceAims, numberAims } from './values.ts';
import type { Aims } from './values.ts';

/** One measure in one jurisdiction, as it is before any change. */
export interface Case {
  readonly measure: Measure;
  readonly before: Assessment;
  readonly bench: Bench;
}

/** A fact that can be changed, and the values to try for it. */
interface Lever {
  readonly spot: Spot;
  readonly aims: readonly Aims[];
}

/** For each changeable fact the changes that open or lift the measure: at most one up, one down, and each other choice. */
export function turningChanges(one: Case): readonly (readonly Change[])[] {
  return leversOf(one).map(({ spot, aims }) => aims.flatMap((some) => firstTurning(one, some, spot)));
}

const MOST_ENTRIES = 50;
const MOST_HELD = 5000;

/** Of a longer list only the first entries are looked through, the fewer the longer it is: each change is held against all of them. */
function entriesTried(count: number): number {
  return Math.min(count, MOST_ENTRIES, Math.floor(MOST_HELD / count));
}

/** The facts that the measure's conditions look at, and those of the items that its sum goes through. */
function leversOf({ measure, before, bench }: Case): readonly Lever[] {
  // Asked first, because the rules of a measure that nothing can open need not be made ready.
  if (!mayOpen(failingTests(measure.audience.test, bench.world), bench)) return [];
  const refusing = failingTests(measure.conditions, bench.world);
  if (!mayOpen(refusing, bench)) return [];
  const isSumAlone =
    refusing.length === 0 && before.status !== 'needs-facts' && standsAlone(bench.estimate.rulebook, measure);
  const mayTurn = isSumAlone ? mentionedInSum(measure) : () => true;
  const own = leversOfFacts(measure, bench, (id) => isConcerned(id, refusing) && mayTurn(id));
  return refusing.length > 0 ? own : [...own, ...leversOfItems(measure, bench)];
}

/** The facts outside of lists, each with all the splits that it, or a total that it is a part of, may pass. */
function leversOfFacts(measure: Measure, bench: Bench, isMeant: (id: string) => boolean): readonly Lever[] {
  const found = new Map<Fact, Split[]>();
  const note = (id: string, splits: readonly Split[]): void => {
    for (const fact of changedFacts(id, bench)) found.set(fact, [...(found.get(fact) ?? []), ...splits]);
  };
  for (const split of measure.splits.values()) if (isMeant(split.fact.id)) note(split.fact.id, [split]);
  // To try where amounts cross takes as long for each fact as there are such, and entries that they go through.
  const entries = measure.itemSplits.reduce((count, { list }) => count + itemCount(list, bench), 1);
  const crossings = Math.max(0, ...[...measure.splits.values()].map((split) => split.crossings.length));
  const isTried = found.size * crossings * entries <= MOST_HELD;
  const tried = (split: Split): Split => (isTried ? split : { ...split, crossings: [] });
  return [...found].flatMap(([fact, splits]) => leverAt(fact, null, splits.map(tried), bench));
}

/** The facts of the items that the sum goes through. */
function leversOfItems({ itemSplits }: Measure, bench: Bench): readonly Lever[] {
  return itemSplits.flatMap(({ list, splits }) =>
    Array.from({ length: entriesTried(itemCount(list, bench)) }, (_, item) =>
      [...splits.values()]
        .filter(({ fact }) => fact.changeable)
        .flatMap((split) => leverAt(split.fact, item, [split], bench)),
    ).flat(),
  );
}

/** Where all conditions hold, only what the sum itself speaks of can lift a measure that depends on no other. */
function mentionedInSum({ source, policy }: Measure): (id: string) => boolean {
  const { values, definitions } = policy.source;
  const sum = JSON.stringify([source.amount, source.values, values, definitions]);
  // Facts of the policy itself are written without what stands before the point.
  return (id) => sum.includes(id.slice(id.lastIndexOf('.') + 1));
}

/** Whether one fact that the company can change is in all conditions that fail. */
function mayOpen(failing: readonly Test[], bench: Bench): boolean {
  const first = failing.find((test) => !looksFurther(test));
  return (
    first === undefined || first.facts.some((id) => isConcerned(id, failing) && changedFacts(id, bench).length > 0)
  );
}

function isConcerned(id: string, failing: readonly Test[]): boolean {
  return failing.every((test) => looksFurther(test) || test.facts.includes(id));
}

/** Whether a condition holds what is worked out, or other facts, against each other: any fact may be behind it. */
function looksFurther({ facts, held = [] }: Test): boolean {
  return facts.length === 0 || held.length > 0;
}

/** The conditions that fail: a single change must concern all of them. */
function failingTests(test: Test, world: World): readonly Test[] {
  return leavesOf(test).filter((leaf) => leaf.test(world) === false);
}

function itemCount(list: Fact, bench: Bench): number {
  const given = givenFor(list, null, bench);
  return given?.kind === 'list' ? given.items.length : 0;
}

function leverAt(fact: Fact, item: number | null, splits: readonly Split[], bench: Bench): Lever[] {
  const from = givenFor(fact, item, bench);
  if (from === undefined) return [];
  const isLocal = bench.estimate.profile.places.get(bench.jurisdiction)?.has(fact.list ?? fact.id) === true;
  const spot = { fact, item, from, place: isLocal ? bench.jurisdiction : null };
  return [{ spot, aims: aimsFor(spot, splits, bench) }];
}

/** What holds for the place wins, lists as a whole. */
function givenFor(
  fact: Fact,
  item: number | null,
  { estimate: { profile }, jurisdiction }: Bench,
): Spot['from'] | undefined {
  const local = profile.places.get(jurisdiction);
  return givenAt(local?.has(fact.list ?? fact.id) === true ? local : profile.facts, fact, item);
}

/** The fact itself where the company gives it; of a sum that is worked out, its parts, where all are known. */
function changedFacts(id: string, bench: Bench): readonly Fact[] {
  const { facts } = bench.estimate.rulebook.vocabulary;
  const fact = facts.get(id);
  if (fact === undefined) return [];
  if (givenFor(fact, null, bench) !== undefined) return fact.changeable ? [fact] : [];
  const parts = fact.sumOf.flatMap((id) => facts.get(id) ?? []);
  const allKnown = parts.every((part) => givenFor(part, null, bench) !== undefined);
  return allKnown ? parts.filter(({ changeable }) => changeable) : [];
}

function aimsFor(spot: Spot, splits: readonly Split[], bench: Bench): readonly Aims[] {
  const { fact, from } = spot;
  const { rates } = bench.estimate;
  const held = asNumber(from, rates);
  if (held === null) return splits.flatMap((split) => choiceAims(split, fact, from));
  const toUnit = fact.type === 'money' ? rates.toBase(fact.currency ?? BASE_CURRENCY) : ONE;
  const now = held.div(toUnit);
  const fixed = splits.flatMap((split) => {
    const rest = restOf(split, fact, bench);
    return split.thresholds.flatMap((threshold) => {
      const at = threshold(bench.world);
      return isOpen(at) ? [] : [at.minus(rest).div(toUnit)];
    });
  });
  const room = { now, step: smallestStep(fact), isWhole: isWhole(fact), ...domainOf(fact) };
  // A part of a total and the total itself may each be in what crosses.
  const crossings = new Set(splits.flatMap((split) => split.crossings));
  const crossed = [...crossings].flatMap((crossing) => crossingsOf(gapOf(crossing, spot, bench), room));
  // What is found by trying is a step off at most; of whole numbers and days it is found exactly.
  const near = room.isWhole ? crossed : crossed.flatMap((at) => [at.minus(room.step), at, at.plus(room.step)]);
  return numberAims(fact, now, [...fixed, ...near]);
}

/** What the other parts of a total add to a fact, as thresholds are held. */
function restOf(split: Split, fact: Fact, bench: Bench): Decimal {
  const { rates, rulebook } = bench.estimate;
  const others = split.fact.id === fact.id ? [] : split.fact.sumOf.filter((id) => id !== fact.id);
  return others.reduce<Decimal>((sum, id) => {
    const part = rulebook.vocabulary.facts.get(id);
    const given = part === undefined ? undefined : givenFor(part, null, bench);
    return sum.plus((given === undefined ? null : asNumber(given, rates)) ?? ZERO);
  }, ZERO);
}

/** How far the one amount is from the other at a value of a fact. */
function gapOf(crossing: Crossing, spot: Spot, bench: Bench): GapAt {
  return (value) => gapIn(crossing, worldAfter({ ...spot, to: givenNumber(spot.fact, value) }, bench));
}

/** The change to the nearest aim that opens or lifts the measure, if its threshold does it: just short of it nothing has turned. */
function firstTurning(one: Case, aims: Aims, spot: Spot): Change[] {
  const { before, bench, measure } = one;
  for (const { to, justUnder } of aims) {
    const change = { ...spot, to };
    const after = assessedAfter(measure, change, bench);
    if (!isBetter(before, after)) continue;
    if (justUnder === null) return [change];
    const under = assessedAfter(measure, { ...spot, to: justUnder }, bench);
    const at = (value: Spot['from'], { amount }: Assessment): Point => ({
      value: asNumber(value, bench.estimate.rates) ?? ZERO,
      paid: amount?.high ?? ZERO,
    });
    const isPaid = before.status === 'qualifies' || before.status === 'needs-facts';
    const turned = !isPaid || jumps(at(spot.from, before), at(justUnder, under), at(to, after));
    // A sum that grows with the fact is better at every value on the way: the threshold may still be to come.
    if (under.status === before.status && turned) return [change];
  }
  return [];
}

/** What a measure is paid at one value of a fact. */
interface Point {
  readonly value: Decimal;
  readonly paid: Decimal;
}

/**
 * Whether the threshold itself makes the difference. A sum that grows with the fact anyway is in no other tier for it: it rises in
 * the last small step no faster than on the way there, but for the rounding to a fen.
 */
function jumps(here: Point, short: Point, there: Point): boolean {
  const way = short.value.minus(here.value);
  const slope = way.isZero() ? ZERO : short.paid.minus(here.paid).div(way);
  return there.paid.minus(short.paid).gt(slope.times(there.value.minus(short.value)).plus('0.01'));
}
