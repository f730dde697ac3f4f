/**
 * The estimate: which subsidies a company qualifies for, how much, why, and on whose word. Pure: the day, the rates and
 * the profile come in, one value comes out, and every view is a view of it.
 */
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import { forgetNames } from '../rules/quantity.ts';
import type { Contradiction, Rulebook } from '../rules/rulebook.ts';
import type { Preference } from '../rules/world.ts';
import type { Decimal } from '../values/decimal.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Assumption, Presuming } from './assumptions.ts';
import { claimedTwice } from './claimed-twice.ts';
import { groundOf } from './combination/trees.ts';
import { demandDay, demandJurisdictions, demandOptions, demandPreference, demandRates } from './given.ts';
import { chosenJurisdictions, measuresOf } from './jurisdictions.ts';
import { laterAwardsIn } from './later-awards.ts';
import { estimateMeasure } from './measure-estimate.ts';
import type { MeasureEstimate, Place } from './measure-estimate.ts';
import type { Profile } from './profile.ts';
import { rateTable } from './rates.ts';
import { chosenBefore } from './reasons.ts';
import { totalsOf } from './totals.ts';
import type { Total } from './totals.ts';
import { contradictionsIn } from './warnings.ts';
import { worldOf } from './world-of.ts';

export interface Estimate extends Presuming {
  readonly asOf: string;
  /** Which sums decided between measures that exclude each other. */
  readonly prefer: Preference;
  readonly assumptions: readonly Assumption[];
  readonly totals: readonly Total[];
  /** What the facts contradict each other in. */
  readonly contradictions: readonly Phrase[];
}

export interface EstimateOptions {
  /** The day the estimate is made for, YYYY-MM-DD. What the profile says of the day (`profile.asOf`) is the caller's to take. */
  readonly asOf: string;
  /** Empty: where the company is registered, else all. */
  readonly jurisdictions?: readonly string[] | undefined;
  /** CNY for one unit of a currency; wins over the profile. */
  readonly exchangeRates?: ReadonlyMap<string, Decimal> | undefined;
  /** Whether the sums are explained step by step. */
  readonly explain?: boolean | undefined;
  /** Which sums decide between measures that exclude each other; `high` where it is not said. */
  readonly prefer?: Preference | undefined;
}

/**
 * Estimates every measure of the chosen jurisdictions for a company.
 *
 * @throws MissingRateError where a measure brings together money of a currency for which no rate is known
 * @throws RangeError where the day, a rate or the preference is none, or a jurisdiction has no policies
 * @throws TypeError where the options are left out, the jurisdictions are no list, or the rates no Map
 */
export function estimate(rulebook: Rulebook, profile: Profile, options: EstimateOptions): Estimate {
  forgetNames();
  demandOptions(options);
  demandDay(options.asOf);
  demandJurisdictions(options.jurisdictions);
  demandRates(options.exchangeRates);
  demandPreference(options.prefer);
  const { asOf, explain = false, prefer = 'high' } = options;
  const rates = rateTable(options.exchangeRates ?? new Map(), profile.exchangeRates, rulebook.bundledRates);
  const { jurisdictions, by } = chosenJurisdictions(rulebook, profile, options.jurisdictions ?? []);
  const given = { asOf, profile, rulebook, rates, prefer };
  const places = jurisdictions.map((jurisdiction) => estimatedIn(given, jurisdiction, explain));
  const measures = places.flatMap((place) => place.measures).toSorted((a, b) => (a.measure.id < b.measure.id ? -1 : 1));
  const partial = {
    ...given,
    jurisdictions,
    jurisdictionsBy: by,
    measures: withWarnings(measures, claimedTwice(rulebook.vocabulary, profile, measures)),
    totals: places.flatMap(({ totals }) => totals),
  };
  return {
    ...partial,
    assumptions: assumptionsOf(partial),
    contradictions: contradictionsSaid(places.flatMap(({ contradictions }) => contradictions)),
  };
}

/** What an estimate is made from, wherever it is made for. */
type Given = Pick<Estimate, 'asOf' | 'profile' | 'rulebook' | 'rates' | 'prefer'>;

/** What a company comes to in one jurisdiction. */
interface Estimated {
  readonly measures: readonly MeasureEstimate[];
  readonly totals: readonly Total[];
  readonly contradictions: readonly Contradiction[];
}

function estimatedIn(given: Given, jurisdiction: string, explain: boolean): Estimated {
  const { rulebook, rates } = given;
  const world = worldOf(given, jurisdiction);
  const contradictions = contradictionsIn(rulebook, world);
  const later = laterAwardsIn(world);
  const place: Place = {
    rulebook,
    rates,
    world,
    ground: groundOf(world),
    contradictions,
    explain,
    later,
    closed: new Map(),
  };
  const measures = namingRivals(measuresOf(rulebook, jurisdiction).map((measure) => estimateMeasure(place, measure)));
  return { measures, totals: totalsOf(rulebook, jurisdiction, measures, world), contradictions };
}

/** A measure for which others are set aside says which. */
function namingRivals(measures: readonly MeasureEstimate[]): readonly MeasureEstimate[] {
  const aside = measures.filter(({ setAsideFor }) => setAsideFor !== null);
  if (aside.length === 0) return measures;
  return measures.map((one) => {
    const rivals = aside.filter(({ setAsideFor }) => setAsideFor === one.measure.id);
    const said = rivals.map(({ measure }) => chosenBefore(measure, one.measure));
    return said.length === 0 ? one : { ...one, reasons: [...one.reasons, ...said] };
  });
}

function withWarnings(
  measures: readonly MeasureEstimate[],
  more: ReadonlyMap<string, readonly Phrase[]>,
): readonly MeasureEstimate[] {
  if (more.size === 0) return measures;
  return measures.map((one) => ({ ...one, warnings: [...one.warnings, ...(more.get(one.measure.id) ?? [])] }));
}

/** Each once, in whichever places it is found. */
function contradictionsSaid(contradictions: readonly Contradiction[]): readonly Phrase[] {
  const said = new Map(contradictions.map(({ says }) => [says.en, says]));
  return [...said.values()].map((says) => phrase('warning.contradiction', { says: { text: says } }));
}
