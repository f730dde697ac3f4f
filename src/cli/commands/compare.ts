/** `subsidy compare PROFILE`: the same company as if settled in each place, side by side. */
import { compare } from '../../engine/compare.ts';
import { compareJson } from '../../report/compare-json.ts';
import { compareSheet } from '../../report/compare.ts';
import { runDecision } from './decide.ts';
import type { DecideFlags } from '../flags.ts';

/** Runs the command; returns the exit code. */
export async function runCompare(files: readonly string[], flags: DecideFlags): Promise<number> {
  return runDecision(files, flags, ({ rulebook, profile, options, language }) => {
    const comparison = compare(rulebook, profile, options);
    return {
      about: comparison.given,
      // It is looked at as if it were registered in each place.
      hints: [],
      sheet: () => compareSheet(comparison, language),
      json: () => compareJson(comparison, language),
    };
  });
}
