/** `not`: the condition (or all of a list together) must not hold; unknown stays unknown. */
import * as v from 'valibot';
import { phrase } from '../phrase.ts';
import type { Operator, Test } from '../plan.ts';
import { operator } from '../operator.ts';
import { not } from '../truth.ts';

export const not_: Operator<Test> = operator(
  'not',
  () => v.unknown(),
  (inner, at, scope) => {
    const test = scope.tests(inner, at, scope);
    return {
      test: (world) => not(test.test(world)),
      words: phrase('condition.not', { condition: { phrase: test.words } }),
      facts: test.facts,
      held: test.held,
    };
  },
);
