/** The policy files that `policy check`, `policy test` and `policy diff` are to look at. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { policyTexts } from '../../policy/directory.ts';
import type { PolicyText } from '../../policy/read.ts';
import { printable } from '../../values/printable.ts';
import { bundledPolicies } from '../../policy/bundled.ts';
import { usageError } from '../usage.ts';

/** All texts to load, those that were named, and the ids of the policies asked about (null: all). */
export interface PolicyFiles {
  readonly texts: readonly PolicyText[];
  readonly named: readonly PolicyText[];
  readonly asked: ReadonlySet<string> | null;
}

/** Without paths the bundled policies; a file or directory is looked at beside them. */
export function policyFiles(paths: readonly string[]): PolicyFiles {
  const bundled = bundledPolicies();
  const texts = policyTexts(bundled, 'policies');
  if (paths.length === 0) return { texts, named: texts, asked: null };
  const named = paths.flatMap((path) => textsAt(path, bundled));
  const replaced = new Set(named.map(({ name }) => name));
  const asked = new Set(named.map(({ name }) => (name.includes('/') ? name.replace(/\.ya?ml$/u, '') : name)));
  return { texts: [...texts.filter(({ name }) => !replaced.has(name)), ...named], named, asked };
}

function textsAt(path: string, bundled: string): PolicyText[] {
  let isDirectory: boolean;
  try {
    isDirectory = statSync(path).isDirectory();
  } catch {
    throw usageError('path-missing', { path });
  }
  if (!isDirectory) {
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
