/** A screen in words: what it is about, the question, why it is asked, and what counts. */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { GivenValue } from '../engine/profile.ts';
import { itemName, measureTitle, placeTitle, withId } from '../report/words/names.ts';
import { valueText } from '../report/words/own-value.ts';
import { voiceOf } from '../report/words/index.ts';
import type { Voice } from '../report/words/index.ts';
import type { FactType } from '../rules/vocabulary.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { printable } from '../values/printable.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Frame } from './prompts/frame.ts';
import type { Question } from './question.ts';
import { potentialOf } from './ranking.ts';
import { shortMoney } from './running-total.ts';
import type { Words } from '../text/interview.ts';

/** Who asks: the words, and the estimate whose facts are asked for. */
export interface Asking {
  readonly language: Language;
  readonly words: Words;
  readonly made: Estimate;
}

/** How many measures the one line names. */
const MOST_NAMED = 2;

/** What stands around a question. */
export function frameOf(open: OpenQuestion, asking: Asking): Frame {
  const { fact } = open.question;
  return {
    about: aboutOf(open.question, asking),
    question: textIn(fact.asked().question, asking.language),
    why:
      open.measures.length === 0
        ? asking.words['why.place']
        : fill(asking.words.why, { measures: measuresText(open.measures, asking) }),
    help: helpOf(open, asking),
  };
}

/** The place that a question is about, where it has to be told: only one that is looked at goes without saying. */
function placeToTell({ place }: Question, { made: { jurisdictions } }: Asking): string | null {
  return jurisdictions.length === 1 && jurisdictions[0] === place ? null : place;
}

function aboutOf(question: Question, asking: Asking): string {
  const { fact, item } = question;
  const { language, words, made } = asking;
  const place = placeToTell(question, asking);
  const voice = voiceOf(made, language);
  const topic = textIn(made.rulebook.vocabulary.topics.get(fact.topic) ?? fact.title, language);
  if (fact.list !== null && item !== null) {
    return fill(words['about.item'], { topic, item: itemText(voice, fact.list, item) });
  }
  return place === null ? topic : fill(words['about.place'], { topic, place: placeTitle(voice, place) });
}

/** `warehouse 2`, with the kind that is known of it: `warehouse 2 (leased)`. */
function itemText(voice: Voice, list: string, index: number): string {
  const given = voice.facts.get(list);
  const known = given?.kind === 'list' ? [...(given.items[index] ?? [])] : [];
  const kind = known.find(([, value]) => value.kind === 'choice' || value.kind === 'text');
  const fact = kind === undefined ? undefined : voice.rulebook.vocabulary.facts.get(kind[0]);
  const name = itemName(voice, { list, index });
  return kind === undefined || fact === undefined
    ? name
    : withId(voice, name, printable(valueText(voice, fact, kind[1])));
}

/** The measures by title and what they may bring, the largest first. */
export function measuresText(measures: readonly MeasureEstimate[], { language, words, made }: Asking): string {
  const voice = voiceOf(made, language);
  const order = measures.toSorted((a, b) => potentialOf(b, made.rates).cmp(potentialOf(a, made.rates)));
  const named = order.slice(0, MOST_NAMED).map(({ measure, amount }) => {
    const title = measureTitle(voice, measure.id);
    const high = amount?.high;
    if (high === undefined || !high.isFinite()) return title;
    const sum = fill(voice.texts.figures['amount.up-to'], {
      high: shortMoney(high, measure.currency, language, words),
    });
    return fill(words['why.measure'], { title, amount: sum });
  });
  const text = named.join(voice.texts.figures['list.comma']);
  const others = measures.length - named.length;
  const counts = { count: String(others), all: String(measures.length) };
  return others > 0 ? fill(words['why.more'], { measures: text, ...counts }) : text;
}

function helpOf({ question, measures }: OpenQuestion, asking: Asking): readonly string[] {
  const { language, words, made } = asking;
  const voice = voiceOf(made, language);
  const { fact } = question;
  const place = placeToTell(question, asking);
  const clauses = measures.map(({ measure }) => {
    const title = measureTitle(voice, measure.id);
    if (measure.clause === null) return title;
    return fill(words['measure.with-clause'], { title, clause: textIn(measure.clause, language) });
  });
  const written = howToWrite(question, words);
  return [
    textIn(fact.asked().help, language),
    ...(place === null ? [] : [fill(words['help.place'], { place: placeTitle(voice, place) })]),
    ...(written === null ? [] : [written]),
    ...(clauses.length === 0
      ? []
      : [fill(words['help.measures'], { measures: clauses.join(voice.texts.figures['list.comma']) })]),
  ];
}

function howToWrite({ fact }: Question, words: Words): string | null {
  const key = HOW[fact.type];
  return key === null ? null : fill(words[key], { currency: fact.currency ?? BASE_CURRENCY });
}

const HOW: Readonly<Record<FactType, keyof Words | null>> = {
  money: 'help.money',
  percent: 'help.percent',
  area: 'help.area',
  integer: 'help.integer',
  number: 'help.integer',
  date: 'help.date',
  boolean: null,
  choice: null,
  choices: null,
  list: null,
  text: null,
};

/** A question by its title, with the place where it is about one of several. */
export function titleOf(question: Question, asking: Asking): string {
  const { language, words, made } = asking;
  const title = textIn(question.fact.title, language);
  const place = placeToTell(question, asking);
  if (place === null) return title;
  return fill(words['title.place'], { title, place: placeTitle(voiceOf(made, language), place) });
}

/** An answer told back: `Cross-border exports: US$520,000`. Null is "don't know". */
export function saidText(question: Question, value: GivenValue | null, asking: Asking): string {
  const { fact, item } = question;
  const { language, words, made } = asking;
  const voice = voiceOf(made, language);
  const title = titleOf(question, asking);
  const said = value === null ? words['answer.not-known'] : printable(valueText(voice, fact, value));
  if (fact.list === null || item === null) return fill(words.said, { title, value: said });
  return fill(words['said.item'], { item: itemName(voice, { list: fact.list, index: item }), title, value: said });
}
