/** Reads the project's own sources, so that tests can hold the catalogue against the keys that code asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(import.meta.dirname, '..');

export interface SourceFile {
  /** Its place under `src/`. */
  readonly name: string;
  readonly text: string;
}

/** All sources but tests and the catalogue itself. */
export const sources: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test|\.support)\.ts$/u.test(name) && !name.startsWith('text'))
  .toSorted()
  .map((name) => ({ name, text: withoutComments(readFileSync(join(SRC, name), 'utf8')) }));

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/^\s*\/\/.*$/gmu, '');
}

export interface Call {
  readonly file: string;
  /** The texts of its arguments. */
  readonly args: readonly string[];
}

/** Every call of a function of this name, or of a method of it. */
export function callsOf(name: string): Call[] {
  const start = new RegExp(String.raw`(?<![\w$])${name}\(`, 'gu');
  return sources.flatMap((file) =>
    [...file.text.matchAll(start)].map(({ index, 0: { length } }) => ({
      file: file.name,
      args: parts(file.text, index + length),
    })),
  );
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The parts between commas, from an index to the bracket that closes; brackets and quoted texts are passed over whole. */
function parts(text: string, from: number): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let part = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (`'"\``.includes(character)) {
      const end = endOfQuote(text, at);
      part += text.slice(at, end + 1);
      at = end;
      continue;
    }
    const closing = CLOSING.get(character);
    if (closing !== undefined) open.push(closing);
    else if (character === open.at(-1)) open.pop();
    else if (open.length === 0 && ')]}'.includes(character)) break;
    if (character === ',' && open.length === 0) {
      found.push(part.trim());
      part = '';
    } else part += character;
  }
  return part.trim() === '' ? found : [...found, part.trim()];
}

function endOfQuote(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start]) at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** The plain texts in quotes inside a piece of code, but those that something is compared with. */
export function literals(code: string): string[] {
  return [...code.replaceAll(/[!=]==\s*'[^']*'/gu, '').matchAll(/'((?:[^'\\\n]|\\.)*)'/gu)].map(
    ([, text = '']) => text,
  );
}

/** The templates with gaps inside a piece of code, as patterns: `rule.${key}` matches `rule.sum`. */
export function patterns(code: string): RegExp[] {
  return [...code.matchAll(/`((?:[^`\\]|\\.)*)`/gu)].flatMap(([, text = '']) => {
    const [head = '', ...rest] = text.split(/\$\{[^}]*\}/u);
    const isKey = /^[a-z][\w.-]*[.-]$/u.test(head) || (head === '' && /^\.[a-z][\w.-]+$/u.test(rest.join('')));
    if (rest.length === 0 || !isKey) return [];
    const escaped = [head, ...rest].map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
    return [new RegExp(`^${escaped.join('[\\w.-]+?')}$`, 'u')];
  });
}

/** The keys of an object literal; null for anything else, and where something is spread into it. */
export function keysOf(code: string | undefined): string[] | null {
  if (code === undefined || !code.startsWith('{') || code.includes('...')) return null;
  return parts(code, 1).map((entry) => /^['"]?([\w-]+)/u.exec(entry)?.[1] ?? '');
}
