/** Reads the texts of policy files into checked plain data, with every fault at its place. */
import type * as v from 'valibot';
import { collector } from '../reading/fault.ts';
import type { FileFault, PathFault } from '../reading/fault.ts';
import { readYaml } from '../reading/yaml.ts';
import type { YamlDocument } from '../reading/yaml.ts';
import { ELSEWHERE_ID } from '../rules/build-vocabulary.ts';
import { FACTS_FILE } from '../rules/facts-schema.ts';
import { placeOf } from '../rules/measure-id.ts';
import { POLICY } from '../rules/policy-schema.ts';
import type { PolicySource } from '../rules/policy-schema.ts';
import { PASSED_OVER, reportPassedOver, shaped } from '../rules/shape.ts';
import { harmless } from './harmless.ts';
import { RATES_FILE, SHARED_FILES, TEXTS_FILE } from './sources.ts';
import type { PolicySources } from './sources.ts';
import { withoutTypedSlips } from './typed-slips.ts';

/** A text of a policy directory: `name` is its place under it, safe to show; `shown` how it is called in messages, as it is. */
export interface PolicyText {
  readonly name: string;
  readonly shown: string;
  readonly text: string;
}

export interface ReadPolicies {
  /** What could be read; null where a file without which nothing works is missing or faulty. */
  readonly sources: PolicySources | null;
  readonly faults: FileFault[];
  /** Puts faults found later at their places. Key: the id of a policy, or the name of a shared file. */
  readonly placed: (key: string, faults: readonly PathFault[]) => FileFault[];
}

interface Opened {
  readonly shown: string;
  readonly document: YamlDocument;
}

/** Reads all texts; `base` are sources already compiled, to which the texts add (own policies beside the bundled ones). */
export function readPolicies(texts: readonly PolicyText[], base: PolicySources | null = null): ReadPolicies {
  const faults: FileFault[] = [];
  const opened = openAll(texts, base, faults);
  const policies = { ...base?.policies, ...policiesIn(opened, faults) };
  const shared = <T>(name: string, schema: v.GenericSchema<unknown, T>, known: T | undefined): T | null =>
    opened.has(name) ? checked(schema, name, opened, faults) : (known ?? missing(name, faults));
  const facts = shared('facts.yaml', FACTS_FILE, base?.facts);
  const papers = shared('documents.yaml', TEXTS_FILE, base?.papers);
  const places = shared('places.yaml', TEXTS_FILE, base?.places);
  // A set of policies may do without: a type goes by the title of its measure.
  const types = shared('types.yaml', TEXTS_FILE, base?.types ?? {}) ?? {};
  const rates = shared('exchange-rates.yaml', RATES_FILE, base?.rates);
  const sources =
    facts === null || papers === null || places === null || rates === null
      ? null
      : { facts, papers, places, types, rates, policies };
  return { sources, faults, placed: (key, found) => place(key, found, opened) };
}

/** The policies that are as their schema wants them, by their ids. */
function policiesIn(opened: ReadonlyMap<string, Opened>, faults: FileFault[]): Readonly<Record<string, PolicySource>> {
  const keys = [...opened.keys()].filter(isPolicy);
  const sources = keys.map((key) => [key, checked(POLICY, key, opened, faults)] as const);
  return Object.fromEntries(sources.flatMap(([key, source]) => (source === null ? [] : [[key, source]])));
}

/** A policy lies in the folder of its place; what lies above is shared. */
function isPolicy(key: string): boolean {
  return key.includes('/');
}

/** The texts that have something in them, by the ids of policies and the names of shared files; of two policies of one id the first. */
function openAll(
  texts: readonly PolicyText[],
  base: PolicySources | null,
  faults: FileFault[],
): ReadonlyMap<string, Opened> {
  const opened = new Map<string, Opened>();
  for (const text of texts) {
    const key = isPolicy(text.name) ? text.name.replace(/\.ya?ml$/u, '') : text.name;
    const document = open(text, faults);
    if (document === null) continue;
    const fault = misplaced(key, isPolicy(key) && (base?.policies[key] !== undefined || opened.has(key)));
    if (fault !== null) faults.push({ file: text.shown, line: 1, column: 1, ...fault, text: '' });
    else opened.set(key, { shown: text.shown, document });
  }
  return opened;
}

function misplaced(key: string, isKnown: boolean): Pick<FileFault, 'code' | 'params'> | null {
  if (isKnown) return { code: 'policy-exists', params: { id: key } };
  const place = placeOf(key);
  if (isPolicy(key)) return isReserved(place) ? { code: 'place-reserved', params: { place } } : null;
  return Object.hasOwn(SHARED_FILES, key) ? null : { code: 'policy-place', params: { name: key } };
}

/** A place that is called so could not be told from what the word means already, in profiles and in records of places. */
function isReserved(place: string): boolean {
  return place === ELSEWHERE_ID || PASSED_OVER.has(place);
}

function missing(name: string, faults: FileFault[]): null {
  faults.push({ file: name, line: 1, column: 1, code: 'file-missing', params: { name }, text: '' });
  return null;
}

function open({ shown, text }: PolicyText, faults: FileFault[]): YamlDocument | null {
  const documents = readYaml(text, true);
  const [document, second] = documents;
  if (document === undefined) {
    faults.push({ file: shown, line: 1, column: 1, code: 'file-empty', params: {}, text: '' });
    return null;
  }
  if (second !== undefined) {
    faults.push({ file: shown, line: 1, column: 1, code: 'one-document', params: {}, text: '' });
  }
  faults.push(...document.faults.map((fault) => ({ ...fault, file: shown })));
  return document;
}

function checked<T>(
  schema: v.GenericSchema<unknown, T>,
  key: string,
  opened: ReadonlyMap<string, Opened>,
  faults: FileFault[],
): T | null {
  const file = opened.get(key);
  if (file?.document.readable !== true) return null;
  const { faults: found, report } = collector();
  const raw = withoutTypedSlips(harmless(file.document.value), [], report);
  reportPassedOver(raw, [], report);
  const value = shaped(schema, raw, [], report);
  faults.push(...place(key, found, opened));
  return value;
}

function place(key: string, found: readonly PathFault[], opened: ReadonlyMap<string, Opened>): FileFault[] {
  const file = opened.get(key);
  if (file === undefined) {
    return found.map(({ code, params }) => ({ file: key, line: 1, column: 1, code, params, text: '' }));
  }
  return file.document.placed(found).map((fault) => ({ ...fault, file: file.shown }));
}
