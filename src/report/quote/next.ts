/** What to do next: the facts to find out, the papers to prepare, and where to apply. */
import type { Checklist } from '../../engine/checklist.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import type { Application, Schedule } from '../../engine/schedule.ts';
import { itemFactOf } from '../../rules/fact-key.ts';
import { fill, textIn } from '../../text/index.ts';
import { grouped } from '../../values/grouped.ts';
import { applicationTitle } from '../decision-words.ts';
import { joined, labelled } from '../words/join.ts';
import { keyQuestion, placeTitle, withPlace } from '../words/names.ts';
import type { Voice } from '../words/index.ts';

/** More facts than these are a questionnaire: the measures with open facts name them all. */
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

/** A fact that measures wait for, with the place that is asked about where its answer may differ between several. */
interface OpenFact {
  readonly key: string;
  readonly place: string | null;
  readonly measures: readonly MeasureEstimate[];
}

/** The facts on which most measures depend come first. */
function factsToFind(voice: Voice, estimate: Estimate): string[] {
  const inOrder = openFacts(estimate).toSorted((a, b) => b.measures.length - a.measures.length);
  const { quote, view } = voice.texts;
  const others = inOrder.length - MOST_FACTS;
  const gaps = { count: String(others), section: view['section.questions'] };
  return [
    ...inOrder.slice(0, MOST_FACTS).map((open) => factText(voice, open, estimate.jurisdictions.length > 1)),
    ...(others > 0 ? [fill(quote['todo.other-facts'], gaps)] : []),
  ];
}

function openFacts(estimate: Estimate): OpenFact[] {
  const waiting = estimate.measures.flatMap((one) =>
    one.missing.map((key) => ({ key, place: placeOf(key, one, estimate), one })),
  );
  return [...grouped(waiting, ({ key, place }) => JSON.stringify([key, place])).values()].flatMap((same) =>
    same.slice(0, 1).map(({ key, place }) => ({ key, place, measures: same.map(({ one }) => one) })),
  );
}

/** An entry is asked for where its list was given. */
function placeOf(key: string, { measure }: MeasureEstimate, estimate: Estimate): string | null {
  const { jurisdictions, profile, rulebook } = estimate;
  if (jurisdictions.length < 2) return null;
  const item = itemFactOf(key);
  const { jurisdiction } = measure.policy;
  const isPlaced =
    item === null
      ? rulebook.vocabulary.facts.get(key)?.place === true
      : profile.places.get(jurisdiction)?.has(item.list) === true;
  return isPlaced ? jurisdiction : null;
}

function factText(voice: Voice, { key, place, measures }: OpenFact, isSeveral: boolean): string {
  const asked = keyQuestion(voice, key);
  return fill(voice.texts.quote['todo.fact'], {
    question: place === null ? asked : labelled(voice, placeTitle(voice, place), asked),
    measures: neededFor(voice, measures, isSeveral && place === null),
  });
}

/** Each place is named once: behind the measure, or behind the number of them. */
function neededFor(voice: Voice, all: readonly MeasureEstimate[], tellsPlace: boolean): string {
  const { texts, language } = voice;
  if (all.length <= MOST_NAMED) {
    const titles = all.map(({ measure }) => (tellsPlace ? withPlace(voice, measure) : textIn(measure.title, language)));
    return joined(voice, titles, 'comma');
  }
  const title = fill(texts.quote['todo.measures-count'], { count: String(all.length) });
  if (!tellsPlace) return title;
  const places = [...new Set(all.map(({ measure }) => placeTitle(voice, measure.policy.jurisdiction)))];
  return fill(texts.figures['name.in-place'], { title, place: joined(voice, places, 'comma') });
}

/** Only what qualifies is applied for; of the rest the open facts come first. */
function applyText(voice: Voice, one: Application): string[] {
  const { texts, language } = voice;
  const { quote } = texts;
  const { applications } = one.policy.source;
  if (one.office === null) return [];
  const step = one.measures.some(({ status }) => status === 'qualifies') ? 'apply' : 'settle';
  const gaps = { policy: applicationTitle(voice, one), office: textIn(one.office, language) };
  if (applications === undefined) return [fill(quote[`todo.${step}`], gaps)];
  return [fill(quote[`todo.${step}-when`], { ...gaps, when: textIn(applications, language) })];
}
