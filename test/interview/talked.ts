// A company that is talked with, screen by screen, as a session of the interview.
import { estimate } from '../../src/engine/estimate.ts';
import type { Estimate } from '../../src/engine/estimate.ts';
import { nextScreen } from '../../src/interview/next-question.ts';
import { countedBy } from '../../src/interview/open-questions.ts';
import type { OpenQuestion } from '../../src/interview/open-questions.ts';
import { answered, begun, rawProfile, skippedIn, topicOf } from '../../src/interview/session.ts';
import type { Answer, Session } from '../../src/interview/session.ts';
import { record } from '../oracle/facts.ts';
import { bundled } from '../support/bundled.ts';
import { profileFor } from '../support/made-up.ts';
import { DAY } from './simulation.ts';

const rulebook = bundled();
const { vocabulary } = rulebook;

/** The session with an answer to one question of the company. */
export const said = (session: Session, key: string, answer: Answer): Session =>
  answered(session, { topic: 'company', given: [{ key, answer }] });
/** The estimate of what a profile says, in plain data. */
export const made = (raw: unknown, asOf = DAY): Estimate => estimate(rulebook, profileFor(rulebook, raw), { asOf });

/** What a company writes for a question. */
function writtenBy(company: unknown, open: OpenQuestion): Answer {
  const {
    key,
    fact: { id, list, topic },
    item,
  } = open.question;
  const raw = record(company);
  if (list !== null && item !== null) {
    const items: readonly unknown[] = Array.isArray(raw[list]) ? raw[list] : [];
    return plain(record(items[item])[key.slice(key.lastIndexOf('.') + 1)]);
  }
  const value = id === topic ? raw[id] : record(raw[topic])[id.slice(topic.length + 1)];
  const kind = countedBy(open)?.id.slice(id.length + 1);
  if (id === topic && Array.isArray(value)) {
    return value.map((one) => (kind === undefined ? {} : { [kind]: String(record(one)[kind]) }));
  }
  return plain(value);
}

function plain(value: unknown): Answer {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

/** An interview of a company that leaves early, or does not know everything. */
export function talked(company: unknown, most: number, knows: () => boolean): Session {
  const start = begun({
    exchange_rates: record(company)['exchange_rates'] ?? {},
    received: record(company)['received'] ?? {},
  });
  return goneOn(start, company, most, knows);
}

/** The interview gone on with, for at most so many screens. */
export function goneOn(start: Session, company: unknown, most: number, knows: () => boolean): Session {
  let session = start;
  for (let count = 0; count < most; count += 1) {
    const screen = nextScreen(made(rawProfile(session, vocabulary)), skippedIn(session), topicOf(session));
    if (screen === null) break;
    const given = screen.open.map((open) => ({
      key: open.question.key,
      answer: knows() ? writtenBy(company, open) : null,
    }));
    session = answered(session, { topic: screen.topic, given });
  }
  return session;
}
