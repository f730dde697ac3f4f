/** Measures that a single change would open or lift: worked out by the engine, handed in where a view is made. */
import type { Measure } from '../../rules/rulebook.ts';
import { fill, textIn } from '../../text/index.ts';
import { gainText } from '../words/gain.ts';
import { joined } from '../words/join.ts';
import { say } from '../words/index.ts';
import { measuresWithPolicy } from '../words/names.ts';
import type { Voice } from '../words/index.ts';
import { entryOf } from './entry.ts';
import type { Entry } from './types.ts';
import type { NearMiss, Viewing } from './viewing.ts';

/** A near miss as an entry: the change stands where other entries have their notes. */
export function nearEntry(viewing: Viewing, near: NearMiss): Entry {
  const { voice } = viewing;
  const [notes, amount] = [nearNotes(voice, near), nearGain(voice, near)];
  return entryOf(viewing, { measure: near.measure, amount, certainty: 'open', notes, details: [], warnings: [] });
}

/** The change, and what else it opens, lifts or takes away. */
export function nearNotes(voice: Voice, { step, also = [], lost = [] }: NearMiss): readonly string[] {
  return [say(voice, step), ...(also.length === 0 ? [] : [alsoText(voice, also)]), ...lostTexts(voice, lost)];
}

/** What it brings in the total of the place. */
export function nearGain(voice: Voice, { measure, gain, sure = gain }: NearMiss): string {
  return gainText(voice, { low: sure.lt(gain) ? sure : gain, high: gain, currency: measure.currency });
}

/** More than these are counted, not named. */
const MOST_NAMED = 6;

function alsoText(voice: Voice, also: readonly Measure[]): string {
  const { view } = voice.texts;
  if (also.length > MOST_NAMED) return fill(view['note.near-many'], { count: String(also.length) });
  const titles = also.map((measure) => textIn(measure.title, voice.language));
  return fill(view['note.near-also'], { measures: joined(voice, titles, 'comma') });
}

/** What a step takes away or makes uncertain, each by its title and policy: the measure that it opens may be called the same. */
export function lostTexts(voice: Voice, lost: readonly string[]): readonly string[] {
  if (lost.length === 0) return [];
  return [fill(voice.texts.view['note.near-lost'], { measures: measuresWithPolicy(voice, lost) })];
}
