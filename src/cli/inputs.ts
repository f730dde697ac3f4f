/**
 * Profiles as they arrive: from files, or from standard input, one document after the other. NDJSON and YAML streams are
 * never held whole, so that a hundred thousand profiles need no more memory than one.
 */
import { createReadStream } from 'node:fs';
import { documentsIn, formatOf, formatOfName, jsonLine } from '../profile/documents.ts';
import type { ProfileDocument, ProfileFormat } from '../profile/documents.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import { CommandError } from './exit.ts';

/** A profile document with the name of the file it came from. */
export interface Input {
  /** As messages call it. */
  readonly file: string;
  readonly document: ProfileDocument;
}

type Chunks = AsyncIterable<string>;

/** Every profile document of the files named (`-` is standard input), in order. */
export async function* inputsOf(files: readonly string[], asked: ProfileFormat | null): AsyncGenerator<Input> {
  for (const file of files) {
    const shown = file === '-' ? 'standard input' : file;
    let found = false;
    for await (const document of documentsOf(chunksOf(file), asked ?? formatOfName(file))) {
      found = true;
      yield { file: shown, document };
    }
    if (!found) throw new CommandError(`${shown}: there is nothing in it; a profile of which nothing is known is {}`);
  }
}

async function* chunksOf(file: string): Chunks {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  stream.setEncoding('utf8');
  try {
    for await (const chunk of stream) yield String(chunk);
  } catch (error) {
    throw new CommandError(`${file}: ${readFault(error)}`);
  }
}

function readFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a directory: name the profile files in it';
  if (code === 'EACCES') return 'it may not be read';
  return `it cannot be read (${String(code)})`;
}

async function* documentsOf(chunks: Chunks, known: ProfileFormat | null): AsyncGenerator<ProfileDocument> {
  const lines = linesOf(chunks);
  const head: string[] = [];
  // The format shows in the first line that is not blank.
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    head.push(next.value);
    if (next.value.replace(/^\uFEFF/u, '').trim() !== '') break;
  }
  const all = prepended(head, lines);
  const format = known ?? formatOf(head.join('\n'));
  if (format === 'ndjson') yield* ndjson(all);
  else if (format === 'yaml') yield* yamlStream(all);
  else yield* documentsIn(await whole(all), 'json');
}

async function* prepended(head: readonly string[], rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield* head;
  yield* rest;
}

async function* linesOf(chunks: Chunks): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

async function whole(lines: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all.join('\n');
}

async function* ndjson(lines: AsyncIterable<string>): AsyncGenerator<ProfileDocument> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield jsonLine(line, number);
  }
}

/** A line `---` begins a new document wherever it stands, so a stream is parted there. */
async function* yamlStream(lines: AsyncIterable<string>): AsyncGenerator<ProfileDocument> {
  let number = 0;
  let start = 0;
  let part: string[] = [];
  for await (const line of lines) {
    if (/^---(\s|$)/u.test(line) && part.some((one) => !/^\s*(#|%|$)/u.test(one))) {
      yield* shifted(part, start);
      part = [];
      start = number;
    }
    part.push(line);
    number += 1;
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
