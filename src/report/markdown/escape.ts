/**
 * Text that Markdown takes as it is: every sign that could become markup, a link, a formula or HTML is escaped, in CommonMark and
 * in GitHub's dialect. Control and bidi characters are written as escapes.
 */
import { printable } from '../../values/printable.ts';

const SIGNS = /[\\`*_{}[\]<>|~$@]|&(?=#?\w+;)/gu;
/** What opens a list, heading or rule where a line begins. */
const OPENING = /^(\s*)([#\-=]|\+(?=\s|$)|\d+(?=[.)]))/u;

/** Words of the tool, such as `--set` or `documents`: nothing in them could be more than code. */
const CODE = /(?<!`)(`[\w.,:="[\]()%/-]+`)(?!`)/u;

/** What is to be copied, as code; as text where it could end the code, or the cell that it stands in. */
export function code(text: string): string {
  const shown = printable(text);
  return /[`|]/u.test(shown) ? markdown(text) : `\`${shown}\``;
}

/** A text inside a line, a cell or an entry of a list. */
export function markdown(text: string): string {
  const signs = printable(text)
    .split(CODE)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(SIGNS, String.raw`\$&`)))
    .join('');
  const links = signs.replace(/:\/\//gu, String.raw`:\//`).replace(/www(?=\.)/giu, 'ww\u200Cw');
  return links.replace(OPENING, (_whole, space: string, sign: string) => {
    return /\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`;
  });
}

/** An address as a link, where it is one of the web; else as text. */
export function address(text: string): string {
  return /^https?:\/\/[^\s<>|\p{Cc}\p{Cf}]+$/u.test(text) ? `<${text}>` : markdown(text);
}

/** A text that may end with one of the addresses of a policy, which is then a link. */
export function linked(text: string, addresses: readonly string[]): string {
  const link = addresses.find((one) => text.endsWith(one));
  return link === undefined ? markdown(text) : markdown(text.slice(0, -link.length)) + address(link);
}
