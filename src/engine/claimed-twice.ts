/** A cost given without `places` counts for each place asked; one that is claimed in two places gets a warning. */
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { MeasureEstimate } from './estimate.ts';
import type { Profile } from './profile.ts';

/** The warnings by id of the measure: for each cost that qualifying measures of two places rest on. */
export function claimedTwice(
  profile: Profile,
  measures: readonly MeasureEstimate[],
): ReadonlyMap<string, readonly Phrase[]> {
  const claims = new Map<string, MeasureEstimate[]>();
  for (const one of measures) {
    if (one.status !== 'qualifies' || one.amount === null) continue;
    const { jurisdiction } = one.measure.policy;
    for (const fact of one.measure.facts) {
      const given = profile.facts.has(fact.id) && profile.places.get(jurisdiction)?.has(fact.id) !== true;
      if (fact.cost && given) claims.set(fact.id, [...(claims.get(fact.id) ?? []), one]);
    }
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
