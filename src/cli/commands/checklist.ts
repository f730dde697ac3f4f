/** `subsidy checklist PROFILE`: the papers for all that qualifies, each once. */
import { estimate } from '../../engine/estimate.ts';
import { checklistJson, checklistSheet } from '../../report/checklist.ts';
import { absenceOf } from '../hints.ts';
import { runDecision } from './decide.ts';
import type { DecideFlags } from '../flags.ts';

/** Runs the command; returns the exit code. */
export async function runChecklist(files: readonly string[], flags: DecideFlags): Promise<number> {
  return runDecision(files, flags, ({ rulebook, profile, options, language }) => {
    const made = estimate(rulebook, profile, options);
    return {
      about: made,
      hints: absenceOf(made),
      sheet: () => checklistSheet(made, language),
      json: () => checklistJson(made, language),
    };
  });
}
