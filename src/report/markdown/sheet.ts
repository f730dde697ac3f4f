/** A page of headed tables as Markdown. */
import type { Sheet, SheetPart, Task } from '../decision-sheet.ts';
import { bullets, heading, page, paragraph } from './blocks.ts';
import type { Block } from './blocks.ts';
import { code, linked, markdown } from './escape.ts';

/** The page of an answer beyond an estimate. */
export function sheetMarkdown({ title, lines, parts, closing }: Sheet): string {
  return page([heading(1, title), ...lines.map(paragraph), ...parts.flatMap(partBlocks), paragraph(closing)]);
}

function partBlocks(part: SheetPart): readonly Block[] {
  const { title, lines, entries = [], tasks } = part;
  const body = tasks === undefined ? table(part) : tasks.flatMap((task) => taskLines(task, ''));
  return [heading(2, title), ...lines.map(paragraph), bullets(entries), body];
}

function table({ heads, rows, commands = [], links = [] }: SheetPart): Block {
  if (rows.length === 0) return [];
  const body = rows.map((cells, index) => row(cells, links, commands[index]));
  return [row(heads), `|${' --- |'.repeat(heads.length)}`, ...body];
}

function taskLines({ text, done, under }: Task, indent: string): Block {
  const box = done === null ? '' : `[${done ? 'x' : ' '}] `;
  return [`${indent}- ${box}${markdown(text)}`, ...under.flatMap((one) => taskLines(one, `${indent}  `))];
}

/** The lines of a cell stay lines; what is to be copied is the last of the first cell. */
function row(cells: readonly string[], links: readonly string[] = [], command?: string): string {
  const [first = '', ...others] = cells.map((cell) =>
    cell
      .split('\n')
      .map((line) => linked(line, links))
      .join('<br>'),
  );
  return `| ${[command === undefined ? first : `${first}<br>${code(command)}`, ...others].join(' | ')} |`;
}
