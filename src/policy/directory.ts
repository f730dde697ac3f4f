/** Finds the policy files of a directory: `PLACE/POLICY.yaml`, and the shared files beside the places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../values/printable.ts';
import type { PolicyText } from './read.ts';

/** Reads every policy file under a directory, in order of name. Throws what the file system throws. */
export function policyTexts(directory: string, shown: string): PolicyText[] {
  const names: string[] = [];
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      for (const file of readdirSync(join(directory, entry.name))) {
        if (isYaml(file)) names.push(`${entry.name}/${file}`);
      }
    } else if (isYaml(entry.name)) names.push(entry.name);
  }
  return names.toSorted().map((file) => ({
    name: printable(file),
    shown: join(shown, file),
    text: readFileSync(join(directory, file), 'utf8'),
  }));
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/u.test(name) && !name.startsWith('.');
}
