/** `choose:` the first line whose conditions hold is paid; a last line without `when` is paid otherwise. One line alone: what is added where it holds. */
import * as v from 'valibot';
import { allOf } from '../conditions/all-of.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';
import type { Operator, Path, Plan, Scope } from '../plan.ts';
import { condition, expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import { rungPlan } from './rungs.ts';
import type { WrittenRung } from './rungs.ts';

const lineSchema = () => keyed({ when: v.optional(v.array(condition)), amount: expression });

export const choose: Operator<Plan> = operator(
  'choose',
  () => v.pipe(v.array(lineSchema()), v.minLength(1, 'at least one line')),
  (lines, at, scope) => {
    const [first] = lines;
    if (lines.length === 1 && first?.when === undefined) scope.report(at, 'only-line-without-when', {});
    const rungs = lines.map((line, index) => rungOf(line, index === lines.length - 1, [...at, index], scope));
    const plan = rungPlan({ key: 'choose', written: rungs, tried: rungs }, scope);
    const [only, second] = rungs;
    return only === undefined || second !== undefined ? plan : { ...plan, words: onlyWhere(only) };
  },
);

function onlyWhere({ test, plan }: WrittenRung): Phrase {
  return phrase('rule.only-where', { condition: { phrase: test.words }, amount: { phrase: plan.words } });
}

function rungOf(
  line: v.InferOutput<ReturnType<typeof lineSchema>>,
  last: boolean,
  at: Path,
  scope: Scope,
): WrittenRung {
  if (line.when === undefined && !last) scope.report(at, 'line-without-when', {});
  const paid = [...at, 'amount'];
  return {
    test: line.when === undefined ? allOf([]) : scope.tests(line.when, [...at, 'when'], scope),
    plan: scope.plan(line.amount, paid, scope),
    at: paid,
  };
}
