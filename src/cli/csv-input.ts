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
  let header: readonly string[] | null = null;
  for await (const row of rows) {
    const { record, line } = rowOf(row);
    // Without the names of the columns the rows say nothing.
    const before = broken.filter((one) => one.line < line);
    if (header === null && before.length > 0) break;
    yield* broken.splice(0, before.length);
    if (header === null) header = record;
    else if (record.some((cell) => cell.trim() !== '')) yield rowDocument(header, record, line);
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

function rowDocument(header: readonly string[], record: readonly string[], line: number): ProfileDocument {
  let value: unknown = {};
  const text = record.join(',');
  const faultAt = (index: number, { code, params }: Pick<Fault, 'code' | 'params'>): Fault => ({
    line,
    column: columnOf(index, record),
    code,
    params,
    text,
  });
  const faults = record.length > header.length ? [{ line, column: 1, code: 'csv-columns', params: {}, text }] : [];
  record.forEach((cell, index) => {
    const name = header[index]?.trim() ?? '';
    if (cell.trim() === '') return;
    const read = readCell(cell);
    if (read.fault !== null) faults.push(faultAt(index, read.fault));
    if (header.findIndex((other) => other.trim() === name) < index) {
      faults.push(faultAt(index, { code: 'csv-column-twice', params: { name } }));
    }
    value = putAt(value, pathOf(name), read.value);
  });
  const placed = (found: readonly PathFault[]): Fault[] => found.map((one) => faultAt(cellOf(one.at, header), one));
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
function cellOf(at: Path, header: readonly string[]): number {
  return Math.max(
    0,
    header.findIndex((name) => pathOf(name.trim()).every((step, depth) => at[depth] === step)),
  );
}

/** Where a cell stands in its row, counted in the text of the cells. */
function columnOf(index: number, record: readonly string[]): number {
  return record.slice(0, index).reduce((column, cell) => column + cell.length + 1, 1);
}
