/** How the command ends. Faults that a person can act on are thrown as CommandError and told without a stack. */

export const EXIT = { done: 0, fault: 1, usage: 2, interrupted: 130, terminated: 143 } as const;

/** Something wrong in usage, a profile or a policy, already put into words. Ends with exit code 2. */
export class CommandError extends Error {
  /** The message is a full report, to be printed as it is. */
  readonly whole: boolean;

  constructor(message: string, whole = false) {
    super(message);
    this.name = 'CommandError';
    this.whole = whole;
  }
}
