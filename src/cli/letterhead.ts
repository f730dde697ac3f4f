/** The letterhead of a quote, from the options of the command. */
import type { Letterhead } from '../report/quote/types.ts';
import { VERSION } from './version.ts';

export interface LetterheadFlags {
  readonly title?: string | undefined;
  readonly client?: string | undefined;
  readonly preparedBy?: string | undefined;
}

/** What stands at the head of a quote: whatever of it was given, and the version of the tool. */
export function letterheadOf({ title, client, preparedBy }: LetterheadFlags): Letterhead {
  return { title: given(title), client: given(client), preparedBy: given(preparedBy), version: VERSION };
}

/** A blank text, as a script gives it that has none, is none. */
function given(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text;
}
