/** Reads the policy files of a directory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../values/printable.ts';
import { policyNames } from './names.ts';
import type { PolicyText } from './read.ts';

/** Reads every policy file under a directory, in order of name. Throws what the file system throws. */
export function policyTexts(directory: string, shown: string): PolicyText[] {
  return policyNames(directory).map((file) => ({
    name: printable(file),
    shown: join(shown, file),
    text: readFileSync(join(directory, file), 'utf8'),
  }));
}
