/** Texts as files have them: with the mark of Windows before them, or in another encoding. */
import type { Fault } from './fault.ts';

/** A text without the mark that Windows puts before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What a text of another encoding than UTF-8 turns into when it is read as such, and a sign that is none; null where nothing does. */
export function encodingFault(text: string): Fault | null {
  const at = text.search(/[\uFFFD\0]/u);
  if (at < 0) return null;
  const before = text.slice(0, at).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, params: {} };
  if (isOtherEncoding(text)) return { ...place, code: 'encoding', text: '' };
  return { ...place, code: 'nul', text: text.split('\n')[before.length - 1] ?? '' };
}

/** Of two bytes a character, as UTF-16 has them, one is nothing. */
function isOtherEncoding(text: string): boolean {
  return text.includes('\uFFFD') || text.split('\0').length - 1 > text.length / 4;
}
