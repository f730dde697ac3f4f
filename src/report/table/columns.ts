/** Rows in columns, parted by spaces alone: for pipes and files, and quick to load. */
import { displayWidth } from '../layout/width.ts';
import type { Paint } from '../layout/paint.ts';
import type { Drawing } from './drawing.ts';
import { AMOUNT, setCell, setRow } from './grid.ts';
import type { Grid, SetCell } from './grid.ts';

const GAP = 2;

export const columns: Drawing = {
  overhead: (count) => GAP * (count - 1),
  draw: (rows, { grid, heads, paint }) => [
    ...lines(
      heads.map((head, index) => setCell([{ prefix: '', text: head, tone: 'faint' }], grid.widths[index] ?? 1)),
      grid,
      paint,
    ),
    ...rows.flatMap((row) => lines(setRow(row, grid), grid, paint)),
  ],
};

/** Cells side by side; the last column is not padded, so that no line ends in spaces. */
function lines(cells: readonly SetCell[], { widths }: Grid, paint: Paint): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, at) => {
    const last = cells.findLastIndex((cell) => (cell[at]?.text ?? '') !== '');
    return cells
      .slice(0, last + 1)
      .map((cell, index) => {
        const { text, tone } = cell[at] ?? { text: '', tone: 'plain' };
        const missing = ' '.repeat(Math.max(0, (widths[index] ?? 0) - displayWidth(text)));
        if (index === AMOUNT) return missing + paint(tone, text);
        return paint(tone, text) + (index === last ? '' : missing);
      })
      .join(' '.repeat(GAP));
  });
}
