/**
 * Parts the text of a profile file into documents, by its format. JSON is read by the built-in parser, which is fast but
 * rounds long numbers, drops repeated keys and tells no places: numbers are given to it as texts, and an entry in which
 * something is at fault is read once more, as YAML.
 */
import { encodingFault, MOST_OF_LINE, placeInText, placesIn, withoutMark } from '../reading/text.ts';
import type { Places } from '../reading/text.ts';
import { readYaml } from '../reading/yaml.ts';
import type { YamlDocument } from '../reading/yaml.ts';
import type { Fault } from '../reading/fault.ts';
import { once } from '../values/once.ts';
import { entriesIn, keysWritten, withBlankTexts, withWrittenNumbers } from './json-text.ts';
import type { Span } from './json-text.ts';

/** What `--from` may say. */
export const PROFILE_FORMATS = ['yaml', 'json', 'ndjson', 'csv'] as const;

export type ProfileFormat = (typeof PROFILE_FORMATS)[number];

export interface ProfileDocument extends YamlDocument {
  /** NDJSON: the line of the text, from 1. */
  readonly line: number;
}

/** The format of a text of which only the beginning is known. */
export function formatOf(text: string): ProfileFormat {
  const start = withoutMark(text).trimStart();
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'yaml';
  const [firstLine = ''] = start.split('\n', 1);
  // As JSON it would be too long as well, and with it all that follows.
  return firstLine.length > MOST_OF_LINE || parsedObject(firstLine) ? 'ndjson' : 'json';
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
    for (const line of text.split(/\r?\n/u)) {
      number += 1;
      if (line.trim() !== '') yield jsonLine(line, number);
    }
  }
}

/** One line of NDJSON: one profile. */
export function jsonLine(line: string, number: number): ProfileDocument {
  if (line.length > MOST_OF_LINE) return { ...unreadable(lineTooLong(number)), line: number };
  const [document, second] = [...jsonDocuments(line)];
  const read = document !== undefined && second === undefined ? document : severalOnALine(line);
  const shift = (faults: readonly Fault[]): Fault[] =>
    faults.map((fault) => ({ ...fault, line: fault.line + number - 1 }));
  return { ...read, faults: shift(read.faults), placed: (paths) => shift(read.placed(paths)), line: number };
}

/** What is wrong with a line of which no more is held. */
export function lineTooLong(line: number): Fault {
  return { line, column: 1, code: 'line-too-long', params: { most: String(MOST_OF_LINE) }, text: '' };
}

function severalOnALine(line: string): ProfileDocument {
  return unreadable({ line: 1, column: 1, code: 'one-profile-a-line', params: {}, text: line });
}

function unreadable(fault: Fault): ProfileDocument {
  return { value: null, faults: [fault], readable: false, placed: () => [], line: 1 };
}

/** Numbers that a JavaScript number would round, or that are written with an exponent, there or by JavaScript: 0.0000001. */
const EXACT_NEEDED = /\d{16}|\d[\d.]{16}|\d[eE][-+]?\d|0\.0{6}/u;

function* jsonDocuments(written: string): Generator<ProfileDocument> {
  const text = withoutMark(written);
  const parsed = parsedJson(text);
  if (!parsed.ok) {
    yield unreadable(parsed.fault);
    return;
  }
  const blank = once(() => withBlankTexts(text));
  const whole: unknown = EXACT_NEEDED.test(text) ? JSON.parse(withWrittenNumbers(text, blank())) : parsed.value;
  const list: readonly unknown[] | null = Array.isArray(whole) ? whole : null;
  const spans = once(() => (list === null ? [{ from: 0, to: text.length }] : entriesIn(blank())));
  const spanOf = (index: number): Span => spans()[index] ?? { from: 0, to: 0 };
  const keysIn = (index: number): number => keysWritten(blank().slice(spanOf(index).from, spanOf(index).to));
  const places = once(() => placesIn(text));
  // In most texts there are as many keys as in what was read of them, and nothing more is looked at.
  const mayRepeat = keyCount(whole) !== keysWritten(text);
  for (const [index, value] of (list ?? [whole]).entries()) {
    // Only where something must be placed.
    const asYaml = once(() => yamlAt(text, spanOf(index), places()));
    yield {
      value,
      faults: mayRepeat && keyCount(value) !== keysIn(index) ? asYaml().faults : [],
      readable: true,
      placed: (paths) => asYaml().placed(paths),
      line: 1,
    };
  }
}

/** What reading a part of a text as YAML tells, with the places that it has in the text. */
function yamlAt(text: string, { from, to }: Span, places: Places): Pick<YamlDocument, 'faults' | 'placed'> {
  const [document] = readYaml(text.slice(from, to));
  const start = places.placeOf(from);
  const moved = (faults: readonly Fault[]): Fault[] =>
    faults.map((fault) => {
      const line = fault.line + start.line - 1;
      const column = fault.line === 1 ? fault.column + start.column - 1 : fault.column;
      return { ...fault, line, column, text: fault.text === '' ? '' : places.lineText(line) };
    });
  return { faults: moved(document?.faults ?? []), placed: (paths) => moved(document?.placed(paths) ?? []) };
}

/** What is nested deeper is no profile, and would be too deep for what reads it. */
const MOST_DEPTH = 60;

/** The data of a JSON text, or what is wrong with the text. */
function parsedJson(text: string): { ok: true; value: unknown } | { ok: false; fault: Fault } {
  if (text.length > MOST_OF_LINE) return { ok: false, fault: { ...lineTooLong(1), code: 'file-too-long' } };
  const encoding = encodingFault(text);
  if (encoding !== null) return { ok: false, fault: encoding };
  try {
    const value: unknown = JSON.parse(text);
    if (!isDeeper(value, MOST_DEPTH)) return { ok: true, value };
    return { ok: false, fault: { line: 1, column: 1, code: 'too-deep', params: {}, text: '' } };
  } catch {
    return { ok: false, fault: jsonFault(text) };
  }
}

function isDeeper(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => isDeeper(inner, most - 1));
}

function keyCount(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner: unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((count, one) => count + keyCount(one), own);
}

function jsonFault(text: string): Fault {
  const offset = faultOffset(text);
  const code = refusal(text.slice(0, offset)) === '' ? 'json-several' : 'json-syntax';
  return { ...placeInText(text, offset), code, params: {} };
}

/** Where a text ceases to be JSON. */
function faultOffset(text: string): number {
  const message = refusal(text);
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Math.min(Number(position), text.length);
  if (!isWrongToken(message)) return text.trimEnd().length;
  // Of a wrong word the parser does not say where it stands: it ends the shortest beginning that has one.
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isWrongToken(refusal(text.slice(0, middle)))) bad = middle;
    else good = middle;
  }
  return good;
}

/** What the parser says of a text; nothing of JSON. */
function refusal(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

function isWrongToken(message: string): boolean {
  return message.startsWith('Unexpected token');
}
