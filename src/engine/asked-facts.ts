/** The facts on which a measure depends beside others: its own, those of the caps that it shares, and of what excludes it. */
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { Fact } from '../rules/vocabulary.ts';

/** The facts to ask a company for this measure, each once: its own first, then those of its joint caps and of conditional exclusions. */
export function askedFacts({ exclusions }: Rulebook, { id, facts, jointCaps }: Measure): readonly Fact[] {
  const conditional = exclusions.filter(({ measures, when }) => when !== null && measures.includes(id));
  return [...new Set([...facts, ...[...jointCaps, ...conditional].flatMap((shared) => shared.facts)])];
}
