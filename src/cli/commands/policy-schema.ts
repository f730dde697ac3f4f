/** `subsidy policy schema [policy|profile]`: the JSON Schema that editors check policy files (or profiles) with. */
import { policyJsonSchema } from '../../policy/schema/policy.ts';
import { profileJsonSchema } from '../../policy/schema/profile.ts';
import { jsonText } from '../../report/json-text.ts';
import { EXIT } from '../exit.ts';
import { oneOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';

/** Runs the command; returns the exit code. */
export async function runPolicySchema(
  of: string | undefined,
  flags: { readonly policies?: string | undefined },
): Promise<number> {
  const which = oneOf('schema', of ?? 'policy', ['policy', 'profile']);
  const { vocabulary } = rulebookFor(flags.policies, 'en');
  const schema = which === 'policy' ? policyJsonSchema(vocabulary) : profileJsonSchema(vocabulary);
  await standardOutput().write(`${jsonText(schema, 2)}\n`);
  return EXIT.done;
}
