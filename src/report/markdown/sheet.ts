/** A page of headed tables as Markdown. */
import type { Sheet, SheetPart } from '../decision-sheet.ts';
import { bullets, heading, page, paragraph } from './blocks.ts';
import type { Block } from './blocks.ts';
import { code, markdown } from './escape.ts';

/** The page of an answer beyond an estimate. */
export function sheetMarkdown({ title, lines, parts, closing }: Sheet): string {
  return page([heading(1, title), ...lines.map(paragraph), ...parts.flatMap(partBlocks), paragraph(closing)]);
}

function partBlocks({ title, lines, entries = [], heads, rows, commands = [] }: SheetPart): readonly Block[] {
  const body = rows.map((cells, index) => row(cells, commands[index]));
  const table = rows.length === 0 ? [] : [row(heads), `|${' --- |'.repeat(heads.length)}`, ...body];
  return [heading(2, title), ...lines.map(paragraph), bullets(entries), table];
}

/** The lines of a cell stay lines; what is to be copied is the last of the first cell. */
function row(cells: readonly string[], command?: string): string {
  const [first = '', ...others] = cells.map((cell) => cell.split('\n').map(markdown).join('<br>'));
  return `| ${[command === undefined ? first : `${first}<br>${code(command)}`, ...others].join(' | ')} |`;
}
