/** CSV profiles: a row a company, columns are fact ids (`trade.cbec_export`), lists as a JSON cell, an empty cell is not known. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { ProfileDocument } from '../profile/documents.ts';
import { readSingle } from '../profile/set.ts';
import { encodingFault } from '../reading/text.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import type { Path } from '../rules/plan.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { once } from '../values/once.ts';
import type { Lines } from './inputs.ts';

/** One profile a row, as it arrives; a row that cannot be read is faulty by itself, and the others go on. */
export async function* csvDocuments(lines: Lines, { vocabulary }: Rulebook): AsyncGenerator<ProfileDocument> {
  const broken: ProfileDocument[] = [];
  let last = 0;
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const row = brokenRow(error);
      // The parser tells each wrong quotation mark of a row.
      if (row.line !== last) broken.push(row);
      last = row.line;
      return undefined;
    },
  });
  const rows = Readable.from(withEnds(lines)).pipe(parser);
  let columns: readonly Column[] | null = null;
  for await (const row of rows) {
    const { record, line } = rowOf(row);
    // Without the names of the columns the rows say nothing.
    const before = broken.filter((one) => one.line < line);
    if (columns === null && before.length > 0) break;
    yield* broken.splice(0, before.length);
    if (columns === null) columns = columnsOf(record);
    else if (record.some((cell) => cell.trim() !== '')) yield rowDocument({ columns, vocabulary }, record, line);
  }
  yield* broken;
}

function brokenRow(error: unknown): ProfileDocument {
  const line = Number(/at line (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? 1);
  const fault: Fault = { line, column: 1, code: 'csv-syntax', params: {}, text: '' };
  return { value: null, readable: false, faults: [fault], placed: () => [], line };
}

async function* withEnds(lines: Lines): AsyncGenerator<string> {
  for await (const group of lines) yield `${group.join('\n')}\n`;
}

function rowOf(row: unknown): { record: readonly string[]; line: number } {
  if (typeof row !== 'object' || row === null || !('record' in row) || !('info' in row)) return { record: [], line: 1 };
  const { record, info } = row;
  const line = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 1;
  return { record: isList(record) ? record.map(String) : [], line };
}

/** What stands in a column. */
interface Column {
  readonly name: string;
  readonly path: Path;
  /** An earlier column has the same name. */
  readonly isSecond: boolean;
}

function columnsOf(header: readonly string[]): readonly Column[] {
  const seen = new Set<string>();
  return header.map((cell) => {
    const name = cell.trim();
    const isSecond = seen.has(name);
    seen.add(name);
    return { name, path: pathOf(name), isSecond };
  });
}

/** What all rows have in common. */
interface Table {
  readonly columns: readonly Column[];
  readonly vocabulary: Vocabulary;
}

/** What a cell says, and of what. */
interface Given {
  readonly path: Path;
  readonly value: unknown;
}

function rowDocument({ columns, vocabulary }: Table, record: readonly string[], line: number): ProfileDocument {
  const given: Given[] = [];
  const text = record.join(',');
  const starts = once(() => startsOf(record));
  const faultAt = (index: number, { code, params }: Pick<Fault, 'code' | 'params'>): Fault => ({
    line,
    column: starts()[index] ?? 1,
    code,
    params,
    text,
  });
  const faults = record.length > columns.length ? [{ line, column: 1, code: 'csv-columns', params: {}, text }] : [];
  record.forEach((cell, index) => {
    const column = columns[index];
    if (column === undefined || cell.trim() === '') return;
    const { name, path, isSecond } = column;
    const read = readSingle(cell, path, vocabulary);
    const fault = encodingFault(cell) ?? read.fault;
    if (fault !== null) faults.push(faultAt(index, fault));
    if (isSecond) faults.push(faultAt(index, { code: 'csv-column-twice', params: { name } }));
    given.push({ path, value: read.value });
  });
  const placed = (found: readonly PathFault[]): Fault[] => found.map((one) => faultAt(cellOf(one.at, columns), one));
  return { value: assembled(given, {}), readable: faults.length === 0, faults, placed, line };
}

/** Plain data with what the cells say in its place, made in one go: a copy for each cell would be a table by itself. */
function assembled(given: readonly Given[], start: unknown): unknown {
  const entries = new Map<string, unknown>(isMapping(start) ? Object.entries(start) : []);
  const inner = new Map<string, Given[]>();
  for (const { path, value } of given) {
    const [step = '', ...rest] = path.map(String);
    const deeper = inner.get(step);
    if (rest.length === 0) {
      // What the later cell says of the whole stands.
      inner.delete(step);
      entries.set(step, value);
    } else if (deeper === undefined) inner.set(step, [{ path: rest, value }]);
    else deeper.push({ path: rest, value });
  }
  for (const [step, cells] of inner) entries.set(step, assembled(cells, entries.get(step)));
  return Object.fromEntries(entries);
}

/** `received.a/b/c` and `places.hengqin.company.size` are deeper than a fact; ids of measures hold no dots. */
function pathOf(name: string): Path {
  const place = /^places\.([^.]+)\.(.+)$/u.exec(name);
  if (place?.[1] !== undefined && place[2] !== undefined) return ['places', place[1], place[2]];
  return name.startsWith('received.') ? ['received', name.slice('received.'.length)] : [name];
}

/** The cell to which a path of the profile leads. */
function cellOf(at: Path, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findIndex(({ path }) => path.every((step, depth) => at[depth] === step)),
  );
}

/** Where each cell stands in its row, counted in the text of the cells. */
function startsOf(record: readonly string[]): readonly number[] {
  let next = 1;
  return record.map((cell) => {
    const start = next;
    next += cell.length + 1;
    return start;
  });
}
