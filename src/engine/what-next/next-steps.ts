/**
 * What next: for each measure that is refused or below its top tier, the smallest single change of one fact that opens or lifts
 * it, and what that brings in the jurisdiction's totals, exclusions and joint caps included.
 *
 * - **Optimised**: for each measure and fact the nearest of the rules' own thresholds that opens or lifts the measure, those of what
 *   is worked out (growth, a share, another fact) too; yes, no and choices have no order, so there the one that brings most.
 * - **Verified**: each step is evaluated as `--set` would be; it brings the gain promised, and just short of it the measure's status
 *   and tier are what they were.
 * - **Order**: what brings most first (high, then low), then by id of the measure and by setting.
 * - **Not proposed**: facts that a company cannot change at will, nor another place of registration (compare.ts weighs what is lost
 *   by moving); facts that are not known (they are asked for, not changed), costs that only grow a sum towards its cap, steps
 *   that bring nothing, and answers that contradict another fact of the company. A measure without a published figure may be opened by a step that adds nothing to a total: it comes last.
 * - **Not handled**: two changes at once, thresholds of what is worked out for an entry of a list, the steps of `for_every` after
 *   the first and of what is rounded, and entries after the fiftieth. Of a list of more than a hundred fewer are looked through
 *   (of 1,000 the first five, of more than 5,000 none), since each change is held against all of its entries;
 *   beside a long list no thresholds of what is worked out.
 */
import type { Measure } from '../../rules/rulebook.ts';
import { isNumeric } from '../../rules/vocabulary.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import type { Estimate } from '../estimate.ts';
import { measuresOf } from '../jurisdictions.ts';
import { benchOf, resultOf } from './bench.ts';
import type { Bench, Gain } from './bench.ts';
import { asNumber, settingOf } from './change.ts';
import type { Change } from './change.ts';
import { turningChanges } from './search.ts';
import type { Case } from './search.ts';

export interface NextStep {
  readonly measure: Measure;
  /** `opens` what is not paid, `lifts` what is paid already. */
  readonly kind: 'opens' | 'lifts';
  readonly change: Change;
  /** The change as `--set` takes it. */
  readonly setting: string;
  /** What it brings in the total to which the measure belongs. */
  readonly gain: Gain;
  /** Every total of the jurisdiction that it changes; of the others, see `everywhere`. */
  readonly gains: readonly Gain[];
  /** The measures that it opens or lifts, this one among them, in order of id. */
  readonly concerns: readonly string[];
  /** The measures that it takes away: granted before, and no longer or no longer for certain, in order of id. */
  readonly lost: readonly string[];
}

/** How many steps an estimate shows by itself. */
const SHOWN = 5;

/** Every next step of an estimate, best first. */
export function whatNext(estimate: Estimate): readonly NextStep[] {
  const steps = estimate.jurisdictions.flatMap((jurisdiction) => {
    const bench = benchOf(estimate, jurisdiction);
    return measuresOf(estimate.rulebook, jurisdiction).flatMap((measure) => stepsIn(bench, measure));
  });
  return steps.toSorted(byGain);
}

/** The next steps of one measure, best first. */
export function nextFor(estimate: Estimate, measure: Measure): readonly NextStep[] {
  return stepsIn(benchOf(estimate, measure.policy.jurisdiction), measure).toSorted(byGain);
}

function stepsIn(bench: Bench, measure: Measure): readonly NextStep[] {
  const before = bench.before.get(measure.id);
  return before === undefined || before.status === 'not-in-force' ? [] : stepsFor({ measure, before, bench });
}

/** The steps with what they change in every jurisdiction of the estimate: a fact that is said once holds for all of them. */
export function everywhere(steps: readonly NextStep[], estimate: Estimate): readonly NextStep[] {
  const benches = estimate.jurisdictions.map((jurisdiction) => benchOf(estimate, jurisdiction));
  return steps.map((step) => {
    const { measure, change, gains, concerns, lost } = step;
    if (change.place !== null) return step;
    const said = change.fact.list ?? change.fact.id;
    const others = benches
      .filter(({ jurisdiction }) => jurisdiction !== measure.policy.jurisdiction)
      .filter(({ jurisdiction }) => estimate.profile.places.get(jurisdiction)?.has(said) !== true)
      .map((bench) => resultOf(change, bench));
    return {
      ...step,
      gains: [...gains, ...others.flatMap((other) => other.gains)],
      concerns: [...concerns, ...others.flatMap(({ better }) => better)].toSorted(),
      lost: [...lost, ...others.flatMap((other) => other.lost)].toSorted(),
    };
  });
}

/** The best few steps that add to a total: each change once, and each measure once. */
export function bestSteps(steps: readonly NextStep[], most: number = SHOWN): readonly NextStep[] {
  const settings = new Set<string>();
  const measures = new Set<string>();
  const best: NextStep[] = [];
  for (const step of steps) {
    if (best.length === most) break;
    if (step.gain.high.lte(0) || settings.has(step.setting) || measures.has(step.measure.id)) continue;
    best.push(step);
    settings.add(step.setting);
    for (const id of step.concerns) measures.add(id);
  }
  return best;
}

/** How far a change of a number goes; nothing where there are no numbers. */
function distanceOf({ change: { from, to } }: NextStep, { bench }: Case): Decimal {
  const { rates } = bench.estimate;
  const [before, after] = [asNumber(from, rates), asNumber(to, rates)];
  return before === null || after === null ? ZERO : after.minus(before).abs();
}

function moreGain(a: NextStep, b: NextStep): number {
  return b.gain.high.cmp(a.gain.high) || b.gain.low.cmp(a.gain.low);
}

function byGain(a: NextStep, b: NextStep): number {
  const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  const byId = byText(a.measure.id, b.measure.id) || byText(a.setting, b.setting);
  // Of measures that one change opens, the one with a figure brings the sum.
  const byFigure = Number(b.measure.published) - Number(a.measure.published);
  return moreGain(a, b) || byFigure || byId;
}

/** The best step for each fact. */
function stepsFor(one: Case): NextStep[] {
  return turningChanges(one).flatMap((changes) => {
    const steps = changes.flatMap((change) => stepAt(one, change));
    const [best] = steps.toSorted(
      (a, b) => moreGain(a, b) || distanceOf(a, one).cmp(distanceOf(b, one)) || byGain(a, b),
    );
    return best === undefined ? [] : [best];
  });
}

/** The step of a change, where it brings something. */
function stepAt({ measure, before, bench }: Case, change: Change): NextStep[] {
  const { beneficiary, currency } = measure;
  const { gains, better, lost, contradicts } = resultOf(change, bench);
  // Figures move together, and the others may follow; another answer than the rest of the profile gives is none.
  if (contradicts && !isNumeric(change.fact)) return [];
  const own = gains.find((gain) => gain.beneficiary === beneficiary && gain.currency === currency);
  const gain = own ?? { jurisdiction: bench.jurisdiction, beneficiary, currency, low: ZERO, high: ZERO };
  const opensWithoutFigure =
    measure.plan === null && before.status !== 'qualifies' && gains.every(({ high, low }) => high.gte(0) && low.gte(0));
  const brings = gain.high.gt(0) || (gain.high.isZero() && gain.low.gt(0));
  if (!brings && !opensWithoutFigure) return [];
  const kind = before.status === 'qualifies' ? 'lifts' : 'opens';
  return [{ measure, kind, change, setting: settingOf(change), gain, gains, concerns: better, lost }];
}
