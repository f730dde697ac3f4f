/** A folder of quotes, a file each, named after the companies. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileOutput } from './output.ts';
import { reasonOf, usageError } from './usage.ts';

/** Longer names are cut, so that every file system takes them, with a number and an extension. */
const MOST_OF_NAME = 60;
const MOST_BYTES = 180;

/** Windows keeps these for devices, whatever follows the point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** Writes one file of the folder, whole or not at all. */
export type Folder = (company: string | null, text: string) => Promise<void>;

/** A folder, made where it is missing; the second company of a name gets `-2`. */
export function folderOutput(folder: string, extension: string): Folder {
  const freeName = freeNames();
  return async (company, text) => {
    make(folder);
    const name = freeName(nameFor(company));
    const sink = fileOutput(join(folder, `${name}${extension}`));
    await sink.write(text);
    sink.end();
  };
}

/** Gives each name once, and `-2` and so on to the next of the same: a company may be called what the second of another would get. */
export function freeNames(): (name: string) => string {
  const taken = new Set<string>();
  // The numbers below are taken, so that they need not be tried again.
  const nextNumber = new Map<string, number>();
  return (name) => {
    let times = nextNumber.get(name) ?? 2;
    let free = name;
    for (; taken.has(free); times += 1) free = `${name}-${times}`;
    nextNumber.set(name, times);
    taken.add(free);
    return free;
  };
}

function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw usageError('folder-not-made', { folder, reason: reasonOf(error) });
  }
}

/** Letters and digits of any script, and hyphens for the rest: no path, no hidden file, nothing to escape. */
export function nameFor(company: string | null): string {
  const plain = (company ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const name = cut(plain.replace(/^-+/u, '')).replace(/-+$/u, '');
  if (name === '') return 'company';
  return DEVICE.test(name) ? `company-${name}` : name;
}

function cut(name: string): string {
  let bytes = 0;
  const fitting = Array.from(name).filter((character) => {
    bytes += Buffer.byteLength(character);
    return bytes <= MOST_BYTES;
  });
  return fitting.slice(0, MOST_OF_NAME).join('');
}
