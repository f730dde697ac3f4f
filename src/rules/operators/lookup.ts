/**
 * `lookup: { by: FACT, table: { leading: 20m CNY, growth: 5m CNY }, otherwise: 0 CNY }`: an amount or rate by category.
 * A choice picks its line; where several can be chosen, of the lines chosen the one that comes to most counts. A whole number
 * picks the line of that number (`1:`, `2:`: year of the lease). Without `otherwise` the rest comes to nothing.
 */
import * as v from 'valibot';
import { parseLiteral } from '../../values/literal.ts';
import { allOf } from '../conditions/all-of.ts';
import { factTest } from '../conditions/fact.ts';
import { operator } from '../operator.ts';
import type { Operator, Path, Plan, Scope, Test } from '../plan.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { Fact, FactType } from '../vocabulary.ts';
import { highestFirst } from './highest-line.ts';
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
  if (!scope.checked && hasRanges(spec, fact, [...at, 'table'], scope)) return null;
  const lines = Object.entries(spec.table).map(([key, amount]): WrittenRung => {
    const here = [...at, 'table', key];
    return {
      test: testOf(spec.by, key, fact?.type, here, scope) ?? allOf([]),
      plan: scope.plan(amount, here, scope),
      at: here,
    };
  });
  const written = [...lines];
  if (spec.otherwise !== undefined) {
    const otherwise = [...at, 'otherwise'];
    written.push({ test: allOf([]), plan: scope.plan(spec.otherwise, otherwise, scope), at: otherwise });
  }
  if (fact?.type !== 'choices') {
    const someHolds = fact?.type === 'choice' && [...fact.choices.keys()].every((id) => Object.hasOwn(spec.table, id));
    return rungPlan({ key: 'lookup', written, tried: written, someHolds }, scope);
  }
  return rungPlan({ key: 'lookup', written, ...highestFirst(lines, written.slice(lines.length)) }, scope);
});

const PICKS = new Set<FactType>(['choice', 'choices', 'integer', 'number']);

function testOf(by: string, key: string, type: FactType | undefined, at: Path, scope: Scope): Test | null {
  if (type === 'choice') return factTest(by, { is: key }, at, scope);
  if (type === 'choices') return factTest(by, { includes: key }, at, scope);
  return factTest(by, { at_least: key, at_most: key }, at, tellingOnce(scope));
}

/** Both ends of a line are one figure, and what is wrong with it is told of one. */
function tellingOnce(scope: Scope): Scope {
  const told = new Set<string>();
  return {
    ...scope,
    report: (at, code, params, atKey) => {
      if (told.has(code)) return;
      told.add(code);
      scope.report(at, code, params, atKey);
    },
  };
}

/** Reports lines that are for more than one number each. */
function hasRanges(
  { table }: v.InferOutput<ReturnType<typeof lookupSchema>>,
  fact: Fact | undefined,
  at: Path,
  scope: Scope,
): boolean {
  if (fact?.type === 'choice' || fact?.type === 'choices') return false;
  const ranges = Object.keys(table).filter((key) => {
    const literal = parseLiteral(key);
    return !literal.ok && OF_SEVERAL.has(literal.refusal.code);
  });
  for (const key of ranges) scope.report([...at, key], 'line-of-several', { key }, true);
  return ranges.length > 0;
}

/** How a figure is refused that stands for more than itself. */
const OF_SEVERAL = new Set(['range', 'bound', 'two-figures', 'plus']);
