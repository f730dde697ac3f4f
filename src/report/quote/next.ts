/** What to do next: the facts to find out, the papers to prepare, and where to apply. */
import type { Checklist } from '../../engine/checklist.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { Application, Schedule } from '../../engine/schedule.ts';
import { fill, textIn } from '../../text/index.ts';
import { applicationTitle } from '../decision-words.ts';
import { joined } from '../words/join.ts';
import { keyQuestion } from '../words/names.ts';
import type { Voice } from '../words/index.ts';

/** More facts than these are a questionnaire: the open questions name them all. */
const MOST_FACTS = 8;
/** The most measures that a fact names; of more it says how many. */
const MOST_NAMED = 3;

/** The steps in the order in which they are taken. */
export function nextOf(voice: Voice, estimate: Estimate, { applications }: Schedule, { papers }: Checklist): string[] {
  const toGet = papers.filter(({ ticked }) => !ticked).length;
  const { quote } = voice.texts;
  return [
    ...factsToFind(voice, estimate),
    ...(toGet === 0 ? [] : [fill(quote['todo.papers'], { count: String(toGet), all: String(papers.length) })]),
    ...applications.flatMap((one) => applyText(voice, one)),
  ];
}

/** The facts on which most measures depend come first. */
function factsToFind(voice: Voice, { measures }: Estimate): string[] {
  const waiting = new Map<string, string[]>();
  for (const { measure, missing } of measures) {
    for (const fact of missing) {
      waiting.set(fact, [...(waiting.get(fact) ?? []), textIn(measure.title, voice.language)]);
    }
  }
  const inOrder = [...waiting].toSorted(([, a], [, b]) => b.length - a.length);
  return inOrder.slice(0, MOST_FACTS).map(([fact, titles]) => factText(voice, keyQuestion(voice, fact), titles));
}

function factText(voice: Voice, question: string, titles: readonly string[]): string {
  const { quote } = voice.texts;
  const few = titles.length <= MOST_NAMED;
  const measures = few
    ? joined(voice, titles, 'comma')
    : fill(quote['todo.measures-count'], { count: String(titles.length) });
  return fill(quote['todo.fact'], { question, measures });
}

function applyText(voice: Voice, one: Application): string[] {
  const { texts, language } = voice;
  const { quote } = texts;
  const { applications } = one.policy.source;
  if (one.office === null) return [];
  const gaps = { policy: applicationTitle(voice, one), office: textIn(one.office, language) };
  if (applications === undefined) return [fill(quote['todo.apply'], gaps)];
  return [fill(quote['todo.apply-when'], { ...gaps, when: textIn(applications, language) })];
}
