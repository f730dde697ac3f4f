/**
 * Cells of the workbook. A text is always written as a text, so that one that begins with = + - @ stays one; money is a number
 * in the format of its currency; a total is a formula that carries its value, for programs that do not calculate.
 */
import { ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { printable, shortened } from '../../values/printable.ts';
import { showMoney } from '../../values/print.ts';
import { displayWidth } from '../layout/width.ts';
import type { CellObject } from 'write-excel-file/node';

/** What a spreadsheet takes in one cell, with some room. */
const MOST_TEXT = 32_000;

/** What begins what a spreadsheet would take for a character that is written by its number; two may share a sign. */
const ESCAPED = /_(?=x[\dA-F]{4}_)/giu;

export type Cell = CellObject | null;
export type Row = readonly Cell[];

/** Not against the text of the next column. */
const FIGURE = { alignVertical: 'top', align: 'right', indent: 1 } as const;

/** Words do not fill a line to its end. */
const MARGIN = 1.15;

/** In points. */
const LINE_HEIGHT = 15;
/** No spreadsheet takes a row higher than 409 points. */
const MOST_LINES = 27;

const PLAIN = { alignVertical: 'top', wrap: true } as const;
const HEAD = { fontWeight: 'bold', backgroundColor: '#E4EBF2', alignVertical: 'top', wrap: true } as const;

/** A text, or nothing. */
export function text(value: string | null): Cell {
  return value === null || value === '' ? null : { ...PLAIN, type: String, value: safe(value) };
}

/** Texts below one another, or nothing. */
export function lines(values: readonly string[]): Cell {
  return values.length === 0
    ? null
    : { ...PLAIN, type: String, value: shortened(values.map(safe).join('\n'), MOST_TEXT) };
}

/** The head of a column or line of words. */
export function head(value: string): Cell {
  return { ...HEAD, type: String, value: safe(value) };
}

/** The head of a column of figures stands over them, to the right. */
export function figureHead(value: string): Cell {
  return { ...HEAD, ...FIGURE, type: String, value: safe(value) };
}

/** A long text over several columns. */
export function passage(value: string, columns: number): Row {
  const cell: Cell = { ...PLAIN, type: String, value: safe(value), columnSpan: columns };
  return [cell, ...Array.from({ length: columns - 1 }, () => null)];
}

/**
 * The row as high as its longest cell needs in columns of these widths: not every program measures wrapped cells when it opens a
 * workbook, and those that are joined none does.
 */
export function fitted(row: Row, widths: readonly number[]): Row {
  const lines = Math.max(1, ...row.map((cell, index) => linesOf(cell, widths.slice(index))));
  const at = row.findIndex((cell) => cell !== null);
  return lines === 1
    ? row
    : row.map((cell, index) => (index === at && cell !== null ? { ...cell, height: lines * LINE_HEIGHT } : cell));
}

function linesOf(cell: Cell, widths: readonly number[]): number {
  if (cell === null || cell.wrap !== true || typeof cell.value !== 'string') return 1;
  const width = widths.slice(0, cell.columnSpan ?? 1).reduce((sum, one) => sum + one, 0);
  const needed = cell.value.split('\n').map((line) => Math.max(1, Math.ceil((displayWidth(line) * MARGIN) / width)));
  return Math.min(
    MOST_LINES,
    needed.reduce((sum, one) => sum + one, 0),
  );
}

/** The title of a sheet or of a part of it; it may run over its neighbours. */
export function heading(value: string, fontSize = 12): Cell {
  return { type: String, value: safe(value), fontWeight: 'bold', fontSize };
}

/** A whole number that is no money: of a total or a note, or a year of the claim. */
export function count(value: number): Cell {
  return { alignVertical: 'top', align: 'center', type: Number, value };
}

/** A sum in its currency; in words where nothing bounds it. */
export function money(amount: Decimal | null, currency: string, unbounded: string): Cell {
  if (amount === null) return null;
  return amount.isFinite()
    ? { ...FIGURE, type: Number, value: amount.toNumber(), format: formatOf(currency) }
    : text(unbounded);
}

/** A live sum in its currency. */
export function total(formula: string, currency: string): Cell {
  return { ...FIGURE, fontWeight: 'bold', type: 'Formula', value: formula, format: formatOf(currency) };
}

/** Two places behind the sign that people know: `"¥"#,##0.00`. */
function formatOf(currency: string): string {
  const sign = showMoney(ZERO, currency).replace(/0$/u, '');
  return `"${sign}"#,##0.00`;
}

function safe(value: string): string {
  return shortened(printable(value).replace(ESCAPED, '_x005F_'), MOST_TEXT);
}
