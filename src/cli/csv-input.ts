/** CSV profiles: a row a company, columns are fact ids (`trade.cbec_export`), lists as a JSON cell, an empty cell is not known. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { ProfileDocument } from '../profile/documents.ts';
import { putAt } from '../profile/set.ts';
import { encodingFault } from '../reading/text.ts';
import { readYaml } from '../reading/yaml.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import type { Path } from '../rules/plan.ts';
import { isList } from '../rules/plain.ts';
import type { Lines } from './inputs.ts';

/** One profile a row, as it arrives; a row that cannot be read is faulty by itself, and the others go on. */
export async function* csvDocuments(lines: Lines): AsyncGenerator<ProfileDocument> {
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
    else if (record.some((cell) => cell.trim() !== '')) yield rowDocument(columns, record, line);
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
  const names = header.map((name) => name.trim());
  return names.map((name, index) => ({ name, path: pathOf(name), isSecond: names.indexOf(name) < index }));
}

function rowDocument(columns: readonly Column[], record: readonly string[], line: number): ProfileDocument {
  let value: unknown = {};
  const text = record.join(',');
  const faultAt = (index: number, { code, params }: Pick<Fault, 'code' | 'params'>): Fault => ({
    line,
    column: columnOf(index, record),
    code,
    params,
    text,
  });
  const faults = record.length > columns.length ? [{ line, column: 1, code: 'csv-columns', params: {}, text }] : [];
  record.forEach((cell, index) => {
    const column = columns[index];
    if (column === undefined || cell.trim() === '') return;
    const { name, path, isSecond } = column;
    const read = readCell(cell);
    if (read.fault !== null) faults.push(faultAt(index, read.fault));
    if (isSecond) faults.push(faultAt(index, { code: 'csv-column-twice', params: { name } }));
    value = putAt(value, path, read.value);
  });
  const placed = (found: readonly PathFault[]): Fault[] => found.map((one) => faultAt(cellOf(one.at, columns), one));
  return { value, readable: faults.length === 0, faults, placed, line };
}

/** `received.a/b/c` and `places.hengqin.company.size` are deeper than a fact; ids of measures hold no dots. */
function pathOf(name: string): Path {
  const place = /^places\.([^.]+)\.(.+)$/u.exec(name);
  if (place?.[1] !== undefined && place[2] !== undefined) return ['places', place[1], place[2]];
  return name.startsWith('received.') ? ['received', name.slice('received.'.length)] : [name];
}

/** A cell in brackets is read as YAML, with the same faults. */
function readCell(cell: string): { readonly value: unknown; readonly fault: Fault | null } {
  const encoding = encodingFault(cell);
  if (encoding !== null || !/^\s*[[{]/u.test(cell)) return { value: cell, fault: encoding };
  const [document, second] = readYaml(cell);
  const fault = document?.faults[0] ?? second?.faults[0] ?? null;
  return { value: document?.value ?? cell, fault };
}

/** The cell to which a path of the profile leads. */
function cellOf(at: Path, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findIndex(({ path }) => path.every((step, depth) => at[depth] === step)),
  );
}

/** Where a cell stands in its row, counted in the text of the cells. */
function columnOf(index: number, record: readonly string[]): number {
  return record.slice(0, index).reduce((column, cell) => column + cell.length + 1, 1);
}
