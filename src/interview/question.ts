/** What a screen asks for: a fact of the company, of one item of a list, or a fact about one place. */
import { itemFactOf, placedFact } from '../rules/fact-key.ts';
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

/** Takes a key apart; null where the vocabulary has no such fact. */
export function questionOf(key: string, { facts }: Vocabulary): Question | null {
  const { place, id } = placedFact(key) ?? { place: null, id: key };
  const item = itemFactOf(id);
  const fact = facts.get(item?.id ?? id);
  return fact === undefined ? null : { key, fact, item: item?.index ?? null, place };
}
