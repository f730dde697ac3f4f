/** JSON as text that is harmless on a terminal: what must not be shown is written as `\u…`. */
import { printableJson } from '../values/printable.ts';

/** The text of plain data; `indent` spaces a level, none for a single line. */
export function jsonText(value: unknown, indent = 0): string {
  return printableJson(JSON.stringify(value, null, indent));
}
