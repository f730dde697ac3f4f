/** `all_of`: every condition must hold. One that fails decides, whatever else is unknown. */
import { phrase } from '../phrase.ts';
import type { Operator, Test } from '../plan.ts';
import { operator } from '../operator.ts';
import { conditionList } from '../schemas.ts';
import { and } from '../truth.ts';
import type { Truth } from '../truth.ts';
import type { World } from '../world.ts';

/** Joins tests that must all hold. */
export function allOf(tests: readonly Test[]): Test {
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return {
    test: (world) => allHold(tests, world),
    words: phrase('condition.all', { conditions: { phrases: tests.map((test) => test.words), joined: 'and' } }),
    ...lookedAt(tests),
    parts: { kind: 'all', tests },
  };
}

/** What several conditions look at together, each fact once. */
export function lookedAt(tests: readonly Test[]): Pick<Test, 'facts' | 'held'> {
  return {
    facts: [...new Set(tests.flatMap((test) => test.facts))],
    held: tests.flatMap(({ held = [] }) => held),
  };
}

/** Joins tests as one list: of a list among them the single conditions, so that each has a line of its own where rules are read back. */
export function oneListOf(tests: readonly Test[]): Test {
  return allOf(tests.flatMap(singles));
}

/** The single conditions of a list; another condition is one by itself. */
export function singles(test: Test): readonly Test[] {
  return test.parts?.kind === 'all' ? test.parts.tests : [test];
}

/** The single conditions of a rule in their order, those of terms and of lists inside lists too; alternatives are one together. */
export function leavesOf(test: Test): readonly Test[] {
  return test.parts === undefined || test.parts.kind === 'any' ? [test] : test.parts.tests.flatMap(leavesOf);
}

/** Stops at the first that fails; gathers the undecided ones only where none fails. */
function allHold(tests: readonly Test[], world: World): Truth {
  let open: Truth[] | null = null;
  for (const test of tests) {
    const truth = test.test(world);
    if (truth === false) return false;
    if (truth !== true) (open ??= []).push(truth);
  }
  return open === null ? true : and(open);
}

export const all_of: Operator<Test> = operator(
  'all_of',
  () => conditionList,
  (list, at, scope) => allOf(list.map((one, index) => scope.tests(one, [...at, index], scope))),
);
