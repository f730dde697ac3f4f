/**
 * An interview as plain data: what was there before it (a profile file, `--set`), and each screen with what was answered,
 * in order. Everything else is worked out from it, so it can be kept in a file as it is and taken up again.
 */
import { parseSetting, withSetting } from '../profile/set.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { listKeyOf, questionOf } from './question.ts';

/** An answer as a profile would have it; an item of a list by the names of its facts. Null is "don't know". */
export type Answer = boolean | string | readonly string[] | readonly Readonly<Record<string, string>>[] | null;

export interface Given {
  readonly key: string;
  readonly answer: Answer;
}

/** One screen that was answered. */
export interface Turn {
  readonly topic: string;
  readonly given: readonly Given[];
}

export interface Session {
  /** The plain data of the profile that the interview adds to; `{}` where it begins with nothing. */
  readonly base: unknown;
  readonly turns: readonly Turn[];
}

/** An interview that has not begun. */
export function begun(base: unknown): Session {
  return { base, turns: [] };
}

/** The session after one more screen. */
export function answered(session: Session, turn: Turn): Session {
  return { ...session, turns: [...session.turns, turn] };
}

/** The session before its last screen, and what was answered there. */
export function stepBack(session: Session): { readonly session: Session; readonly undone: Turn | null } {
  return { session: { ...session, turns: session.turns.slice(0, -1) }, undone: session.turns.at(-1) ?? null };
}

/** The session with one answer replaced. With a new list, what was said of the items of the old one goes. */
export function changed(session: Session, { key, answer }: Given): Session {
  const turns = session.turns.map((turn): Turn => {
    const kept = turn.given.filter((one) => listKeyOf(one.key) !== key);
    return { ...turn, given: kept.map((one) => (one.key === key ? { key, answer } : one)) };
  });
  return { ...session, turns: turns.filter(({ given }) => given.length > 0) };
}

/** All answers in the order in which they were given. */
export function answersIn({ turns }: Session): readonly Given[] {
  return turns.flatMap(({ given }) => given);
}

/** The keys to which the answer was "don't know". */
export function skippedIn(session: Session): ReadonlySet<string> {
  return new Set(answersIn(session).flatMap(({ key, answer }) => (answer === null ? [key] : [])));
}

/** The topic of the last screen. */
export function topicOf({ turns }: Session): string | null {
  return turns.at(-1)?.topic ?? null;
}

/** The plain data of the profile so far, as a file would have it. */
export function rawProfile(session: Session, vocabulary: Vocabulary): unknown {
  return answersIn(session).reduce<unknown>((raw, { key, answer }) => {
    const setting = answer === null ? null : parseSetting(`${key}=`, vocabulary);
    // A key of a draft that the vocabulary has lost since is left out.
    return setting === null || questionOf(key, vocabulary) === null
      ? raw
      : withSetting(raw, { ...setting, value: answer });
  }, session.base);
}
