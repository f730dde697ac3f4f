/** Rows one under the other: for narrow windows, where columns would be too thin to read. */
import type { Drawing } from './drawing.ts';
import { setCell } from './grid.ts';
import { indented } from './rows.ts';

export const list: Drawing = {
  overhead: () => 0,
  draw: (rows, { width, paint }) =>
    rows.flatMap(({ measure: [title, ...under], amount, notes }) => {
      const lines = [...(title === undefined ? [] : [title]), ...indented(amount), ...under, ...indented(notes)];
      return setCell(lines, width).map(({ text, tone }) => paint(tone, text));
    }),
};
