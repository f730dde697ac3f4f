/**
 * The conversation: asks screen after screen until no answer can change the result, or the person has had enough. After
 * each answer it keeps the draft, tells the answer back, and the total so far.
 */
import { askedFacts } from '../engine/asked-facts.ts';
import type { Estimate, MeasureEstimate } from '../engine/estimate.ts';
import type { GivenValue, Profile } from '../engine/profile.ts';
import type { Language } from '../text/index.ts';
import { ask } from './ask.ts';
import type { Before, Desk } from './ask.ts';
import { nextScreen } from './next-question.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Opening } from './opening.ts';
import type { Lines } from './prompts/frame.ts';
import { choose } from './prompts/stock.ts';
import { questionOf } from './question.ts';
import type { Question } from './question.ts';
import { totalLine } from './running-total.ts';
import { answered, answersIn, changed, skippedIn, stepBack, topicOf } from './session.ts';
import type { Answer, Given, Session } from './session.ts';
import { saidText } from './wording.ts';
import type { Asking } from './wording.ts';
import type { Words } from '../text/interview.ts';
import { REGISTERED_IN, ROLES } from '../rules/known-facts.ts';

export interface Conversation extends Desk {
  readonly language: Language;
  readonly words: Words;
  readonly estimateOf: (session: Session) => Estimate;
  /** The first screen, where it is known without an estimate. */
  readonly openingOf: (session: Session) => Opening | null;
  /** Keeps the draft. */
  readonly keep: (session: Session) => void;
  readonly say: Say;
}

/** Tells a text, in as many lines as it takes. */
export type Say = (text: string, lines?: Lines) => void;

/** Where the conversation goes after a screen. */
interface Step {
  readonly session: Session;
  readonly before: Before;
  readonly finished: boolean;
}

const NOTHING: Before = new Map();

/** Asks until there is nothing left to ask, or until it is told to finish. */
export async function converse(start: Session, talk: Conversation): Promise<Session> {
  let step: Step = { session: start, before: NOTHING, finished: false };
  for (;;) {
    const { session } = step;
    const asked = step.finished ? null : (talk.openingOf(session) ?? nextOf(session, talk));
    if (asked === null) return session;
    // One question after the other: each depends on the answer before.
    step = await oneScreen(asked, step, talk);
    if (step.session !== session) talk.keep(step.session);
  }
}

function nextOf(session: Session, talk: Conversation): Opening | null {
  const made = talk.estimateOf(session);
  const screen = nextScreen(made, skippedIn(session), topicOf(session));
  return screen === null ? null : { screen, made };
}

async function oneScreen({ screen, made }: Opening, step: Step, talk: Conversation): Promise<Step> {
  const asking: Asking = { language: talk.language, words: talk.words, made };
  const answeredHere = (given: readonly Given[]): Session =>
    given.length === 0 ? step.session : answered(step.session, { topic: screen.topic, given });
  // What was answered here before, and what is answered in a form that is not finished, is as good as any other answer.
  let withRows = answeredHere(
    screen.open.flatMap(({ question: { key } }) => {
      const answer = step.before.get(key);
      return answer === undefined ? [] : [{ key, answer }];
    }),
  );
  let before = step.before;
  const keepRows = (given: readonly Given[]): void => {
    withRows = answeredHere(given);
    before = new Map([...step.before, ...given.map(({ key, answer }) => [key, answer] as const)]);
    talk.keep(withRows);
  };
  const reply = await ask(screen.open, asking, { ...talk, keepRows }, step.before);
  const left: Step = { ...step, before };
  if (reply.kind === 'back') return back(left, talk);
  if (reply.kind === 'more') return menu(left, withRows, made, talk);
  const session = answered(step.session, { topic: screen.topic, given: reply.value });
  tellBack(reply.value, made, talk.estimateOf(session), talk);
  return { session, before, finished: false };
}

