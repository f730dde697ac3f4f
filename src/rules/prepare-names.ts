/** The values and definitions of a policy or measure, made ready where its rules look for them. */
import { gather } from './gathered.ts';
import type { Gathered } from './gathered.ts';
import { prepareNames } from './names.ts';
import type { Path } from './plan.ts';
import type { PolicySource } from './policy-schema.ts';
import { scopeOf } from './policy-scope.ts';
import type { Preparing } from './policy-scope.ts';

/** Puts the names of a policy or measure among those that were gathered. */
export function addNames(
  source: Pick<PolicySource, 'values' | 'value_titles' | 'definitions'>,
  above: Path,
  { names }: Gathered,
  preparing: Preparing,
): void {
  prepareNames(source, above, scopeOf(gather(names), preparing), {
    value: (name, ready) => {
      const gathered = gather(names);
      names.values.set(name, { ...ready(scopeOf(gathered, preparing)), gathered });
    },
    definition: (name, ready) => {
      const gathered = gather(names);
      names.definitions.set(name, { ...ready(scopeOf(gathered, preparing)), gathered });
    },
  });
}

/** Nothing gathered yet but the names of a policy. */
export function gatherFor(policy: PolicySource, preparing: Preparing): Gathered {
  const gathered = gather();
  addNames(policy, [], gathered, preparing);
  return gathered;
}
