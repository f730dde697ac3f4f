/**
 * The widths of the columns, decided once for all tables of a page so that they stand under one another, and the cells
 * wrapped to them. Below WITH_NOTES columns the notes of a measure stand under its title.
 */
import { displayWidth } from '../layout/width.ts';
import { hanging } from '../layout/wrap.ts';
import { printable } from '../../values/printable.ts';
import type { Tone } from '../layout/paint.ts';
import { indented } from './rows.ts';
import type { Cell, Row } from './rows.ts';

/** The column of sums is set to the right, so that digits stand under digits. */
export const AMOUNT = 1;

const WITH_NOTES = 110;
const MOST_AMOUNT = 26;
/** Of what the amount leaves, so much goes to the title where the notes have a column of their own. */
const TITLE_SHARE = 0.45;
/** A wider line of prose is hard to read. */
const MOST_TEXT = 90;

/** A line as it will stand there. */
export interface SetLine {
  readonly text: string;
  readonly tone: Tone;
}

export type SetCell = readonly SetLine[];

/** Two or three columns. */
export interface Grid {
  readonly widths: readonly number[];
  readonly withNotes: boolean;
}

/** The grid for the rows of a page. `overhead` is what the drawing of a table with so many columns takes for itself. */
export function gridOf(
  rows: readonly Row[],
  heads: readonly string[],
  width: number,
  overhead: (columns: number) => number,
): Grid {
  const withNotes = width >= WITH_NOTES && rows.some(({ notes }) => notes.length > 0);
  const room = width - overhead(withNotes ? 3 : 2);
  const amount = Math.min(
    MOST_AMOUNT,
    natural(
      rows.map((row) => row.amount),
      heads,
    ),
  );
  if (!withNotes) {
    const measure = natural(
      rows.map((row) => [...row.measure, ...indented(row.notes)]),
      heads,
    );
    return { widths: [Math.min(measure, room - amount), amount], withNotes };
  }
  const titles = natural(
    rows.map((row) => row.measure),
    heads,
  );
  const measure = Math.min(titles, Number.isFinite(room) ? Math.floor((room - amount) * TITLE_SHARE) : titles);
  const notes = natural(
    rows.map((row) => row.notes),
    heads,
  );
  const most = Number.isFinite(width) ? Math.min(MOST_TEXT, room - amount - measure) : Infinity;
  return { widths: [measure, amount, Math.min(notes, most)], withNotes };
}

function natural(cells: readonly Cell[], heads: readonly string[]): number {
  const widths = cells.flatMap((cell) =>
    cell.map(({ prefix, text }) => displayWidth(prefix) + displayWidth(printable(text))),
  );
  return Math.max(...heads.map(displayWidth), ...widths);
}

/** The cells of a row, wrapped to the grid. */
export function setRow({ measure, amount, notes }: Row, { widths, withNotes }: Grid): SetCell[] {
  const cells = withNotes ? [measure, amount, notes] : [[...measure, ...indented(notes)], amount];
  return cells.map((cell, index) => setCell(cell, widths[index] ?? 1));
}

/** The lines of a cell, wrapped to a width. */
export function setCell(cell: Cell, width: number): SetCell {
  return cell.flatMap(({ prefix, text, tone }) =>
    hanging(prefix, text, width).map((line): SetLine => ({ text: line, tone })),
  );
}
