/** Rules over several measures of a policy: shared ceilings and exclusions. What they ask for is asked of each measure under them. */
import { isList, isMapping } from './plain.ts';
import type { Measure, Policy, Rulebook } from './rulebook.ts';
import type { Fact } from './vocabulary.ts';

/** The facts that rules over the measures given ask for, in the order of the policies. */
export function sharedFacts({ policies, vocabulary }: Rulebook, measures: readonly Measure[]): readonly Fact[] {
  const ids = new Set(measures.map(({ id }) => id));
  const facts = policies.flatMap((policy) =>
    rulesOver(policy, ids).flatMap((rule) =>
      wordsIn(rule).flatMap((word) => vocabulary.facts.get(word) ?? vocabulary.facts.get(`${policy.id}.${word}`) ?? []),
    ),
  );
  return [...new Set(facts)];
}

/** What is written in the rules under which one of the measures stands; which measures these are is no rule. */
function rulesOver({ id, source }: Policy, ids: ReadonlySet<string>): readonly unknown[] {
  const rules = [...(source.joint_caps ?? []), ...(source.exclusions ?? [])];
  return rules.flatMap(({ measures, ...rule }) =>
    measures.some((name) => ids.has(name.includes('/') ? name : `${id}/${name}`)) ? [rule] : [],
  );
}

/** Every key and every text: a fact is written as one or the other. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (isList(value)) return value.flatMap(wordsIn);
  return isMapping(value) ? Object.entries(value).flatMap(([key, inner]) => [key, ...wordsIn(inner)]) : [];
}
