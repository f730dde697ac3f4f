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
      const place = `${directory}/${entry.name}`;
      const files = readdirSync(place, { withFileTypes: true }).filter((file) => isPolicyFile(file, place));
      names.push(...files.map((file) => `${entry.name}/${file.name}`));
    } else if (isPolicyFile(entry, directory)) names.push(entry.name);
  }
  return names.toSorted();
}

function isPolicyFile(entry: Dirent, directory: string): boolean {
  return /^[^.].*\.ya?ml$/u.test(entry.name) && !isDirectory(entry, directory);
}

function isDirectory(entry: Dirent, directory: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(`${directory}/${entry.name}`, { throwIfNoEntry: false })?.isDirectory() === true;
}
