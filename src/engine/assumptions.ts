/** What an estimate takes for granted, so that every view can say it. */
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { Estimate, MeasureEstimate } from './estimate.ts';
import type { GivenFacts } from './profile.ts';
import { windowAssumption } from './warnings.ts';

export type AssumptionKind = 'exchange-rate' | 'place' | 'received' | 'jurisdiction' | 'window';

export interface Assumption {
  readonly kind: AssumptionKind;
  readonly says: Phrase;
}

type Estimated = Omit<Estimate, 'assumptions' | 'contradictions'>;

/** The assumptions, in the order: jurisdiction, rates, places, received, windows. */
export function assumptionsOf(estimated: Estimated): Assumption[] {
  return [
    ...jurisdictionAssumption(estimated),
    ...rateAssumptions(estimated),
    ...placeAssumption(estimated),
    ...receivedAssumption(estimated),
    ...windowAssumptions(estimated),
  ];
}

function jurisdictionAssumption({ jurisdictionsBy, jurisdictions }: Estimated): Assumption[] {
  if (jurisdictionsBy !== 'all') return [];
  return [{ kind: 'jurisdiction', says: phrase('assumption.jurisdiction', { places: jurisdictions.join(', ') }) }];
}

/** One for each currency that had to be converted: a fact given in another currency, or rules in two. */
function rateAssumptions(estimated: Estimated): Assumption[] {
  const converted = new Set<string>();
  for (const { measure, decidedBy } of estimated.measures) {
    for (const fact of decidedBy.facts) {
      const local = estimated.profile.places.get(measure.policy.jurisdiction);
      for (const code of currenciesGiven(fact.list ?? fact.id, fact.id, local ?? new Map(), estimated.profile.facts)) {
        if (code !== fact.currency) [code, fact.currency ?? code].forEach((one) => converted.add(one));
      }
    }
    for (const code of decidedBy.currencies) converted.add(code);
  }
  converted.delete(BASE_CURRENCY);
  return [...converted].toSorted().flatMap((currency): Assumption[] => {
    const rate = estimated.rates.rateOf(currency);
    if (rate === undefined) return [];
    const date = estimated.rulebook.bundledRates.date;
    return [
      {
        kind: 'exchange-rate',
        says: phrase(`assumption.rate-${rate.source}`, { currency, rate: rate.rate.toString(), date }),
      },
    ];
  });
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
function placeAssumption({ profile, rulebook, jurisdictions }: Estimated): Assumption[] {
  if (jurisdictions.length < 2) return [];
  const general = [...profile.facts.keys()].filter((id) => {
    const fact = rulebook.vocabulary.facts.get(id);
    return fact?.place === true && jurisdictions.some((place) => profile.places.get(place)?.has(id) !== true);
  });
  return general.length === 0
    ? []
    : [{ kind: 'place', says: phrase('assumption.place', { facts: general.join(', ') }) }];
}

function receivedAssumption({ profile }: Estimated): Assumption[] {
  return profile.receivedGiven ? [] : [{ kind: 'received', says: phrase('assumption.received') }];
}

/** What is uncertain about the windows of the policies that pay or may pay. */
function windowAssumptions({ measures }: Estimated): Assumption[] {
  const said = new Map<string, Assumption>();
  for (const one of measures) {
    const assumed = windowAssumption(one.measure);
    if (assumed === null || !isPaid(one)) continue;
    const says = phrase('assumption.window', {
      policy: { text: one.measure.policy.source.title },
      text: { text: assumed },
    });
    said.set(assumed.en, { kind: 'window', says });
  }
  return [...said.values()];
}

function isPaid({ status }: MeasureEstimate): boolean {
  return status === 'qualifies' || status === 'needs-facts' || status === 'set-aside';
}
