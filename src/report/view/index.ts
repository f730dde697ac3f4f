/** Makes the view of an estimate: the one value from which the table, Markdown and HTML are set. */
import type { Estimate } from '../../engine/estimate.ts';
import { fill } from '../../text/index.ts';
import { printable, shortened } from '../../values/printable.ts';
import { dateText } from '../words/figure.ts';
import { placeTitle } from '../words/names.ts';
import { voiceOf } from '../words/index.ts';
import type { Voice } from '../words/index.ts';
import { headlineOf } from './headline.ts';
import { notesOf } from './notes.ts';
import { leavesOutRefusals, sectionsOf } from './sections.ts';
import { sourcesOf } from './sources.ts';
import type { EstimateView } from './types.ts';
import type { ViewOptions } from './viewing.ts';

/** A longer name is cut where it heads a view. */
const MOST_OF_NAME = 120;

/** The whole view, in words. */
export function viewOf(estimate: Estimate, options: ViewOptions): EstimateView {
  const { language } = options;
  const voice = voiceOf(estimate, language);
  const notes = notesOf(estimate, options);
  const sources = sourcesOf(estimate, options);
  return {
    title: titleOf(estimate, voice),
    day: fill(voice.texts.view.day, { date: dateText(voice, estimate.asOf) }),
    places: estimate.jurisdictions.map((jurisdiction) => {
      const here = voiceOf(estimate, language, jurisdiction);
      const viewing = { estimate, options, voice: here, notes, sources };
      return {
        title: placeTitle(voice, jurisdiction),
        headline: headlineOf(estimate, jurisdiction, here),
        sections: sectionsOf(viewing, jurisdiction),
        leavesOutRefusals: leavesOutRefusals(viewing, jurisdiction),
      };
    }),
    assumptions: notes.assumptions,
    warnings: notes.warnings,
    sources: sources.list,
    closing: voice.texts.view.closing,
  };
}

function titleOf({ profile }: Estimate, { texts }: Voice): string {
  const name = shortened(printable(profile.name ?? ''), MOST_OF_NAME);
  return name === '' ? texts.view['title.without-name'] : fill(texts.view.title, { name });
}
