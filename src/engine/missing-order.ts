/** In which order the facts are told that a measure misses. */
import { itemFactOf } from '../rules/fact-key.ts';
import type { Rulebook } from '../rules/rulebook.ts';

/** Facts in the order of the vocabulary, all facts of a list's items where the list stands, items by their number. */
export function inOrderOfFacts(keys: readonly string[], { vocabulary }: Rulebook): readonly string[] {
  // A list of its own: a program that changes one estimate changes no other.
  if (keys.length < 2) return [...keys];
  return keys
    .map((key) => placeOf(key, vocabulary.order))
    .toSorted((a, b) => a.list - b.list || a.item - b.item || a.fact - b.fact)
    .map(({ key }) => key);
}

/** Where a fact stands: the rank of its list, the number of its item (below 0 outside of lists), and its own rank. */
function placeOf(
  key: string,
  order: ReadonlyMap<string, number>,
): { key: string; list: number; item: number; fact: number } {
  const rank = (id: string): number => order.get(id) ?? Number.MAX_SAFE_INTEGER;
  const item = itemFactOf(key);
  return item === null
    ? { key, list: rank(key), item: -1, fact: rank(key) }
    : { key, list: rank(item.list), item: item.index, fact: rank(item.id) };
}
