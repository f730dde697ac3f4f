/**
 * The facts that profiles may give and rules may use: `policies/facts.yaml`, and what a policy declares under its own id.
 */
import { FIRST_DAY, LAST_DAY } from '../values/date.ts';
import { Decimal, ONE } from '../values/decimal.ts';
import { once } from '../values/once.ts';
import type { Unit } from '../values/units.ts';
import type { ById } from './by-id.ts';
import { numberOfDay } from './held-day.ts';
import type { Text } from './phrase.ts';

/** What a fact may be. */
export const TYPES = [
  'money',
  'percent',
  'area',
  'number',
  'integer',
  'boolean',
  'choice',
  'choices',
  'date',
  'text',
  'list',
] as const;

export type FactType = (typeof TYPES)[number];

/** One fact of the vocabulary, ready for use. */
export interface Fact {
  /** `trade.cbec_export`; a fact of an item is `stores.area`. */
  readonly id: string;
  readonly type: FactType;
  /** What one unit of the number is; dimensionless for what is no number. */
  readonly unit: Unit;
  /** Money: the currency of a bare number. */
  readonly currency: string | null;
  /** `year`, `m² and month`: part of the meaning, not written in a value. */
  readonly per: string | null;
  readonly title: Text;
  /** How it is asked for: most runs ask nothing. */
  readonly asked: () => { readonly question: Text; readonly help: Text };
  readonly topic: string;
  /** Choices by id, in the order of the vocabulary; empty for other types. */
  readonly choices: ReadonlyMap<string, Text>;
  readonly min: Decimal;
  /** Infinite where nothing bounds it. */
  readonly max: Decimal;
  /** The facts that add up to this one where it is not given. */
  readonly sumOf: readonly string[];
  /** Holds for a place, so that it may differ under `places`. */
  readonly place: boolean;
  /** Money spent, which cannot be claimed in two places. */
  readonly cost: boolean;
  /** Whether a company can do something about it. */
  readonly changeable: boolean;
  /** A list: the facts of an item, in order. */
  readonly item: readonly Fact[];
  readonly itemTitle: Text | null;
  /** A fact of an item: the list it belongs to. */
  readonly list: string | null;
  /** Where its value stands: in the company's facts, or in an item's. */
  readonly slot: number;
}

export interface Vocabulary {
  /** In the order of the vocabulary, the facts of items included. */
  readonly facts: ById<Fact>;
  /** Where the value of a company's fact stands, without making the fact ready; undefined for what is none. */
  readonly slotOf: (id: string) => number | undefined;
  /** How many slots the facts of a company take. */
  readonly slots: number;
  /** Facts of the company by slot; the facts of items are not among them. */
  readonly bySlot: readonly Fact[];
  /** Those of them that are the sum of others where they are not given. */
  readonly sums: readonly Fact[];
  readonly topics: ReadonlyMap<string, Text>;
  /** What units of the policies' own are called: `booth`. */
  readonly unitTitles: ReadonlyMap<string, Text>;
  /** The place of each fact id in the vocabulary, items' facts included. */
  readonly order: ReadonlyMap<string, number>;
}

interface Domain {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The days of the calendar, as they are counted from 1970: many lie before it. */
const calendar = once((): Domain => ({
  low: numberOfDay(FIRST_DAY),
  high: numberOfDay(LAST_DAY),
}));

/** What is possible for a fact of which nothing is known. */
export function domainOf(fact: Fact): Domain {
  return fact.type === 'date' ? calendar() : { low: fact.min, high: fact.max };
}

const NUMERIC: ReadonlySet<Fact['type']> = new Set(['money', 'percent', 'area', 'number', 'integer', 'date']);

/** Whether a fact is an amount that can be compared: money, a share, an area, a count, a day. */
export function isNumeric({ type }: Fact): boolean {
  return NUMERIC.has(type);
}

/** Whether there are no values between one of a fact and the next. */
export function isWhole({ type }: Pick<Fact, 'type'>): boolean {
  return type === 'integer' || type === 'date';
}

const HUNDREDTH = new Decimal('0.01');
const HUNDREDTH_OF_PERCENT = new Decimal('0.0001');

/** The smallest step in which a fact is counted: a cent, one, 0.01 m², 0.01%. */
export function smallestStep(fact: Fact): Decimal {
  if (isWhole(fact)) return ONE;
  return fact.type === 'percent' ? HUNDREDTH_OF_PERCENT : HUNDREDTH;
}
