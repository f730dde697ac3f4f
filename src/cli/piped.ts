/** Whether a profile comes on standard input of a command that can do without one. */
import { fstatSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { say } from './output.ts';
import { inWords } from './usage.ts';

/** Some run commands with a pipe that is open, and into which nothing is ever written. */
const PATIENCE_MS = 2000;

/** Waits for the first of it, for the end of an empty pipe, or for nothing for so long that it is told: then for `-` only. */
export async function isPiped(): Promise<boolean> {
  const input = standardInput();
  if (input === null || input.isFile()) return (input?.size ?? 0) > 0;
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

/** Null for a terminal, for /dev/null, as timed runs have it, and for a descriptor that is closed. */
function standardInput(): Stats | null {
  try {
    const found = fstatSync(0);
    return found.isFIFO() || found.isSocket() || found.isFile() ? found : null;
  } catch {
    return null;
  }
}
