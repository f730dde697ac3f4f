/**
 * A quote: the view of an estimate with what a document for a client has besides: letterhead, charts, payments by year, next
 * steps and papers. Markdown and HTML set the same quote. Texts hold what profiles and policies wrote, as it was written.
 */
import type { Decimal } from '../../values/decimal.ts';
import type { Catalogue, Language } from '../../text/index.ts';
import type { Detail, EstimateView, PlaceView } from '../view/types.ts';
import type { ViewOptions } from '../view/viewing.ts';

/** What a consultant puts at the head. */
export interface Letterhead {
  readonly title?: string | undefined;
  readonly client?: string | undefined;
  readonly preparedBy?: string | undefined;
  /** The version of the tool, which carries the policies. */
  readonly version?: string | undefined;
}

export interface QuoteOptions extends ViewOptions {
  readonly letterhead?: Letterhead | undefined;
}

/** A sum in a chart: what is fixed of it, and the ceiling above that. */
export interface Bar {
  readonly label: string;
  readonly amount: string;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** Sums of one place, beneficiary and currency, drawn to one scale. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** All bars together, in words. */
  readonly total: string;
  /** What cannot be drawn, because nothing bounds it. */
  readonly beyond: string | null;
}

/** A paper to prepare, once for all measures that need it. */
export interface PaperLine {
  readonly title: string;
  readonly inHand: boolean;
  readonly measures: readonly string[];
}

export interface Papers {
  readonly list: readonly PaperLine[];
  /** Measures whose papers are not published. */
  readonly withoutList: readonly string[];
}

/** A line of the letterhead. */
export interface HeadLine {
  readonly label: string;
  readonly value: string;
}

/** Conditions that the measures of a policy share that qualify, said once for the place. */
export interface Shared {
  readonly title: string;
  readonly details: readonly Detail[];
}

export interface QuotePlace extends PlaceView {
  readonly shared: readonly Shared[];
}

export interface QuoteView extends EstimateView {
  readonly places: readonly QuotePlace[];
}

export interface Quote {
  readonly language: Language;
  readonly texts: Catalogue;
  readonly title: string;
  readonly head: readonly HeadLine[];
  readonly view: QuoteView;
  readonly composition: readonly Chart[];
  readonly payments: readonly Chart[];
  readonly next: readonly string[];
  readonly papers: Papers;
}
