/**
 * The first screen of an interview that begins with nothing: where the company is. It is known without an estimate, so that
 * it is there at once: with no fact given, a policy in force that is for companies of its place is always undecided.
 */
import { estimate } from '../engine/estimate.ts';
import type { Estimate, EstimateOptions } from '../engine/estimate.ts';
import type { Profile } from '../engine/profile.ts';
import { inForce } from '../engine/windows.ts';
import { REGISTERED_IN } from '../rules/known-facts.ts';
import { isMapping } from '../rules/plain.ts';
import type { Policy, Rulebook } from '../rules/rulebook.ts';
import type { NextScreen } from './next-question.ts';
import { questionOf } from './question.ts';
import type { Session } from './session.ts';

/** Whether nothing at all is known yet. */
function isBlank({ base, turns }: Session): boolean {
  return turns.length === 0 && (base === null || (isMapping(base) && Object.keys(base).length === 0));
}

/** The screen that asks for the place; null where no policy that could be in force asks for it. */
function openingScreen(rulebook: Rulebook, { asOf, jurisdictions = [] }: EstimateOptions): NextScreen | null {
  const question = questionOf(REGISTERED_IN, rulebook.vocabulary);
  const asks = rulebook.policies.some(
    (policy) => (jurisdictions.length === 0 || jurisdictions.includes(policy.jurisdiction)) && isFor(policy, asOf),
  );
  if (question === null || !asks) return null;
  return { topic: question.fact.topic, questions: [question], open: [{ question, measures: [] }] };
}

function isFor({ source, measures }: Policy, asOf: string): boolean {
  const asks = (source.scope ?? []).some((condition) => isMapping(condition) && REGISTERED_IN in condition);
  return asks && measures.some((measure) => inForce(measure, asOf));
}

/** The opening of a session, where it has one: its screen, and an estimate of no measure for the words and rates. */
export function openingOf(
  session: Session,
  profile: Profile,
  rulebook: Rulebook,
  options: EstimateOptions,
): Opening | null {
  const screen = isBlank(session) ? openingScreen(rulebook, options) : null;
  if (screen === null) return null;
  const noMeasure = { ...rulebook, policiesIn: () => [], contradictions: [] };
  return { screen, made: estimate(noMeasure, profile, { asOf: options.asOf }) };
}

export interface Opening {
  readonly screen: NextScreen;
  readonly made: Estimate;
}
