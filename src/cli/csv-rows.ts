/**
 * Rows of CSV: cells with commas between them, in double quotes where they hold commas, quotes or line ends. Each row keeps its
 * lines as they stand in the file, so that a fault is shown where it is.
 */
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
  readonly fault: (Place & { readonly code: 'csv-syntax' | 'quote-open' }) | null;
}

/** A row whose last cell is not closed yet. */
interface Unfinished {
  readonly line: number;
  readonly lines: string[];
  readonly cells: string[];
  readonly cell: string;
  /** The quotation mark that opens the cell. */
  readonly opened: Place;
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

function step(before: Unfinished | null, text: string, number: number): Step {
  const { line, lines }: Pick<Unfinished, 'line' | 'lines'> = before ?? { line: number, lines: [] };
  const read = cellsOf(text, number, before);
  if (typeof read === 'number') {
    // The mark that was left open is the fault; this line, which shows it, may be a row.
    if (before !== null) return withBefore(unclosed(before), step(null, text, number));
    const fault = { code: 'csv-syntax', line, column: read + 1, text } as const;
    return { rows: [{ cells: [], line, lines: [text], fault }], open: null };
  }
  lines.push(text);
  const { cells, open } = read;
  return open === null
    ? { rows: [{ cells, line, lines, fault: null }], open: null }
    : { rows: [], open: { line, lines, cells, ...open } };
}

function withBefore(row: CsvRow, { rows, open }: Step): Step {
  return { rows: [row, ...rows], open };
}

function unclosed({ line, lines, opened }: Unfinished): CsvRow {
  return { cells: [], line, lines, fault: { code: 'quote-open', ...opened } };
}

interface ReadCells {
  readonly cells: string[];
  readonly open: Pick<Unfinished, 'cell' | 'opened'> | null;
}

/** The cells of a line by itself, or of a row that it goes on with; where a quotation mark is none, its offset. */
function cellsOf(text: string, line: number, before: Unfinished | null): ReadCells | number {
  if (before !== null) return readOn(text, line, { ...before, cell: `${before.cell}\n` });
  return text.includes('"')
    ? readOn(text, line, { cells: [], cell: '', opened: null })
    : { cells: text.split(','), open: null };
}

/** What a row has before a line. */
interface Begun {
  readonly cells: string[];
  readonly cell: string;
  readonly opened: Place | null;
}

function readOn(text: string, line: number, { cells, ...begun }: Begun): ReadCells | number {
  let { cell, opened } = begun;
  let at = 0;
  for (;;) {
    if (opened === null && text[at] === '"') {
      opened = { line, column: at + 1, text };
      at += 1;
    }
    const read = opened === null ? plainCell(text, at) : quotedCell(text, at);
    if (read.misplaced !== null) return read.misplaced;
    cell += read.cell;
    if (opened !== null && read.end === null) return { cells, open: { cell, opened } };
    cells.push(cell);
    if (read.end === null || read.end >= text.length) return { cells, open: null };
    [opened, cell, at] = [null, '', read.end + 1];
  }
}

interface CellRead {
  readonly cell: string;
  /** The offset behind it; null where the line ends first. */
  readonly end: number | null;
  /** The offset of a quotation mark that may not stand there. */
  readonly misplaced: number | null;
}

function plainCell(text: string, from: number): CellRead {
  const comma = text.indexOf(',', from);
  const cell = text.slice(from, comma < 0 ? text.length : comma);
  const quote = cell.indexOf('"');
  return { cell, end: comma < 0 ? null : comma, misplaced: quote < 0 ? null : from + quote };
}

function quotedCell(text: string, from: number): CellRead {
  const close = endOfQuoted(text, from);
  const cell = text.slice(from, close ?? text.length).replaceAll('""', '"');
  if (close === null) return { cell, end: null, misplaced: null };
  const isLast = close + 1 === text.length || text[close + 1] === ',';
  return { cell, end: close + 1, misplaced: isLast ? null : close };
}

/** The offset of the mark that closes a cell; null where none does on this line. */
function endOfQuoted(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return null;
}

/** Where a cell of a row begins; behind the row where it has not as many. */
export function placeOf({ line, lines }: CsvRow, index: number): Place {
  let cell = 0;
  let isQuoted = false;
  for (const [below, text] of lines.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      if (cell === index) return { line: line + below, column: at + 1, text };
      if (text[at] === '"') isQuoted = !isQuoted;
      else if (text[at] === ',' && !isQuoted) cell += 1;
    }
  }
  const text = lines.at(-1) ?? '';
  return { line: line + lines.length - 1, column: text.length + 1, text };
}
