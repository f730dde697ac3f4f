/** The file of the vocabulary, `policies/facts.yaml`, and the facts that a policy declares: one definition. */
import * as v from 'valibot';
import { condition, text, word } from './schemas.ts';
import { keyed } from './shape.ts';
import { TYPES } from './vocabulary.ts';

const shared = {
  type: v.picklist(TYPES),
  unit: v.optional(v.string()),
  /** What is counted, in each language: `{ en: booth, zh-Hans: 个展位 }`; default: the unit as written. */
  unit_title: v.optional(text),
  per: v.optional(v.string()),
  title: text,
  question: text,
  help: text,
  choices: v.optional(v.record(v.string(), text)),
  choices_from: v.optional(v.literal('jurisdictions')),
  min: v.optional(word),
  /** A figure, or `unlimited`. */
  max: v.optional(word),
  cost: v.optional(v.boolean()),
  changeable: v.optional(v.boolean()),
};

/** An entry of a list has no place of its own: a place has its own list. */
const ITEM_FACT = keyed(shared);

export const FACT = keyed({
  ...shared,
  place: v.optional(v.boolean()),
  derived: v.optional(keyed({ sum: v.pipe(v.array(v.string()), v.minLength(2, 'at least two facts')) })),
  item_title: v.optional(text),
  item: v.optional(v.record(v.string(), ITEM_FACT)),
});

export const FACTS_FILE = keyed({
  topics: v.record(v.string(), text),
  facts: v.record(v.string(), FACT),
  contradictions: v.optional(v.array(keyed({ when: v.array(condition), says: text }))),
});

/** How a fact is asked for. Only an interview and the views of facts need it, so the compiled copy keeps it apart. */
export type Asked = Pick<v.InferOutput<typeof ITEM_FACT>, 'question' | 'help'>;

export type ItemFactSource = Omit<v.InferOutput<typeof ITEM_FACT>, keyof Asked> & Partial<Asked>;
export type FactSource = Omit<v.InferOutput<typeof FACT>, keyof Asked | 'item'> &
  Partial<Asked> & { readonly item?: Readonly<Record<string, ItemFactSource>> | undefined };
export type FactsFile = Omit<v.InferOutput<typeof FACTS_FILE>, 'facts'> & {
  readonly facts: Readonly<Record<string, FactSource>>;
};
