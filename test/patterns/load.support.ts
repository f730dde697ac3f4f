/** Loads policies that stand beside the bundled vocabulary, for tests of the language. */
import { join } from 'node:path';
import { buildRulebook } from '../../src/policy/build.ts';
import type { BuildOptions } from '../../src/policy/build.ts';
import { checkPolicies } from '../../src/review/check/index.ts';
import type { PlacedFinding } from '../../src/review/check/index.ts';
import { policyTexts } from '../../src/policy/directory.ts';
import { readPolicies } from '../../src/policy/read.ts';
import type { PolicyText, ReadPolicies } from '../../src/policy/read.ts';
import { faultMessage } from '../../src/report/faults.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';

export const ROOT = join(import.meta.dirname, '../..');

// The vocabulary, papers, places and rates, without the bundled policies: they are long, and read once for all policies.
const { sources: SHARED } = readPolicies(
  policyTexts(join(ROOT, 'policies'), 'policies').filter(({ name }) => !name.includes('/')),
);

/** Policies by their ids, such as `place/grants`, as texts of a directory. */
export function textsOf(policies: Readonly<Record<string, string>>): PolicyText[] {
  return Object.entries(policies).map(([id, text]) => ({ name: `${id}.yaml`, shown: id, text }));
}

export interface Loaded {
  readonly rulebook: Rulebook;
  readonly read: ReadPolicies;
  /** `FILE:LINE CODE message`, one for each fault. */
  readonly faults: readonly string[];
}

/** Builds a rulebook of the texts given; `observe` is told of their rules as they are made ready. */
export function load(texts: readonly PolicyText[], observe?: BuildOptions['observe']): Loaded {
  const read = readPolicies(texts, SHARED);
  if (read.sources === null) throw new Error('the shared files cannot be read');
  const { rulebook, faults } = buildRulebook(read.sources, { observe });
  const all = [...read.faults, ...[...faults].flatMap(([key, paths]) => read.placed(key, paths))];
  return {
    rulebook,
    read,
    faults: all.map((fault) => `${fault.file}:${fault.line} ${fault.code} ${faultMessage(fault, 'en')}`),
  };
}

/** What `policy check` says of the texts given, on a day. */
export function reviewed(texts: readonly PolicyText[], asOf = '2026-06-30'): PlacedFinding[] {
  const asked = new Set(texts.map(({ name }) => name.replace(/\.yaml$/u, '')));
  return checkPolicies(readPolicies(texts, SHARED), { asOf, asked });
}
