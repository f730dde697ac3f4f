/**
 * What next: for each measure that is refused or below its top tier, the smallest single change of one fact that opens or lifts
 * it, and what that brings in the jurisdiction's totals, exclusions and joint caps included.
 *
 * - **Optimised**: for each measure and fact the nearest of the rules' own thresholds that opens or lifts the measure; yes, no and
 *   choices have no order, so there the one that brings most.
 * - **Verified**: each step is evaluated as `--set` would be; it brings the gain promised, and just short of it the measure's status
 *   and tier are what they were.
 * - **Order**: what brings most first (high, then low), then by id of the measure and fact.
 * - **Not proposed**: facts that a company cannot change at will, facts that are not known (they are asked for, not changed), costs
 *   that only grow a sum towards its cap, and steps that bring nothing. A measure without a published figure may be opened by
 *   a step that adds nothing to a total: it comes last.
 * - **Not handled**: two changes at once, facts of single items of a list, thresholds that depend on other facts.
 */
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { dayNumber } from '../rules/conditions/fact.ts';
import type { Split } from '../rules/splits.ts';
import type { Test } from '../rules/plan.ts';
import type { Fact } from '../rules/vocabulary.ts';
import type { World } from '../rules/world.ts';
import { ONE, ZERO, type Decimal } from '../values/decimal.ts';
import { assess } from './assessment.ts';
import type { Assessment } from './assessment.ts';
import type { Estimate, MeasureEstimate } from './estimate.ts';
import { measuresOf } from './estimate.ts';
import type { GivenValue, Profile } from './profile.ts';
import { totalsOf } from './totals.ts';
import type { Total } from './totals.ts';
import { applied, settingOf } from './what-next-change.ts';
import type { Change } from './what-next-change.ts';
import { choiceAims, numberAims } from './what-next-values.ts';
import type { Aims } from './what-next-values.ts';
import { worldOf } from './world-of.ts';

/** What a change adds to one total of the jurisdiction; below nothing where it takes away. */
export interface Gain {
  readonly beneficiary: Total['beneficiary'];
  readonly currency: string;
  readonly low: Decimal;
  readonly high: Decimal;
}

export interface NextStep {
  readonly measure: Measure;
  /** `opens` what was refused, `lifts` what is paid already. */
  readonly kind: 'opens' | 'lifts';
  readonly change: Change;
  /** The change as `--set` takes it. */
  readonly setting: string;
  /** What it brings in the total to which the measure belongs. */
  readonly gain: Gain;
  /** Every total of the jurisdiction that it changes. */
  readonly gains: readonly Gain[];
  /** The measures that it opens or lifts, this one among them, in order of id. */
  readonly concerns: readonly string[];
}

/** Everything that is evaluated again for a change. */
interface Bench {
  readonly estimate: Estimate;
  readonly jurisdiction: string;
  readonly world: World;
  readonly before: ReadonlyMap<string, Assessment>;
  readonly totals: readonly Total[];
  readonly results: Map<string, Result>;
}

interface Result {
  readonly totals: readonly Total[];
  readonly assessments: ReadonlyMap<string, Assessment>;
}

/** Every next step of an estimate, best first. */
export function whatNext(estimate: Estimate): readonly NextStep[] {
  const steps = estimate.jurisdictions.flatMap((jurisdiction) => {
    const bench = benchOf(estimate, jurisdiction);
    return measuresOf(estimate.rulebook, jurisdiction).flatMap((measure) => stepsFor(measure, bench));
  });
  return steps.toSorted(byGain);
}

/** The best few steps: each change once, and each measure once. */
export function bestSteps(steps: readonly NextStep[], most = 5): readonly NextStep[] {
  const settings = new Set<string>();
  const measures = new Set<string>();
  const best: NextStep[] = [];
  for (const step of steps) {
    if (best.length === most || step.gain.high.lte(0)) break;
    if (settings.has(step.setting) || measures.has(step.measure.id)) continue;
    best.push(step);
    settings.add(step.setting);
    for (const id of step.concerns) measures.add(id);
  }
  return best;
}

