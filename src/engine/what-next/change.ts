/** A single change of one fact of a company, as a value that can be applied to a profile and written as `--set`. */
import { itemFactKey, placedKey } from '../../rules/fact-key.ts';
import { numberOfDay } from '../../rules/held-day.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import type { Rates } from '../../rules/world.ts';
import type { Decimal } from '../../values/decimal.ts';
import type { GivenFacts, GivenValue } from '../profile.ts';

/** Where a value stands in a profile. */
export interface Spot {
  readonly fact: Fact;
  /** The jurisdiction under `places` where the value stands; null where it holds everywhere. */
  readonly place: string | null;
  /** The item of the fact's list, from 0; null where the fact is in no list. */
  readonly item: number | null;
  readonly from: GivenValue;
}

export interface Change extends Spot {
  readonly to: GivenValue;
}

/** What a company says of a fact; `item` counts the items of a list from 0. */
export function givenAt(facts: GivenFacts, fact: Fact, item: number | null): GivenValue | undefined {
  if (fact.list === null || item === null) return facts.get(fact.id);
  const list = facts.get(fact.list);
  return list?.kind === 'list' ? list.items[item]?.get(fact.id) : undefined;
}

/** What a company says of the fact of a change, or of its list, once the change is made; `before`: what it said till then. */
export function givenAfter({ fact, item, to }: Change, before: GivenValue | undefined): GivenValue {
  if (fact.list === null || item === null) return to;
  const items = before?.kind === 'list' ? before.items : [];
  return {
    kind: 'list',
    items: items.map((one, index) => (index === item ? new Map([...one, [fact.id, to]]) : one)),
  };
}

/** A change as `--set` takes it: `trade.cbec_export=500000.01 USD`, `stores[0].area=500.01`. */
export function settingOf({ fact, place, item, to }: Change): string {
  const { id, list } = fact;
  const key = list === null || item === null ? id : itemFactKey(list, item, id.slice(list.length + 1));
  return `${place === null ? key : placedKey(place, key)}=${written(fact, to)}`;
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

/** A number as thresholds are held: money in the base currency, a day by its number; null for what is no number. */
export function asNumber(given: GivenValue, rates: Rates): Decimal | null {
  if (given.kind === 'date') return numberOfDay(given.date);
  if (given.kind === 'money') return given.money.amount.times(rates.toBase(given.money.currency));
  return given.kind === 'number' ? given.number : null;
}
