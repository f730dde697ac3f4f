/**
 * What the rules see of a company while they are evaluated for one jurisdiction: its facts by slot, known, unknown,
 * or (while a sweep tries out what an unknown fact may be) a part of what is possible.
 */
import { Decimal } from '../values/decimal.ts';
import { itemKey } from './fact-key.ts';
import { isOpen } from './quantity.ts';
import type { Open, Quantity } from './quantity.ts';
import type { Fact } from './vocabulary.ts';

/** A part of the number line in which an unknown fact lies. An open end is approached, not reached. */
export interface Cell extends Open {
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly fact: FactPlace & Pick<Fact, 'type'>;
}

/** The facts of one item of a list, by the slots of that list. */
export type Item = readonly SlotValue[];

/** Numbers are exact decimals (money in the base currency, days as day numbers); undefined is unknown. */
export type SlotValue = Decimal | Cell | boolean | string | readonly string[] | ItemList | undefined;

/** A known list: its items. */
export interface ItemList {
  readonly items: readonly Item[];
}

/** What the company has had under earlier awards. */
export interface Receipt {
  /** In the base currency. */
  readonly amount: Decimal;
  /** YYYY-MM-DD, or null where the profile gives no date: such a receipt counts in full in every period. */
  readonly date: string | null;
}

/** Which total decides between measures that exclude each other: that of the highs, or that of the sums that the texts fix. */
export type Preference = 'high' | 'fixed';

/** Money is held and compared in this currency; pairs of other currencies go through it. */
export const BASE_CURRENCY = 'CNY';

/** How much one unit of a currency is in the base currency (CNY). */
export interface Rates {
  readonly toBase: (currency: string) => Decimal;
}

export interface World {
  readonly facts: readonly SlotValue[];
  /** Where facts are fetched one by one, as rules come to them: asked for one that is not among `facts`. */
  readonly ask?: ((slot: number) => SlotValue) | undefined;
  readonly rates: Rates;
  readonly received: ReadonlyMap<string, readonly Receipt[]>;
  /** Where rules are reviewed for any company: what it received is not known. A profile always says, or says nothing. */
  readonly receivedOpen?: boolean | undefined;
  /** The day the estimate is made for, YYYY-MM-DD. */
  readonly asOf: string;
  /** Which sums decide between measures that exclude each other; the highest ones where it is not said. */
  readonly prefer?: Preference | undefined;
  /** Inside a list: the item looked at, and its key, such as `stores[0]`. */
  readonly item?: Item | undefined;
  readonly itemKey?: string | undefined;
}

/** Where a fact stands: among those of the company, or of the items of a list. */
interface FactPlace {
  readonly id: string;
  readonly list: string | null;
  readonly slot: number;
}

/** What is known of a fact of the company, or of the item looked at. */
export function factValue({ list, slot }: FactPlace, { facts, ask, item }: World): SlotValue {
  if (list !== null) return item?.[slot];
  const value = facts[slot];
  return value === undefined && ask !== undefined ? ask(slot) : value;
}

/** By what an unknown fact is called: `trade.cbec_export`, `stores[0].area`. */
export function factKey({ id, list }: FactPlace, world: World): string {
  return list === null ? id : `${world.itemKey ?? list}.${id.slice(list.length + 1)}`;
}

/** The world in which one fact has the value given. */
export function withFact(world: World, slot: number, value: SlotValue): World {
  const facts = world.facts.slice();
  facts[slot] = value;
  return { ...world, facts };
}

/** The world in which a fact of the company, or of the item looked at, has the value given. */
export function withFactValue({ list, slot }: FactPlace, world: World, value: SlotValue): World {
  if (list === null) return withFact(world, slot, value);
  const item = (world.item ?? []).slice();
  item[slot] = value;
  return withItem(world, item, world.itemKey ?? list);
}

/** The world seen from inside one item of a list. */
export function withItem(world: World, item: Item, itemKey: string): World {
  return { ...world, item, itemKey };
}

/** Where a list stands, and by what its items are called. */
interface ListPlace {
  readonly id: string;
  readonly slot: number;
}

/** The items of a list; undefined where it is not known. */
export function itemsIn({ slot }: ListPlace, world: World): readonly Item[] | undefined {
  const value = world.facts[slot];
  return typeof value === 'object' && 'items' in value ? value.items : undefined;
}

/** The world seen from inside each item of a list, in their order. */
export function itemWorlds(list: ListPlace, world: World): World[] {
  return (itemsIn(list, world) ?? []).map((item, index) => withItem(world, item, itemKey(list.id, index)));
}

/** Tells a part of the number line from other quantities. */
export function isCell(value: SlotValue | Quantity): value is Cell {
  return value !== undefined && typeof value === 'object' && 'lowOpen' in value;
}

/** Tells a number, known or not, from the other kinds of value. */
export function isNumber(value: SlotValue): value is Decimal | Cell {
  return value instanceof Decimal || isCell(value);
}

/** Whether the value still leaves something open. */
export function isUnknown(value: SlotValue): boolean {
  return value === undefined || (isNumber(value) && isOpen(value));
}
