/** Makes the quote of an estimate. Nothing but the sums under its charts is worked out here: the engine says what is paid, when, and on which papers. */
import { checklistOf } from '../../engine/checklist.ts';
import type { Checklist } from '../../engine/checklist.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import { scheduleOf } from '../../engine/schedule.ts';
import { fill, textIn } from '../../text/index.ts';
import { printable, shortened } from '../../values/printable.ts';
import { viewOf } from '../view/index.ts';
import { dateText } from '../words/figure.ts';
import { paperTitle, withPlace } from '../words/names.ts';
import { voiceOf } from '../words/index.ts';
import type { Voice } from '../words/index.ts';
import { compositionOf, paymentsOf } from './charts.ts';
import { nextOf } from './next.ts';
import { withShared } from './shared.ts';
import type { HeadLine, Letterhead, Papers, Quote, QuoteOptions } from './types.ts';

/** Longer texts are cut where they head a page. */
const MOST_IN_HEAD = 200;

/** The whole quote, in words. */
export function quoteOf(estimate: Estimate, options: QuoteOptions): Quote {
  const { language, letterhead = {} } = options;
  const voice = voiceOf(estimate, language);
  const view = viewOf(estimate, { ...options, forClient: true });
  const schedule = scheduleOf(estimate);
  const checklist = checklistOf(estimate);
  return {
    language,
    texts: voice.texts,
    title: letterhead.title === undefined ? view.title : cut(letterhead.title),
    head: headOf(voice, letterhead, estimate),
    view: { ...view, places: view.places.map((place) => withShared(place, voice.texts)) },
    composition: compositionOf(voice, schedule),
    payments: paymentsOf(voice, schedule),
    next: nextOf(voice, estimate, schedule, checklist),
    papers: papersOf(voice, checklist, estimate.jurisdictions.length > 1),
  };
}

function headOf(
  voice: Voice,
  { title, client, preparedBy, version }: Letterhead,
  { asOf, profile }: Estimate,
): HeadLine[] {
  const { quote } = voice.texts;
  const lines: HeadLine[] = [
    // A title of one's own takes the place of the one that names the company.
    ...(title === undefined ? [] : [{ label: quote['head.company'], value: profile.name ?? '' }]),
    { label: quote['head.client'], value: client ?? '' },
    { label: quote['head.prepared-by'], value: preparedBy ?? '' },
    { label: quote['head.as-of'], value: dateText(voice, asOf) },
    { label: quote['head.edition'], value: version === undefined ? '' : fill(quote['edition.tool'], { version }) },
  ];
  return lines.filter(({ value }) => value !== '').map(({ label, value }) => ({ label, value: cut(value) }));
}

function cut(text: string): string {
  return shortened(printable(text), MOST_IN_HEAD);
}

function papersOf(voice: Voice, { papers, withoutList }: Checklist, several: boolean): Papers {
  const titleOf = ({ measure }: MeasureEstimate): string =>
    several ? withPlace(voice, measure) : textIn(measure.title, voice.language);
  return {
    list: papers.map(({ id, ticked, measures }) => ({
      title: paperTitle(voice, id),
      inHand: ticked,
      measures: measures.map(titleOf),
    })),
    withoutList: withoutList.map(titleOf),
  };
}
