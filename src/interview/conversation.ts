/**
 * The conversation: asks screen after screen until no answer can change the result, or the person has had enough. After
 * each answer it keeps the draft, tells the answer back, and the total so far.
 */
import { askedFacts } from '../engine/asked-facts.ts';
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import type { GivenValue, Profile } from '../engine/profile.ts';
import type { Language } from '../text/index.ts';
import { ask } from './ask.ts';
import type { Desk } from './ask.ts';
import { nextScreen } from './next-question.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Opening } from './opening.ts';
import type { Lines } from './prompts/frame.ts';
import { choose } from './prompts/stock.ts';
import { questionOf } from './question.ts';
import type { Question } from './question.ts';
import { totalLine } from './running-total.ts';
import { answersIn, skippedIn, topicOf } from './session.ts';
import type { Answer, Given, Session } from './session.ts';
import { noted, revised, saidAhead, trailOf, wentBack, wentOn, wholeOf } from './trail.ts';
import type { Trail } from './trail.ts';
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
  readonly trail: Trail;
  readonly finished: boolean;
}

/** Asks until there is nothing left to ask, or until it is told to finish. */
export async function converse(start: Trail, talk: Conversation): Promise<Session> {
  let step: Step = { trail: start, finished: false };
  for (;;) {
    const { trail } = step;
    const asked = step.finished ? null : (talk.openingOf(trail.session) ?? nextOf(trail.session, talk));
    if (asked === null) {
      const session = wholeOf(trail, talk.estimateOf);
      if (step.finished || trail.ahead.length === 0) return session;
      // With what was said further on, something else may still matter.
      step = { trail: trailOf(session), finished: false };
    } else {
      // One question after the other: each depends on the answer before.
      step = await oneScreen(asked, trail, talk);
      if (step.trail !== trail) keepTrail(step.trail, talk);
    }
  }
}

function nextOf(session: Session, talk: Conversation): Opening | null {
  const made = talk.estimateOf(session);
  const screen = nextScreen(made, skippedIn(session), topicOf(session));
  return screen === null ? null : { screen, made };
}

function keepTrail(trail: Trail, talk: Conversation): void {
  talk.keep(wholeOf(trail, talk.estimateOf));
}

async function oneScreen({ screen, made }: Opening, start: Trail, talk: Conversation): Promise<Step> {
  const asking: Asking = { language: talk.language, words: talk.words, made };
  const { topic } = screen;
  let trail = start;
  const keepRows = (given: readonly Given[]): void => {
    trail = noted(start, { topic, given });
    keepTrail(trail, talk);
  };
  const reply = await ask(screen.open, asking, { ...talk, keepRows }, saidAhead(start));
  if (reply.kind === 'back') return back(trail, talk);
  if (reply.kind === 'more') return menu(trail, talk);
  const next = wentOn(trail, { topic, given: reply.value });
  tellBack(reply.value, made, talk.estimateOf(next.session), talk);
  return { trail: next, finished: false };
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

function back(trail: Trail, talk: Conversation): Step {
  const earlier = wentBack(trail);
  if (earlier === null) talk.say(talk.words['back.first'], { paint: talk.setting.paint.quiet });
  return { trail: earlier ?? trail, finished: false };
}

async function menu(trail: Trail, talk: Conversation): Promise<Step> {
  const { words } = talk;
  const chosen = await choose(
    words['menu.title'],
    [
      { value: 'go-on', name: words['menu.go-on'] },
      { value: 'back', name: words['menu.back'] },
      { value: 'review', name: words['menu.review'] },
      { value: 'finish', name: words['menu.finish'] },
    ],
    talk.setting,
  );
  if (chosen === 'back') return back(trail, talk);
  return chosen === 'review' ? review(trail, talk) : { trail, finished: chosen === 'finish' };
}

/** Shows every answer, also those that were gone back over; the one chosen is asked again. */
async function review(trail: Trail, talk: Conversation): Promise<Step> {
  const { words, language } = talk;
  const session = wholeOf(trail, talk.estimateOf);
  const given = answersIn(session);
  const same: Step = { trail, finished: false };
  if (given.length === 0) {
    talk.say(words['review.empty']);
    return same;
  }
  const made = talk.estimateOf(session);
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
    talk.setting,
  );
  const again = questionOf(key, made.rulebook.vocabulary);
  if (again === null) return same;
  const reply = await ask(
    [withItsMeasures(again, made)],
    asking,
    talk,
    new Map(given.map((one) => [one.key, one.answer])),
  );
  const [now] = reply.kind === 'answer' ? reply.value : [];
  if (now === undefined) return same;
  const changed = revised(trail, now);
  tellBack([now], made, talk.estimateOf(wholeOf(changed, talk.estimateOf)), talk);
  return { trail: changed, finished: false };
}

/** A question that was answered already, with every measure that asks for its fact. */
function withItsMeasures(question: Question, made: Estimate): OpenQuestion {
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
