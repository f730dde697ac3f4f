/** What an estimate takes for granted, so that every view can say it. */
import { REGISTERED_IN } from '../rules/known-facts.ts';
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { Measure, Regard, Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { Chosen } from './jurisdictions.ts';
import type { MeasureEstimate } from './measure-estimate.ts';
import { localFacts } from './profile.ts';
import type { GivenFacts, Profile } from './profile.ts';
import { MissingRateError } from './rates.ts';
import type { RateTable } from './rates.ts';
import { windowAssumption } from './warnings.ts';

export type AssumptionKind = 'exchange-rate' | 'place' | 'received' | 'jurisdiction' | 'window';

export interface Assumption {
  readonly kind: AssumptionKind;
  readonly says: Phrase;
}

/** What the assumptions of an estimate are read from. */
export interface Presuming {
  readonly profile: Profile;
  readonly rulebook: Rulebook;
  readonly rates: RateTable;
  readonly jurisdictions: readonly string[];
  /** How the jurisdictions were found: asked for, where the company is registered, or all. */
  readonly jurisdictionsBy: Chosen['by'];
  /** Every measure of the jurisdictions, in order of id, whatever its status. */
  readonly measures: readonly MeasureEstimate[];
}

/** An estimate that has told what it takes for granted. */
interface Told extends Presuming {
  readonly assumptions: readonly Assumption[];
}

/** The assumptions, in the order: jurisdiction, rates, places, received, windows. */
export function assumptionsOf(estimated: Presuming): Assumption[] {
  return [
    ...jurisdictionAssumption(estimated),
    ...rateAssumptions(estimated),
    ...placeAssumption(estimated),
    ...receivedAssumption(estimated),
    ...windowAssumptions(estimated),
  ];
}

/** What one measure of an estimate takes for granted. */
export function assumptionsFor(made: Presuming, one: MeasureEstimate): Assumption[] {
  return assumptionsOf({ ...made, measures: [one] });
}

function jurisdictionAssumption({ jurisdictionsBy, jurisdictions, profile }: Presuming): Assumption[] {
  if (jurisdictionsBy !== 'all') return [];
  const isElsewhere = profile.facts.has(REGISTERED_IN);
  const key = isElsewhere ? 'assumption.jurisdiction-elsewhere' : 'assumption.jurisdiction';
  return [{ kind: 'jurisdiction', says: phrase(key, { places: jurisdictions.join(', ') }) }];
}

/**
 * One for each currency that had to be converted: a fact or an award given in another currency, or rules in two.
 *
 * @throws MissingRateError where no rate of such a currency is known: then money was added as if it were of one
 */
function rateAssumptions(estimated: Presuming): Assumption[] {
  const { profile, rulebook } = estimated;
  const converted = new Map<string, Measure>();
  const note = (codes: Iterable<string>, measure: Measure): void => {
    for (const code of codes) if (!converted.has(code)) converted.set(code, measure);
  };
  const foreign = new Map(
    estimated.jurisdictions.map((place) => [place, foreignFacts(rulebook, localFacts(profile, place), profile.facts)]),
  );
  for (const { measure, decidedBy } of estimated.measures) {
    const { jurisdiction } = measure.policy;
    note(decidedBy.currencies, measure);
    for (const [fact, codes] of foreign.get(jurisdiction) ?? []) {
      if (decidedBy.facts.includes(fact)) note(codes, measure);
    }
    for (const fact of decidedBy.facts) {
      if (fact.sumOf.length > 0) note(addedUpFrom(fact, localFacts(profile, jurisdiction), profile.facts), measure);
    }
    note(receivedIn(measure, decidedBy, profile), measure);
  }
  converted.delete(BASE_CURRENCY);
  return [...converted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, measure]): Assumption => {
      const rate = estimated.rates.rateOf(currency);
      if (rate === undefined) throw new MissingRateError(currency, measure.id);
      const date = estimated.rulebook.bundledRates.date;
      const says = phrase(`assumption.rate-${rate.source}`, { currency, rate: rate.rate.toString(), date });
      return { kind: 'exchange-rate', says };
    });
}

/** The currencies between which awards are converted: a once-only award that was had, and those that the rules ask for. */
function receivedIn(
  { id, currency, frequency }: Measure,
  { awards }: Regard,
  { received }: Profile,
): readonly string[] {
  if (received.size === 0) return [];
  const codesOf = (one: string): readonly string[] => (received.get(one) ?? []).map(({ money }) => money.currency);
  const own = frequency === 'once' ? codesOf(id) : [];
  const asked = [...awards.measures].flatMap(codesOf);
  return [
    ...meeting(own.length === 0 ? [] : [currency, ...own]),
    ...meeting(asked.length === 0 ? [] : [...awards.currencies, ...asked]),
  ];
}

