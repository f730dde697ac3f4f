/** The bundled policies, loaded once for all tests that share a thread. */
import path from 'node:path';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import type { Profile } from '../../src/engine/profile.ts';
import { buildRulebook } from '../../src/policy/build.ts';
import { policyTexts } from '../../src/policy/directory.ts';
import { readPolicies } from '../../src/policy/read.ts';
import type { PolicySources } from '../../src/policy/sources.ts';
import { readProfile } from '../../src/profile/read.ts';
import type { PathFault } from '../../src/reading/fault.ts';
import { collector } from '../../src/reading/fault.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';
import { once } from '../../src/values/once.ts';
import { textsOf } from '../patterns/load.support.ts';

const POLICIES = path.resolve(import.meta.dirname, '..', '..', 'policies');

/** The day of a company that names none. */
export const DRAWN_ON = '2025-06-30';

const sources = once((): PolicySources => {
  const read = readPolicies(policyTexts(POLICIES, 'policies'));
  if (read.sources === null || read.faults.length > 0) throw new Error(JSON.stringify(read.faults));
  return read.sources;
});

export const bundled = once((): Rulebook => built(sources()));

/** The bundled policies, and others beside them by their ids, such as `place/grants`. */
export function bundledWith(policies: Readonly<Record<string, string>>): Rulebook {
  const read = readPolicies(textsOf(policies), sources());
  if (read.sources === null || read.faults.length > 0) throw new Error(JSON.stringify(read.faults));
  return built(read.sources);
}

function built(of: PolicySources): Rulebook {
  const { rulebook, faults } = buildRulebook(of);
  if (faults.size > 0) throw new Error(JSON.stringify([...faults]));
  return rulebook;
}

/** The profile of a company that was drawn by lot, in plain data; null with its faults where the figures drawn contradict each other. */
export function drawn(raw: unknown): { readonly profile: Profile | null; readonly faults: readonly PathFault[] } {
  const { faults, report } = collector();
  const profile = readProfile(raw, bundled(), new Map(), report);
  return { profile: faults.length > 0 ? null : profile, faults };
}

/** Its estimate, for every jurisdiction. */
export function estimated(raw: unknown): { readonly made: Estimate | null; readonly faults: readonly PathFault[] } {
  const { profile, faults } = drawn(raw);
  if (profile === null) return { made: null, faults };
  const { jurisdictions } = bundled();
  return { made: estimate(bundled(), profile, { jurisdictions, asOf: profile.asOf ?? DRAWN_ON }), faults };
}

/** The amount of a measure as the JSON has it: two places, null where nothing bounds it. */
export function shown(one: Estimate['measures'][number]): {
  readonly low: string | null;
  readonly high: string | null;
} {
  if (one.amount === null) return { low: null, high: null };
  return { low: one.amount.low.toFixed(2), high: one.amount.high.isFinite() ? one.amount.high.toFixed(2) : null };
}
