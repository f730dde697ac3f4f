/**
 * One spelling for what Chinese and Western keyboards write differently: `１２００％`, `￥`, `，`, no-break spaces.
 */

const FULL_WIDTH_DIGIT = /[０-９]/u;

/**
 * NFKC character by character, except where it would make a digit out of something that is none in a figure: `5²` is
 * not 52, `1½` is not 11/2, `①` is not 1. Left as they are, these are refused.
 */
function plain(character: string): string {
  if (character === '㎡') return 'm2';
  const folded = character.normalize('NFKC');
  return /\d/u.test(folded) && !FULL_WIDTH_DIGIT.test(character) ? character : folded;
}

function unified(text: string): string {
  return text
    .replace(/\P{ASCII}/gu, plain)
    .normalize('NFC')
    .replace(/(?<=[mM])²/gu, '2')
    .replace(/[\u{2010}-\u{2015}\u{2212}]/gu, '-')
    .replace(/[\u{2018}\u{2019}]/gu, "'");
}

/**
 * The text as the readers of this folder take it: full-width forms made plain, `m²` as `m2`, every dash as `-`, runs
 * of spaces as one. Tabs and line breaks stay and are refused inside a figure: they part two cells or two lines.
 */
export function normalise(text: string): string {
  const oneSpelling = /\P{ASCII}/u.test(text) ? unified(text) : text;
  return oneSpelling.replace(/ {2,}/gu, ' ').trim();
}
