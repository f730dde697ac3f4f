/** What a language does with words and sentences that it does not bring along itself: names of policies, sentences with parts. */
export interface Grammar {
  /** The word for several of a thing: `booths`. */
  readonly several: (word: string) => string;
  /** The word for a thing behind a stroke: `¥200/booth`. */
  readonly per: (word: string) => string;
  /** A sentence put together, with the space that its signs need. */
  readonly spaced: (text: string) => string;
  /** Whether names in quotation marks follow one another without a sign. */
  readonly namesRunOn: boolean;
}
