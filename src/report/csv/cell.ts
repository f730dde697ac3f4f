/**
 * One cell of CSV after RFC 4180, that no spreadsheet takes for a formula: a text that begins as one gets an apostrophe before it,
 * full-width signs too, which Excel reads as formulas in Chinese; and so does what stands behind a sign that parts cells in other
 * locales. Control and bidi characters are written as escapes.
 */
import { printable } from '../../values/printable.ts';

const FORMULA = /^\s*[=+\-@＝＋－＠]/u;
const FORMULA_BEHIND = /(;["'\s]*)(?=[=+\-@＝＋－＠])/gu;

/** Figures that the tool wrote itself. */
const FIGURE = /^-?\d+(?:\.\d+)?$/u;

/** A text as one cell, in quotation marks where the standard asks for them; a figure such as `-12.50` stays a figure. */
export function csvCell(text: string): string {
  const safe = printable(text);
  const inside = safe.replace(FORMULA_BEHIND, "$1'");
  const guarded = FORMULA.test(inside) && !FIGURE.test(inside) ? `'${inside}` : inside;
  return /[",;\r\n]|^\s|\s$/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A line of cells, with the line end of the standard. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
