/** Where results go: standard output, or a file that is written whole or not at all. */
import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { wholeFile, wholeTarget } from '../writing/whole-file.ts';
import type { CommandError } from './exit.ts';
import { reasonOf, usageError } from './usage.ts';

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
        throw usageError('stdout-not-written', { reason: reasonOf(error) });
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

let answering: Promise<unknown> = Promise.resolve();

/** Answers on standard output what is no result: help, the version. A reader that has gone misses nothing. */
export function answer(text: string): void {
  answering = Promise.all([answering, standardOutput().write(text)]);
  // Whether it went well is asked later.
  answering.catch(() => {});
}

/** Waits for all that was answered; fails where it could not be written. */
export async function allAnswered(): Promise<void> {
  await answering;
}

/** What the system refuses, told with the name as it was given. */
export function notWritten(output: string, error: unknown): CommandError {
  const folder = dirname(output);
  // Of a folder that is missing the system says that the file is, which is to be expected of a new one.
  if (isMissing(error) && !existsSync(folder)) return usageError('output-in-no-folder', { output, folder });
  return usageError('output-not-written', { output, reason: reasonOf(error) });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * Writes all of it, without Node's stream where the descriptor takes it (to load that costs a tenth of a start);
 * false where the reader has gone.
 */
async function written(descriptor: number, text: string | Uint8Array): Promise<boolean> {
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
    if (code !== 'EAGAIN' || descriptor > 2) throw error;
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

/** A file, written whole or not at all; what is no plain file is written through as it stands. */
export function fileOutput(file: string): Sink {
  const target = targetOf(file);
  return target === null ? throughOutput(file) : wholeOutput(file, target);
}

function targetOf(file: string): string | null {
  if (file === '') throw usageError('output-unnamed');
  refuseFolder(file);
  return orNotWritten(file, () => wholeTarget(file));
}

/** A folder that is there is no file; where quotes go into one, it is named with a slash. */
export function refuseFolder(output: string, takesQuotes = false): void {
  const found = orNotWritten(output, () => statSync(output, { throwIfNoEntry: false }));
  if (found?.isDirectory() !== true) return;
  throw usageError(takesQuotes ? 'output-is-quotes-folder' : 'output-is-folder', {
    output: output.replace(/[/\\]+$/u, ''),
  });
}

function wholeOutput(file: string, target: string): Sink {
  const whole = orNotWritten(file, () => wholeFile(target));
  return {
    write: async (text) => Promise.resolve(orNotWritten(file, () => whole.write(text))),
    end: () => orNotWritten(file, whole.end),
    abandon: whole.abandon,
    closed: () => false,
  };
}

/** What the system refuses is told with the name of the file as it was given. */
function orNotWritten<T>(file: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    throw notWritten(file, error);
  }
}

function throughOutput(file: string): Sink {
  let descriptor: number | null = null;
  let closed = false;
  return {
    write: async (text) => {
      if (closed) return;
      try {
        descriptor ??= openSync(file, 'w');
        closed = !(await written(descriptor, text));
      } catch (error) {
        throw notWritten(file, error);
      }
    },
    end: () => {
      if (descriptor !== null) closeSync(descriptor);
    },
    abandon: () => {},
    closed: () => closed,
  };
}
