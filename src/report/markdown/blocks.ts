/** The blocks of a Markdown page; what goes into them is text, escaped here. */
import { markdown } from './escape.ts';

/** A block is its lines; blocks are parted by an empty line. */
export type Block = readonly string[];

/** A heading; a `#` at its end stays part of it. */
export function heading(level: 1 | 2 | 3 | 4, text: string): Block {
  return [`${'#'.repeat(level)} ${markdown(text).replace(/#+$/u, String.raw`\$&`)}`];
}

/** A text in one paragraph. */
export function paragraph(text: string): Block {
  return [markdown(text)];
}

/** A list without numbers; of no texts, an empty block. */
export function bullets(texts: readonly string[]): Block {
  return texts.map((text) => `- ${markdown(text)}`);
}

/** Entries with numbers of their own, in order. */
export function numbered(entries: readonly { readonly number: number; readonly text: string }[]): Block {
  return entries.map(({ number, text }) => `${number}. ${markdown(text)}`);
}

/** A table after GitHub's dialect; the columns named are set to the right. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): Block {
  const rule = heads.map((_head, index) => (right.includes(index) ? '---:' : '---'));
  return [heads.map(markdown), rule, ...rows.map((row) => row.map(markdown))].map(
    (cells) => `| ${cells.join(' | ')} |`,
  );
}

/** The page: no block of nothing, one empty line between two. */
export function page(blocks: readonly Block[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}
