/** A single change of one fact of a company, as a value that can be applied to a profile and written as `--set`. */
import type { Fact } from '../rules/vocabulary.ts';
import { addDays } from '../values/date.ts';
import type { Decimal } from '../values/decimal.ts';
import type { GivenFacts, GivenValue, Profile } from './profile.ts';

export interface Change {
  readonly fact: Fact;
  /** The jurisdiction under `places` where the value stands; null where it holds everywhere. */
  readonly place: string | null;
  readonly from: GivenValue;
  readonly to: GivenValue;
}

/** The day from which the engine counts days. */
const DAY_ZERO = '1970-01-01';

/** The company after a change. */
export function applied(profile: Profile, { fact, place, to }: Change): Profile {
  const put = (facts: GivenFacts): GivenFacts => new Map([...facts, [fact.id, to]]);
  if (place === null) return { ...profile, facts: put(profile.facts) };
  const places = new Map(profile.places);
  places.set(place, put(places.get(place) ?? new Map()));
  return { ...profile, places };
}

/** A change as `--set` takes it: `trade.cbec_export=500000.01 USD`. */
export function settingOf({ fact, place, to }: Change): string {
  return `${place === null ? '' : `places.${place}.`}${fact.id}=${written(fact, to)}`;
}

function written(fact: Fact, value: GivenValue): string {
  switch (value.kind) {
    case 'money':
      return `${value.money.amount.toString()} ${value.money.currency}`;
    case 'number':
      return fact.type === 'percent' ? `${value.number.times(100).toString()}%` : value.number.toString();
    case 'boolean':
      return String(value.boolean);
    case 'choice':
      return value.choice;
    case 'choices':
      return `[${value.choices.join(', ')}]`;
    case 'date':
      return value.date;
    case 'text':
      return value.text;
    case 'list':
      return '';
  }
}

/** A number of the fact's own unit (its currency, a fraction, a day number) as a profile holds it. */
export function givenNumber(fact: Fact, number: Decimal): GivenValue {
  if (fact.type === 'money') return { kind: 'money', money: { amount: number, currency: fact.currency ?? 'CNY' } };
  if (fact.type === 'date') return { kind: 'date', date: addDays(DAY_ZERO, number.toNumber()) };
  return { kind: 'number', number };
}
