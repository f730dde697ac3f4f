/**
 * The estimate: which subsidies a company qualifies for, how much, why, and on whose word. Pure: the day, the rates and
 * the profile come in, one value comes out, and every view is a view of it.
 */
import { itemFactOf } from '../rules/fact-key.ts';
import { REGISTERED_IN } from '../rules/known-facts.ts';
import { phrase } from '../rules/phrase.ts';
import type { Phrase, Step } from '../rules/phrase.ts';
import { forgetNames } from '../rules/quantity.ts';
import type { Audience, Awards, Contradiction, Measure, Regard, Rulebook } from '../rules/rulebook.ts';
import type { Decimal } from '../values/decimal.ts';
import { assess, REFUSED } from './assessment.ts';
import type { AmountRange, Assessment, Status } from './assessment.ts';
import { groundOf } from './combination/trees.ts';
import type { Ground } from './combination/trees.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Assumption } from './assumptions.ts';
import { demandDay, demandJurisdictions, demandOptions, demandPreference, demandRates } from './given.ts';
import { paymentsOf } from './payments.ts';
import type { Payment } from './payments.ts';
import type { Profile } from './profile.ts';
import { rateTable, requireRates } from './rates.ts';
import type { RateTable } from './rates.ts';
import { alreadyReceived } from './finding.ts';
import { failsBy, firstFailing, reasonsFor } from './reasons.ts';
import { stepsOf } from './steps.ts';
import { totalsOf } from './totals.ts';
import type { Total } from './totals.ts';
import { contradictionsIn, refusalWarnings, warningsFor } from './warnings.ts';
import { currenciesMeeting } from './combination/groups.ts';
import type { Preference, World } from '../rules/world.ts';
import { worldOf } from './world-of.ts';
import { claimedTwice } from './claimed-twice.ts';
import { laterAwardsIn, laterAwardWarnings } from './later-awards.ts';
import type { LaterAwards } from './later-awards.ts';

export interface MeasureEstimate {
  readonly measure: Measure;
  readonly status: Status;
  /** In the measure's currency; null for what is unpublished or does not qualify. */
  readonly amount: AmountRange | null;
  readonly missing: readonly string[];
  readonly reasons: readonly Phrase[];
  /** Empty unless asked for. */
  readonly steps: readonly Step[];
  readonly setAsideFor: string | null;
  /** Set aside: how much less the best permitted set with it brings, in the base currency; null where that is open. */
  readonly setAsideLess: AmountRange | null;
  /** How many measures stand in its group, where these are too many to find the best permitted set; else null. */
  readonly tooLarge: number | null;
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
  readonly jurisdictionsBy: 'option' | 'registration' | 'all';
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
  const measures: MeasureEstimate[] = [];
  const totals: Total[] = [];
  const contradictions = new Map<string, Phrase>();
  for (const jurisdiction of jurisdictions) {
    const world = worldOf({ rulebook, profile, rates, asOf, prefer }, jurisdiction);
    const found = contradictionsIn(rulebook, world);
    const ground = groundOf(world);
    const later = laterAwardsIn(world);
    const place: Place = { rulebook, rates, world, ground, contradictions: found, explain, later, closed: new Map() };
    for (const { says } of found) {
      contradictions.set(says.en, { key: 'warning.contradiction', with: { says: { text: says } } });
    }
    const here = measuresOf(rulebook, jurisdiction).map((measure) => measureIn(place, measure));
    totals.push(...totalsOf(rulebook, jurisdiction, here, world));
    measures.push(...here);
  }
  measures.sort((a, b) => (a.measure.id < b.measure.id ? -1 : 1));
  const twice = claimedTwice(rulebook.vocabulary, profile, measures);
  const told =
    twice.size === 0
      ? measures
      : measures.map((one) => ({ ...one, warnings: [...one.warnings, ...(twice.get(one.measure.id) ?? [])] }));
  const partial = {
    asOf,
    profile,
    rulebook,
    rates,
    prefer,
    jurisdictions,
    jurisdictionsBy: by,
    measures: told,
    totals,
  };
  return { ...partial, assumptions: assumptionsOf(partial), contradictions: [...contradictions.values()] };
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
    missing: inOrder(assessment.missing, rulebook),
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

const byJurisdiction = new WeakMap<Rulebook, Map<string, readonly Measure[]>>();

/** The measures of a jurisdiction, in order of id. */
export function measuresOf(rulebook: Rulebook, jurisdiction: string): readonly Measure[] {
  const known = byJurisdiction.get(rulebook) ?? new Map<string, readonly Measure[]>();
  byJurisdiction.set(rulebook, known);
  const found =
    known.get(jurisdiction) ??
    rulebook
      .policiesIn(jurisdiction)
      .flatMap(({ measures }) => measures)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  known.set(jurisdiction, found);
  return found;
}

/** The jurisdictions that are looked at, in order: those asked for, else those of the registration, else all. */
export function chosenJurisdictions(
  rulebook: Rulebook,
  profile: Profile,
  asked: readonly string[],
): { jurisdictions: readonly string[]; by: Estimate['jurisdictionsBy'] } {
  if (asked.length > 0) return { jurisdictions: demandKnown(asked, rulebook), by: 'option' };
  const places = registeredIn(rulebook, profile);
  if (places.length > 0) return { jurisdictions: [...new Set(places)].toSorted(), by: 'registration' };
  return { jurisdictions: rulebook.jurisdictions, by: 'all' };
}

/** Where the company is registered, of the places that have policies. */
export function registeredIn({ jurisdictions }: Rulebook, { facts }: Profile): readonly string[] {
  const given = facts.get(REGISTERED_IN);
  return given?.kind === 'choices' ? given.choices.filter((place) => jurisdictions.includes(place)) : [];
}

/** The places asked for: of one that has no policies nothing would be found, as if nothing were paid there. */
function demandKnown(asked: readonly string[], { jurisdictions }: Rulebook): readonly string[] {
  const unknown = asked.find((place) => !jurisdictions.includes(place));
  if (unknown === undefined) return [...new Set(asked)].toSorted();
  throw new RangeError(`jurisdiction ${JSON.stringify(unknown)}: there are ${jurisdictions.join(', ')}`);
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

/** Facts in the order of the vocabulary, all facts of a list's items where the list stands, items by their number. */
function inOrder(keys: readonly string[], { vocabulary }: Rulebook): readonly string[] {
  // A list of its own: a program that changes one estimate changes no other.
  if (keys.length < 2) return [...keys];
  return keys
    .map((key) => placeOf(key, vocabulary.order))
    .toSorted((a, b) => a.list - b.list || a.item - b.item || a.fact - b.fact)
    .map(({ key }) => key);
}

/** Where a fact stands: the rank of its list, the number of its item (below 0 outside of lists), and its own rank. */
function placeOf(
  key: string,
  order: ReadonlyMap<string, number>,
): { key: string; list: number; item: number; fact: number } {
  const rank = (id: string): number => order.get(id) ?? Number.MAX_SAFE_INTEGER;
  const item = itemFactOf(key);
  return item === null
    ? { key, list: rank(key), item: -1, fact: rank(key) }
    : { key, list: rank(item.list), item: item.index, fact: rank(item.id) };
}
