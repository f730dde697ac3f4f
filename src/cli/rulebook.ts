/** The rulebook of a run: the bundled policies, and those of `--policies DIR` beside them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { buildRulebook } from '../policy/build.ts';
import type { BuildOptions } from '../policy/build.ts';
import { bundledPolicies } from '../policy/bundled.ts';
import { areQuestions, isCompiled, isCompiledPlace, isUpToDate, placeFile } from '../policy/compiled.ts';
import type { CompiledPlace, CompiledPolicies } from '../policy/compiled.ts';
import { policyTexts } from '../policy/directory.ts';
import { readPolicies } from '../policy/read.ts';
import type { PolicyText, ReadPolicies } from '../policy/read.ts';
import type { Asked } from '../rules/facts-schema.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Language } from '../text/index.ts';
import { once } from '../values/once.ts';
import { faultsError, usageError } from './usage.ts';

/** The rulebook of a run, of the bundled policies compiled while their files are unchanged; a faulty policy ends the run. */
export function rulebookFor(own: string | undefined, language: Language): Rulebook {
  const directory = bundledPolicies();
  const compiled = compiledCopy(directory);
  const sources = compiled === null ? null : { ...compiled.shared, policies: policiesOf(compiled, directory) };
  if (sources !== null && own === undefined) {
    return buildRulebook(sources, { index: compiled?.index, askedOf }).rulebook;
  }
  const bundled = sources === null ? policyTexts(directory, 'policies') : [];
  const read = readPolicies([...bundled, ...(own === undefined ? [] : ownTexts(own))], sources);
  return faultless(read, language, { askedOf });
}

/**
 * The rulebook of policies that were read; whatever is wrong with them, as they were read or as they are built, ends the run.
 *
 * @param options `beside`: how the files are called whose faults are their own
 */
export function faultless(
  read: ReadPolicies,
  language: Language,
  { beside, ...options }: BuildOptions & { readonly beside?: ReadonlySet<string> } = {},
): Rulebook {
  const built = read.sources === null ? null : buildRulebook(read.sources, options);
  const found = [...read.faults, ...[...(built?.faults ?? [])].flatMap(([key, of]) => read.placed(key, of))];
  const faults = found.filter(({ file }) => beside?.has(file) !== true);
  if (built === null || faults.length > 0) throw faultsError(faults, language);
  return built.rulebook;
}

/** The compiled copy beside the bundle; null where it is not there whole, or where the files have changed since. */
function compiledCopy(directory: string): CompiledPolicies | null {
  const compiled = existsSync(`${import.meta.dirname}/${QUESTIONS}`) ? compiledFile('policies.json') : null;
  return isCompiled(compiled) && isUpToDate(compiled, directory, originals) ? compiled : null;
}

/** The compiled policies by id, those of a place read when one of them is first asked for. */
function policiesOf({ places }: CompiledPolicies, directory: string): CompiledPlace {
  const policies: CompiledPlace = {};
  for (const [place, ids] of Object.entries(places)) {
    const load = once(() => compiledPlace(place, directory));
    for (const id of ids) Object.defineProperty(policies, id, { enumerable: true, get: () => load()[id] });
  }
  return policies;
}

/** The policies of a place; from their files where the compiled ones are gone. */
function compiledPlace(place: string, directory: string): CompiledPlace {
  const compiled = compiledFile(placeFile(place));
  if (isCompiledPlace(compiled)) return compiled;
  return readPolicies(policyTexts(directory, 'policies')).sources?.policies ?? {};
}

const QUESTIONS = 'questions.json';

const questions = once(() => compiledFile(QUESTIONS));

/** The question of a bundled fact, which the compiled copy leaves out. */
function askedOf(id: string): Asked | undefined {
  const known = questions();
  return areQuestions(known) && Object.hasOwn(known, id) ? known[id] : undefined;
}

/** The files as they were when they were compiled; empty where they are not there. */
const originals = once((): Buffer => {
  try {
    return readFileSync(`${import.meta.dirname}/originals.bin`);
  } catch {
    return Buffer.alloc(0);
  }
});

function compiledFile(name: string): unknown {
  try {
    return JSON.parse(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'));
  } catch {
    return null;
  }
}

function ownTexts(directory: string): PolicyText[] {
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) {
    throw usageError(found === undefined ? 'policies-wrong' : 'policies-file', { directory });
  }
  const texts = policyTexts(directory, directory);
  if (texts.length === 0) throw usageError('policies-none', { directory });
  return texts;
}
