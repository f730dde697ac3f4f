/**
 * Cells of the workbook. A text is always written as a text, so that one that begins with = + - @ stays one; money is a number
 * in the format of its currency; a total is a formula that carries its value, for programs that do not calculate.
 */
import { ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { printable, shortened } from '../../values/printable.ts';
import { showMoney } from '../../values/print.ts';
import type { CellObject } from 'write-excel-file/node';

/** What a spreadsheet takes in one cell, with some room. */
const MOST_TEXT = 32_000;

export type Cell = CellObject | null;
export type Row = readonly Cell[];

const PLAIN = { alignVertical: 'top', wrap: true } as const;
const HEAD = { fontWeight: 'bold', backgroundColor: '#E4EBF2', alignVertical: 'top', wrap: true } as const;

/** A text, or nothing. */
export function text(value: string | null): Cell {
  return value === null || value === '' ? null : { ...PLAIN, type: String, value: safe(value) };
}

export function head(value: string): Cell {
  return { ...HEAD, type: String, value: safe(value) };
}

/** The title of a sheet or of a part of it; it may run over its neighbours. */
export function heading(value: string, fontSize = 12): Cell {
  return { type: String, value: safe(value), fontWeight: 'bold', fontSize };
}

export function count(value: number): Cell {
  return { alignVertical: 'top', type: Number, value };
}

/** A sum in its currency; in words where nothing bounds it. */
export function money(amount: Decimal | null, currency: string, unbounded: string): Cell {
  if (amount === null) return null;
  return amount.isFinite()
    ? { alignVertical: 'top', type: Number, value: amount.toNumber(), format: formatOf(currency) }
    : text(unbounded);
}

/** A formula cell; `cached` goes beside it into the file. */
export interface Formula {
  readonly cell: Cell;
  readonly cached: string;
}

/** A live sum in its currency. */
export function total(formula: string, value: Decimal, currency: string): Formula {
  return {
    cell: { alignVertical: 'top', fontWeight: 'bold', type: 'Formula', value: formula, format: formatOf(currency) },
    cached: value.toFixed(2),
  };
}

/** Two places behind the sign that people know: `"¥"#,##0.00`. */
function formatOf(currency: string): string {
  const sign = showMoney(ZERO, currency, 'en').replace(/0$/u, '');
  return `"${sign}"#,##0.00`;
}

function safe(value: string): string {
  return shortened(printable(value), MOST_TEXT);
}
