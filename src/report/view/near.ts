/** Measures that a single change would open or lift: worked out by the engine, handed in where a view is made. */
import type { Phrase } from '../../rules/phrase.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { Decimal } from '../../values/decimal.ts';
import { fill, textIn } from '../../text/index.ts';
import { gainText } from '../words/gain.ts';
import { joined } from '../words/join.ts';
import { say } from '../words/index.ts';
import { measuresWithPolicy } from '../words/names.ts';
import type { Voice } from '../words/index.ts';
import { entryOf } from './entry.ts';
import type { Entry } from './types.ts';
import type { Viewing } from './viewing.ts';

export interface NearMiss {
  readonly measure: Measure;
  /** What would have to change: `export US$50,000.01 more`. */
  readonly step: Phrase;
  /** What that brings at most, in the measure's currency; infinite where nothing bounds it. */
  readonly gain: Decimal;
  /** What it brings for sure; the whole gain where it is not said. */
  readonly sure?: Decimal | undefined;
  /** Other measures that it opens or lifts: the gain is that of all of them. */
  readonly also?: readonly Measure[] | undefined;
  /** The ids of measures that it takes away, or makes uncertain. */
  readonly lost?: readonly string[] | undefined;
}

/** A near miss as an entry: the change stands where other entries have their notes. */
export function nearEntry(
  viewing: Viewing,
  { measure, step, gain, sure = gain, also = [], lost = [] }: NearMiss,
): Entry {
  const { voice } = viewing;
  const notes = [say(voice, step), ...(also.length === 0 ? [] : [alsoText(voice, also)]), ...lostTexts(voice, lost)];
  const amount = gainText(voice, { low: sure.lt(gain) ? sure : gain, high: gain, currency: measure.currency });
  return entryOf(viewing, { measure, amount, certainty: 'open', notes, details: [], warnings: [] });
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
