/**
 * Where: the same company as if it were settled in each place. Registration is taken for granted in the place looked at and in no
 * other; every other fact is as given, those of a place as the profile's `places` has them. Measures stand side by side by the
 * type that their policies give them. What is lost by moving is what the company has where it is registered now, and of which the
 * other place pays nothing of the same type.
 *
 * Not handled: what moving costs, and awards that must be paid back.
 */
import { REGISTERED_IN } from '../rules/known-facts.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { placeAssumption } from './assumptions.ts';
import type { Assumption } from './assumptions.ts';
import { demandJurisdictions, demandOptions } from './given.ts';
import { estimate } from './estimate.ts';
import type { Estimate, EstimateOptions } from './estimate.ts';
import type { MeasureEstimate } from './measure-estimate.ts';
import { registeredIn } from './jurisdictions.ts';
import type { GivenFacts, Profile } from './profile.ts';

/** A fact that a place still asks for, and how many of its measures hang on it. */
export interface OpenFact {
  readonly key: string;
  readonly measures: number;
}

export interface ComparedPlace {
  readonly jurisdiction: string;
  /** Whether the company is registered there now. */
  readonly isHome: boolean;
  readonly estimate: Estimate;
  /** Those that most measures ask for first. */
  readonly open: readonly OpenFact[];
  /** What is paid at home, and of which this place pays nothing of the same type; empty at home. */
  readonly lost: readonly MeasureEstimate[];
}

/** The measures of one type, place by place. */
export interface ComparedType {
  readonly type: string;
  readonly measures: ReadonlyMap<string, readonly MeasureEstimate[]>;
}

export interface Comparison {
  /** The company as it is, for its name, facts and rates. */
  readonly given: Estimate;
  /** Where the company is registered now, as far as its policies are known. */
  readonly home: readonly string[];
  readonly places: readonly ComparedPlace[];
  /** The types of which some place has something that is not refused, in order. */
  readonly types: readonly ComparedType[];
  readonly assumptions: readonly Assumption[];
  /** Whether anything is paid where the company is registered now. */
  readonly isPaidAtHome: boolean;
}

/** Compares places. `jurisdictions` of the options are those to compare; all where they are empty. */
export function compare(rulebook: Rulebook, profile: Profile, options: EstimateOptions): Comparison {
  demandOptions(options);
  demandJurisdictions(options.jurisdictions);
  const asked = options.jurisdictions ?? [];
  const jurisdictions = asked.length === 0 ? rulebook.jurisdictions : [...new Set(asked)].toSorted();
  const estimates = jurisdictions.map((place) =>
    estimate(rulebook, settledIn(profile, place), { ...options, jurisdictions: [place] }),
  );
  const registered = registeredIn(rulebook, profile);
  const paidAtHome = registered.flatMap((home) => {
    const known = estimates[jurisdictions.indexOf(home)];
    return paidIn(known ?? estimate(rulebook, settledIn(profile, home), { ...options, jurisdictions: [home] }));
  });
  const places = estimates.map((made, index): ComparedPlace => {
    const jurisdiction = jurisdictions[index] ?? '';
    const isHome = registered.includes(jurisdiction);
    return {
      jurisdiction,
      isHome,
      estimate: made,
      open: openFacts(made),
      lost: isHome ? [] : lostTo(made, paidAtHome),
    };
  });
  const given = estimate(rulebook, profile, { ...options, jurisdictions });
  return {
    given,
    home: registered,
    places,
    types: typesOf(estimates),
    assumptions: assumptionsOf(rulebook, profile, jurisdictions, estimates),
    isPaidAtHome: paidAtHome.length > 0,
  };
}

/** The company as if it were registered in one place alone. */
function settledIn(profile: Profile, place: string): Profile {
  const without = (facts: GivenFacts): GivenFacts => new Map([...facts].filter(([id]) => id !== REGISTERED_IN));
  return {
    ...profile,
    facts: new Map([...without(profile.facts), [REGISTERED_IN, { kind: 'choices', choices: [place] }]]),
    places: new Map([...profile.places].map(([id, facts]) => [id, without(facts)])),
  };
}

/** What kind of support a measure is. */
function typeOf({ measure }: MeasureEstimate): string {
  return measure.source.type ?? measure.shortId;
}

function paidIn({ measures }: Estimate): readonly MeasureEstimate[] {
  return measures.filter(({ status }) => status === 'qualifies');
}

function lostTo(made: Estimate, paidAtHome: readonly MeasureEstimate[]): readonly MeasureEstimate[] {
  const types = new Set(paidIn(made).map(typeOf));
  return paidAtHome.filter((one) => !types.has(typeOf(one)));
}

function openFacts({ measures }: Estimate): readonly OpenFact[] {
  const counts = new Map<string, number>();
  for (const { missing } of measures) for (const key of missing) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, measures: count })).toSorted((a, b) => b.measures - a.measures);
}

function typesOf(estimates: readonly Estimate[]): readonly ComparedType[] {
  const types = new Map<string, Map<string, MeasureEstimate[]>>();
  for (const { measures } of estimates) {
    for (const one of measures) {
      if (one.status === 'does-not-qualify') continue;
      const places = types.get(typeOf(one)) ?? new Map<string, MeasureEstimate[]>();
      types.set(typeOf(one), places);
      const place = one.measure.policy.jurisdiction;
      places.set(place, [...(places.get(place) ?? []), one]);
    }
  }
  return [...types].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([type, measures]) => ({ type, measures }));
}

/** Those of every place, each once, and that facts said once hold for all places. */
function assumptionsOf(
  rulebook: Rulebook,
  profile: Profile,
  jurisdictions: readonly string[],
  estimates: readonly Estimate[],
): readonly Assumption[] {
  const all = [
    ...placeAssumption({ profile, rulebook, jurisdictions, measures: estimates.flatMap(({ measures }) => measures) }),
    ...estimates.flatMap(({ assumptions }) => assumptions),
  ];
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
