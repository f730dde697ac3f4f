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

/** The policies of a run as they stand when it begins: all that is estimated in it goes by the same, whatever becomes of the files. */
export interface Edition {
  /** Null where the compiled copy says what the files do. */
  readonly bundled: readonly PolicyText[] | null;
  readonly own: readonly PolicyText[];
}

/** Reads the policies of a run; the bundled ones only where they have changed since they were compiled. */
export function editionOf(own: string | undefined): Edition {
  const directory = bundledPolicies();
  const copy = compiled();
  const isCurrent = copy !== null && isUpToDate(copy, directory, originals);
  return {
    bundled: isCurrent ? null : policyTexts(directory, 'policies'),
    own: own === undefined ? [] : ownTexts(own),
  };
}

/** The rulebook of a run. */
export function rulebookFor(own: string | undefined, language: Language): Rulebook {
  return rulebookOf(editionOf(own), language);
}

/** The rulebook of policies as they were read; a faulty one ends the run. */
export function rulebookOf({ bundled, own }: Edition, language: Language): Rulebook {
  const copy = bundled === null ? compiled() : null;
  const sources = copy === null ? null : { ...copy.shared, policies: policiesOf(copy, bundledPolicies()) };
  if (sources !== null && own.length === 0) {
    return buildRulebook(sources, { index: copy?.index, askedOf }).rulebook;
  }
  return faultless(readPolicies([...(bundled ?? []), ...own], sources), language, { askedOf });
}

/**
 * The rulebook of policies that were read; whatever is wrong with them, as they were read or as they are built, ends the run.
 *
 * @param options `beside`: how the files are called whose faults are their own
 */
export function faultless(
  read: ReadPolicies,
  language: Language,
  { beside, ...options }: BuildOptions & { readonly beside?: ReadonlySet<string> },
): Rulebook {
  const built = read.sources === null ? null : buildRulebook(read.sources, options);
  const found = [...read.faults, ...[...(built?.faults ?? [])].flatMap(([key, of]) => read.placed(key, of))];
  const faults = found.filter(({ file }) => beside?.has(file) !== true);
  if (built === null || faults.length > 0) throw faultsError(faults, language);
  return built.rulebook;
}

/** The compiled copy beside the bundle; null where it is not there whole. */
const compiled = once((): CompiledPolicies | null => {
  const copy = existsSync(`${import.meta.dirname}/${QUESTIONS}`) ? compiledFile('policies.json') : null;
  return isCompiled(copy) ? copy : null;
});

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
