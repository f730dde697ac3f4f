/**
 * Showing text that someone else wrote. The value keeps every character; only what is shown is escaped, so that a
 * company's name can neither move the cursor nor turn the line round.
 */
import { once } from './once.ts';

/**
 * C0 (with tab and newline), DEL and C1; line and paragraph separators; bidi marks, embeddings and isolates; characters
 * without width that hide inside a figure copied from a web page, fillers, and tags that hide a whole text; what is no
 * character at all; and surrogates without their other half. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
const unshown = once(
  () =>
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u{ad}\u{61c}\u{115f}\u{1160}\u{180e}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{206f}\u{3164}\u{feff}\u{ffa0}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu,
);

/**
 * Nearly every text: ASCII, Latin-1, dashes and quotation marks, signs of currencies, arrows and mathematics, Chinese and its
 * punctuation. To make the classes above ready costs a start more than all that is shown.
 */
const PLAIN = String.raw` -~\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2027\u20A0-\u20BF\u2190-\u22FF\u3001-\u303F\u4E00-\u9FFF\uFF01-\uFF5E`;
// A single character, and no flag: a search for it is four times as fast as one over a whole text of code points.
const ODD = new RegExp(`[^${PLAIN}]`);
const ODD_IN_LINES = new RegExp(String.raw`[^\n${PLAIN}]`);

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\t', String.raw`\t`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
]);

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return SHORT.get(character) ?? (code < 0x100 ? String.raw`\x${hex.padStart(2, '0')}` : String.raw`\u${hex}`);
}

/** The text with terminal control characters and bidi controls written as escapes; harmless to apply twice. */
export function printable(text: string): string {
  return ODD.test(text) ? text.replace(unshown(), escaped) : text;
}

function escapedInJson(character: string): string {
  if (character === '\n') return character;
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => String.raw`\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** The same for the text of JSON, whose lines stay lines: every reader of JSON takes the escapes back to what they stand for. */
export function printableJson(text: string): string {
  return ODD_IN_LINES.test(text) ? text.replace(unshown(), escapedInJson) : text;
}

/** The text cut to `most` characters, with an ellipsis in place of what is left out. */
export function shortened(text: string, most: number): string {
  // No character takes more than two units, so this much is enough to cut from.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}
