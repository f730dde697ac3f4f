/**
 * The companies of worked examples: what all cases have in common with what each adds. What is wrong in a value is told
 * where the value stands, and what all have in common once.
 */
import type { Profile } from '../engine/profile.ts';
import { readProfile } from '../profile/read.ts';
import { collector } from '../reading/fault.ts';
import type { PathFault } from '../reading/fault.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';
import type { Policy, Rulebook } from '../rules/rulebook.ts';

export interface ExampleProfile {
  /** Null where it is faulty. */
  readonly profile: Profile | null;
  /** Faults that no case before it has told. */
  readonly faults: readonly PathFault[];
}

const GIVEN: Path = ['examples', 'given'];

/** The company of each case. Without cases, what they would have in common is read all the same. */
export function exampleProfiles(rulebook: Rulebook, { source: { examples } }: Policy): ExampleProfile[] {
  if (examples === undefined) return [];
  const told = new Set<string>();
  const given = examples.given ?? {};
  const read = (own: unknown, at: Path): ExampleProfile => {
    const { faults, report } = collector();
    const profile = readProfile(merged(given, own), rulebook, new Map(), (path, code, params, atKey) => {
      const here = !stands(own, path) && stands(given, path) ? [...GIVEN, ...path] : [...at, ...path];
      report(here, code === 'no-rate' ? 'example-no-rate' : code, params, atKey);
    });
    const fresh = faults.filter((fault) => !told.has(keyOf(fault)));
    for (const fault of fresh) told.add(keyOf(fault));
    return { profile: faults.length === 0 ? profile : null, faults: fresh };
  };
  if (examples.cases.length === 0) return [read({}, GIVEN)];
  return examples.cases.map(({ profile = {} }, index) => read(profile, ['examples', 'cases', index, 'profile']));
}

function keyOf({ at, code }: PathFault): string {
  return JSON.stringify([at, code]);
}

/** What differs laid over what all cases have in common; lists are replaced whole. */
function merged(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) result[key] = key in base ? merged(base[key], value) : value;
  return result;
}

/** Whether a place is written in a mapping. */
function stands(value: unknown, [step, ...rest]: Path): boolean {
  if (step === undefined) return true;
  if (isList(value)) return typeof step === 'number' && step < value.length && stands(value[step], rest);
  return isMapping(value) && Object.hasOwn(value, step) && stands(value[step], rest);
}
