/**
 * Files that are written whole or not at all: beside themselves, and renamed when they are whole. What fails is thrown as the
 * system says it, and leaves nothing behind.
 */
import { chmodSync, lstatSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

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
  const unfinished = `${target}.${process.pid}.part`;
  const wanted = mode ?? modeOf(target);
  let started = false;
  const abandon = (): void => {
    process.off('exit', abandon);
    rmSync(unfinished, { force: true });
  };
  return {
    write: (text) => {
      if (!started) process.once('exit', abandon);
      writeFileSync(unfinished, text, { flag: started ? 'a' : 'w', ...(wanted === undefined ? {} : { mode: wanted }) });
      started = true;
    },
    end: () => {
      if (!started) return;
      try {
        // The umask may have cut it.
        if (wanted !== undefined && modeOf(unfinished) !== wanted) chmodSync(unfinished, wanted);
        renameSync(unfinished, target);
      } catch (error) {
        abandon();
        throw error;
      }
      process.off('exit', abandon);
    },
    abandon,
  };
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
