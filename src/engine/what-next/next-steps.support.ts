/** A next step on one line: what it does to which measure, the change, and the gain. */
import type { NextStep } from './next-steps.ts';

export const shown = (steps: readonly NextStep[]): string[] =>
  steps.map(
    ({ kind, measure, setting, gain }) =>
      `${kind} ${measure.shortId}: ${setting} → ${gain.low.toString()}–${gain.high.toString()}`,
  );
