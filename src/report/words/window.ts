/** From when to when something is in force. */
import { fill } from '../../text/index.ts';
import { dateText } from './figure.ts';
import type { Voice } from './voice.ts';

/** The ends of a window, each null or left out where it is not known. */
export interface Ends {
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** `2025-02-01 to 2027-12-31`; an end that is not known is said in words. */
export function windowText(voice: Voice, ends: Ends): string {
  return fill(voice.texts.commands['clause.window'], endTexts(voice, ends));
}

/** Both ends by themselves, for a sentence of another kind. */
export function endTexts(voice: Voice, { from, until }: Ends): { readonly from: string; readonly until: string } {
  const { commands } = voice.texts;
  return {
    from: from ? dateText(voice, from) : commands['policies.open-from'],
    until: until ? dateText(voice, until) : commands['policies.open-until'],
  };
}
