/**
 * Profiles as they arrive: from files, or from standard input, one document after the other. NDJSON, CSV and YAML streams
 * are never held whole, so that a hundred thousand profiles need no more memory than one.
 */
import { documentsIn, formatOf, formatOfName, jsonLine, lineTooLong } from '../profile/documents.ts';
import type { ProfileDocument, ProfileFormat } from '../profile/documents.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import { MOST_OF_LINE, withoutMark } from '../reading/text.ts';
import { MOST_CHARACTERS } from '../reading/yaml.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { catalogue } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { linesOfFile } from './lines.ts';
import type { Lines } from './lines.ts';

/** A profile document with the name of the file it came from. */
export interface Input {
  /** As messages call it. */
  readonly file: string;
  readonly document: ProfileDocument;
}

/** A file whose format is known and whose lines are still to be read. */
export interface Source {
  /** As messages call it. */
  readonly file: string;
  readonly format: ProfileFormat;
  readonly lines: Lines;
  /** What is wrong with the file itself; nothing is read then. */
  readonly fault: Fault | null;
}

/** What somebody has answered or set, as a profile that came from no file but by an option; its faults show where in it they are. */
export function answersAsInput(raw: unknown, option = '--set'): Input {
  const placed = (faults: readonly PathFault[]): Fault[] =>
    faults.map(({ at, code, params }) => ({ line: 1, column: 1, code, params, text: at.join('.') }));
  return { file: option, document: { value: raw, readable: true, faults: [], placed, line: 1 } };
}

/** Every profile document of the files named (`-` is standard input), in order. */
export async function* inputsOf(
  files: readonly string[],
  asked: ProfileFormat | null,
  rulebook: Rulebook,
  language: Language,
): AsyncGenerator<Input> {
  for await (const source of sourcesOf(files, asked, language)) {
    for await (const document of documentsFrom(source, rulebook)) yield { file: source.file, document };
  }
}

/** Opens the files one after the other, and finds the format of each. */
export async function* sourcesOf(
  files: readonly string[],
  asked: ProfileFormat | null,
  language: Language,
): AsyncGenerator<Source> {
  for (const file of files) {
    const shown = file === '-' ? catalogue(language).view['standard-input'] : file;
    const lines = linesOfFile(file);
    const opened = await openedHead(lines);
    const told = asked ?? formatOfName(file);
    const fault = opened.fault ?? packedFault(opened) ?? (told === null ? formatFault(opened) : null);
    yield { file: shown, format: told ?? formatOf(opened.first), lines: prepended(opened.groups, lines), fault };
  }
}

/** A workbook is a packed file, and the mark of those stands at its beginning: that it is not in UTF-8 would be no help. */
function packedFault({ first }: Head): Fault | null {
  return first.startsWith('PK\u0003\u0004') ? { line: 1, column: 1, code: 'file-packed', params: {}, text: '' } : null;
}

/** What shows where nobody said which format it is. */
function formatFault(head: Head): Fault | null {
  const { first, line } = head;
  if (first.length <= MOST_OF_LINE) return tableFault(head);
  // Of NDJSON it is the first profile alone that is too long.
  return formatOf(first) === 'ndjson' ? null : lineTooLong(line);
}

/** The first row of a table, whose cells are facts: it is no YAML, and nobody said that it is CSV. */
function tableFault({ first: text, line }: Head): Fault | null {
  const cells = withoutMark(text).split(/[,;\t]/u);
  const isTable =
    cells.length > 1 && cells.every((cell) => COLUMN.test(cell)) && cells.some((cell) => cell.includes('.'));
  return isTable ? { line, column: 1, code: 'table-piped', params: {}, text: withoutMark(text) } : null;
}

/** A fact by its id, `as_of`, or a column without a name. */
const COLUMN = /^\s*"?[\w./-]*"?\s*$/u;

