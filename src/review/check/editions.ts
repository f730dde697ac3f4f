/** A policy that follows another: its measures have other ids, under which nobody has had anything yet. */
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Finds what is paid once in an earlier edition too, where the new one does not look at what was had there. */
export function checkEditions({ id, jurisdiction, source }: Policy, { policies }: Rulebook, find: Find): void {
  const { from } = source.in_force;
  const earlier = policies.filter((other) => {
    const { until } = other.source.in_force;
    return other.jurisdiction === jurisdiction && from !== undefined && until !== undefined && until < from;
  });
  if (earlier.length === 0) return;
  const words = new Set<unknown>();
  visit(source, [], (value) => words.add(value));
  source.measures.forEach((measure, index) => {
    if (measure.frequency !== 'once') return;
    for (const { id: edition, source: before } of earlier) {
      const full = `${edition}/${measure.id}`;
      const wasOnce = before.measures.some((one) => one.id === measure.id && one.frequency === 'once');
      if (wasOnce && edition !== id && !words.has(full)) {
        find(['measures', index, 'frequency'], 'once-in-each-edition', { id: measure.id, earlier: full }, 'warning');
      }
    }
  });
}
