/**
 * The line of a file at fault, with a caret under the column: placed by display width, so that it stands right under
 * Chinese text, with tabs as spaces, and a long line cut around the place.
 */
import type { Fault } from '../../reading/fault.ts';
import { printable } from '../../values/printable.ts';
import { displayWidth } from './width.ts';

const TAB = '    ';
const CUT = '…';
/** Enough of a line to fill any window; a line may have megabytes. */
const MOST_AROUND = 500;

export interface Excerpt {
  readonly line: string;
  readonly caret: string;
}

/** The line and the caret behind its number in the margin; null where the line is empty. `column` counts from 1, in UTF-16 units. */
export function excerpt({ text, line, column }: Fault, width: number): Excerpt | null {
  if (text.trim() === '') return null;
  const margin = `${line} | `;
  const at = Math.min(column - 1, text.length);
  const room = Math.max(10, width - margin.length);
  const before = lastOf(shown(text.slice(Math.max(0, at - MOST_AROUND), at)), Math.ceil(room * 0.6), at > MOST_AROUND);
  const after = firstOf(
    shown(text.slice(at, at + MOST_AROUND)),
    room - displayWidth(before),
    text.length > at + MOST_AROUND,
  );
  return {
    line: margin + before + after,
    caret: `${' '.repeat(margin.length - 2)}| ${' '.repeat(displayWidth(before))}^`,
  };
}

function shown(text: string): string {
  return printable(text.replaceAll('\t', TAB));
}

/** The end of a text that fits; an ellipsis stands for what is left out. */
function lastOf(text: string, room: number, isCut: boolean): string {
  if (!isCut && displayWidth(text) <= room) return text;
  const characters = Array.from(text);
  let kept = '';
  for (let index = characters.length - 1; index >= 0; index -= 1) {
    const longer = (characters[index] ?? '') + kept;
    if (displayWidth(longer) > room - 1) break;
    kept = longer;
  }
  return CUT + kept;
}

/** The beginning of a text that fits. */
function firstOf(text: string, room: number, isCut: boolean): string {
  if (!isCut && displayWidth(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > room - 1) break;
    kept += character;
  }
  return kept + CUT;
}
