/** Texts as files have them: with the mark of Windows before them, or in another encoding. */
import type { Fault } from './fault.ts';

/** A text without the mark that Windows puts before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** What a text of another encoding than UTF-8 turns into when it is read as such; null where nothing does. */
export function encodingFault(text: string): Fault | null {
  // Of two bytes a character, as UTF-16 has them, one is nothing.
  const at = text.search(/[\uFFFD\0]/u);
  if (at < 0) return null;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code: 'encoding', params: {}, text: '' };
}
