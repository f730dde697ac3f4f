/**
 * `TERM: true`: the company comes under a term that the policy defines (本办法所称…，是指…); `TERM: false`: it does not. The
 * conditions of the term are asked as if they stood there, each under the name of the term.
 */
import { phrase } from '../phrase.ts';
import type { Phrase, Text } from '../phrase.ts';
import type { Definition, Path, Scope, Test } from '../plan.ts';
import { negated } from './not.ts';

/** A definition, by its name in the rules and its title, of the test of its conditions. */
export function defined(name: string, title: Text, test: Test): Definition {
  const under = (key: string, words: Phrase): Phrase =>
    phrase(key, { name, title: { text: title }, condition: { phrase: words } });
  const { parts } = test;
  return {
    title,
    test: {
      ...test,
      words: under('condition.defined', test.words),
      // Told one by one, each says for what it is asked.
      parts:
        parts?.kind === 'all'
          ? {
              kind: 'term',
              tests: parts.tests.map((one) => ({ ...one, words: under('condition.of-term', one.words) })),
            }
          : parts,
    },
  };
}

/** Prepares what is asked of a definition: whether the company comes under it, or does not. */
export function definitionTest(name: string, { test }: Definition, raw: unknown, at: Path, scope: Scope): Test | null {
  scope.speaksOf(name);
  if (typeof raw === 'boolean') return raw ? test : negated(test);
  scope.report(at, 'definition-not-boolean', { name });
  return null;
}
