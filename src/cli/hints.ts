/** What a person is told of an estimate beside the result; of a stream the first few by their lines, then how many more. */
import type { Estimate } from '../engine/estimate.ts';
import { renderPhrase } from '../report/words/index.ts';
import { REGISTERED_IN } from '../rules/known-facts.ts';
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import { catalogue, fill } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { shown } from './exit.ts';
import { say } from './output.ts';

/** More than these nobody reads, and whoever keeps standard error would have to keep them. */
export const MOST_HINTS = 10;

/**
 * Facts that contradict each other, awards of a later day (a measure may be gone for one, and then no view has a place for it), and
 * places asked for where the company is not registered.
 */
export function hintsOf(made: Estimate): readonly Phrase[] {
  const later = made.assumptions.flatMap(({ says }) => (says.key === 'warning.award-later' ? [says] : []));
  return [...made.contradictions, ...later, ...absenceOf(made)];
}

/** That the company is not registered in places that were asked for. */
export function absenceOf({ jurisdictionsBy, jurisdictions, profile: { facts, places } }: Estimate): readonly Phrase[] {
  if (jurisdictionsBy !== 'option') return [];
  const absent = jurisdictions.filter((place) => {
    const registered = places.get(place)?.get(REGISTERED_IN) ?? facts.get(REGISTERED_IN);
    return registered?.kind === 'choices' && !registered.choices.includes(place);
  });
  return absent.length === 0 ? [] : [phrase('warning.not-registered', { places: absent.join(', ') })];
}

/** That the company can look at each place as if it were registered there, where it is in none and so nothing qualifies. */
export function undecidedOf(made: Estimate): readonly Phrase[] {
  const { jurisdictionsBy, jurisdictions, measures } = made;
  const hasPlace = jurisdictionsBy === 'registration' || absenceOf(made).length > 0 || jurisdictions.length < 2;
  return hasPlace || measures.some(({ status }) => status === 'qualifies') ? [] : [phrase('warning.undecided')];
}

/** Tells the hints of one estimate on standard error. */
export function tellHints(hints: readonly Phrase[], made: Estimate, language: Language): void {
  for (const hint of hints) say(`subsidy: ${renderPhrase(hint, made, language)}\n`);
}

/** The same as texts, with the line of the company. */
export function lineHints(
  hints: readonly Phrase[],
  made: Estimate,
  { file, line }: { readonly file: string; readonly line: number },
  language: Language,
): readonly string[] {
  return hints.map((one) => `subsidy: ${shown(file)}:${line}: ${renderPhrase(one, made, language)}\n`);
}

/** What concerns the person in a part of a stream. */
export interface Hinted {
  /** The first of it: what `hintsOf` says, with the line of the company. */
  readonly hints: readonly string[];
  /** How many there are. */
  readonly hinted: number;
}

export interface StreamHints {
  readonly tell: (some: Hinted) => void;
  readonly end: () => void;
}

/** The hints of one run, on standard error. */
export function streamHints(language: Language): StreamHints {
  let left = MOST_HINTS;
  let untold = 0;
  return {
    tell: ({ hints, hinted }) => {
      for (const hint of hints.slice(0, left)) say(hint);
      const told = Math.min(hints.length, left);
      left -= told;
      untold += hinted - told;
    },
    end: () => {
      if (untold === 0) return;
      say(`subsidy: ${fill(catalogue(language).view['hints.more'], { count: String(untold) })}\n`);
    },
  };
}
