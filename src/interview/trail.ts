/**
 * An interview in which someone may go back: the screens that were gone back over lie ahead, and what was said there still counts
 * until it is said anew. Only what no longer applies falls away: what was said of an entry that its list has no more, or of a
 * place that is not looked at.
 */
import type { Estimate } from '../engine/estimate.ts';
import { gapBefore, parseSetting } from '../profile/set.ts';
import { itemFactOf, placedFact } from '../rules/fact-key.ts';
import { answered, answerIn, changedIn, rawProfile, stepBack } from './session.ts';
import type { Answer, Given, Session, Turn } from './session.ts';

export interface Trail {
  readonly session: Session;
  /** The nearest first. */
  readonly ahead: readonly Turn[];
}

/** The trail of a session in which nobody went back. */
export function trailOf(session: Session): Trail {
  return { session, ahead: [] };
}

/** The trail after one more screen. */
export function wentOn(trail: Trail, turn: Turn): Trail {
  return { session: answered(trail.session, turn), ahead: without(turn.given, trail) };
}

/** The trail with what is said on a screen that is not finished. */
export function noted(trail: Trail, turn: Turn): Trail {
  return turn.given.length === 0 ? trail : { ...trail, ahead: [turn, ...without(turn.given, trail)] };
}

/** The trail one screen back; null at its beginning. */
export function wentBack({ session, ahead }: Trail): Trail | null {
  const { session: earlier, undone } = stepBack(session);
  return undone === null ? null : { session: earlier, ahead: [undone, ...ahead] };
}

/** The trail with one answer replaced, wherever on it that was given. */
export function revised({ session, ahead }: Trail, given: Given): Trail {
  const before = answerIn([...session.turns, ...ahead], given.key);
  return {
    session: { ...session, turns: changedIn(session.turns, given, before) },
    ahead: changedIn(ahead, given, before),
  };
}

/** What was said ahead, by key. */
export function saidAhead({ ahead }: Trail): ReadonlyMap<string, Answer> {
  return new Map(ahead.flatMap(({ given }) => given.map(({ key, answer }) => [key, answer] as const)));
}

/** What lies ahead but for what is said anew; of a list that is counted anew the entries stay that are still there. */
function without(given: readonly Given[], trail: Trail): readonly Turn[] {
  const keys = new Set(given.map(({ key }) => key));
  return given
    .reduce(revised, trail)
    .ahead.map((turn) => ({ ...turn, given: turn.given.filter(({ key }) => !keys.has(key)) }))
    .filter((turn) => turn.given.length > 0);
}

/** The session with all that was said ahead and still applies. */
export function wholeOf({ session, ahead }: Trail, estimateOf: (session: Session) => Estimate): Session {
  return ahead.reduce((known, turn) => {
    const made = estimateOf(known);
    const given = turn.given.filter(({ key }) => applies(key, known, made));
    return given.length === 0 ? known : answered(known, { ...turn, given });
  }, session);
}

function applies(key: string, session: Session, { jurisdictions, rulebook: { vocabulary } }: Estimate): boolean {
  const place = placedFact(key)?.place;
  if (place !== undefined && !jurisdictions.includes(place)) return false;
  if (itemFactOf(key) === null) return true;
  const path = parseSetting(`${key}=`, vocabulary)?.path ?? [];
  const entry = path.findLastIndex((step) => typeof step === 'number');
  // The entry is there where another could follow it.
  const next = path.slice(0, entry + 1).map((step) => (typeof step === 'number' ? step + 1 : step));
  return gapBefore(rawProfile(session, vocabulary), next) === null;
}
