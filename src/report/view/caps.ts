/** The ceilings that cut a sum itself. One that cut a part of it, such as one store or one slice, says nothing of the sum. */
import type { Phrase, Step } from '../../rules/phrase.ts';

/** What may stand behind the last ceiling without changing whose it is. */
const AFTER = new Set(['step.named', 'step.rounded', 'step.up-to', 'step.minimum-at_least', 'step.minimum-over']);

/** What was chosen, with its own ceiling before it: they are of the sum where both come to the same. */
const CHOSEN = new Set(['step.tiers', 'step.choose', 'step.lookup']);

/** A ceiling that did not bite. */
const KEPT = new Set(['step.cap-kept', 'step.cap-open']);

/** Of the steps of a sum the ceilings that bit at its end, in their order. */
export function finalCaps(steps: readonly Step[]): readonly Step[] {
  const caps: Step[] = [];
  let next: Phrase | null = null;
  for (const step of steps.toReversed()) {
    if (next !== null && !leadsTo(step.value, next)) break;
    const isCap = step.value.key === 'step.cap-bit';
    if (isCap) caps.unshift(step);
    if (isCap || CHOSEN.has(step.label.key)) next = step.value;
    else if (!AFTER.has(step.label.key) && !KEPT.has(step.value.key)) break;
  }
  return caps;
}

/** Whether a ceiling is held against what another left, or gives what is chosen; any other step passes the sum on. */
function leadsTo({ key, with: before }: Phrase, { with: after }: Phrase): boolean {
  if (key !== 'step.cap-bit') return true;
  return JSON.stringify(before['result']) === JSON.stringify(after['before'] ?? after['figure']);
}
