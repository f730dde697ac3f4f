/**
 * Rows in a box, by cli-table3; loaded only for a terminal. Cells come wrapped: its own wrapping cuts Chinese text short.
 */
import CliTable3 from 'cli-table3';
import type { Paint } from '../layout/paint.ts';
import type { Drawing } from './drawing.ts';
import { setCell, setRow } from './grid.ts';
import type { SetCell } from './grid.ts';

/** Spaces on both sides of a cell. */
const PADDING = 2;

export const box: Drawing = {
  overhead: (count) => PADDING * count + count + 1,
  draw: (rows, { grid, heads, paint }) => {
    const table = new CliTable3({
      colAligns: ['left', 'right', 'left'],
      colWidths: grid.widths.map((width) => width + PADDING),
      style: { head: [], border: [] },
    });
    const head = heads.map((text, index) => setCell([{ prefix: '', text, tone: 'faint' }], grid.widths[index] ?? 1));
    for (const cells of [head, ...rows.map((row) => setRow(row, grid))]) table.push(cells.map((cell) => content(cell, paint)));
    return table.toString().split('\n');
  },
};

function content(cell: SetCell, paint: Paint): string {
  return cell.map(({ text, tone }) => paint(tone, text)).join('\n');
}
