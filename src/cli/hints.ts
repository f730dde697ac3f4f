/** What a person is told of an estimate beside the result; of a stream the first few by their lines, then how many more. */
import type { Estimate } from '../engine/estimate.ts';
import type { Phrase } from '../rules/phrase.ts';
import { catalogue, fill } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import type { Batch } from './estimate-line.ts';
import { say } from './output.ts';

/** More than these nobody reads, and whoever keeps standard error would have to keep them. */
export const MOST_HINTS = 10;

/** Facts that contradict each other, and awards of a later day: a measure may be gone for one, and then no view has a place for it. */
export function hintsOf({ contradictions, assumptions }: Estimate): readonly Phrase[] {
  return [...contradictions, ...assumptions.flatMap(({ says }) => (says.key === 'warning.award-later' ? [says] : []))];
}

export interface StreamHints {
  readonly tell: (batch: Pick<Batch, 'hints' | 'hinted'>) => void;
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
