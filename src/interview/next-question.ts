/**
 * The next screen of an interview: a pure function of the estimate so far. First where the company is registered, then
 * what it does; after that the topic that moves the most money, to its end. What tells something only together with other
 * answers comes last: much of it no longer matters by then.
 */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { openQuestions } from './open-questions.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Question } from './question.ts';
import { ranked } from './ranking.ts';
import { isTelling } from './telling.ts';
import { tellingTogether } from './telling-together.ts';
import { REGISTERED_IN, ROLES } from '../rules/known-facts.ts';

/** Asked before all others: they decide which measures there are to ask about. */
const FIRST = [REGISTERED_IN, ROLES];

/** What is asked at once: one question, or yes/no questions of one topic. */
export interface NextScreen {
  readonly topic: string;
  readonly questions: readonly Question[];
  /** The same, each with the measures that hang on it. */
  readonly open: readonly OpenQuestion[];
}

/**
 * The next screen, or null when no answers that are tried would still change a status or an amount.
 *
 * @param skipped keys to which the answer was "don't know"
 * @param topic the topic of the screen before, which is finished before another begins
 */
export function nextScreen(made: Estimate, skipped: ReadonlySet<string>, topic: string | null): NextScreen | null {
  const open = openQuestions(made, skipped);
  for (const id of FIRST) {
    const first = open.find(({ question }) => question.key === id);
    if (first !== undefined && isTelling(first, made)) return screenOf([first]);
  }
  const all = ranked(open, made.rulebook.vocabulary, made.rates, topic);
  const order = all.filter(({ question }) => !FIRST.includes(question.fact.id));
  const telling = order.find((one) => isTelling(one, made)) ?? tellingTogether(all, made);
  if (telling === undefined) return null;
  const best = gateOf(telling, order, made) ?? telling;
  if (best.question.fact.type !== 'boolean') return screenOf([best]);
  const shared = order.filter((one) => sharesScreen(one.question, best.question));
  return screenOf(shared.toSorted((a, b) => placeOf(a, made) - placeOf(b, made)));
}

/** A yes or no that may close every measure for which a figure would be asked: it is the shorter way. */
function gateOf(
  { question, measures }: OpenQuestion,
  order: readonly OpenQuestion[],
  made: Estimate,
): OpenQuestion | undefined {
  if (question.fact.type === 'boolean') return undefined;
  return order.find((gate) => {
    const { fact, item } = gate.question;
    if (fact.type !== 'boolean' || item !== null) return false;
    const closes = (one: MeasureEstimate): boolean =>
      gate.measures.includes(one) && one.measure.conditions.facts.includes(fact.id);
    return measures.every(closes) && isTelling(gate, made);
  });
}

/** What holds everywhere first, then place by place. */
function placeOf({ question: { place } }: OpenQuestion, { jurisdictions }: Estimate): number {
  return place === null || jurisdictions.length === 1 ? -1 : jurisdictions.indexOf(place);
}

/** Yes/no questions of one topic, about the same item. */
function sharesScreen(a: Question, b: Question): boolean {
  return a.fact.type === 'boolean' && a.fact.topic === b.fact.topic && a.item === b.item;
}

function screenOf(open: readonly OpenQuestion[]): NextScreen {
  const questions = open.map(({ question }) => question);
  return { topic: questions[0]?.fact.topic ?? '', questions, open };
}
