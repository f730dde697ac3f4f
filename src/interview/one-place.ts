/**
 * The interview keeps what is said of a place by that place, so that it holds for no other that is added later. A profile of
 * a company in one place alone says it of the company, as people write one.
 */
import type { Estimate } from '../engine/estimate.ts';
import { chosenJurisdictions } from '../engine/jurisdictions.ts';
import { placedFact } from '../rules/fact-key.ts';
import { isMapping } from '../rules/plain.ts';
import type { Session } from './session.ts';

/** The only place where the company is registered, where no other is looked at; null where there are several, or none with policies. */
export function onlyPlaceOf({ rulebook, profile, jurisdictions: asked }: Estimate): string | null {
  const { jurisdictions, by } = chosenJurisdictions(rulebook, profile, []);
  const [place = null] = jurisdictions;
  const isOnly = jurisdictions.length === 1 && asked.every((other) => other === place);
  return by === 'registration' && isOnly ? place : null;
}

/** The key of the same fact of the company, where it is one of that place. */
export function withoutPlace(key: string, place: string | null): string {
  const placed = placedFact(key);
  return placed !== null && placed.place === place ? placed.id : key;
}

/** The session as a profile has it: of the only place all is said of the company, unless its profile spoke of that place by itself. */
export function saidOfCompany(session: Session, place: string | null): Session {
  if (place === null || speaksOf(session.base, place)) return session;
  const turns = session.turns.map(({ topic, given }) => ({
    topic,
    given: given.map(({ key, answer }) => ({ key: withoutPlace(key, place), answer })),
  }));
  return { ...session, turns };
}

/** Whether plain data has facts of a place by itself. */
export function speaksOf(raw: unknown, place: string): boolean {
  const places = isMapping(raw) ? raw['places'] : undefined;
  return isMapping(places) && Object.hasOwn(places, place);
}
