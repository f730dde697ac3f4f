/** The letterhead of a quote, from the options of the command. */
import type { Letterhead } from '../report/quote/types.ts';
import { VERSION } from './version.ts';

export interface LetterheadFlags {
  readonly title?: string | undefined;
  readonly client?: string | undefined;
  readonly preparedBy?: string | undefined;
}

export function letterheadOf({ title, client, preparedBy }: LetterheadFlags): Letterhead {
  return { title, client, preparedBy, version: VERSION };
}
