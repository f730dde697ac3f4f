/** Policy files as plain data of the right shape: what is compiled into the package, and what a rulebook is built from. */
import * as v from 'valibot';
import { FACTS_FILE } from '../rules/facts-schema.ts';
import type { FactsFile } from '../rules/facts-schema.ts';
import { day, text } from '../rules/schemas.ts';
import type { PolicySource } from '../rules/policy-schema.ts';
import { keyed } from '../rules/shape.ts';

/** What papers, places or types of support are called, by their ids. */
export const TEXTS_FILE = v.record(v.string(), text);
export const RATES_FILE = keyed({
  date: day,
  rates: v.record(v.string(), v.union([v.string(), v.number()])),
});

export type RatesFile = v.InferOutput<typeof RATES_FILE>;
export type TextsFile = v.InferOutput<typeof TEXTS_FILE>;

/** The files that stand beside the jurisdictions, with the schema of each. */
export const SHARED_FILES = {
  'facts.yaml': FACTS_FILE,
  'documents.yaml': TEXTS_FILE,
  'places.yaml': TEXTS_FILE,
  'types.yaml': TEXTS_FILE,
  'exchange-rates.yaml': RATES_FILE,
};

/** Everything that the files of a set of policies say, checked for shape. */
export interface PolicySources {
  readonly facts: FactsFile;
  readonly papers: TextsFile;
  readonly places: TextsFile;
  /** What types of support are called. */
  readonly types: TextsFile;
  readonly rates: RatesFile;
  /** By id of the policy, which is the place of its file. */
  readonly policies: Readonly<Record<string, PolicySource>>;
}
