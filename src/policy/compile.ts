/** Run by the build: reads the bundled policies by the same loader as every run, and writes the compiled copy. */
import { buildRulebook, indexOf } from './build.ts';
import { compiledCopy, placeFile } from './compiled.ts';
import { policyTexts } from './directory.ts';
import { readPolicies } from './read.ts';

/** What is compiled, by the names of its files; null where a policy is faulty (then every run reads the files and says so). */
export function compilePolicies(directory: string): Readonly<Record<string, string | Buffer>> | null {
  const { sources, faults } = readPolicies(policyTexts(directory, 'policies'));
  if (sources === null || faults.length > 0) return null;
  const { rulebook, faults: inRules } = buildRulebook(sources);
  if ([...inRules.values()].flat().length > 0) return null;
  const { policies, places, questions, originals } = compiledCopy(directory, sources, indexOf(rulebook));
  return {
    'policies.json': JSON.stringify(policies),
    'questions.json': JSON.stringify(questions),
    'originals.bin': originals,
    ...Object.fromEntries(Object.entries(places).map(([place, found]) => [placeFile(place), JSON.stringify(found)])),
  };
}
