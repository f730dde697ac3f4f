/**
 * HTML from templates in which every text is escaped by itself: only what this tag made is markup. Control and bidi characters
 * are written as escapes, so that a name can neither break out of its place nor turn the line round.
 */
import { printable } from '../../values/printable.ts';

/** Made by the tag alone; a text of a profile or policy is never one. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A text as HTML shows it, in elements and in quoted attributes. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/gu, (sign) => ENTITIES.get(sign) ?? sign);
}

/** A piece of HTML. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = pieces.map((piece, index) => {
    const part = parts[index];
    return piece + (part === undefined ? '' : partText(part));
  });
  return { markup: markup.join('') };
}

/** What stands in the page as it is written here: style sheets. */
export function verbatim(markup: string): Markup {
  return { markup };
}

export const NOTHING: Markup = { markup: '' };

function partText(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}
