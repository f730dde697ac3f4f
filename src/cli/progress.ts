/** How far a long run is, on standard error, and only where a person watches: one line that is written over. */

export interface Progress {
  readonly add: (profiles: number) => void;
  readonly end: () => void;
}

const SILENT: Progress = { add: () => {}, end: () => {} };
const EVERY_MS = 500;

/** Progress for a stream of profiles; silent where standard error is no terminal, or results go to the same one. */
export function progressOn(stream: NodeJS.WriteStream, output: NodeJS.WriteStream): Progress {
  if (stream.isTTY !== true || output.isTTY === true) return SILENT;
  let count = 0;
  let last = 0;
  return {
    add: (profiles) => {
      count += profiles;
      const now = performance.now();
      if (now - last < EVERY_MS) return;
      last = now;
      stream.write(`\r${count} profiles`);
    },
    end: () => {
      if (last > 0) stream.write(`\r${count} profiles\n`);
    },
  };
}
