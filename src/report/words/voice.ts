/** Who speaks, and of whom: the language, the rulebook for titles, and the facts that the company gave. */
import type { Estimate } from '../../engine/estimate.ts';
import type { GivenFacts } from '../../engine/profile.ts';
import { rateTable } from '../../engine/rates.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Rates } from '../../rules/world.ts';
import { catalogue } from '../../text/index.ts';
import type { Catalogue, Language } from '../../text/index.ts';

export interface Voice {
  readonly language: Language;
  readonly texts: Catalogue;
  readonly rulebook: Rulebook;
  /** Figures are held in the base currency, and spoken in their own. */
  readonly rates: Rates;
  /** What the company says of itself everywhere. */
  readonly facts: GivenFacts;
  /** What it says of the place that is spoken of; it wins. */
  readonly local: GivenFacts;
  /** Speaks of the rules alone, to a reader who checks them against the document. */
  readonly ofRules: boolean;
}

const NOTHING: GivenFacts = new Map();

/** The voice of an estimate; inside a jurisdiction the company's values are those that it gave for that place. */
export function voiceOf(estimate: Estimate, language: Language, jurisdiction: string | null = null): Voice {
  const { profile, rulebook, rates } = estimate;
  const local = jurisdiction === null ? NOTHING : (profile.places.get(jurisdiction) ?? NOTHING);
  return { language, texts: catalogue(language), rulebook, rates, facts: profile.facts, local, ofRules: false };
}

/** The voice that speaks of the rules alone, of no company. */
export function voiceOfRules(rulebook: Rulebook, language: Language): Voice {
  const rates = rateTable(new Map(), new Map(), rulebook.bundledRates);
  return { language, texts: catalogue(language), rulebook, rates, facts: NOTHING, local: NOTHING, ofRules: true };
}
