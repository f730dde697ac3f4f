/** `subsidy policy check [PATH...]`: what is wrong in policy files, all at once. */
import { buildRulebook } from '../../policy/build.ts';
import { readPolicies } from '../../policy/read.ts';
import type { FileFault } from '../../policy/read.ts';
import { faultReport } from '../../report/faults.ts';
import { CommandError, EXIT } from '../exit.ts';
import { languageOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { policyFiles } from './policy-files.ts';

export interface CheckFlags {
  readonly lang?: string | undefined;
}

/** Runs the command; returns the exit code. */
export async function runPolicyCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const language = languageOf(flags.lang, false);
  const { texts, asked } = policyFiles(paths);
  const read = readPolicies(texts);
  const faults: FileFault[] = [...read.faults];
  if (read.sources !== null) {
    for (const [key, found] of buildRulebook(read.sources).faults) faults.push(...read.placed(key, found));
  }
  const files = new Set(
    texts
      .filter(({ name }) => asked === null || asked.has(name.replace(/\.ya?ml$/u, '')) || asked.has(name))
      .map(({ shown }) => shown),
  );
  const told = faults.filter(({ file }) => files.has(file) || asked === null);
  if (told.length > 0) throw new CommandError(faultReport(told, { language }), true);
  await standardOutput().write(`${files.size} files, no faults\n`);
  return EXIT.done;
}
