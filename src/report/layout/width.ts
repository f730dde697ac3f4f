/**
 * How many columns of a terminal a text takes: two for a Han character, full-width punctuation or an emoji, one for the
 * rest, none for a mark above another character.
 */
import { once } from '../../values/once.ts';

/** Nearly every text that is not Chinese. To make the classes below ready costs a start more than to measure all of it. */
const NARROW = /^[ -~\u00A0-\u00AC\u00AE-\u00FF\u2010-\u2027\u20A0-\u20BF\u2190-\u22FF]*$/u;

/** An emoji with its variants and those joined to it; ©, which is one only with its variant, is no wider than a letter. */
const emoji = once(
  () =>
    /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\uFE0F|[\u{1F3FB}-\u{1F3FF}]|\u200D\p{Extended_Pictographic})*/gu,
);

const WIDE =
  /[\u1100-\u115F\u2329\u232A\u2E80-\u303E\u3040-\u3247\u3250-\u4DBF\u4E00-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6B\uFF01-\uFF60\uFFE0-\uFFE6\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F251}\u{20000}-\u{3FFFD}]/gu;

/** Marks that stand above, below or inside the character before them, and joiners. */
const above = once(() => /[\p{M}\u200C\u200D]/gu);

/** The columns that a text without control characters takes. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  const widened = text.replace(WIDE, '  ');
  if (NARROW.test(widened)) return widened.length;
  const narrow = text.replace(emoji(), '  ').replace(WIDE, '  ').replace(above(), '');
  let width = 0;
  for (const _character of narrow) width += 1;
  return width;
}

/** The text with spaces behind it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