function byGain(a: NextStep, b: NextStep): number {
  const byId = a.measure.id < b.measure.id ? -1 : a.measure.id > b.measure.id ? 1 : a.setting < b.setting ? -1 : 1;
  return b.gain.high.cmp(a.gain.high) || b.gain.low.cmp(a.gain.low) || byId;
}

function benchOf(estimate: Estimate, jurisdiction: string): Bench {
  return {
    estimate,
    jurisdiction,
    world: worldAfter(estimate, jurisdiction, estimate.profile),
    before: new Map(estimate.measures.map((one): [string, MeasureEstimate] => [one.measure.id, one])),
    totals: estimate.totals.filter((total) => total.jurisdiction === jurisdiction),
    results: new Map(),
  };
}

function worldAfter({ rulebook, rates, asOf, prefer }: Estimate, jurisdiction: string, profile: Profile): World {
  return { ...worldOf(rulebook.vocabulary, profile, jurisdiction, rates, asOf), prefer };
}

/** The best step for each fact that a measure's conditions look at. */
function stepsFor(measure: Measure, bench: Bench): NextStep[] {
  const before = bench.before.get(measure.id);
  if (before === undefined || before.status === 'not-in-force') return [];
  const failing = failingTests(measure.conditions, bench.world);
  return [...measure.splits.values()].flatMap((split) => {
    if (failing.some(({ facts }) => facts.length > 0 && !facts.includes(split.fact.id))) return [];
    return changedFacts(split, bench).flatMap((fact) => bestFor(measure, before, fact, split, bench));
  });
}

/** The conditions that fail: a single change must concern all of them. */
function failingTests({ parts, ...whole }: Test, world: World): readonly Test[] {
  if (parts?.kind === 'all') return parts.tests.flatMap((test) => failingTests(test, world));
  return whole.test(world) === false ? [whole] : [];
}

/** The fact itself where the company gives it; of a sum that is worked out, its parts. */
function changedFacts({ fact }: Split, bench: Bench): readonly Fact[] {
  if (givenFor(fact.id, bench) !== undefined) return fact.changeable ? [fact] : [];
  const parts = fact.sumOf.map((id) => bench.estimate.rulebook.vocabulary.facts.get(id));
  const known = parts.filter((part) => part !== undefined && givenFor(part.id, bench) !== undefined);
  return known.length < parts.length ? [] : known.filter((part) => part !== undefined).filter(({ changeable }) => changeable);
}

function givenFor(id: string, { estimate: { profile }, jurisdiction }: Bench): GivenValue | undefined {
  return profile.places.get(jurisdiction)?.get(id) ?? profile.facts.get(id);
}

function bestFor(measure: Measure, before: Assessment, fact: Fact, split: Split, bench: Bench): NextStep[] {
  const from = givenFor(fact.id, bench);
  if (from === undefined) return [];
  const place = bench.estimate.profile.places.get(bench.jurisdiction)?.has(fact.id) === true ? bench.jurisdiction : null;
  const steps = aimsFor(fact, split, from, bench).flatMap((aims) => firstStep(measure, before, aims, { fact, place, from }, bench));
  const [best] = steps.toSorted(byGain);
  return best === undefined ? [] : [best];
}

function aimsFor(fact: Fact, split: Split, from: GivenValue, bench: Bench): readonly Aims[] {
  const toUnit = fact.type === 'money' ? bench.estimate.rates.toBase(fact.currency ?? 'CNY') : ONE;
  const now = inThresholdUnit(from, bench.estimate);
  if (now === null) return choiceAims(split, fact, from);
  const parts = split.fact.id === fact.id ? [] : split.fact.sumOf.filter((id) => id !== fact.id);
  const rest = parts.reduce<Decimal>((sum, id) => {
    const given = givenFor(id, bench);
    return sum.plus((given === undefined ? null : inThresholdUnit(given, bench.estimate)) ?? ZERO);
  }, ZERO);
  return numberAims(fact, split, bench.world, { now: now.div(toUnit), rest: rest.div(toUnit), toUnit });
}

/** A number as thresholds are held: money in the base currency. */
function inThresholdUnit(given: GivenValue, { rates }: Estimate): Decimal | null {
  if (given.kind === 'date') return dayNumber(given.date);
  if (given.kind === 'money') return given.money.amount.times(rates.toBase(given.money.currency));
  return given.kind === 'number' ? given.number : null;
}

