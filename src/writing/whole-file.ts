/**
 * Files that are written whole or not at all: beside themselves, and renamed when they are whole. What fails is thrown as the
 * system says it, of the file itself, and leaves nothing behind.
 */
import {
  chmodSync,
  closeSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is being written. */
export interface WholeFile {
  readonly write: (text: string | Uint8Array) => void;
  readonly end: () => void;
  /** Leaves nothing behind. */
  readonly abandon: () => void;
}

/**
 * The plain file that is to be replaced, or made; of a link, the one that it leads to. Null where something else stands there (a
 * device, a named pipe): renaming would put a file in its place, so it is written through as it stands.
 */
export function wholeTarget(file: string): string | null {
  const link = lstatSync(file, { throwIfNoEntry: false });
  if (link === undefined || link.isFile()) return file;
  const isLinkToFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  return isLinkToFile ? realpathSync(file) : null;
}

/** Begins a file; `mode` says who may read it, else that stays as it was. */
export function wholeFile(target: string, mode?: number): WholeFile {
  const unfinished = join(dirname(target), unfinishedName());
  const wanted = mode ?? modeOf(target);
  let descriptor: number | null = null;
  const begun = (): number => {
    // Never what stands there already: another run may be writing it, and a link would be followed.
    const opened = openSync(unfinished, 'wx', wanted);
    process.once('exit', abandon);
    return opened;
  };
  const close = (): void => {
    const opened = descriptor;
    descriptor = null;
    process.off('exit', abandon);
    if (opened !== null) closeSync(opened);
  };
  const abandon = (): void => {
    if (descriptor === null) return;
    try {
      close();
    } finally {
      rmSync(unfinished, { force: true });
    }
  };
  return {
    write: (text) => ofFile(target, () => writeFileSync((descriptor ??= begun()), text)),
    end: () => {
      if (descriptor === null) return;
      try {
        ofFile(target, () => {
          close();
          // The umask may have cut it.
          if (wanted !== undefined && modeOf(unfinished) !== wanted) chmodSync(unfinished, wanted);
          renameSync(unfinished, target);
        });
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
    },
    abandon,
  };
}

/** Short, so that the folder takes it where it takes the name of the file; of its own in each run, also of two machines. */
function unfinishedName(): string {
  return `.subsidy-${Math.random().toString(36).slice(2, 12)}.part`;
}

/** What the system refuses is said of the file that is wanted: nobody knows the name that it has until it is whole. */
function ofFile(target: string, attempt: () => void): void {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Error && 'path' in error) error.path = target;
    throw error;
  }
}

/** Writes a text at once. */
export function writeWhole(file: string, text: string, mode?: number): void {
  const target = wholeTarget(file);
  if (target === null) {
    writeFileSync(file, text);
    return;
  }
  const whole = wholeFile(target, mode);
  try {
    whole.write(text);
  } catch (error) {
    whole.abandon();
    throw error;
  }
  whole.end();
}

function modeOf(file: string): number | undefined {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? undefined : mode & 0o777;
}
