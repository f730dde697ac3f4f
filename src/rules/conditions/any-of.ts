/** `any_of`: one condition that holds is enough. */
import { phrase } from '../phrase.ts';
import type { Operator, Test } from '../plan.ts';
import { operator } from '../operator.ts';
import { conditionList } from '../schemas.ts';
import { or } from '../truth.ts';
import { lookedAt } from './all-of.ts';

export const any_of: Operator<Test> = operator(
  'any_of',
  () => conditionList,
  (list, at, scope) => {
    const tests = list.map((one, index) => scope.tests(one, [...at, index], scope));
    return {
      test: (world) => or(tests.map((test) => test.test(world))),
      words: phrase('condition.any', { conditions: { phrases: tests.map((test) => test.words), joined: 'or' } }),
      ...lookedAt(tests),
      parts: { kind: 'any', tests },
    };
  },
);