/** The step at the nearest aim that opens or lifts the measure, if it brings anything. */
function firstStep(
  measure: Measure, before: Assessment, aims: Aims, start: Omit<Change, 'to'>, bench: Bench,
): NextStep[] {
  for (const { to, justUnder } of aims) {
    const change: Change = { ...start, to };
    const after = assessedAfter(measure, change, bench);
    if (!isBetter(before, after)) continue;
    const under = justUnder === null ? before : assessedAfter(measure, { ...start, to: justUnder }, bench);
    const [here, short, there] = [start.from, justUnder ?? start.from, to].map((value) => inThresholdUnit(value, bench.estimate) ?? ZERO);
    const line = [at(here, before), at(short, under), at(there, after)] as const;
    if (under.status !== before.status || (before.status === 'qualifies' && !jumps(...line))) return [];
    return stepAt(measure, before, change, bench);
  }
  return [];
}

function assessedAfter(measure: Measure, change: Change, { estimate, jurisdiction }: Bench): Assessment {
  return assess(estimate.rulebook, measure, worldAfter(estimate, jurisdiction, applied(estimate.profile, change)));
}

/** Whether a measure is paid now that was not, or is paid more. */
function isBetter(before: Assessment, after: Assessment): boolean {
  if (after.status !== 'qualifies') return false;
  if (before.status !== 'qualifies') return true;
  return before.amount !== null && after.amount !== null && (after.amount.high.gt(before.amount.high) || after.amount.low.gt(before.amount.low));
}

/** What a measure is paid at one value of a fact. */
interface Point {
  readonly value: Decimal;
  readonly paid: Decimal;
}

function at(value: Decimal | undefined, { amount }: Assessment): Point {
  return { value: value ?? ZERO, paid: amount?.high ?? ZERO };
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

function stepAt(measure: Measure, before: Assessment, change: Change, bench: Bench): NextStep[] {
  const setting = settingOf(change);
  const result = bench.results.get(setting) ?? resultOf(change, bench);
  bench.results.set(setting, result);
  const gains = gainsOf(bench.totals, result.totals);
  const own = gains.find(({ beneficiary, currency }) => beneficiary === measure.beneficiary && currency === measure.currency);
  const gain = own ?? { beneficiary: measure.beneficiary, currency: measure.currency, low: ZERO, high: ZERO };
  const opensUnpublished = measure.plan === null && before.status === 'does-not-qualify' && !gains.some(({ high }) => high.lt(0));
  if (!(gain.high.gt(0) || (gain.high.isZero() && gain.low.gt(0)) || opensUnpublished)) return [];
  const concerns = [...result.assessments].flatMap(([id, after]) => {
    const was = bench.before.get(id);
    return was !== undefined && isBetter(was, after) ? [id] : [];
  });
  const kind = before.status === 'qualifies' ? 'lifts' : 'opens';
  return [{ measure, kind, change, setting, gain, gains, concerns }];
}

function resultOf(change: Change, { estimate, jurisdiction }: Bench): Result {
  const world = worldAfter(estimate, jurisdiction, applied(estimate.profile, change));
  const counted = countedIn(estimate.rulebook, jurisdiction, world);
  return {
    totals: totalsOf(estimate.rulebook, jurisdiction, counted, world),
    assessments: new Map(counted.map((one) => [one.measure.id, one])),
  };
}

function countedIn(rulebook: Rulebook, jurisdiction: string, world: World): readonly (Assessment & { readonly measure: Measure })[] {
  return measuresOf(rulebook, jurisdiction).map((measure) => ({ measure, ...assess(rulebook, measure, world) }));
}

function gainsOf(before: readonly Total[], after: readonly Total[]): Gain[] {
  return before.flatMap(({ beneficiary, currency, low, high }) => {
    const now = after.find((total) => total.beneficiary === beneficiary && total.currency === currency);
    if (now === undefined || (now.low.eq(low) && now.high.eq(high))) return [];
    return [{ beneficiary, currency, low: now.low.minus(low), high: now.high.minus(high) }];
  });
}
