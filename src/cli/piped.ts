/** Whether a profile comes on standard input of a command that can do without one. */
import { fstatSync } from 'node:fs';
import { say } from './output.ts';
import { inWords } from './usage.ts';

/** Some run commands with a pipe that is open, and into which nothing is ever written. */
const PATIENCE_MS = 2000;

/** Waits for the first of it, for the end of an empty pipe, or for nothing for so long that it is told: then for `-` only. */
export async function isPiped(): Promise<boolean> {
  if (!mayBePipe()) return false;
  const { stdin } = process;
  const found = await new Promise<boolean | null>((resolve) => {
    const timer = setTimeout(() => done(null), PATIENCE_MS);
    const heard = (): void => {
      if (stdin.readableLength > 0) done(true);
    };
    const ended = (): void => done(false);
    const done = (is: boolean | null): void => {
      clearTimeout(timer);
      stdin.off('readable', heard).off('end', ended).off('error', ended);
      resolve(is);
    };
    stdin.on('readable', heard).on('end', ended).on('error', ended);
  });
  if (found === null) say(`subsidy: ${inWords({ code: 'pipe-silent', params: {} })}\n`);
  return found === true;
}

/** Neither a terminal nor /dev/null, as timed runs have it, nor a descriptor that is closed. */
function mayBePipe(): boolean {
  try {
    const found = fstatSync(0);
    return found.isFIFO() || found.isSocket() || found.isFile();
  } catch {
    return false;
  }
}
