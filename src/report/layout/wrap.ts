/**
 * Wraps text by display width. Latin text breaks at spaces, Chinese between characters, but never so that a line begins
 * with 。，、） or ends with （“: what every other wrapper at hand gets wrong. Nothing is lost: what is
 * longer than a line, such as an address, is cut and goes on in the next. A no-break space keeps its neighbours together,
 * and comes out as a space. Everything shown passes here, so control and bidi characters end here.
 */
import { printable } from '../../values/printable.ts';
import { displayWidth } from './width.ts';

const OPEN = '（“‘《〈「『【〔';
const CLOSE = '，。、；：？！）”’》〉」』】〕…—';
const HAN = String.raw`\u2E80-\u303E\u3040-\u4DBF\u4E00-\uA4C6\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}`;

export const NO_BREAK = '\u00A0';

/** A wider line of prose is hard to read. */
export const MOST_PROSE = 110;
/** In less room than this columns are too thin to read. */
export const NARROWEST_TABLE = 60;

/** A word or a Han character, with the marks that belong to it. A figure whose digits go on keeps what follows: `¥142.857…/m²`. */
const WORD = `[${OPEN}]*(?:(?:[^ ${NO_BREAK}${OPEN}${CLOSE}${HAN}]|…(?=[!-~]))+|[^ ${NO_BREAK}${OPEN}${CLOSE}])?[${CLOSE}]*`;

/** What is never parted: words that a no-break space keeps together, and the space behind. */
const ATOM = new RegExp(`${WORD}(?:${NO_BREAK}${WORD})* *`, 'gu');

/** The lines of a text, none wider than `width` (which may be infinite); at least one. */
export function wrapped(text: string, width: number): string[] {
  const safe = printable(text);
  const lines = displayWidth(safe) <= width ? [safe] : broken(safe, width);
  return lines.map((line) => line.replaceAll(NO_BREAK, ' '));
}

function broken(safe: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = Math.max(2, width);
  const most = room;
  for (const [atom] of safe.matchAll(ATOM)) {
    let word = atom.trimEnd();
    if (displayWidth(word) > room && line !== '') {
      lines.push(line.trimEnd());
      [line, room] = ['', most];
    }
    while (displayWidth(word) > most) {
      const head = cut(word, most);
      lines.push(head);
      word = word.slice(head.length).replace(/^\u00A0/u, '');
    }
    const whole = word + atom.slice(atom.trimEnd().length);
    line += whole;
    room -= displayWidth(whole);
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** As much of a word as fits, at least one character. */
function cut(word: string, width: number): string {
  let head = '';
  let taken = 0;
  for (const character of word) {
    taken += displayWidth(character);
    if (taken > width && head !== '') break;
    head += character;
  }
  return head;
}

/** The lines of a text behind a prefix; the lines after the first are indented as far. */
export function hanging(prefix: string, text: string, width: number): string[] {
  const indent = displayWidth(prefix);
  return wrapped(text, width - indent).map((line, index) => (index === 0 ? prefix : ' '.repeat(indent)) + line);
}

/** Columns in which a text of a few words still reads as one. */
const LEAST_ROOM = 20;

/** A term as wide as its column, and what it is beside it; where that would be too narrow, under it and further in. */
export function beside(term: string, text: string, column: number, width: number): string[] {
  const prefix = `${term.padEnd(column)}  `;
  if (width - prefix.length >= LEAST_ROOM) return hanging(prefix, text, width);
  const indent = ' '.repeat(term.length - term.trimStart().length);
  return [...hanging(indent, term.trim(), width), ...hanging(`${indent}  `, text, width)];
}
