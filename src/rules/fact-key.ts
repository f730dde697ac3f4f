/**
 * Keys of facts, as `missing` and `--set` have them: `trade.cbec_export`; `stores[0].area` of an entry of a list, counted from 0;
 * `places.hengyang.stores[0].area` where it holds for one place alone.
 */
import type { ItemKey } from './phrase.ts';

/** A fact of an entry. */
export interface ItemFact extends ItemKey {
  /** Within its entry: `area`. */
  readonly name: string;
  /** In the vocabulary: `stores.area`. */
  readonly id: string;
}

/** `stores[0]` */
export function itemKey(list: string, index: number): string {
  return `${list}[${index}]`;
}

/** `stores[0].area` */
export function itemFactKey(list: string, index: number, name: string): string {
  return `${itemKey(list, index)}.${name}`;
}

/** The entry of `stores[0]`; null for any other key. */
export function itemOf(key: string): ItemKey | null {
  const [, list, index] = /^(.+)\[(\d+)\]$/u.exec(key) ?? [];
  return list === undefined || index === undefined ? null : { list, index: Number(index) };
}

/** The fact of `stores[0].area`; null for a key that is of no entry. */
export function itemFactOf(key: string): ItemFact | null {
  const [, entry, name] = /^(.+\])\.(.+)$/u.exec(key) ?? [];
  const item = entry === undefined ? null : itemOf(entry);
  return item === null || name === undefined ? null : { ...item, name, id: `${item.list}.${name}` };
}

/** The key of a fact for one place. */
export function placedKey(place: string, key: string): string {
  return `places.${place}.${key}`;
}

/** The place and the fact of a key for one place; null for any other key. */
export function placedFact(key: string): { readonly place: string; readonly id: string } | null {
  const [, place, id] = /^places\.([^.]+)\.(.+)$/u.exec(key) ?? [];
  return place === undefined || id === undefined ? null : { place, id };
}
