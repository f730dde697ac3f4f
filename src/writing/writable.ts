/** Whether a file could be written, before there is anything to write: what fails is thrown as the system says it. */
import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wholeFile, wholeTarget } from './whole-file.ts';

/** Fails where the file could not be written; begins it beside itself, and leaves it and its folder as they were. */
export function demandWritable(file: string): void {
  const target = wholeTarget(file);
  if (target === null) {
    demandWritableThrough(file);
    return;
  }
  const whole = wholeFile(target);
  try {
    whole.write('');
  } finally {
    whole.abandon();
  }
}

/** The same of a folder that is to be made, with those above it that are missing. */
export function demandWritableFolder(folder: string): void {
  let there = folder;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  demandWritable(join(there, 'company'));
}

/** To open a directory fails, as it should; to open a named pipe would wait for its reader, or end it. */
function demandWritableThrough(file: string): void {
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) closeSync(openSync(file, 'r+'));
  else if (there !== undefined) accessSync(file, constants.W_OK);
}
