/** The options that several commands take, as they are typed; what they mean is read where they are used. */
import type { LetterheadFlags } from './letterhead.ts';

/** What `estimate`, `compare` and `checklist` take. */
export interface DecideFlags {
  readonly jurisdiction: readonly string[];
  readonly asOf?: string | undefined;
  readonly fx: readonly string[];
  readonly set: readonly string[];
  readonly lang?: string | undefined;
  readonly format?: string | undefined;
  readonly from?: string | undefined;
  readonly output?: string | undefined;
  readonly policies?: string | undefined;
  readonly prefer?: string | undefined;
}

/** What `estimate` takes. */
export interface EstimateFlags extends DecideFlags, LetterheadFlags {
  readonly explain?: boolean | undefined;
  readonly all?: boolean | undefined;
  readonly input?: boolean | undefined;
  readonly ask?: boolean | undefined;
  readonly resume?: boolean | undefined;
  readonly jobs?: string | undefined;
  readonly whatNext?: boolean | undefined;
  readonly whatIf?: readonly string[] | undefined;
  readonly schedule?: boolean | undefined;
  readonly bom?: boolean | undefined;
}
