/** A cost given without `places` counts for each place asked; one that is claimed in two places gets a warning. */
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { Fact, Vocabulary } from '../rules/vocabulary.ts';
import type { MeasureEstimate } from './measure-estimate.ts';
import { localFacts } from './profile.ts';
import type { GivenFacts, Profile } from './profile.ts';

/** The warnings by id of the measure: for each cost that qualifying measures of two places rest on. */
export function claimedTwice(
  vocabulary: Vocabulary,
  profile: Profile,
  measures: readonly MeasureEstimate[],
): ReadonlyMap<string, readonly Phrase[]> {
  const claims = new Map<string, MeasureEstimate[]>();
  for (const one of measures) {
    if (one.status !== 'qualifies' || one.amount === null) continue;
    const local = localFacts(profile, one.measure.policy.jurisdiction);
    const costs = one.measure.facts.flatMap((fact) => costsIn(fact, profile.facts, local, vocabulary));
    for (const fact of new Set(costs)) claims.set(fact, [...(claims.get(fact) ?? []), one]);
  }
  const warnings = new Map<string, Phrase[]>();
  for (const [fact, claimants] of claims) {
    const places = new Set(claimants.map(({ measure }) => measure.policy.jurisdiction));
    if (places.size < 2) continue;
    for (const { measure } of claimants) {
      warnings.set(measure.id, [
        ...(warnings.get(measure.id) ?? []),
        phrase('warning.claimed-twice', { fact: { fact } }),
      ]);
    }
  }
  return warnings;
}

/** The costs behind a fact of which the profile says the same for every place; of a sum that is not given, its parts. */
function costsIn(fact: Fact, general: GivenFacts, local: GivenFacts, { facts }: Vocabulary): readonly string[] {
  const key = fact.list ?? fact.id;
  if (local.has(key)) return [];
  if (general.has(key)) return fact.cost && isSaid(fact, general) ? [fact.id] : [];
  return fact.sumOf.filter(
    (part) => (fact.cost || facts.get(part)?.cost === true) && general.has(part) && !local.has(part),
  );
}

/** Whether the profile gives a fact: one of an item, for any of them. */
function isSaid({ id, list }: Fact, given: GivenFacts): boolean {
  const value = given.get(list ?? id);
  return value?.kind === 'list' && list !== null ? value.items.some((item) => item.has(id)) : value !== undefined;
}
