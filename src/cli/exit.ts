/** How the command ends. Faults that a person can act on are thrown as CommandError and told without a stack. */

import { printable } from '../values/printable.ts';

export const EXIT = { done: 0, fault: 1, usage: 2, hungUp: 129, interrupted: 130, terminated: 143 } as const;

/** Text that quotes what was typed or what files are called, harmless on a terminal; its lines stay lines. */
export function shown(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** Something wrong in usage, a profile or a policy, already put into words. Ends with exit code 2. */
export class CommandError extends Error {
  /** The message is a full report, to be printed as it is. */
  readonly whole: boolean;

  constructor(message: string, whole = false) {
    super(whole ? message : shown(message));
    this.name = 'CommandError';
    this.whole = whole;
  }
}
