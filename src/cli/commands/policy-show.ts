/** `subsidy policy show ID`: a policy read back as numbered sentences. */
import { policyProse } from '../../report/policy-prose.ts';
import { nearest } from '../../values/nearest.ts';
import { EXIT } from '../exit.ts';
import { languageOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputWidth } from '../terminal.ts';
import { usageError } from '../usage.ts';

/** Runs the command; returns the exit code. */
export async function runPolicyShow(
  id: string,
  flags: { readonly lang?: string | undefined; readonly policies?: string | undefined },
): Promise<number> {
  const language = languageOf(flags.lang, false);
  const rulebook = rulebookFor(flags.policies, language);
  const found = rulebook.policies.filter((policy) => policy.id === id || policy.id.endsWith(`/${id}`));
  const [policy] = found;
  if (policy === undefined || found.length > 1) {
    const ids = rulebook.policies.map((one) => one.id);
    const near = nearest(id, ids);
    throw usageError('policy-unknown', { name: id, near: near ?? '', ids: ids.join(', ') });
  }
  await standardOutput().write(policyProse(rulebook, policy, { language, width: outputWidth() }));
  return EXIT.done;
}
