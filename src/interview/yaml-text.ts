/** Parts of a commented YAML profile: comments in lines that fit, and values as a profile has them. */
import { stringify } from 'yaml';
import { wrapped } from '../report/layout/wrap.ts';

/** Columns of a comment with its indent. */
const WIDTH = 100;

/** A profile refuses aliases, and nothing is folded. */
const PLAIN = { lineWidth: 0, aliasDuplicateObjects: false } as const;
const IN_LIST = { ...PLAIN, collectionStyle: 'flow', flowCollectionPadding: false } as const;

/** The text of a file: its parts, each of some lines, with an empty line between two. */
export function fileText(parts: readonly (readonly string[])[]): string {
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** A comment of as many lines as it takes. */
export function comment(text: string, indent = ''): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapped(line, WIDTH - indent.length))
    .map((line) => `${indent}# ${line}`);
}

/** A value on the line of its key. */
export function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one: unknown) => listed(one)).join(', ')}]`;
  return escaped(value) ?? stringify(value, PLAIN).trimEnd();
}

/** Between brackets a comma would part a text in two. */
function listed(value: unknown): string {
  return escaped(value) ?? stringify([value], IN_LIST).trimEnd().slice(1, -1);
}

/** A text with line breaks, which would not stay on its line; null for any other value. */
function escaped(value: unknown): string | null {
  return typeof value === 'string' && /[\n\r]/u.test(value) ? JSON.stringify(value) : null;
}

/** A key with a value of several lines under it. */
export function block(key: string, value: unknown): string[] {
  return stringify({ [key]: value }, PLAIN)
    .trimEnd()
    .split('\n');
}
