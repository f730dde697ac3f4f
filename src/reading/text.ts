/** Texts as files have them: with the mark of Windows before them, or in another encoding. */
import type { Fault, Position } from './fault.ts';

/** The most characters of a line, and so of a file of JSON, which may be one: what is longer is refused, and never held whole. */
export const MOST_OF_LINE = 200_000_000;

/** A text without the mark that Windows puts before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What a text of another encoding than UTF-8 turns into when it is read as such, and a sign that is none; null where nothing does. */
export function encodingFault(text: string): Fault | null {
  const at = text.search(/[\uFFFD\0]/u);
  if (at < 0) return null;
  const place = placeInText(text, at);
  return isOtherEncoding(text)
    ? { ...place, code: 'encoding', params: {}, text: '' }
    : { ...place, code: 'nul', params: {} };
}

/** Where an offset of a text stands, with the line there. */
export function placeInText(text: string, offset: number): Position & Pick<Fault, 'text'> {
  const before = text.slice(0, offset).split('\n');
  const line = text.split('\n')[before.length - 1]?.replace(/\r$/u, '') ?? '';
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, text: line };
}

/** The places of a long text, looked up many times. */
export interface Places {
  readonly placeOf: (offset: number) => Position;
  /** A line, from 1, without what ends it. */
  readonly lineText: (line: number) => string;
}

/** Finds where the lines of a text begin, once for all of its places. */
export function placesIn(text: string): Places {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  return {
    placeOf: (offset) => {
      let [line, next] = [0, starts.length];
      while (next - line > 1) {
        const middle = (line + next) >> 1;
        if ((starts[middle] ?? 0) <= offset) line = middle;
        else next = middle;
      }
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    lineText: (line) => text.slice(starts[line - 1], (starts[line] ?? text.length + 1) - 1).replace(/\r$/u, ''),
  };
}

/** Of two bytes a character, as UTF-16 has them, one is nothing. */
function isOtherEncoding(text: string): boolean {
  return text.includes('\uFFFD') || text.split('\0').length - 1 > text.length / 4;
}
