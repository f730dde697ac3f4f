/** The measures of a section as rows of cells: what stands in each, before it is laid out. */
import type { Certainty, Section } from '../view/types.ts';
import type { Tone } from '../layout/paint.ts';
import { NO_BREAK } from '../layout/wrap.ts';
import { labelled } from '../words/join.ts';
import type { Speaking } from '../words/join.ts';

/** A line of a cell; longer text is wrapped behind its prefix. */
export interface Line {
  readonly prefix: string;
  readonly text: string;
  readonly tone: Tone;
}

export type Cell = readonly Line[];

/** One measure: what it is, its sum, what to know of it. */
export interface Row {
  readonly measure: Cell;
  readonly amount: Cell;
  readonly notes: Cell;
}

const TONES: Readonly<Record<Certainty, Tone>> = { fixed: 'fixed', 'up-to': 'ceiling', open: 'open', none: 'faint' };

/** The rows of a section. */
export function rowsOf({ entries }: Section, speaking: Speaking): Row[] {
  return entries.map(({ title, amount, certainty, tags, notes, details }) => ({
    measure: [
      line('', title, 'strong'),
      line('  ', tags.map((tag) => tag.replaceAll(' ', NO_BREAK)).join(`${NO_BREAK}· `), 'faint'),
    ],
    amount: [line('', amount, TONES[certainty])],
    notes: [
      ...notes.map((note) => line('', note, 'plain')),
      ...details.map(({ label, value }) =>
        value === null ? line('- ', label, 'plain') : line('= ', labelled(speaking, label, value), 'plain'),
      ),
    ],
  }));
}

function line(prefix: string, text: string, tone: Tone): Line {
  return { prefix, text, tone };
}

/** The same lines, further in. */
export function indented(cell: Cell): Cell {
  return cell.map((one) => ({ ...one, prefix: `  ${one.prefix}` }));
}
