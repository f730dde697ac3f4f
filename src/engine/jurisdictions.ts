/** Which jurisdictions an estimate looks at, and the measures of each. */
import { REGISTERED_IN } from '../rules/known-facts.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { Profile } from './profile.ts';

export interface Chosen {
  readonly jurisdictions: readonly string[];
  /** How they were found: asked for, where the company is registered, or all. */
  readonly by: 'option' | 'registration' | 'all';
}

/** The jurisdictions that are looked at, in order: those asked for, else those of the registration, else all. */
export function chosenJurisdictions(rulebook: Rulebook, profile: Profile, asked: readonly string[]): Chosen {
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
