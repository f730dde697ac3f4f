/**
 * Rows in a box, by cli-table3; loaded only for a terminal.
 *
 * cli-table3 wraps Chinese text short, and measures a whole cell again for every line it draws: pages with long cells took
 * 15 seconds. So it draws the box around stand-ins of one character, and the lines, set before, take their places.
 */
import CliTable3 from 'cli-table3';
import { displayWidth } from '../layout/width.ts';
import type { Paint } from '../layout/paint.ts';
import type { Drawing } from './drawing.ts';
import { AMOUNT, setCell, setRow } from './grid.ts';
import type { SetCell, SetLine } from './grid.ts';

/** Spaces on both sides of a cell. */
const PADDING = 2;

/** Characters for private use; no text of ours is in the box while they are. */
const FIRST_STAND_IN = 0xf0000;
const STAND_IN = /([\u{F0000}-\u{FFFFD}])( *)/gu;

interface Place extends SetLine {
  readonly toTheRight: boolean;
}

export const box: Drawing = {
  overhead: (count) => PADDING * count + count + 1,
  draw: (rows, { grid, heads, paint }) => {
    const table = new CliTable3({
      colWidths: grid.widths.map((width) => width + PADDING),
      style: { head: [], border: [] },
    });
    const places: Place[] = [];
    const head = heads.map((text, index) => setCell([{ prefix: '', text, tone: 'faint' }], grid.widths[index] ?? 1));
    for (const cells of [head, ...rows.map((row) => setRow(row, grid))]) {
      table.push(cells.map((cell, index) => standIns(cell, index === AMOUNT, places)));
    }
    return table
      .toString()
      .replace(STAND_IN, (_whole, mark: string, spaces: string) => {
        const place = places[(mark.codePointAt(0) ?? 0) - FIRST_STAND_IN];
        return place === undefined ? '' : set(place, spaces.length, paint);
      })
      .split('\n');
  },
};

/** A line for each of the cell's, so that the box is as high as it must be. */
function standIns(cell: SetCell, toTheRight: boolean, places: Place[]): string {
  return cell.map((line) => String.fromCodePoint(FIRST_STAND_IN + places.push({ ...line, toTheRight }) - 1)).join('\n');
}

/** The line with the spaces that its stand-in had behind it, one of which is the cell's padding. */
function set({ text, tone, toTheRight }: Place, spaces: number, paint: Paint): string {
  const missing = ' '.repeat(Math.max(0, spaces - displayWidth(text)));
  return toTheRight ? `${missing}${paint(tone, text)} ` : `${paint(tone, text)}${missing} `;
}
