/**
 * Parts the text of a profile file into documents, by its format. JSON is read by the built-in parser, which is fast but
 * rounds long numbers and drops repeated keys: a text with a trace of either is read as YAML instead, which keeps both.
 */
import { readYaml } from '../reading/yaml.ts';
import type { YamlDocument } from '../reading/yaml.ts';
import type { Fault } from '../reading/fault.ts';

/** What `--from` may say. */
export const PROFILE_FORMATS = ['yaml', 'json', 'ndjson', 'csv'] as const;

export type ProfileFormat = (typeof PROFILE_FORMATS)[number];

export interface ProfileDocument extends YamlDocument {
  /** NDJSON: the line of the text, from 1. */
  readonly line: number;
}

/** The format of a text of which only the beginning is known (DESIGN.md §8). */
export function formatOf(text: string): ProfileFormat {
  const start = text.replace(/^\uFEFF/u, '').trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'yaml';
  const [firstLine = ''] = start.split('\n', 1);
  return parsedObject(firstLine) ? 'ndjson' : 'json';
}

function parsedObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

/** The format that a file's name tells; null where it tells none. */
export function formatOfName(name: string): ProfileFormat | null {
  if (/\.ya?ml$/iu.test(name)) return 'yaml';
  if (/\.json$/iu.test(name)) return 'json';
  if (/\.csv$/iu.test(name)) return 'csv';
  return /\.(ndjson|jsonl)$/iu.test(name) ? 'ndjson' : null;
}

/** Every document of a text, in order. */
export function* documentsIn(text: string, format: Exclude<ProfileFormat, 'csv'>): Generator<ProfileDocument> {
  if (format === 'yaml') {
    for (const document of readYaml(text)) yield { ...document, line: 1 };
  } else if (format === 'json') yield* jsonDocuments(text);
  else {
    let number = 0;
    for (const line of text.split('\n')) {
      number += 1;
      if (line.trim() !== '') yield jsonLine(line, number);
    }
  }
}

/** One line of NDJSON. */
export function jsonLine(line: string, number: number): ProfileDocument {
  const [document] = [...jsonDocuments(line)];
  const read = document ?? { value: null, faults: [], readable: false, placed: () => [], line: number };
  const shift = (faults: readonly Fault[]): Fault[] =>
    faults.map((fault) => ({ ...fault, line: fault.line + number - 1 }));
  return { ...read, faults: shift(read.faults), placed: (paths) => shift(read.placed(paths)), line: number };
}

/** Numbers that a JavaScript number would round, or that are written with an exponent. */
const EXACT_NEEDED = /\d{16}|\d[\d.]{16}|\d[eE][-+]?\d/u;

function* jsonDocuments(text: string): Generator<ProfileDocument> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    yield { value: null, faults: [jsonFault(text, error)], readable: false, placed: () => [], line: 1 };
    return;
  }
  const asYaml = (): YamlDocument | undefined => readYaml(text)[0];
  const exact =
    EXACT_NEEDED.test(text) || keyCount(value) !== (text.match(/"\s*:/gu)?.length ?? 0) ? asYaml() : undefined;
  const whole: unknown = exact === undefined ? value : exact.value;
  const faults = exact?.faults ?? [];
  if (!Array.isArray(whole)) {
    yield {
      value: whole,
      faults,
      readable: exact?.readable ?? true,
      placed: (paths) => (exact ?? asYaml())?.placed(paths) ?? [],
      line: 1,
    };
    return;
  }
  const list: unknown[] = whole;
  for (const [index, one] of list.entries()) {
    yield {
      value: one,
      faults: index === 0 ? faults : [],
      readable: exact?.readable ?? true,
      placed: (paths) =>
        (exact ?? asYaml())?.placed(paths.map((fault) => ({ ...fault, at: [index, ...fault.at] }))) ?? [],
      line: 1,
    };
  }
}

function keyCount(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((count, one) => count + keyCount(one), own);
}

function jsonFault(text: string, error: unknown): Fault {
  const message = error instanceof Error ? error.message : '';
  const offset = Math.min(Number(/position (\d+)/u.exec(message)?.[1] ?? text.trimEnd().length), text.length);
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { line, column, code: 'json-syntax', params: {}, text: text.split('\n')[line - 1]?.replace(/\r$/u, '') ?? '' };
}
