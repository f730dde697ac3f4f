/**
 * `some_of: { at_least: 2, conditions: [...] }`: so many of the conditions must hold (符合下列条件中的两项以上).
 *
 *   hold surely | may hold (surely + open) | result
 *   ≥ n         | any                      | true
 *   < n         | < n                      | false
 *   < n         | ≥ n                      | undecided, on the open ones
 */
import * as v from 'valibot';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Test } from '../plan.ts';
import { condition } from '../schemas.ts';
import { keyed } from '../shape.ts';
import { isUndecided } from '../truth.ts';
import type { Truth } from '../truth.ts';
import { lookedAt } from './all-of.ts';

const someOfSchema = () =>
  keyed({
    at_least: v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1')),
    conditions: v.pipe(v.array(condition), v.minLength(2, 'at least two conditions')),
  });

/** Whether at least `wanted` of the truths hold. */
export function atLeast(wanted: number, truths: readonly Truth[]): Truth {
  const sure = truths.filter((truth) => truth === true).length;
  if (sure >= wanted) return true;
  const open = truths.filter(isUndecided);
  if (sure + open.length < wanted) return false;
  const facts = [...new Set(open.flatMap((truth) => truth.facts))];
  return { facts, form: `some:${wanted - sure}(${open.map((truth) => truth.form).join(',')})` };
}

export const some_of: Operator<Test> = operator('some_of', someOfSchema, (spec, at, scope) => {
  if (spec.at_least > spec.conditions.length) {
    scope.report([...at, 'at_least'], 'some-of-too-many', {
      found: String(spec.at_least),
      count: String(spec.conditions.length),
    });
  }
  const tests = spec.conditions.map((one, index) => scope.tests(one, [...at, 'conditions', index], scope));
  return {
    test: (world) =>
      atLeast(
        spec.at_least,
        tests.map((test) => test.test(world)),
      ),
    words: phrase('condition.some', {
      count: String(spec.at_least),
      conditions: { phrases: tests.map((test) => test.words), joined: 'comma' },
    }),
    ...lookedAt(tests),
  };
});
