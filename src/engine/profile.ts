/** A company profile as the engine takes it: plain data, read and checked by profile/. */
import { dayOfNumber } from '../rules/held-day.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Money } from '../values/money.ts';

/** A known value of a fact. Percentages are fractions; a fact of type date is its day, YYYY-MM-DD. */
export type GivenValue =
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'number'; readonly number: Decimal }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'choices'; readonly choices: readonly string[] }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ReadonlyMap<string, GivenValue>[] };

/** Known facts by id; inside an item by the item's fact id, such as `stores.area`. A fact not known is not there. */
export type GivenFacts = ReadonlyMap<string, GivenValue>;

export interface GivenReceipt {
  readonly money: Money;
  readonly date: string | null;
}

export interface Profile {
  readonly name: string | null;
  readonly asOf: string | null;
  readonly facts: GivenFacts;
  /** Facts that differ for one jurisdiction. */
  readonly places: ReadonlyMap<string, GivenFacts>;
  /** CNY for one unit of a currency. */
  readonly exchangeRates: ReadonlyMap<string, Decimal>;
  /** By full id of the measure. */
  readonly received: ReadonlyMap<string, readonly GivenReceipt[]>;
  /** Whether the profile says anything about awards received. */
  readonly receivedGiven: boolean;
  readonly documents: readonly string[];
}

const NOTHING: GivenFacts = new Map();

/** What a profile says of one jurisdiction alone. */
export function localFacts({ places }: Profile, jurisdiction: string): GivenFacts {
  return places.get(jurisdiction) ?? NOTHING;
}

/** A number of the fact's own unit (its currency, a fraction, a day number) as a profile holds it. */
export function givenNumber(fact: Fact, number: Decimal): GivenValue {
  if (fact.type === 'money') {
    return { kind: 'money', money: { amount: number, currency: fact.currency ?? BASE_CURRENCY } };
  }
  if (fact.type === 'date') return { kind: 'date', date: dayOfNumber(number) };
  return { kind: 'number', number };
}
