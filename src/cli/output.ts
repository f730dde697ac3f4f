/** Where results go: standard output, or a file that is written whole or not at all. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { CommandError } from './exit.ts';

/** Takes text (of a workbook, bytes) as it comes; `end` completes it. */
export interface Sink {
  readonly write: (text: string | Uint8Array) => Promise<void>;
  readonly end: () => void;
  /** Leaves nothing behind: the run failed. */
  readonly abandon: () => void;
  /** Nothing more is wanted (a closed pipe). */
  readonly closed: () => boolean;
}

/** Standard output; waits where the reader is slower than we are, and stops without a word where it has gone. */
export function standardOutput(): Sink {
  let closed = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (closed || text.length === 0) resolve();
        else process.stdout.write(text, () => resolve());
      }),
    end: () => {},
    abandon: () => {},
    closed: () => closed,
  };
}

/** A file: written beside itself and renamed when it is whole. */
export function fileOutput(file: string): Sink {
  const unfinished = `${file}.${process.pid}.part`;
  let started = false;
  return {
    write: async (text) => {
      try {
        writeFileSync(unfinished, text, { flag: started ? 'a' : 'w' });
      } catch (error) {
        throw new CommandError(
          `${file}: it cannot be written (${error instanceof Error ? error.message : String(error)})`,
        );
      }
      started = true;
      return Promise.resolve();
    },
    end: () => {
      if (started) renameSync(unfinished, file);
      else rmSync(unfinished, { force: true });
    },
    abandon: () => rmSync(unfinished, { force: true }),
    closed: () => false,
  };
}