function tellBack(given: readonly Given[], before: Estimate, after: Estimate, talk: Conversation): void {
  const { language, words, setting, say } = talk;
  const { paint } = setting;
  const asking: Asking = { language, words, made: after };
  for (const { key, answer } of given) {
    const question = questionOf(key, after.rulebook.vocabulary);
    if (question !== null) {
      say(saidText(question, valueIn(after.profile, question, answer), asking), {
        indent: `${paint.chosen('✓')} `,
        hanging: '  ',
      });
    }
  }
  const opening = given.some(({ key }) => key === REGISTERED_IN || key === ROLES);
  say(totalLine(opening ? null : before, after, language, words), {
    indent: '  ',
    hanging: '    ',
    paint: paint.quiet,
  });
}

/** The value that a profile has for a question; null where the answer was "don't know". */
function valueIn(profile: Profile, { fact, item, place }: Question, answer: Answer): GivenValue | null {
  if (answer === null) return null;
  const facts = place === null ? profile.facts : (profile.places.get(place) ?? profile.facts);
  if (fact.list === null || item === null) return facts.get(fact.id) ?? null;
  const list = facts.get(fact.list);
  return list?.kind === 'list' ? (list.items[item]?.get(fact.id) ?? null) : null;
}

function back({ session, before }: Step, talk: Conversation): Step {
  const { session: earlier, undone } = stepBack(session);
  if (undone === null) {
    talk.say(talk.words['back.first'], { paint: talk.setting.paint.quiet });
    return { session, before, finished: false };
  }
  const again = undone.given.map(({ key, answer }) => [key, answer] as const);
  return { session: earlier, before: new Map([...before, ...again]), finished: false };
}

/** @param withRows the session with what is answered of the screen that was left */
async function menu(step: Step, withRows: Session, made: Estimate, talk: Conversation): Promise<Step> {
  const { words } = talk;
  const chosen = await choose(
    words['menu.title'],
    [
      { value: 'go-on', name: words['menu.go-on'] },
      { value: 'back', name: words['menu.back'] },
      { value: 'review', name: words['menu.review'] },
      { value: 'finish', name: words['menu.finish'] },
    ],
    words['keys.one'],
  );
  if (chosen === 'go-on') return step;
  if (chosen === 'back') return back(step, talk);
  return chosen === 'finish' ? { ...step, session: withRows, finished: true } : review(step, made, talk);
}

/** Shows every answer; the one chosen is asked again. */
async function review(step: Step, made: Estimate, talk: Conversation): Promise<Step> {
  const { words, language } = talk;
  const given = answersIn(step.session);
  if (given.length === 0) {
    talk.say(words['review.empty']);
    return step;
  }
  const asking: Asking = { language, words, made };
  const choices = given.flatMap(({ key, answer }) => {
    const question = questionOf(key, made.rulebook.vocabulary);
    return question === null
      ? []
      : [{ value: key, name: saidText(question, valueIn(made.profile, question, answer), asking) }];
  });
  const key = await choose(
    words['review.title'],
    [{ value: '', name: words['review.keep'] }, ...choices],
    words['keys.one'],
  );
  const again = questionOf(key, made.rulebook.vocabulary);
  if (again === null) return step;
  const reply = await ask([hanging(again, made)], asking, talk, new Map(given.map((one) => [one.key, one.answer])));
  const [now] = reply.kind === 'answer' ? reply.value : [];
  if (now === undefined) return step;
  const session = changed(step.session, now);
  tellBack([now], made, talk.estimateOf(session), talk);
  return { session, before: step.before, finished: false };
}

/** A question that was answered already, with every measure that asks for its fact. */
function hanging(question: Question, made: Estimate): OpenQuestion {
  const ids = new Set([question.fact.id, question.fact.list ?? question.fact.id]);
  const totals = [...made.rulebook.vocabulary.facts.values()].filter(({ sumOf }) => sumOf.includes(question.fact.id));
  totals.forEach(({ id }) => ids.add(id));
  const isThere = ({ measure }: MeasureEstimate): boolean =>
    question.place === null || question.place === measure.policy.jurisdiction;
  return {
    question,
    measures: made.measures.filter(
      (one) => isThere(one) && askedFacts(made.rulebook, one.measure).some(({ id }) => ids.has(id)),
    ),
  };
}
