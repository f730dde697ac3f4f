/** What a screen asks for: a fact of the company, of one item of a list, or a fact about one place. */
import type { Fact, Vocabulary } from '../rules/vocabulary.ts';

/** One line of a screen. */
export interface Question {
  /** As `--set` would call it: `trade.cbec_export`, `stores[0].area`, `places.hengyang.company.pays_tax_locally`. */
  readonly key: string;
  readonly fact: Fact;
  /** The item of the fact's list, from 0. */
  readonly item: number | null;
  /** The jurisdiction asked about, where the fact may differ between two. */
  readonly place: string | null;
}

const PLACED = /^places\.([^.]+)\.(.+)$/u;
const OF_ITEM = /^(.+)\[(\d+)\]\.([^.]+)$/u;

/** Takes a key apart; null where the vocabulary has no such fact. */
export function questionOf(key: string, { facts }: Vocabulary): Question | null {
  const { place, id } = placedFact(key) ?? { place: null, id: key };
  const [, list, index, name] = OF_ITEM.exec(id) ?? [];
  const fact = facts.get(list === undefined || name === undefined ? id : `${list}.${name}`);
  if (fact === undefined) return null;
  return { key, fact, item: index === undefined ? null : Number(index), place };
}

/** The key of a fact for one place. */
export function placedKey(place: string, key: string): string {
  return `places.${place}.${key}`;
}

/** The place and the fact of a key for one place; null for any other key. */
export function placedFact(key: string): { readonly place: string; readonly id: string } | null {
  const [, place, id] = PLACED.exec(key) ?? [];
  return place === undefined || id === undefined ? null : { place, id };
}

/** The key of the list that the fact of an item belongs to: `stores` for `stores[0].area`. */
export function listKeyOf(key: string): string | null {
  return OF_ITEM.exec(key)?.[1] ?? null;
}
