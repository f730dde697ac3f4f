/**
 * A page of headed tables, in words but without a layout: what the answers beyond an estimate are set from, here as text in
 * columns. Cells may have several lines. Texts hold what profiles and policies wrote; the layouts make them safe.
 */
import { fill } from '../text/index.ts';
import { printable } from '../values/printable.ts';
import { displayWidth, padded } from './layout/width.ts';
import { hanging, MOST_PROSE, NARROWEST_TABLE, wrapped } from './layout/wrap.ts';

export interface SheetPart {
  readonly title: string;
  /** Sentences before the table. */
  readonly lines: readonly string[];
  /** A list in place of the table. */
  readonly entries?: readonly string[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader copies, one for each row and below it. */
  readonly commands?: readonly string[];
  /** Addresses of policies that end a line of a cell: links, where a page can have them. */
  readonly links?: readonly string[];
  /** The rows as a list, for a page on which it can be ticked. */
  readonly tasks?: readonly Task[];
}

/** What is to be done, with what belongs to it. */
export interface Task {
  readonly text: string;
  /** Null for what is not ticked itself. */
  readonly done: boolean | null;
  readonly under: readonly Task[];
}

export interface Sheet {
  readonly title: string;
  readonly lines: readonly string[];
  readonly parts: readonly SheetPart[];
  readonly closing: string;
  /** How a cell stands behind its heading where there is no room for columns: `{label}: {value}`. */
  readonly detail: string;
}

const GAP = '  ';
const THINNEST_COLUMN = 10;

/** The page as text, none of its lines wider than `width`, which may be infinite, but what is to be copied: a break would end up in it. */
export function sheetText({ title, lines, parts, closing, detail }: Sheet, width: number): string {
  const prose = (text: string): string[] => wrapped(text, Math.min(width, MOST_PROSE));
  const heading = (text: string, rule: string): string[] => {
    const shown = prose(text);
    return [...shown, rule.repeat(Math.max(...shown.map(displayWidth)))];
  };
  const body = parts.flatMap((part) => [
    '',
    ...heading(part.title, '-'),
    ...part.lines.flatMap(prose),
    ...(part.entries ?? []).flatMap((entry) => hanging('- ', entry, Math.min(width, MOST_PROSE))),
    ...(part.rows.length === 0 ? [] : width < NARROWEST_TABLE ? listed(part, detail, width) : tabled(part, width)),
  ]);
  return `${[...heading(title, '='), ...lines.flatMap(prose), ...body, '', ...prose(closing)].join('\n')}\n`;
}

function tabled({ heads, rows, commands = [] }: SheetPart, width: number): string[] {
  const widths = widthsFor([heads, ...rows], width);
  return [
    ...inColumns(heads, widths, width),
    ...rows.flatMap((row, index) => [...inColumns(row, widths, width), ...commandOf(commands, index)]),
  ];
}

function inColumns(row: readonly string[], widths: readonly number[], width: number): string[] {
  const cells = row.map((cell, index) => linesOf(cell, widths[index] ?? width));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((cell, index) => padded(cell[at] ?? '', widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  );
}

function commandOf(commands: readonly string[], index: number): string[] {
  const command = commands[index];
  return command === undefined ? [] : [printable(command)];
}

function linesOf(cell: string, width: number): string[] {
  return cell.split('\n').flatMap((line) => wrapped(line, width));
}

/** Each column as wide as it wants; while they do not fit, the widest gives way. */
function widthsFor(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(1, ...rows.flatMap((row) => (row[index] ?? '').split('\n').map((line) => displayWidth(printable(line))))),
  );
  let over = widths.reduce((sum, one) => sum + one, GAP.length * (count - 1)) - width;
  for (; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    const now = widths[widest] ?? 0;
    if (now <= THINNEST_COLUMN) break;
    widths[widest] = now - 1;
  }
  return widths;
}

/** One row under the other, each cell behind its heading. */
function listed({ heads, rows, commands = [] }: SheetPart, detail: string, width: number): string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...row.flatMap((cell, at) =>
      cell === '' ? [] : linesOf(heads[at] ? fill(detail, { label: heads[at], value: cell }) : cell, width),
    ),
    ...commandOf(commands, index),
  ]);
}
