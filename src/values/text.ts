/** Free text, such as the name of a company. `printable` (printable.ts) makes it safe to show. */
import { accept, refuse, type Parsed } from './result.ts';

export const MOST_CHARACTERS = 10_000;

/** Reads a text as it is, control characters and all; only its length is limited. */
export function parseText(text: string): Parsed<string> {
  if (text.length <= MOST_CHARACTERS) return accept(text);
  const length = Array.from(text).length;
  return length <= MOST_CHARACTERS
    ? accept(text)
    : refuse('text-too-long', { length: String(length), most: String(MOST_CHARACTERS) });
}
