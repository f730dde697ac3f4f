/** What a change of one fact makes of the measures and totals of a jurisdiction: evaluated anew, as `--set` would be. */
import type { Measure } from '../../rules/rulebook.ts';
import type { World } from '../../rules/world.ts';
import type { Decimal } from '../../values/decimal.ts';
import { assess, REFUSED } from '../assessment.ts';
import type { Assessment } from '../assessment.ts';
import { currenciesMeeting } from '../combination/party.ts';
import { groundOf } from '../combination/trees.ts';
import type { Ground } from '../combination/trees.ts';
import { withoutRate } from '../rates.ts';
import type { Estimate } from '../estimate.ts';
import { measuresOf } from '../jurisdictions.ts';
import { sameTotal, totalsOf } from '../totals.ts';
import type { Total } from '../totals.ts';
import { givenAfter, settingOf } from './change.ts';
import type { GivenValue } from '../profile.ts';
import type { Change } from './change.ts';
import { contradictionsIn } from '../warnings.ts';
import { worldOf, worldWith } from '../world-of.ts';

/** What a change adds to one total of a jurisdiction; below nothing where it takes away. */
export interface Gain {
  readonly jurisdiction: string;
  readonly beneficiary: Total['beneficiary'];
  readonly currency: string;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** One jurisdiction of an estimate, with what was evaluated for it already. */
export interface Bench {
  readonly estimate: Estimate;
  readonly jurisdiction: string;
  readonly world: World;
  readonly before: ReadonlyMap<string, Assessment>;
  readonly results: Map<string, Result>;
}

/** The whole outcome of one change. */
export interface Result {
  readonly gains: readonly Gain[];
  /** The measures that it opens or lifts, in order of id. */
  readonly better: readonly string[];
  /** Those that qualified and no longer do, or are no longer certain to, in order of id. */
  readonly lost: readonly string[];
  /** Whether it contradicts another fact of the company, which it did not before: by itself it cannot be carried out. */
  readonly contradicts: boolean;
}

/** A bench for one jurisdiction of an estimate. */
export function benchOf(estimate: Estimate, jurisdiction: string): Bench {
  return {
    estimate,
    jurisdiction,
    world: worldOf(estimate, jurisdiction),
    before: new Map(estimate.measures.map((one): [string, Assessment] => [one.measure.id, one])),
    results: new Map(),
  };
}

/** The world of the jurisdiction after a change. */
export function worldAfter(change: Change, { estimate, jurisdiction, world }: Bench): World {
  const { rulebook, profile } = estimate;
  const local = profile.places.get(jurisdiction);
  const said = (id: string): GivenValue | undefined => local?.get(id) ?? profile.facts.get(id);
  const changed = change.fact.list ?? change.fact.id;
  const after = givenAfter(change, said(changed));
  return worldWith(world, rulebook.vocabulary, change.fact, (id) => (id === changed ? after : said(id)));
}

/** One measure after a change. */
export function assessedAfter(measure: Measure, change: Change, bench: Bench): Assessment {
  return assessedIn(bench.estimate, measure, groundOf(worldAfter(change, bench)));
}

/** A measure; refused where its sum would take a rate that is not known, for then there is no estimate of it. */
function assessedIn({ rulebook, rates }: Estimate, measure: Measure, ground: Ground): Assessment {
  const assessment = assess(rulebook, measure, ground);
  const isRefused = assessment.status === 'does-not-qualify';
  return isRefused || withoutRate(currenciesMeeting(rulebook, measure), rates) === undefined ? assessment : REFUSED;
}

/** Whether a measure is paid after a change that was not, or more than it was or, its facts still open, could have been. */
export function isBetter(before: Assessment, after: Assessment): boolean {
  if (after.status !== 'qualifies') return false;
  if (before.status !== 'qualifies' && before.status !== 'needs-facts') return true;
  if (before.amount === null || after.amount === null) return false;
  const sure = before.status === 'qualifies' && after.amount.low.gt(before.amount.low);
  return after.amount.high.gt(before.amount.high) || sure;
}

/** What a change does to the whole jurisdiction; each change is evaluated once. */
export function resultOf(change: Change, bench: Bench): Result {
  const setting = settingOf(change);
  const known = bench.results.get(setting);
  if (known !== undefined) return known;
  const { estimate, jurisdiction, before } = bench;
  const world = worldAfter(change, bench);
  const ground = groundOf(world);
  const counted = measuresOf(estimate.rulebook, jurisdiction).map((measure) => ({
    measure,
    // The rules of what is for others need not be made ready.
    ...(measure.audience.test.test(world) === false ? REFUSED : assessedIn(estimate, measure, ground)),
  }));
  const better = counted.flatMap((after) => {
    const was = before.get(after.measure.id);
    return was !== undefined && isBetter(was, after) ? [after.measure.id] : [];
  });
  const lost = counted.flatMap(({ measure: { id }, status }) =>
    before.get(id)?.status === 'qualifies' && status !== 'qualifies' ? [id] : [],
  );
  const totals = totalsOf(estimate.rulebook, jurisdiction, counted, world);
  const result = {
    gains: gainsOf(
      estimate.totals.filter((total) => total.jurisdiction === jurisdiction),
      totals,
    ),
    better,
    lost,
    contradicts: contradictionsIn(estimate.rulebook, world).some(
      (one) => one.prepared().test.test(bench.world) !== true,
    ),
  };
  bench.results.set(setting, result);
  return result;
}

/** The totals that differ, and by how much. */
function gainsOf(before: readonly Total[], after: readonly Total[]): Gain[] {
  return before.flatMap((was) => {
    const { jurisdiction, beneficiary, currency, low, high } = was;
    const now = after.find((total) => sameTotal(total, was));
    if (now === undefined || (now.low.eq(low) && now.high.eq(high))) return [];
    return [{ jurisdiction, beneficiary, currency, low: now.low.minus(low), high: now.high.minus(high) }];
  });
}
