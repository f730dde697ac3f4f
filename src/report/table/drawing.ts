/** Ways to draw the rows of a section: in columns without lines, in a box, or one under the other. */
import type { Paint } from '../layout/paint.ts';
import type { Grid } from './grid.ts';
import type { Row } from './rows.ts';

/** What a drawing needs beside the rows. */
export interface Sheet {
  readonly grid: Grid;
  /** The heads of the columns. */
  readonly heads: readonly string[];
  readonly width: number;
  readonly paint: Paint;
}

export interface Drawing {
  /** The columns that lines and gaps take from a table of so many columns. */
  readonly overhead: (columns: number) => number;
  readonly draw: (rows: readonly Row[], sheet: Sheet) => string[];
}
