/** A page of headed tables as Markdown. */
import type { Sheet, SheetPart } from '../decision-sheet.ts';
import { bullets, heading, page, paragraph } from './blocks.ts';
import type { Block } from './blocks.ts';
import { markdown } from './escape.ts';

/** The page of an answer beyond an estimate. */
export function sheetMarkdown({ title, lines, parts, closing }: Sheet): string {
  return page([heading(1, title), ...lines.map(paragraph), ...parts.flatMap(partBlocks), paragraph(closing)]);
}

function partBlocks({ title, lines, entries = [], heads, rows }: SheetPart): readonly Block[] {
  const table = rows.length === 0 ? [] : [row(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(row)];
  return [heading(2, title), ...lines.map(paragraph), bullets(entries), table];
}

/** The lines of a cell stay lines. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.split('\n').map(markdown).join('<br>')).join(' | ')} |`;
}
