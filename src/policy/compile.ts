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
    'policies.json': asciiJson(policies),
    'questions.json': asciiJson(questions),
    'originals.bin': originals,
    ...Object.fromEntries(Object.entries(places).map(([place, found]) => [placeFile(place), asciiJson(found)])),
  };
}

/** JSON in ASCII alone: a text with one Chinese character takes two bytes for each of its characters, and longer to read. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
