/** What every part of a view is made from. */
import type { Estimate } from '../../engine/estimate.ts';
import type { Language } from '../../text/index.ts';
import type { Voice } from '../words/index.ts';
import type { NearMiss } from './near.ts';
import type { Notes } from './notes.ts';
import type { Sources } from './sources.ts';

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
