/** `subsidy policy test [PATH...]`: runs the worked examples in policy files, and says what none of them reaches. */
import { noSites, siteGatherer } from '../../review/check/sites.ts';
import { coverageOf } from '../../review/coverage/index.ts';
import { runExamples } from '../../review/examples.ts';
import type { ExampleResult } from '../../review/examples.ts';
import { readPolicies } from '../../policy/read.ts';
import type { ReadPolicies } from '../../policy/read.ts';
import type { FileFault, PathFault } from '../../reading/fault.ts';
import { coverageText } from '../../report/coverage.ts';
import { countText, exampleReport, notRunText } from '../../report/examples.ts';
import { EXIT } from '../exit.ts';
import { languageOf } from '../options.ts';
import { standardOutput } from '../output.ts';
import { faultless } from '../rulebook.ts';
import { policyFiles } from './policy-files.ts';

export interface TestFlags {
  readonly lang?: string | undefined;
  readonly coverage?: boolean | undefined;
}

/** Runs the command; returns the exit code. */
export async function runPolicyTest(paths: readonly string[], flags: TestFlags): Promise<number> {
  const language = languageOf(flags.lang, false);
  const { texts, asked, beside } = policyFiles(paths);
  const read = readPolicies(texts);
  const { sites, observe } = siteGatherer();
  const rulebook = faultless(read, language, { observe, beside });
  const reviewed = rulebook.policies.filter(({ id }) => asked === null || asked.has(id));
  const results = reviewed.flatMap((policy) => runExamples(rulebook, policy));
  const failed = results.filter(({ estimate, mismatches }) => estimate === null || mismatches.length > 0);
  const told = failed.filter(({ faults: own, mismatches }) => own.length > 0 || mismatches.length > 0);
  const output = standardOutput();
  for (const result of told) await output.write(`${exampleReport(result, placesOf(result, read), language)}\n`);
  await output.write(
    notRunText(
      failed.filter((result) => !told.includes(result)),
      language,
    ),
  );
  if (flags.coverage === true) {
    const covered = reviewed.map((policy) => {
      const own = results.filter((result) => result.policy === policy.id);
      const targets = coverageOf(rulebook, policy, sites.get(policy.id) ?? noSites(), own);
      return coverageText(policy.id, targets, openPlaces(targets, policy.id, read), language);
    });
    await output.write(`${covered.join('\n')}\n`);
  }
  await output.write(countText(results.length, failed.length, language));
  return failed.length === 0 ? EXIT.done : EXIT.usage;
}

/** Where what no example reaches stands in the file of a policy. */
function openPlaces(targets: ReturnType<typeof coverageOf>, policy: string, read: ReadPolicies): FileFault[] {
  return read.placed(policy, targets.filter(({ reached }) => !reached).map(placeAlone));
}

/** Where a failing example and its expectations stand in the file. */
function placesOf(result: ExampleResult, read: ReadPolicies): FileFault[] {
  return read.placed(result.policy, [...result.faults, ...result.mismatches.map(placeAlone)]);
}

/** Of what is told in words of its own only the place is wanted. */
function placeAlone({ at }: Pick<PathFault, 'at'>): PathFault {
  return { at, code: '', params: {}, atKey: true };
}
