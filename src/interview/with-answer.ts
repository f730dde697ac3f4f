/** A profile in which one question has an answer. */
import type { GivenFacts, GivenValue, Profile } from '../engine/profile.ts';
import type { Question } from './question.ts';

/** The profile with one value put in its place: among the company's facts, those of a place, or those of an item. */
export function withAnswer(profile: Profile, question: Question, value: GivenValue): Profile {
  const { place } = question;
  if (place === null) return { ...profile, facts: put(profile.facts, question, value) };
  const local = put(profile.places.get(place) ?? new Map(), question, value);
  return { ...profile, places: new Map([...profile.places, [place, local]]) };
}

function put(facts: GivenFacts, { fact, item }: Question, value: GivenValue): GivenFacts {
  if (fact.list === null || item === null) return new Map([...facts, [fact.id, value]]);
  const list = facts.get(fact.list);
  if (list?.kind !== 'list') return facts;
  const items = list.items.map((one, index) => (index === item ? new Map([...one, [fact.id, value]]) : one));
  return new Map([...facts, [fact.list, { kind: 'list', items }]]);
}
