/** Measures that a single change would open or lift: worked out by the engine, handed in where a view is made. */
import type { Phrase } from '../../rules/phrase.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { Decimal } from '../../values/decimal.ts';
import { fill } from '../../text/index.ts';
import { moneyText } from '../words/figure.ts';
import { say } from '../words.ts';
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
}

/** A near miss as an entry: the change stands where other entries have their notes. */
export function nearEntry(viewing: Viewing, { measure, step, gain, sure }: NearMiss): Entry {
  const { voice } = viewing;
  const { figures } = voice.texts;
  const plus = fill(figures['amount.gain'], { gain: moneyText(voice, gain, measure.currency) });
  const known = sure?.lt(gain) === true ? fill(figures['amount.up-to'], { high: plus }) : plus;
  const amount = gain.isFinite() ? known : figures['amount.unbounded'];
  return entryOf(viewing, { measure, amount, certainty: 'open', notes: [say(voice, step)], details: [], warnings: [] });
}
