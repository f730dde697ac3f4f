/** The world of one company in one jurisdiction: its facts by slot, with what `places` says of that jurisdiction. */
import { numberOfDay } from '../rules/held-day.ts';
import { domainOf } from '../rules/vocabulary.ts';
import type { Fact, Vocabulary } from '../rules/vocabulary.ts';
import type { Cell, Item, Rates, Receipt, SlotValue, World } from '../rules/world.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { addedUp, Decimal, ZERO } from '../values/decimal.ts';
import type { Money } from '../values/money.ts';
import type { GivenFacts, GivenValue, Profile } from './profile.ts';

/** What the worlds of an estimate are made from; an estimate is one itself. */
export interface Outset {
  readonly rulebook: { readonly vocabulary: Vocabulary };
  readonly profile: Profile;
  readonly rates: Rates;
  readonly asOf: string;
  readonly prefer: NonNullable<World['prefer']>;
}

/** The world of a jurisdiction. */
export function worldOf(
  { rulebook: { vocabulary }, profile, rates, asOf, prefer }: Outset,
  jurisdiction: string,
): World {
  const local = profile.places.get(jurisdiction);
  const facts: SlotValue[] = Array.from({ length: vocabulary.slots }, () => undefined);
  fill(facts, profile.facts, vocabulary, rates);
  if (local !== undefined) fill(facts, local, vocabulary, rates);
  for (const fact of vocabulary.sums) {
    if (facts[fact.slot] === undefined) facts[fact.slot] = summed(fact, facts, vocabulary);
  }
  return { facts, rates, received: receiptsOf(profile, rates), asOf, prefer };
}

/** The world of a company of which one fact was given another value; all else is as it was. `given`: what it says then. */
export function worldWith(
  before: World,
  vocabulary: Vocabulary,
  { id, list }: Fact,
  given: (id: string) => GivenValue | undefined,
): World {
  const facts = before.facts.slice();
  const changed = vocabulary.facts.get(list ?? id);
  const to = given(list ?? id);
  if (changed !== undefined) facts[changed.slot] = to === undefined ? undefined : slotValue(changed, to, before.rates);
  for (const fact of vocabulary.sums) {
    if (given(fact.id) === undefined) facts[fact.slot] = summed(fact, facts, vocabulary);
  }
  return { ...before, facts };
}

function fill(facts: SlotValue[], given: GivenFacts, vocabulary: Vocabulary, rates: Rates): void {
  for (const [id, value] of given) {
    const fact = vocabulary.facts.get(id);
    if (fact !== undefined && fact.list === null) facts[fact.slot] = slotValue(fact, value, rates);
  }
}

function slotValue(fact: Fact, given: GivenValue, rates: Rates): SlotValue {
  switch (given.kind) {
    case 'money':
      return inBase(given.money, rates);
    case 'number':
      return given.number;
    case 'boolean':
      return given.boolean;
    case 'choice':
      return given.choice;
    case 'choices':
      return given.choices;
    case 'date':
      return numberOfDay(given.date);
    case 'text':
      return given.text;
    case 'list':
      return { items: given.items.map((item) => itemOf(fact, item, rates)) };
  }
}

function inBase({ amount, currency }: Money, rates: Rates): Decimal {
  return currency === BASE_CURRENCY ? amount : amount.times(rates.toBase(currency));
}

/** Items as they were converted at certain rates: a change of one fact makes a new world, in which most items are the same. */
const converted = new WeakMap<GivenFacts, { readonly rates: Rates; readonly item: Item }>();

function itemOf(list: Fact, given: GivenFacts, rates: Rates): Item {
  const known = converted.get(given);
  if (known?.rates === rates) return known.item;
  const item = list.item.map((fact) => {
    const value = given.get(fact.id);
    return value === undefined ? undefined : slotValue(fact, value, rates);
  });
  converted.set(given, { rates, item });
  return item;
}

/**
 * A sum that is not given: the sum of its parts, an unknown one being whatever is possible for it. The bounds of the sum
 * itself do not narrow it: they hold for what is given, and parts may add up past them.
 */
function summed(fact: Fact, facts: readonly SlotValue[], vocabulary: Vocabulary): Decimal | Cell {
  let [low, high] = [ZERO, ZERO];
  const unknown: string[] = [];
  for (const id of fact.sumOf) {
    const part = vocabulary.facts.get(id);
    const value = part === undefined ? undefined : facts[part.slot];
    const possible = value instanceof Decimal || part === undefined ? null : domainOf(part);
    if (possible !== null) unknown.push(id);
    const known = value instanceof Decimal ? value : ZERO;
    low = low.plus(possible?.low ?? known);
    high = high.plus(possible?.high ?? known);
  }
  if (unknown.length === 0) return low;
  const form = `${fact.id}:${unknown.join('+')}`;
  return { low, high, lowOpen: false, highOpen: false, facts: unknown, form, fact };
}

function receiptsOf({ received }: Profile, rates: Rates): ReadonlyMap<string, readonly Receipt[]> {
  const receipts = new Map<string, readonly Receipt[]>();
  for (const [id, list] of received) {
    receipts.set(
      id,
      list.map(({ money, date }) => ({ amount: inBase(money, rates), date })),
    );
  }
  return receipts;
}

/** What was received under a measure, in the base currency. */
export function receivedUnder(world: World, measure: string): Decimal {
  return addedUp((world.received.get(measure) ?? []).map(({ amount }) => amount));
}
