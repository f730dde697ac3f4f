/** Where results go: standard output, or a file that is written whole or not at all. */
import { renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
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
  return {
    write: async (text) => {
      if (closed) return;
      try {
        closed = !(await written(1, text));
      } catch (error) {
        throw notWritten('standard output', error);
      }
    },
    end: () => {},
    abandon: () => {},
    closed: () => closed,
  };
}

/** Says something to the person, beside the result. Where nobody can hear it the result goes on. */
export function say(text: string): void {
  written(2, text).catch(() => {});
}

/** Answers on standard output what is no result: help, the version. A reader that has gone misses nothing. */
export function tell(text: string): void {
  written(1, text).catch(() => {});
}

function notWritten(where: string, error: unknown): CommandError {
  return new CommandError(`${where}: it cannot be written (${error instanceof Error ? error.message : String(error)})`);
}

/**
 * Writes all of it, without Node's stream where the descriptor takes it (to load that costs a tenth of a start);
 * false where the reader has gone.
 */
async function written(descriptor: 1 | 2, text: string | Uint8Array): Promise<boolean> {
  let start = 0;
  try {
    // Nearly always all of it goes at once; what is left goes by bytes.
    start = typeof text === 'string' ? writeSync(descriptor, text) : writeSync(descriptor, text);
    if (start === Buffer.byteLength(text)) return true;
    const bytes = Buffer.from(text);
    while (start < bytes.length) start += writeSync(descriptor, bytes, start);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EPIPE') return false;
    if (code !== 'EAGAIN') throw error;
  }
  return streamed(descriptor === 1 ? process.stdout : process.stderr, Buffer.from(text).subarray(start));
}

let isStreaming = false;

/** Whether all that was written has left the process: nothing waits in a stream of Node's. */
export function isAllWritten(): boolean {
  return !isStreaming;
}

/** A pipe that was opened not to wait: the stream waits for it. */
function streamed(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<boolean> {
  isStreaming = true;
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => (error.code === 'EPIPE' ? resolve(false) : reject(error));
    stream.once('error', failed);
    stream.write(bytes, (error) => {
      if (error !== null && error !== undefined) return;
      // Else each write would leave a listener behind, and with it all that was written.
      stream.off('error', failed);
      resolve(true);
    });
  });
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
        throw notWritten(file, error);
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
