/** A folder of quotes, a file each, named after the companies. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from './exit.ts';
import { fileOutput } from './output.ts';

/** Longer names are cut, so that every file system takes them. */
const MOST_OF_NAME = 60;

/** Writes one file of the folder, whole or not at all. */
export type Folder = (company: string | null, text: string) => Promise<void>;

/** A folder, made where it is missing; the second company of a name gets `-2`. */
export function folderOutput(folder: string, extension: string): Folder {
  const taken = new Map<string, number>();
  return async (company, text) => {
    make(folder);
    const name = nameFor(company);
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    const sink = fileOutput(path.join(folder, `${name}${times === 1 ? '' : `-${times}`}${extension}`));
    await sink.write(text);
    sink.end();
  };
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CommandError(`${folder}: it cannot be made (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** Letters and digits of any script, and hyphens for the rest: no path, no hidden file, nothing to escape. */
export function nameFor(company: string | null): string {
  const plain = (company ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const name = Array.from(plain.replace(/^-+/u, '')).slice(0, MOST_OF_NAME).join('').replace(/-+$/u, '');
  return name === '' ? 'company' : name;
}
