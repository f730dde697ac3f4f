/**
 * The bundled policies, read and checked once when the package is built. A run takes the compiled copy only while the
 * files are as they were then: an edit to a policy acts on the next run, because its file is read instead.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Asked, FactsFile, ItemFactSource } from '../rules/facts-schema.ts';
import { placeOf } from '../rules/measure-id.ts';
import { isList, isMapping } from '../rules/plain.ts';
import { grouped } from '../values/grouped.ts';
import type { PolicyIndex } from './build.ts';
import { directoryNames, policyNames } from './names.ts';
import type { PolicySources } from './sources.ts';

/** What a policy file was like when it was compiled. */
interface Stamp {
  readonly name: string;
  readonly size: number;
  /** When the system last saw it change; unlike the date that a file bears, nobody can set that back. */
  readonly changed: number;
}

/** A directory of policies, which changes with each file that comes or goes; `name` is '' for the uppermost. */
type DirectoryStamp = Pick<Stamp, 'name' | 'changed'>;

export interface CompiledPolicies {
  readonly stamps: readonly Stamp[];
  readonly directories: readonly DirectoryStamp[];
  /** What policies have in common, the facts without their questions. */
  readonly shared: Omit<PolicySources, 'policies'>;
  /** The ids of the policies of each place: they themselves are in a file a place. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly index: PolicyIndex;
}

/** The policies of one place by id, without their worked examples: only `policy test` reads those, from the files. */
export type CompiledPlace = PolicySources['policies'];

/** The questions of facts by id: more than half of the vocabulary, and most runs ask nothing. */
export type CompiledQuestions = Readonly<Record<string, Asked>>;

/** What is written when the package is built, each in a file of its own. */
export interface Compiled {
  readonly policies: CompiledPolicies;
  readonly places: Readonly<Record<string, CompiledPlace>>;
  readonly questions: CompiledQuestions;
  /** The files as they were, in the order of their stamps. */
  readonly originals: Buffer;
}

/** Tells a compiled copy from whatever else may stand in its place; its sources were checked when it was made. */
export function isCompiled(value: unknown): value is CompiledPolicies {
  return (
    isMapping(value) &&
    isList(value['stamps']) &&
    isList(value['directories']) &&
    isMapping(value['shared']) &&
    isMapping(value['places']) &&
    isMapping(value['index'])
  );
}

/** The same for the questions. */
export function areQuestions(value: unknown): value is CompiledQuestions {
  return isMapping(value);
}

/** The same for the policies of a place. */
export function isCompiledPlace(value: unknown): value is CompiledPlace {
  return isMapping(value);
}

/** The name of the file in which the policies of a place are. */
export function placeFile(place: string): string {
  return `policies.${place}.json`;
}

/** The compiled copy of checked sources. */
export function compiledCopy(directory: string, { policies, ...shared }: PolicySources, index: PolicyIndex): Compiled {
  const names = policyNames(directory);
  const stamps = names.map((name): Stamp => {
    const { size, ctimeMs } = statSync(`${directory}/${name}`);
    return { name, size, changed: ctimeMs };
  });
  const directories = ['', ...directoryNames(directory)].map((name): DirectoryStamp => ({
    name,
    changed: statSync(`${directory}/${name}`).ctimeMs,
  }));
  const withoutExamples = Object.entries(policies).map(([id, { examples: _examples, ...rest }]) => [id, rest] as const);
  const places = Object.fromEntries(
    [...grouped(withoutExamples, ([id]) => placeOf(id))].map(([place, found]) => [place, Object.fromEntries(found)]),
  );
  const questions = new Map<string, Asked>();
  const facts = withoutQuestions(shared.facts, questions);
  return {
    policies: {
      stamps,
      directories,
      shared: { ...shared, facts },
      places: Object.fromEntries(Object.entries(places).map(([place, found]) => [place, Object.keys(found)])),
      index,
    },
    places,
    questions: Object.fromEntries(questions),
    originals: Buffer.concat(names.map((name) => readFileSync(`${directory}/${name}`))),
  };
}

/** The facts without their questions, which go to `questions`. */
function withoutQuestions(file: FactsFile, questions: Map<string, Asked>): FactsFile {
  const stripped = <T extends ItemFactSource>(id: string, { question, help, ...rest }: T): Omit<T, keyof Asked> => {
    if (question !== undefined && help !== undefined) questions.set(id, { question, help });
    return rest;
  };
  const facts = Object.entries(file.facts).map(([id, { item, ...fact }]) => {
    const inner = Object.entries(item ?? {}).map(([name, one]) => [name, stripped(`${id}.${name}`, one)] as const);
    return [id, { ...stripped(id, fact), ...(item === undefined ? {} : { item: Object.fromEntries(inner) }) }] as const;
  });
  return { ...file, facts: Object.fromEntries(facts) };
}

/**
 * Whether the files are still those that a compiled copy was made from. A file of the same size that has not changed since
 * is; any other (of a package that was installed, a copied directory) is held against what it was then.
 *
 * @param originals the files as they were, empty where that is not known
 */
export function isUpToDate(compiled: CompiledPolicies, directory: string, originals: () => Buffer): boolean {
  if (!hasSameFiles(compiled, directory)) return false;
  let from = 0;
  return compiled.stamps.every(({ name, size, changed }) => {
    const file = `${directory}/${name}`;
    const found = statSync(file);
    const [start, end] = [from, (from += size)];
    if (found.size !== size) return false;
    return found.ctimeMs === changed || readFileSync(file).equals(originals().subarray(start, end));
  });
}

/** Whether no file has come or gone. A copied directory must be looked into. */
function hasSameFiles({ stamps, directories }: CompiledPolicies, directory: string): boolean {
  const isUntouched = ({ name, changed }: DirectoryStamp): boolean =>
    statSync(`${directory}/${name}`, { throwIfNoEntry: false })?.ctimeMs === changed;
  if (directories.every(isUntouched)) return true;
  const names = policyNames(directory);
  return names.length === stamps.length && stamps.every(({ name }, index) => names[index] === name);
}
