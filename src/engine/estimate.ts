/**
 * The estimate: which subsidies a company qualifies for, how much, why, and on whose word. Pure: the day, the rates and
 * the profile come in, one value comes out, and every view is a view of it.
 */
import { phrase } from '../rules/phrase.ts';
import type { Phrase, Step } from '../rules/phrase.ts';
import { forgetNames } from '../rules/quantity.ts';
import type { Audience, Awards, Contradiction, Measure, Regard, Rulebook } from '../rules/rulebook.ts';
import type { Decimal } from '../values/decimal.ts';
import { assess, REFUSED } from './assessment.ts';
import type { Assessment } from './assessment.ts';
import { groundOf } from './combination/trees.ts';
import type { Ground } from './combination/trees.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Assumption } from './assumptions.ts';
import { demandDay, demandJurisdictions, demandOptions, demandPreference, demandRates } from './given.ts';
import { chosenJurisdictions, measuresOf } from './jurisdictions.ts';
import type { Chosen } from './jurisdictions.ts';
import { inOrderOfFacts } from './missing-order.ts';
import { paymentsOf } from './payments.ts';
import type { Payment } from './payments.ts';
import type { Profile } from './profile.ts';
import { rateTable, requireRates } from './rates.ts';
import type { RateTable } from './rates.ts';
import { alreadyReceived } from './finding.ts';
import { chosenBefore, failsBy, firstFailing, reasonsFor } from './reasons.ts';
import { stepsOf } from './steps.ts';
import { totalsOf } from './totals.ts';
import type { Total } from './totals.ts';
import { contradictionsIn, refusalWarnings, warningsFor } from './warnings.ts';
import { currenciesMeeting } from './combination/party.ts';
import type { Preference, World } from '../rules/world.ts';
import { worldOf } from './world-of.ts';
import { claimedTwice } from './claimed-twice.ts';
import { laterAwardsIn, laterAwardWarnings } from './later-awards.ts';
import type { LaterAwards } from './later-awards.ts';

export interface MeasureEstimate extends Assessment {
  readonly measure: Measure;
  readonly reasons: readonly Phrase[];
  /** Empty unless asked for. */
  readonly steps: readonly Step[];
  readonly payments: readonly Payment[];
  /** What was looked at: the conditions alone where they refuse, else the whole rule. */
  readonly decidedBy: Regard;
  readonly warnings: readonly Phrase[];
}

export interface Estimate {
  readonly asOf: string;
  readonly profile: Profile;
  readonly rulebook: Rulebook;
  readonly rates: RateTable;
  /** Which sums decided between measures that exclude each other. */
  readonly prefer: Preference;
  readonly jurisdictions: readonly string[];
  /** How the jurisdictions were found: asked for, where the company is registered, or all. */
  readonly jurisdictionsBy: Chosen['by'];
  readonly assumptions: readonly Assumption[];
  /** Every measure of the jurisdictions, in order of id, whatever its status. */
  readonly measures: readonly MeasureEstimate[];
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
  const measures = namingRivals(measuresOf(rulebook, jurisdiction).map((measure) => measureIn(place, measure)));
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

/** What the measures of one jurisdiction are estimated with. */
interface Place {
  readonly rulebook: Rulebook;
  readonly rates: RateTable;
  readonly world: World;
  readonly ground: Ground;
  readonly contradictions: readonly Contradiction[];
  readonly explain: boolean;
  readonly later: LaterAwards | null;
  /** By audience, as they are come to. */
  readonly closed: Map<Audience, Closed | null>;
}

type Closed = Pick<MeasureEstimate, 'reasons' | 'steps' | 'payments' | 'decidedBy' | 'warnings'>;

function measureIn(place: Place, measure: Measure): MeasureEstimate {
  const closed = closedTo(place, measure.audience);
  if (closed !== null && !alreadyReceived(measure, place.world)) return { measure, ...REFUSED, ...closed, missing: [] };
  const { rulebook, world, ground, contradictions, explain, later } = place;
  const decidedBy = decisive(place, measure);
  const assessment = decidedBy === measure.gate ? REFUSED : assess(rulebook, measure, ground);
  return {
    measure,
    ...assessment,
    missing: inOrderOfFacts(assessment.missing, rulebook),
    reasons: reasonsFor(rulebook, measure, world, assessment),
    steps:
      explain && assessment.status !== 'does-not-qualify' ? stepsOf(rulebook, measure, world, assessment.amount) : [],
    payments: paymentsOf(measure, assessment.amount),
    decidedBy,
    warnings: [
      ...warningsFor(measure, decidedBy, world, assessment, contradictions),
      ...groupWarning(assessment),
      ...(later === null ? [] : laterAwardWarnings(rulebook, measure, later)),
    ],
  };
}

/** What all measures of an audience come to that the company does not belong to; null where it may. */
function closedTo(place: Place, audience: Audience): Closed | null {
  const { world, contradictions, closed } = place;
  const known = closed.get(audience);
  if (known !== undefined) return known;
  const { test, regard } = audience;
  const failing = test.test(world) === false ? firstFailing(test, world) : null;
  const found =
    failing === null
      ? null
      : {
          reasons: [failsBy(failing, world)],
          steps: [],
          payments: [],
          decidedBy: regard,
          warnings: refusalWarnings(regard, world, contradictions),
        };
  closed.set(audience, found);
  return found;
}

/** A group that is too large to solve is reported, never guessed. */
function groupWarning({ tooLarge }: Assessment): Phrase[] {
  return tooLarge === null ? [] : [phrase('warning.group-too-large', { count: String(tooLarge) })];
}

/** What decides over a measure: the conditions alone where they refuse, else all; every rate that this takes must be known. */
function decisive({ rulebook, world, rates }: Place, measure: Measure): Regard {
  requireRates(measure.id, measure.gate.currencies, rates);
  if (measure.conditions.test(world) === false) return measure.gate;
  const currencies = currenciesMeeting(rulebook, measure);
  requireRates(measure.id, currencies, rates);
  const awards = awardsOf(measure);
  // What is paid once and was had is refused whatever the company has or stands on.
  if (alreadyReceived(measure, world)) return { facts: [], boundaries: [], currencies, awards };
  return { facts: measure.facts, boundaries: measure.boundaries, currencies, awards };
}

/** What the rules of a measure and its joint caps ask of awards. */
function awardsOf({ awards, jointCaps }: Measure): Awards {
  if (jointCaps.length === 0) return awards;
  const all = [awards, ...jointCaps.map((cap) => cap.awards)];
  return {
    measures: new Set(all.flatMap(({ measures }) => [...measures])),
    currencies: new Set(all.flatMap(({ currencies }) => [...currencies])),
  };
}
