/** `not`: the condition (or all of a list together) must not hold; unknown stays unknown. */
import * as v from 'valibot';
import { phrase } from '../phrase.ts';
import type { Operator, Test } from '../plan.ts';
import { operator } from '../operator.ts';
import { not } from '../truth.ts';

/** A test that holds where another does not. */
export function negated({ test, words, facts, held }: Test): Test {
  return {
    test: (world) => not(test(world)),
    words: phrase('condition.not', { condition: { phrase: words } }),
    facts,
    held,
  };
}

export const not_: Operator<Test> = operator(
  'not',
  () => v.unknown(),
  (inner, at, scope) => negated(scope.tests(inner, at, scope)),
);
