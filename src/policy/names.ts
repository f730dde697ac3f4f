/** Which files of a directory are policy files: `PLACE/POLICY.yaml`, and the shared files beside the places. */
import { readdirSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';

/**
 * The policy files of a directory by their names under it, in order. Links count as what they lead to; names that begin with
 * a dot are editors' own files. Throws what the file system throws.
 */
export function policyNames(directory: string): string[] {
  const names: string[] = [];
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (isDirectory(entry, directory)) {
      if (entry.name.startsWith('.')) continue;
      names.push(...policyNamesIn(`${directory}/${entry.name}`).map((file) => `${entry.name}/${file}`));
    } else if (isPolicyFile(entry, directory)) names.push(entry.name);
  }
  return names.toSorted();
}

/** The policy files that lie in a directory itself. Throws what the file system throws. */
export function policyNamesIn(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true });
  return entries.filter((entry) => isPolicyFile(entry, directory)).map(({ name }) => name);
}

/** The directories in a directory; links count as what they lead to: what comes or goes behind one shows nowhere else. */
export function directoryNames(directory: string): string[] {
  const entries = readdirSync(directory, { withFileTypes: true });
  return entries.filter((entry) => isDirectory(entry, directory)).map(({ name }) => name);
}

/** A link that leads nowhere is one all the same, if it has the name of one: to read it says what is wrong. */
function isPolicyFile(entry: Dirent, directory: string): boolean {
  if (!/^[^.].*\.ya?ml$/u.test(entry.name)) return false;
  const found = linked(entry, directory);
  return found === null || found.isFile();
}

function isDirectory(entry: Dirent, directory: string): boolean {
  return linked(entry, directory)?.isDirectory() === true;
}

/** What an entry is, or what a link leads to; null where it leads nowhere. */
function linked(entry: Dirent, directory: string): Pick<Dirent, 'isFile' | 'isDirectory'> | null {
  if (!entry.isSymbolicLink()) return entry;
  try {
    return statSync(`${directory}/${entry.name}`);
  } catch {
    return null;
  }
}
