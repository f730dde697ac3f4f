/**
 * Rows of CSV, one by one: a row that cannot be read costs no other, and each keeps its lines as they stand in the file, so that
 * a fault is shown where it is.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { isList } from '../rules/plain.ts';
import { withoutMark } from '../reading/text.ts';
import type { Lines } from './inputs.ts';

/** A place in the file, with its line. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface CsvRow {
  readonly cells: readonly string[];
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Its lines: several where a cell has line ends. */
  readonly lines: readonly string[];
  /** What keeps it from being a row; there are no cells then. */
  readonly fault: Fault | null;
}

interface Fault extends Place {
  readonly code: 'csv-syntax' | 'quote-open';
}

/** A row whose last cell is not closed yet. */
interface Unfinished {
  readonly line: number;
  readonly lines: string[];
  /** The number of that cell. */
  readonly cell: number;
}

/** Every row that is not blank, as its last line arrives; one that cannot be read is faulty by itself. */
export async function* csvRows(lines: Lines): AsyncGenerator<CsvRow> {
  let number = 0;
  let open: Unfinished | null = null;
  for await (const line of physical(lines)) {
    number += 1;
    const read: Step = step(open, line, number);
    open = read.open;
    for (const row of read.rows) if (row.fault !== null || row.cells.some((cell) => cell.trim() !== '')) yield row;
  }
  if (open !== null) yield unclosed(open);
}

/** The lines of the file, also where its first shows that a carriage return alone ends them. */
async function* physical(lines: Lines): AsyncGenerator<string> {
  let isFirst = true;
  let isReturned: boolean | null = null;
  for await (const group of lines) {
    for (const line of group) {
      const text: string = isFirst ? withoutMark(line) : line;
      isFirst = false;
      if (isReturned === null && text.trim() !== '') isReturned = text.includes('\r');
      if (isReturned === true) yield* text.split('\r');
      else yield text;
    }
  }
}

/** What a line ends, and what it leaves open. */
interface Step {
  readonly rows: readonly CsvRow[];
  readonly open: Unfinished | null;
}

/** A mark that closes a cell stands by itself, or behind doubled ones. */
const CLOSING = /(?<!")"(?:"")*(?!")/u;

function step(before: Unfinished | null, text: string, line: number): Step {
  if (before !== null && !CLOSING.test(text)) {
    before.lines.push(text);
    return { rows: [], open: before };
  }
  const row = before === null ? { line, lines: [text] } : { line: before.line, lines: [...before.lines, text] };
  const read = cellsOf(row.lines);
  if ('cells' in read) return { rows: [{ ...row, cells: read.cells, fault: null }], open: null };
  if (read.isOpen) return { rows: [], open: { ...row, cell: read.cell } };
  // The mark that was left open is the fault; this line, which shows it, may be a row.
  if (before !== null) return withBefore(unclosed(before), step(null, text, line));
  return { rows: [faulty(row, 'csv-syntax', read.cell)], open: null };
}

function withBefore(row: CsvRow, { rows, open }: Step): Step {
  return { rows: [row, ...rows], open };
}

function unclosed(row: Unfinished): CsvRow {
  return faulty(row, 'quote-open', row.cell);
}

function faulty({ line, lines }: Pick<CsvRow, 'line' | 'lines'>, code: Fault['code'], cell: number): CsvRow {
  return { cells: [], line, lines, fault: { code, ...placeIn(placesOf({ line, lines }), cell) } };
}

/** The cells of a row, or the number of the one that is not closed, or not one. */
function cellsOf(
  lines: readonly string[],
): { readonly cells: readonly string[] } | { readonly cell: number; readonly isOpen: boolean } {
  try {
    const [cells]: unknown[] = parse(lines.join('\n'), { record_delimiter: '\n' });
    return { cells: isList(cells) ? cells.map(String) : [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { cell: Number(error['index'] ?? 0), isOpen: error.code === 'CSV_QUOTE_NOT_CLOSED' };
  }
}

/** Where the cells of a row begin, and at last where it ends. */
export function placesOf({ line, lines }: Pick<CsvRow, 'line' | 'lines'>): readonly Place[] {
  const places: Place[] = [{ line, column: 1, text: lines[0] ?? '' }];
  let isQuoted = false;
  for (const [below, text] of lines.entries()) {
    for (const { 0: mark, index } of text.matchAll(/[",]/gu)) {
      if (mark === '"') isQuoted = !isQuoted;
      else if (!isQuoted) places.push({ line: line + below, column: index + 2, text });
    }
  }
  const text = lines.at(-1) ?? '';
  return [...places, { line: line + lines.length - 1, column: text.length + 1, text }];
}

/** The place of a cell; of one that is not there, the end of the row. */
export function placeIn(places: readonly Place[], cell: number): Place {
  return places[Math.min(cell, places.length - 1)] ?? { line: 1, column: 1, text: '' };
}
