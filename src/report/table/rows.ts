/** The measures of a section as rows of cells: what stands in each, before it is laid out. */
import type { Certainty, Detail, Entry, Section } from '../view/types.ts';
import type { Tone } from '../layout/paint.ts';
import { NO_BREAK } from '../layout/wrap.ts';

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

/** How a detail with a value reads: `label: value`. */
export type DetailText = (label: string, value: string) => string;

const TONES: Readonly<Record<Certainty, Tone>> = { fixed: 'fixed', 'up-to': 'ceiling', open: 'open', none: 'faint' };

/** The rows of a section. */
export function rowsOf({ entries }: Section, detailText: DetailText): Row[] {
  return entries.map((entry) => rowOf(entry, detailText));
}

function rowOf({ title, amount, certainty, tags, notes, details }: Entry, detailText: DetailText): Row {
  return {
    measure: [
      line('', title, 'strong'),
      line('  ', tags.map((tag) => tag.replaceAll(' ', NO_BREAK)).join(`${NO_BREAK}· `), 'faint'),
    ],
    amount: [line('', amount, TONES[certainty])],
    notes: [
      ...notes.map((note) => line('', note, 'plain')),
      ...details.map((detail) => detailLine(detail, detailText)),
    ],
  };
}

function detailLine({ label, value }: Detail, detailText: DetailText): Line {
  return value === null ? line('- ', label, 'plain') : line('= ', detailText(label, value), 'plain');
}

function line(prefix: string, text: string, tone: Tone): Line {
  return { prefix, text, tone };
}

/** The same lines, further in. */
export function indented(cell: Cell, by = '  '): Cell {
  return cell.map((one) => ({ ...one, prefix: by + one.prefix }));
}
