/** The bundled policies, loaded once for all tests of a file. */
import path from 'node:path';
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate, EstimateOptions } from '../../src/engine/estimate.ts';
import { buildRulebook } from '../../src/policy/build.ts';
import { policyTexts } from '../../src/policy/directory.ts';
import { readPolicies } from '../../src/policy/read.ts';
import { readProfile } from '../../src/profile/read.ts';
import type { PathFault } from '../../src/reading/fault.ts';
import { collector } from '../../src/reading/fault.ts';
import type { Rulebook } from '../../src/rules/rulebook.ts';

const POLICIES = path.resolve(import.meta.dirname, '..', '..', 'policies');

let rulebook: Rulebook | null = null;

export function bundled(): Rulebook {
  if (rulebook !== null) return rulebook;
  const { sources } = readPolicies(policyTexts(POLICIES, 'policies'));
  if (sources === null) throw new Error('the bundled policies cannot be read');
  rulebook = buildRulebook(sources).rulebook;
  return rulebook;
}

/** The estimate of a profile in plain data, for every jurisdiction; null with the faults where it is faulty. */
export function estimated(
  raw: unknown,
  options: Partial<EstimateOptions> = {},
): { readonly made: Estimate | null; readonly faults: readonly PathFault[] } {
  const { faults, report } = collector();
  const profile = readProfile(raw, bundled(), new Map(), report);
  if (faults.length > 0) return { made: null, faults };
  const asOf = options.asOf ?? profile.asOf ?? '2025-06-30';
  return { made: estimate(bundled(), profile, { jurisdictions: bundled().jurisdictions, ...options, asOf }), faults };
}

/** The amount of a measure as the JSON has it: two places, null where nothing bounds it. */
export function shown(one: Estimate['measures'][number]): {
  readonly low: string | null;
  readonly high: string | null;
} {
  if (one.amount === null) return { low: null, high: null };
  return { low: one.amount.low.toFixed(2), high: one.amount.high.isFinite() ? one.amount.high.toFixed(2) : null };
}
