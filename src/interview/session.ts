/**
 * An interview as plain data: what was there before it (a profile file, `--set`), and each screen with what was answered,
 * in order. Everything else is worked out from it, so it can be kept in a file as it is and taken up again.
 */
import { parseSetting, withSetting } from '../profile/set.ts';
import { itemFactKey, itemFactOf } from '../rules/fact-key.ts';
import { isWithin } from '../rules/path.ts';
import type { Setting } from '../profile/set.ts';
import type { Path } from '../rules/plan.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import { questionOf } from './question.ts';

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

/**
 * Screens with one answer replaced, where the answer before may have been given on others; of a list that is counted anew, what was
 * said of the entries that are still there stays.
 */
export function changedIn(turns: readonly Turn[], { key, answer }: Given, before: Answer | undefined): readonly Turn[] {
  const moves = movesBetween(before, answer);
  return turns
    .map((turn): Turn => {
      const given = turn.given.flatMap((one): readonly Given[] => {
        if (one.key === key) return [{ key, answer }];
        const item = itemFactOf(one.key);
        if (item?.list !== key) return [one];
        const to = moves.get(item.index);
        return to === undefined ? [] : [{ ...one, key: itemFactKey(key, to, item.name) }];
      });
      return { ...turn, given };
    })
    .filter(({ given }) => given.length > 0);
}

/** Which entry of a list becomes which when it is counted anew: the first of each kind stay the first of theirs. */
function movesBetween(before: Answer | undefined, after: Answer): ReadonlyMap<number, number> {
  const kindsOf = (answer: Answer | undefined): readonly string[] =>
    Array.isArray(answer) ? answer.map((entry) => JSON.stringify(entry)) : [];
  const taken = new Set<number>();
  const kinds = kindsOf(after);
  return new Map(
    kindsOf(before).flatMap((kind, index) => {
      const to = kinds.findIndex((other, at) => other === kind && !taken.has(at));
      taken.add(to);
      return to < 0 ? [] : [[index, to] as const];
    }),
  );
}

/** The answer to a question; undefined where it was not given. */
export function answerIn(turns: readonly Turn[], key: string): Answer | undefined {
  return turns.flatMap(({ given }) => given).findLast((one) => one.key === key)?.answer;
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

/** What was answered, each as `--set` would say it. */
export function settingsIn(session: Session, vocabulary: Vocabulary): readonly Setting[] {
  return answersIn(session).flatMap(({ key, answer }) => {
    const setting = answer === null ? null : parseSetting(`${key}=`, vocabulary);
    // A key of a draft that the vocabulary has lost since is left out.
    if (setting === null || questionOf(key, vocabulary) === null) return [];
    return [
      {
        ...setting,
        written: key + '=' + (typeof answer === 'string' ? answer : JSON.stringify(answer)),
        value: answer,
      },
    ];
  });
}

/** The plain data of the profile so far, as a file would have it. */
export function rawProfile(session: Session, vocabulary: Vocabulary): unknown {
  return settingsIn(session, vocabulary).reduce<unknown>(withSetting, session.base);
}

/**
 * The session with something set that wins over what was answered: to the same question, to those of a list that is set whole, and
 * of the company to those of its places. Of a list of which an entry is set, the entries stay as they were answered.
 */
export function overruled(session: Session, setting: Setting, vocabulary: Vocabulary): Session {
  const pathOf = (key: string): Path => {
    const path = parseSetting(`${key}=`, vocabulary)?.path ?? [];
    return path[0] === 'places' && setting.path[0] !== 'places' ? path.slice(2) : path;
  };
  const isAround = (key: string): boolean => {
    const path = pathOf(key);
    return path.length < setting.path.length && isWithin(setting.path, path);
  };
  const around = { base: session.base, turns: turnsWith(session, isAround) };
  const turns = turnsWith(session, (key) => !isAround(key) && !isWithin(pathOf(key), setting.path));
  return { base: withSetting(rawProfile(around, vocabulary), setting), turns };
}

/** The screens with the answers to some of their questions. */
function turnsWith({ turns }: Session, isOne: (key: string) => boolean): readonly Turn[] {
  return turns
    .map(({ topic, given }) => ({ topic, given: given.filter(({ key }) => isOne(key)) }))
    .filter(({ given }) => given.length > 0);
}
