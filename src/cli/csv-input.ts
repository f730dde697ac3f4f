/** CSV profiles: a row a company, columns are fact ids (`trade.cbec_export`), lists as a JSON cell, an empty cell is not known. */
import type { ProfileDocument } from '../profile/documents.ts';
import { readSingle } from '../profile/set.ts';
import { encodingFault } from '../reading/text.ts';
import type { Fault, PathFault } from '../reading/fault.ts';
import type { Path } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { once } from '../values/once.ts';
import { assembled, columnsOf, separatorFault } from './csv-columns.ts';
import type { Columns, Given } from './csv-columns.ts';
import { csvRows, placeIn, placesOf } from './csv-rows.ts';
import type { CsvRow } from './csv-rows.ts';
import type { Lines } from './lines.ts';

/**
 * One profile a row, as it arrives; a row that cannot be read is faulty by itself, and the others go on. What is wrong with the
 * first row is told with the first profile, and known of the others.
 */
export async function* csvDocuments(lines: Lines, rulebook: Rulebook): AsyncGenerator<ProfileDocument> {
  let table: Table | null = null;
  let again: Table | null = null;
  for await (const row of csvRows(lines)) {
    if (row.fault !== null) {
      yield brokenRow(row, row.fault, table);
      table = again;
    } else if (table === null) {
      const columns = columnsOf(row, rulebook);
      table = { columns, vocabulary: rulebook.vocabulary };
      again = { ...table, columns: { ...columns, faults: columns.faults.map((fault) => ({ ...fault, again: true })) } };
    } else {
      yield rowDocument(table, row);
      table = again;
    }
    // Without the names of the columns the rows say nothing.
    if (table === null) return;
  }
  if (table !== again) yield* headAlone(table);
}

/** What is wrong with the first row is told with the first company, and where there is none by itself. */
function* headAlone(table: Table | null): Generator<ProfileDocument> {
  const faults = table?.columns.faults ?? [];
  const [first] = faults;
  if (first !== undefined) yield { value: null, readable: false, faults, placed: () => [], line: first.line };
}

/** A row that is none; where the first is none, its cells may be parted by something else than commas. */
function brokenRow(
  { line, lines: [text = ''] }: CsvRow,
  fault: NonNullable<CsvRow['fault']>,
  table: Table | null,
): ProfileDocument {
  const own = (table === null ? separatorFault(text, line) : null) ?? fault;
  const faults = [...(table?.columns.faults ?? []), own];
  return { value: null, readable: false, faults, placed: () => [], line };
}

/** What all rows have in common. */
interface Table {
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
}

function rowDocument({ columns, vocabulary }: Table, row: CsvRow): ProfileDocument {
  const { cells, line } = row;
  const given: Given[] = [];
  const places = once(() => placesOf(row));
  const faultAt = (index: number, { code, params }: Pick<Fault, 'code' | 'params'>): Fault => ({
    ...placeIn(places(), index),
    code,
    params,
  });
  const faults: Fault[] = [];
  const number = { found: String(cells.length), expected: String(columns.all.length) };
  if (columns.readable && cells.length < columns.named) {
    const params = { ...number, expected: String(columns.named) };
    faults.push(faultAt(cells.length, { code: 'csv-cells-few', params }));
  }
  cells.forEach((cell, index) => {
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
    // One cell is too short to tell another encoding from a sign that has strayed into it.
    const encoding = encodingFault(cell) === null ? null : encodingFault(row.lines.join('\n'));
    const fault = encoding ?? read.fault;
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
