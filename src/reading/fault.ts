/** What is wrong in a file that someone wrote: where, and by a code of the catalogue, what and how to mend it. */
import type { Path, Report } from '../rules/plan.ts';

/** A place in a text: lines and columns from 1, columns in characters as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Fault extends Position {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** The line at fault, whole. */
  readonly text: string;
  /** It has been told of a profile before: the first row of a table is at fault for each of the others. */
  readonly again?: boolean | undefined;
}

/** A fault with the file it stands in, as messages call it. */
export interface FileFault extends Fault {
  readonly file: string;
}

/** A fault of what was read, by its path in the document; positions come later. */
export interface PathFault {
  readonly at: Path;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  /** The fault is at the key named last, not at its value. */
  readonly atKey: boolean;
}

/** Gathers faults by path, each once. */
export function collector(): { readonly faults: PathFault[]; readonly report: Report } {
  const faults: PathFault[] = [];
  const seen = new Set<string>();
  return {
    faults,
    report: (at, code, params = {}, atKey = false) => {
      const key = JSON.stringify([at, code]);
      if (seen.has(key)) return;
      seen.add(key);
      faults.push({ at, code, params, atKey });
    },
  };
}
