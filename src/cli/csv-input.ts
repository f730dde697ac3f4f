/** CSV profiles: a row a company, columns are fact ids (`trade.cbec_export`), lists as a JSON cell, an empty cell is not known. */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { CsvError } from 'csv-parse';
import type { ProfileDocument } from '../profile/documents.ts';
import { readSingle } from '../profile/set.ts';
import { encodingFault, withoutMark } from '../reading/text.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import type { Path } from '../rules/plan.ts';
import { isList } from '../rules/plain.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { once } from '../values/once.ts';
import { assembled, columnsOf, separatorFault, startsOf } from './csv-columns.ts';
import type { Columns, Given } from './csv-columns.ts';
import type { Lines } from './inputs.ts';

/**
 * One profile a row, as it arrives; a row that cannot be read is faulty by itself, and the others go on. What is wrong with the
 * first row is told with the first profile, and known of the others.
 */
export async function* csvDocuments(lines: Lines, rulebook: Rulebook): AsyncGenerator<ProfileDocument> {
  const broken: ProfileDocument[] = [];
  let last = 0;
  let before: Ended = { lines: 0, empty_lines: 0 };
  const head: Head = { text: '', line: 0 };
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record, ended) => {
      before = ended;
      return record;
    },
    on_skip: (error) => {
      const row = brokenRow(error, head, before);
      // The parser tells each wrong quotation mark of a row.
      if (row.line !== last) broken.push(row);
      last = row.line;
      before = { lines: row.line, empty_lines: Number(error?.['empty_lines'] ?? before.empty_lines) };
      return undefined;
    },
  });
  const rows = Readable.from(withEnds(lines, head)).pipe(parser);
  let table: Table | null = null;
  let again: Table | null = null;
  for await (const row of rows) {
    const { record, line } = rowOf(row);
    // Without the names of the columns the rows say nothing.
    const before = broken.filter((one) => one.line < line);
    if (table === null && before.length > 0) break;
    yield* broken.splice(0, before.length);
    if (table === null) {
      const columns = columnsOf(record, line, rulebook);
      table = { columns, vocabulary: rulebook.vocabulary };
      again = { ...table, columns: { ...columns, faults: columns.faults.map((fault) => ({ ...fault, again: true })) } };
    } else if (record.some((cell) => cell.trim() !== '')) {
      yield rowDocument(table, record, line);
      table = again;
    }
  }
  if (table !== again) yield* headAlone(table);
  yield* table === null ? broken.slice(0, 1) : broken;
}

/** What is wrong with the first row is told with the first company, and where there is none by itself. */
function* headAlone(table: Table | null): Generator<ProfileDocument> {
  const faults = table?.columns.faults ?? [];
  const [first] = faults;
  if (first !== undefined) yield { value: null, readable: false, faults, placed: () => [], line: first.line };
}

/** The first line that is not blank, as it is read. */
interface Head {
  text: string;
  line: number;
}

/** How many lines were read up to the end of a row, and how many of them were empty. */
interface Ended {
  readonly lines: number;
  readonly empty_lines: number;
}

/**
 * Where the first row is none, its cells may be parted by something else than commas. A quotation mark that nobody closed is
 * found at the end of the file, and stands in the row that begins behind the one before and what is empty there.
 */
function brokenRow(error: CsvError | undefined, head: Head, before: Ended): ProfileDocument {
  const isOpen = error?.code === 'CSV_QUOTE_NOT_CLOSED';
  const empty = Number(error?.['empty_lines'] ?? 0) - before.empty_lines;
  const line = isOpen ? before.lines + empty + 1 : Number(/at line (\d+)/u.exec(error?.message ?? '')?.[1] ?? 1);
  const fault: Fault = {
    line,
    column: 1,
    code: isOpen ? 'quote-open' : 'csv-syntax',
    params: isOpen ? { found: '"' } : {},
    text: '',
  };
  const parted = line === head.line ? separatorFault(head.text, line) : null;
  return { value: null, readable: false, faults: [parted ?? fault], placed: () => [], line };
}

async function* withEnds(lines: Lines, head: Head): AsyncGenerator<string> {
  for await (const group of lines) {
    if (head.text.trim() === '') {
      const first = Math.max(
        0,
        group.findIndex((line) => withoutMark(line).trim() !== ''),
      );
      head.text = withoutMark(group[first] ?? '');
      head.line += first + 1;
    }
    yield `${group.join('\n')}\n`;
  }
}

function rowOf(row: unknown): { record: readonly string[]; line: number } {
  if (typeof row !== 'object' || row === null || !('record' in row) || !('info' in row)) return { record: [], line: 1 };
  const { record, info } = row;
  const line = typeof info === 'object' && info !== null && 'lines' in info ? Number(info.lines) : 1;
  return { record: isList(record) ? record.map(String) : [], line };
}

/** What all rows have in common. */
interface Table {
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
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
  const faults: Fault[] = [];
  const number = { found: String(record.length), expected: String(columns.all.length) };
  if (columns.readable && record.length < columns.named) {
    const params = { ...number, expected: String(columns.named) };
    faults.push({ ...faultAt(0, { code: 'csv-cells-few', params }), column: text.length + 1 });
  }
  record.forEach((cell, index) => {
    const column = columns.all[index];
    if (column === undefined) {
      const isFirst = index === columns.all.length && columns.readable;
      if (isFirst) faults.push(faultAt(index, { code: 'csv-cells-many', params: number }));
      return;
    }
    if (cell.trim() === '') return;
    if (column.name === '') faults.push(faultAt(index, { code: 'csv-unnamed', params: {} }));
    if (!column.isKnown) return;
    const { path } = column;
    const read = readSingle(cell, path, vocabulary);
    const fault = encodingFault(cell) ?? read.fault;
    if (fault !== null) faults.push(faultAt(index, fault));
    given.push({ path, value: read.value });
  });
  const placed = (found: readonly PathFault[]): Fault[] => found.map((one) => faultAt(cellOf(one.at, columns), one));
  return {
    value: assembled(given, {}),
    readable: columns.readable && faults.length === 0,
    faults: [...columns.faults, ...faults],
    placed,
    line,
  };
}

/** The cell to which a path of the profile leads. */
function cellOf(at: Path, { all }: Columns): number {
  return Math.max(
    0,
    all.findIndex(({ path }) => path.every((step, depth) => at[depth] === step)),
  );
}
