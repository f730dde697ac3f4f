/**
 * Rows of CSV, one by one: a row that cannot be read costs no other, and each keeps its lines as they stand in the file, so that
 * a fault is shown where it is.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { isList } from '../rules/plain.ts';
import { lineTooLong } from '../profile/documents.ts';
import type { Fault } from '../reading/fault.ts';
import { MOST_OF_LINE, withoutMark } from '../reading/text.ts';
import type { Lines } from './lines.ts';

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

/** A row whose last cell is not closed yet. */
interface Unfinished {
  readonly line: number;
  readonly lines: string[];
  /** The cells before that one. */
  readonly cells: string[];
  /** The row from that cell on: what is closed is not read again with each line. */
  readonly rest: string;
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

function step(before: Unfinished | null, text: string, number: number): Step {
  if ((before?.rest.length ?? 0) + text.length > MOST_OF_LINE) {
    return { rows: [before === null ? tooLong(number) : unclosed(before)], open: null };
  }
  const rest = before === null ? text : `${before.rest}\n${text}`;
  const read = before === null || CLOSING.test(text) ? cellsOf(rest) : { cells: [], open: rest };
  if ('wrong' in read) {
    // The mark that was left open is the fault; this line, which shows it, may be a row.
    if (before !== null) {
      const { rows, open } = step(null, text, number);
      return { rows: [unclosed(before), ...rows], open };
    }
    return { rows: [faulty({ line: number, lines: [text] }, 'csv-syntax', read.wrong)], open: null };
  }
  const { line, lines, cells }: Omit<Unfinished, 'rest'> = before ?? { line: number, lines: [], cells: [] };
  lines.push(text);
  for (const cell of read.cells) cells.push(cell);
  return read.open === null
    ? { rows: [{ line, lines, cells, fault: null }], open: null }
    : { rows: [], open: { line, lines, cells, rest: read.open } };
}

function unclosed(row: Unfinished): CsvRow {
  return faulty(row, 'quote-open', row.cells.length);
}

function tooLong(number: number): CsvRow {
  return { cells: [], line: number, lines: [], fault: lineTooLong(number) };
}

function faulty(
  { line, lines }: Pick<CsvRow, 'line' | 'lines'>,
  code: 'csv-syntax' | 'quote-open',
  cell: number,
): CsvRow {
  const params = code === 'quote-open' ? { found: '"' } : {};
  return { cells: [], line, lines, fault: { code, params, ...placeIn(placesOf({ line, lines }), cell) } };
}

/** The cells that are whole, and the text from one that is not closed on; or the number of a cell that is none. */
function cellsOf(
  text: string,
): { readonly cells: readonly string[]; readonly open: string | null } | { readonly wrong: number } {
  try {
    return { cells: parsed(text), open: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const cell = Number(error['index'] ?? 0);
    if (error.code !== 'CSV_QUOTE_NOT_CLOSED') return { wrong: cell };
    const from = placeIn(placesOf({ line: 1, lines: [text] }), cell).column - 1;
    const whole = text.slice(0, Math.max(0, from - 1));
    return { cells: cell > 0 && whole === '' ? [''] : parsed(whole), open: text.slice(from) };
  }
}

function parsed(text: string): readonly string[] {
  const [cells]: unknown[] = parse(text, { record_delimiter: '\n' });
  return isList(cells) ? cells.map(String) : [];
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