/** Currencies of which there is more than one. */
function meeting(codes: readonly string[]): readonly string[] {
  return new Set(codes).size > 1 ? codes : [];
}

/** The facts that were given in another currency than their own, with both currencies. */
function foreignFacts({ vocabulary }: Rulebook, local: GivenFacts, general: GivenFacts): Map<Fact, string[]> {
  const foreign = new Map<Fact, string[]>();
  for (const id of new Set([...local.keys(), ...general.keys()])) {
    const given = vocabulary.facts.get(id);
    for (const fact of given === undefined ? [] : given.type === 'list' ? given.item : [given]) {
      const codes = currenciesGiven(id, fact.id, local, general).filter((code) => code !== fact.currency);
      if (codes.length > 0) foreign.set(fact, [...codes, ...(fact.currency === null ? [] : [fact.currency])]);
    }
  }
  return foreign;
}

/** The currencies between which a sum that is not given itself is worked out of what is. */
function addedUpFrom({ id, sumOf, currency }: Fact, local: GivenFacts, general: GivenFacts): readonly string[] {
  if (currency === null || local.has(id) || general.has(id)) return [];
  const foreign = sumOf
    .flatMap((part) => currenciesGiven(part, part, local, general))
    .filter((code) => code !== currency);
  return foreign.length === 0 ? [] : [currency, ...foreign];
}

function currenciesGiven(owner: string, fact: string, local: GivenFacts, general: GivenFacts): string[] {
  const given = local.get(owner) ?? general.get(owner);
  if (given === undefined) return [];
  if (given.kind === 'money') return [given.money.currency];
  if (given.kind !== 'list') return [];
  return given.items.flatMap((item) => {
    const value = item.get(fact);
    return value?.kind === 'money' ? [value.money.currency] : [];
  });
}

/** Facts about the place, given once while several places are asked, hold for each. */
export function placeAssumption(estimated: Decided): readonly Assumption[] {
  return placeAssumptionOf(generalFacts(estimated));
}

/** What several estimates take for granted, of each kind in one place: what holds for each place is named together. */
export function assumedTogether(estimates: readonly Told[]): readonly Assumption[] {
  const general = placeAssumptionOf([...new Set(estimates.flatMap(generalFacts))]);
  return estimates.flatMap(({ assumptions }) => assumptions.flatMap((one) => (one.kind === 'place' ? general : [one])));
}

type Decided = Pick<Presuming, 'profile' | 'rulebook' | 'jurisdictions' | 'measures'>;

/** What is given once and decides a measure; by what decides none nothing is taken for granted. */
function generalFacts({ profile, rulebook: { vocabulary }, jurisdictions, measures }: Decided): readonly string[] {
  if (jurisdictions.length < 2) return [];
  const decides = (id: string): boolean =>
    measures.some(({ decidedBy }) => decidedBy.facts.some((fact) => (fact.list ?? fact.id) === id));
  const general = [...profile.facts.keys()].filter((id) => {
    const isOfPlace = vocabulary.facts.get(id)?.place === true;
    return isOfPlace && jurisdictions.some((place) => profile.places.get(place)?.has(id) !== true) && decides(id);
  });
  // However the profile is written.
  return general.toSorted((a, b) => (vocabulary.order.get(a) ?? 0) - (vocabulary.order.get(b) ?? 0));
}

function placeAssumptionOf(facts: readonly string[]): readonly Assumption[] {
  return facts.length === 0 ? [] : [{ kind: 'place', says: phrase('assumption.place', { facts: facts.join(', ') }) }];
}

/** What is not said of awards is not had; what is dated after the day is, also where a measure is gone for it. */
function receivedAssumption({ profile, measures }: Presuming): Assumption[] {
  const later = new Map<string, Assumption>();
  for (const says of measures.flatMap(({ warnings }) => warnings)) {
    if (says.key === 'warning.award-later') later.set(JSON.stringify(says), { kind: 'received', says });
  }
  const unsaid: Assumption[] = profile.receivedGiven ? [] : [{ kind: 'received', says: phrase('assumption.received') }];
  return [...unsaid, ...later.values()];
}

/** What is uncertain about the windows of the policies that pay or may pay. */
function windowAssumptions({ measures }: Presuming): Assumption[] {
  const said = new Map<string, Assumption>();
  for (const one of measures) {
    const assumed = windowAssumption(one.measure);
    if (assumed === null || !isPaid(one)) continue;
    const says = phrase('assumption.window', {
      policy: { text: one.measure.policy.source.title },
      text: { text: assumed },
    });
    said.set(JSON.stringify([one.measure.policy.id, assumed.en]), { kind: 'window', says });
  }
  return [...said.values()];
}

function isPaid({ status }: MeasureEstimate): boolean {
  return status === 'qualifies' || status === 'needs-facts' || status === 'set-aside';
}
