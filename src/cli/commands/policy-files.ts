/** The policy files that `policy check`, `policy test` and `policy diff` are to look at. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { policyTexts } from '../../policy/directory.ts';
import { policyNamesIn } from '../../policy/names.ts';
import type { PolicyText } from '../../policy/read.ts';
import { printable } from '../../values/printable.ts';
import { bundledPolicies } from '../../policy/bundled.ts';
import { usageError } from '../usage.ts';

/** All texts to load, those that were named, and the ids of the policies asked about (null: all). */
export interface PolicyFiles {
  readonly texts: readonly PolicyText[];
  readonly named: readonly PolicyText[];
  readonly asked: ReadonlySet<string> | null;
  /** How the files are called that are loaded only because they lie beside a file asked about: their faults are their own. */
  readonly beside: ReadonlySet<string>;
}

/**
 * Without paths the bundled policies; a file or directory is looked at beside them, and a file beside the others of its folder:
 * an edition names measures of the one before it, and one policy names the place for all.
 */
export function policyFiles(paths: readonly string[]): PolicyFiles {
  const bundled = bundledPolicies();
  const texts = policyTexts(bundled, 'policies');
  if (paths.length === 0) return { texts, named: texts, asked: null, beside: new Set() };
  const named = paths.flatMap((path) => textsAt(path, bundled));
  const replaced = new Set(named.map(({ name }) => name));
  const asked = new Set(named.map(({ name }) => (name.includes('/') ? name.replace(/\.ya?ml$/u, '') : name)));
  const loaded = [...texts.filter(({ name }) => !replaced.has(name)), ...named];
  const files = paths.filter((path) => !isDirectory(path));
  // Of two files of one folder the others lie beside both.
  const folders = new Map(files.map((path) => [dirname(resolve(path)), dirname(path)]));
  const beside = [...folders].flatMap(([folder, shown]) => textsIn(folder, shown, loaded));
  return { texts: [...loaded, ...beside], named, asked, beside: new Set(beside.map(({ shown }) => shown)) };
}

/** The policies in the folder of a file that are not loaded: what is no policy, or cannot be read, is not looked at. */
function textsIn(folder: string, shown: string, loaded: readonly PolicyText[]): PolicyText[] {
  const known = new Set(loaded.map(({ name }) => name));
  return (readable(() => policyNamesIn(folder)) ?? []).flatMap((file) => {
    const name = printable(`${basename(folder)}/${file}`);
    const text = known.has(name) ? null : readable(() => readFileSync(join(folder, file), 'utf8'));
    return text !== null && /^measures:/mu.test(text) ? [{ name, shown: join(shown, file), text }] : [];
  });
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Throws where there is nothing at the path. */
function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw usageError('path-missing', { path });
  }
}

function textsAt(path: string, bundled: string): PolicyText[] {
  if (!isDirectory(path)) {
    const place = basename(dirname(resolve(path)));
    const shared = resolve(dirname(path)) === bundled;
    const name = printable(shared ? basename(path) : `${place}/${basename(path)}`);
    return [{ name, shown: path, text: readFileSync(path, 'utf8') }];
  }
  const inner = policyTexts(path, path);
  if (inner.length === 0) throw usageError('policies-none', { directory: path });
  if (inner.some(({ name }) => name.includes('/'))) return inner;
  // A single jurisdiction's folder.
  return inner.map((text) => ({ ...text, name: join(printable(basename(resolve(path))), text.name) }));
}
