/** What every part of a view is made from. */
import type { Estimate } from '../../engine/estimate.ts';
import type { Phrase } from '../../rules/phrase.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import type { Decimal } from '../../values/decimal.ts';
import type { Voice } from '../words/index.ts';
import type { Note, Source } from './types.ts';

/** A measure that a single change would open or lift. */
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

/** Assumptions and warnings under their numbers. */
export interface Notes {
  readonly assumptions: readonly Note[];
  readonly warnings: readonly Note[];
  /** The numbers of a measure's warnings; what holds for its whole policy is not pointed at. */
  readonly numbersOf: (measure: Measure, warnings: readonly Phrase[]) => readonly number[];
}

/** Each source once, under its number. */
export interface Sources {
  readonly list: readonly Source[];
  readonly numberOf: (measure: Measure) => number;
}

export interface ViewOptions {
  readonly language: Language;
  /** With what does not qualify. */
  readonly all?: boolean | undefined;
  /** With conditions and steps under each measure. */
  readonly explain?: boolean | undefined;
  /** Measures that are one change away. */
  readonly near?: readonly NearMiss[] | undefined;
  /** Read by someone who has neither the tool nor the profile: no ids to type, no options to give. */
  readonly forClient?: boolean | undefined;
}

export interface Viewing {
  readonly estimate: Estimate;
  readonly options: ViewOptions;
  /** Speaks of the place that is shown. */
  readonly voice: Voice;
  readonly notes: Notes;
  readonly sources: Sources;
}