/** The documents of a source; a file that cannot be read, or has none, is one faulty document, so that the others go on. */
export async function* documentsFrom(source: Source, rulebook: Rulebook): AsyncGenerator<ProfileDocument> {
  if (source.fault !== null) {
    yield faulty(source.fault);
    return;
  }
  let isEmpty = true;
  for await (const document of documentsOf(source, rulebook)) {
    isEmpty = false;
    yield document;
  }
  if (isEmpty) yield faulty(EMPTY);
}

const EMPTY: Fault = { line: 1, column: 1, code: 'profile-empty', params: {}, text: '' };

function faulty(fault: Fault): ProfileDocument {
  return { value: null, readable: false, faults: [fault], placed: () => [], line: 1 };
}

async function* documentsOf({ format, lines }: Source, rulebook: Rulebook): AsyncGenerator<ProfileDocument> {
  if (format === 'ndjson') yield* ndjson(lines);
  else if (format === 'yaml') yield* yamlStream(lines);
  else if (format === 'csv') {
    const { csvDocuments } = await import('./csv-input.ts');
    yield* csvDocuments(lines, rulebook);
  } else yield* documentsIn(await whole(lines), 'json');
}

/** Reads up to the first line that is not blank, in which the format shows. */
async function openedHead(lines: AsyncIterator<readonly string[]>): Promise<Head> {
  const groups: (readonly string[])[] = [];
  let before = 0;
  try {
    for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
      groups.push(next.value);
      const index = next.value.findIndex((line) => withoutMark(line).trim() !== '');
      const first = next.value[index];
      if (first !== undefined) return { groups, first, line: before + index + 1, fault: null };
      before += next.value.length;
    }
  } catch (error) {
    return { groups, ...NO_LINE, fault: { line: 1, column: 1, code: readFault(error), params: {}, text: '' } };
  }
  return { groups, ...NO_LINE, fault: EMPTY };
}

const NO_LINE = { first: '', line: 1 };

/** What had to be read of a file to tell its format. */
interface Head {
  readonly groups: readonly (readonly string[])[];
  /** The first line that is not blank, and which it is. */
  readonly first: string;
  readonly line: number;
  readonly fault: Fault | null;
}

function readFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'no-file';
  if (code === 'EISDIR') return 'file-is-directory';
  return code === 'EACCES' ? 'file-forbidden' : 'file-unreadable';
}

/** What was taken off already, then the rest. */
export async function* prepended<T>(head: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* head;
  yield* rest;
}

/** All of a text, or more than is read of one. */
async function whole(lines: Lines): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const group of lines) {
    const part = group.join('\n');
    parts.push(part);
    length += part.length + 1;
    if (length > MOST_OF_LINE + 1) break;
  }
  return parts.join('\n');
}

async function* ndjson(lines: Lines): AsyncGenerator<ProfileDocument> {
  let number = 0;
  for await (const group of lines) {
    for (const line of group) {
      number += 1;
      if (line.trim() !== '') yield jsonLine(line, number);
    }
  }
}

/** A line `---` begins a new document wherever it stands, so a stream is parted there. */
async function* yamlStream(lines: Lines): AsyncGenerator<ProfileDocument> {
  let number = 0;
  let start = 0;
  let part: string[] = [];
  let length = 0;
  for await (const group of lines) {
    for (const line of group) {
      if (/^---(\s|$)/u.test(line) && part.some((one) => !/^\s*(#|%|$)/u.test(one))) {
        yield* shifted(part, start);
        part = [];
        length = 0;
        start = number;
      }
      // What is too long already is refused, and nothing more of it is held.
      if (length <= MOST_CHARACTERS) part.push(line);
      length += line.length + 1;
      number += 1;
    }
  }
  yield* shifted(part, start);
}

function* shifted(lines: readonly string[], by: number): Generator<ProfileDocument> {
  const move = (faults: readonly Fault[]): Fault[] => faults.map((fault) => ({ ...fault, line: fault.line + by }));
  for (const document of documentsIn(lines.join('\n'), 'yaml')) {
    const placed = (paths: readonly PathFault[]): Fault[] => move(document.placed(paths));
    yield { ...document, faults: move(document.faults), placed, line: document.line + by };
  }
}
