/**
 * JSON as text that is harmless on a terminal: what `JSON.stringify` leaves as it is (C1 and bidi controls, characters
 * without width) is written as `\u…`, which every reader of JSON takes back to the same value.
 */
const UNSHOWN =
  /[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/** The text of plain data; `indent` spaces a level, none for a single line. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSHOWN, (character) => {
    return String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
