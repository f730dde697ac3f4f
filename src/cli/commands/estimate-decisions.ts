/** `subsidy estimate` with `--what-next`, `--what-if` or `--schedule`: one question about each profile instead of the whole estimate. */
import { estimate } from '../../engine/estimate.ts';
import type { Estimate } from '../../engine/estimate.ts';
import { chosenJurisdictions } from '../../engine/jurisdictions.ts';
import { whatIf } from '../../engine/what-if.ts';
import { scheduleJson, scheduleSheet } from '../../report/schedule.ts';
import { whatIfJson, whatIfSheet } from '../../report/what-if.ts';
import { nextJson, nextSheet } from '../../report/what-next.ts';
import { absenceOf, undecidedOf } from '../hints.ts';
import { BOM, LETTERHEAD, refuseIdle } from '../idle.ts';
import { settingsOf } from '../profiles.ts';
import { usageError } from '../usage.ts';
import { runDecision } from './decide.ts';
import type { DecideFlags } from '../flags.ts';
import type { Answer, Case, Question } from './decide.ts';

/** Options of `estimate` that its other questions have no use for. */
const IDLE = [
  ['explain', '--explain'],
  ['all', '--all'],
  ...LETTERHEAD,
  BOM,
  ['jobs', '--jobs'],
  ['ask', '--ask'],
  ['resume', '--resume'],
] as const;

export interface EstimateDecisionFlags extends DecideFlags, Partial<Record<(typeof IDLE)[number][0], unknown>> {
  readonly whatNext?: boolean | undefined;
  readonly whatIf?: readonly string[] | undefined;
  readonly schedule?: boolean | undefined;
}

/** Runs the command; returns the exit code. */
export async function runEstimateDecision(files: readonly string[], flags: EstimateDecisionFlags): Promise<number> {
  const asked = [flags.whatNext === true, flags.whatIf !== undefined, flags.schedule === true].filter(Boolean).length;
  if (asked > 1) {
    throw usageError('questions-differ');
  }
  refuseIdle(
    flags,
    IDLE,
    flags.schedule === true ? '--schedule' : flags.whatNext === true ? '--what-next' : '--what-if',
  );
  return runDecision(files, flags, (question) => {
    if (flags.whatIf !== undefined) return whatIfAnswer(question, flags.whatIf);
    const made = estimate(question.rulebook, question.profile, question.options);
    const { language } = question;
    const said = { about: made, hints: absenceOf(made) };
    return flags.schedule === true
      ? { ...said, sheet: () => scheduleSheet(made, language), json: () => scheduleJson(made, language) }
      : {
          ...said,
          hints: [...said.hints, ...undecidedOf(made)],
          sheet: () => nextSheet(made, language),
          json: () => nextJson(made, language),
        };
  });
}

/** Over the places of the profile as it is and as it would be, so that a change of registration shows what it loses and what it gains. */
function whatIfAnswer({ rulebook, profile, options, language, changed }: Question, written: readonly string[]): Answer {
  const other = changed(settingsOf(written, rulebook, '--what-if'));
  const now = { profile, options };
  const placesOf = (one: Case): readonly string[] =>
    chosenJurisdictions(rulebook, one.profile, one.options.jurisdictions ?? []).jurisdictions;
  const jurisdictions = [...placesOf(now), ...placesOf(other)];
  const estimateOf = (one: Case): Estimate => estimate(rulebook, one.profile, { ...one.options, jurisdictions });
  const [before, after] = [estimateOf(now), estimateOf(other)];
  const change = whatIf(before, after);
  return {
    about: after,
    // Without -j the places are those of both sides of the change.
    hints: (options.jurisdictions ?? []).length === 0 ? [] : absenceOf(after),
    sheet: () => whatIfSheet(change, written, language),
    json: () => whatIfJson(change, written, language),
  };
}
