/** Runs the worked examples of a policy file: each case through the reader and the engine, compared with what it expects. */
import { estimate } from '../engine/estimate.ts';
import { MissingRateError } from '../engine/rates.ts';
import type { Estimate } from '../engine/estimate.ts';
import type { Profile } from '../engine/profile.ts';
import type { PathFault } from '../reading/fault.ts';
import { fullMeasureId } from '../rules/measure-id.ts';
import type { Path } from '../rules/plan.ts';
import type { Policy, Rulebook } from '../rules/rulebook.ts';
import { mismatchesOf } from './example-outcome.ts';
import type { Mismatch } from './example-outcome.ts';
import { exampleProfiles } from './example-profiles.ts';

export interface ExampleResult {
  readonly policy: string;
  readonly name: string;
  readonly at: Path;
  /** Faults of the example's own profile; what all cases have in common, or lack, stands with the first of them. */
  readonly faults: readonly PathFault[];
  readonly mismatches: readonly Mismatch[];
  /** Null where the profile is faulty. */
  readonly estimate: Estimate | null;
}

/** Runs every example of a policy. */
export function runExamples(rulebook: Rulebook, policy: Policy): ExampleResult[] {
  const { examples } = policy.source;
  if (examples === undefined) return [];
  const profiles = exampleProfiles(rulebook, policy);
  const lacking = new Set<string>();
  return examples.cases.map((one, index) => {
    const at: Path = ['examples', 'cases', index];
    const base = { policy: policy.id, name: one.name, at };
    const { profile, faults } = profiles[index] ?? { profile: null, faults: [] };
    if (profile === null) return { ...base, faults, mismatches: [], estimate: null };
    const asOf = one.as_of ?? profile.asOf ?? examples.as_of;
    const made = estimated(rulebook, policy, profile, asOf);
    if (made instanceof MissingRateError) {
      const { currency, measure } = made;
      const fault = { at: [...at, 'name'], code: 'example-rate', params: { currency, measure }, atKey: false };
      // A rate that all cases lack is told with the first of them.
      const told = lacking.has(currency);
      lacking.add(currency);
      return { ...base, faults: told ? [] : [fault], mismatches: [], estimate: null };
    }
    const mismatches = Object.entries(one.expect).flatMap(([id, expected]) =>
      mismatchesOf(made, fullMeasureId(policy.id, id), expected, [...at, 'expect', id]),
    );
    return { ...base, faults: [], mismatches, estimate: made };
  });
}

/** The estimate of a case, or the rate that it lacks: the other cases go on. */
function estimated(rulebook: Rulebook, policy: Policy, profile: Profile, asOf: string): Estimate | MissingRateError {
  try {
    return estimate(rulebook, profile, { asOf, jurisdictions: [policy.jurisdiction], explain: true });
  } catch (error) {
    if (error instanceof MissingRateError) return error;
    throw error;
  }
}
