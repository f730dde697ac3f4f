/**
 * What a person is shown of an estimate, in words but without a layout: the table, Markdown and HTML set
 * the same view. Texts hold what profiles and policies wrote, as it was written.
 */

/** How sure a sum is; each view must show it in words, colour only underlines it. */
export type Certainty = 'fixed' | 'up-to' | 'open' | 'none';

/** A line under an entry: a sentence, or what is worked out and its value. */
export interface Detail {
  readonly label: string;
  readonly value: string | null;
  /** Said of the measure, and no condition of it. */
  readonly isRemark?: true;
}

/** One measure in a section. */
export interface Entry {
  readonly title: string;
  /** The title of its policy. */
  readonly policy: string;
  readonly amount: string;
  readonly certainty: Certainty;
  /** Clause and source, frequency, trust, id, numbers of notes. */
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  /** Conditions and the sum step by step, where they were asked for. */
  readonly details: readonly Detail[];
}

export type SectionKey =
  | 'fixed'
  | 'up-to'
  | 'individuals'
  | 'questions'
  | 'near'
  | 'set-aside'
  | 'not-in-force'
  | 'unpublished'
  | 'refused';

export interface Section {
  readonly key: SectionKey;
  readonly title: string;
  /** The head of the column of sums. */
  readonly amountHead: string;
  /** What holds for several entries. */
  readonly leads: readonly string[];
  readonly entries: readonly Entry[];
}

export interface Headline {
  readonly company: string;
  /** Null where nothing could be paid to individuals. */
  readonly individuals: string | null;
}

export interface PlaceView {
  readonly title: string;
  readonly headline: Headline;
  readonly sections: readonly Section[];
  /** Whether refusals were found that were not asked for, and so stand in no section. */
  readonly leavesOutRefusals: boolean;
}

/** An assumption or warning; measures point at it by its number. */
export interface Note {
  readonly number: number;
  readonly text: string;
  /** The measures that it concerns, where it concerns some and not all. */
  readonly concerns: string | null;
}

export interface Source {
  readonly number: number;
  readonly title: string;
  readonly address: string;
  readonly lines: readonly string[];
  /** The address that ends one of the lines, where applications are made. */
  readonly portal: string | null;
  /** The title of the document that ends one of the lines, as it is written in the document. */
  readonly document: string | null;
}

export interface EstimateView {
  readonly title: string;
  readonly day: string;
  readonly places: readonly PlaceView[];
  readonly assumptions: readonly Note[];
  readonly warnings: readonly Note[];
  readonly sources: readonly Source[];
  readonly closing: string;
}
