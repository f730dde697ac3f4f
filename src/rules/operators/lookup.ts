/**
 * `lookup: { by: FACT, table: { leading: 20m CNY, growth: 5m CNY }, otherwise: 0 CNY }`: an amount or rate by category.
 * A choice picks its line; where several can be chosen, of the lines chosen the highest figure counts (of lines that are no
 * figures, the first). A whole number picks the line of that number (`1:`, `2:`: year of the lease). Without `otherwise` the
 * rest comes to nothing.
 */
import * as v from 'valibot';
import { compared, ZERO } from '../../values/decimal.ts';
import { allOf } from '../conditions/all-of.ts';
import { factTest } from '../conditions/fact.ts';
import { operator } from '../operator.ts';
import type { Operator, Path, Plan, Scope, Test } from '../plan.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { FactType } from '../vocabulary.ts';
import { rungPlan } from './rungs.ts';
import type { WrittenRung } from './rungs.ts';

const lookupSchema = () =>
  keyed({
    by: v.string(),
    table: v.pipe(
      v.record(v.string(), expression),
      v.check((table) => Object.keys(table).length > 0, 'at least one line'),
    ),
    otherwise: v.optional(expression),
  });

export const lookup: Operator<Plan> = operator('lookup', lookupSchema, (spec, at, scope) => {
  const fact = scope.fact(spec.by);
  if (fact !== undefined && !PICKS.has(fact.type)) {
    scope.report([...at, 'by'], 'lookup-by', { fact: fact.id, type: fact.type });
    return null;
  }
  const lines = Object.entries(spec.table).map(([key, amount]): WrittenRung => {
    const here = [...at, 'table', key];
    return {
      test: testOf(spec.by, key, fact?.type, here, scope) ?? allOf([]),
      plan: scope.plan(amount, here, scope),
      at: here,
    };
  });
  const rungs = fact?.type === 'choices' ? highestFirst(lines) : lines;
  if (spec.otherwise !== undefined) {
    const otherwise = [...at, 'otherwise'];
    rungs.push({ test: allOf([]), plan: scope.plan(spec.otherwise, otherwise, scope), at: otherwise });
  }
  return rungPlan(rungs, rungs, 'lookup', scope);
});

/** The order of the lines in a file changes no sum. */
function highestFirst(rungs: readonly WrittenRung[]): WrittenRung[] {
  const figures = new Map(rungs.map((rung) => [rung, rung.plan.literal]));
  if ([...figures.values()].includes(undefined)) return [...rungs];
  return rungs.toSorted((a, b) => compared(figures.get(b) ?? ZERO, figures.get(a) ?? ZERO));
}

const PICKS = new Set<FactType>(['choice', 'choices', 'integer', 'number']);

function testOf(by: string, key: string, type: FactType | undefined, at: Path, scope: Scope): Test | null {
  if (type === 'choice') return factTest(by, { is: key }, at, scope);
  if (type === 'choices') return factTest(by, { includes: key }, at, scope);
  return factTest(by, { at_least: key, at_most: key }, at, scope);
}
