/**
 * `tiers:` from the lowest to the highest; the highest that holds is paid, and replaces the lower ones.
 * With `by`, each tier says from where it begins (`at_least` or `over`); `when` adds conditions of one tier alone.
 */
import * as v from 'valibot';
import { parseLiteral } from '../../values/literal.ts';
import type { Literal } from '../../values/literal.ts';
import { isOneCurrency } from '../../values/units.ts';
import { allOf } from '../conditions/all-of.ts';
import { factTest } from '../conditions/fact.ts';
import { operator } from '../operator.ts';
import type { Operator, Path, Plan, Scope, Test } from '../plan.ts';
import { condition, expression, word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import { rungPlan } from './rungs.ts';
import type { WrittenRung } from './rungs.ts';

const tierSchema = () =>
  keyed({
    at_least: v.optional(word),
    over: v.optional(word),
    boundary: v.optional(v.literal('unverified')),
    when: v.optional(v.array(condition)),
    amount: expression,
  });

const tiersSchema = () =>
  keyed({ by: v.optional(v.string()), steps: v.pipe(v.array(tierSchema()), v.minLength(1, 'at least one tier')) });

type Tier = v.InferOutput<ReturnType<typeof tierSchema>>;
type TierRung = WrittenRung & { readonly from: Literal | null };

export const tiers: Operator<Plan> = operator('tiers', tiersSchema, (spec, at, scope) => {
  const rungs = spec.steps.map((tier, index) => rungOf(spec.by, tier, [...at, 'steps', index], scope));
  if (spec.by !== undefined) reportOrder(spec.steps, rungs, at, scope);
  return rungPlan({ key: 'tiers', written: rungs, tried: rungs.toReversed() }, scope);
});

function rungOf(by: string | undefined, tier: Tier, at: Path, scope: Scope): TierRung {
  const start = tier.over ?? tier.at_least;
  const reached = startTest(by, tier, at, scope);
  const tests = reached === null ? [] : [reached];
  if (tier.when !== undefined) tests.push(scope.tests(tier.when, [...at, 'when'], scope));
  if (tests.length === 0 && by === undefined) scope.report(at, 'tier-without-when', {});
  const from = start === undefined ? null : parsedStart(String(start));
  const paid = [...at, 'amount'];
  return { test: allOf(tests), plan: scope.plan(tier.amount, paid, scope), at: paid, from };
}

/** Where a tier begins, as a condition on what the tiers go by. */
function startTest(by: string | undefined, tier: Tier, at: Path, scope: Scope): Test | null {
  const word = tier.over === undefined ? 'at_least' : 'over';
  const start = tier.over ?? tier.at_least;
  if (tier.over !== undefined && tier.at_least !== undefined) scope.report([...at, 'over'], 'two-boundaries', {}, true);
  if (start === undefined) {
    if (by !== undefined) scope.report(at, 'tier-without-start', {});
    return null;
  }
  if (by === undefined) {
    scope.report([...at, word], 'tier-without-by', {}, true);
    return null;
  }
  const asked = tier.boundary === undefined ? { [word]: start } : { [word]: start, boundary: tier.boundary };
  return factTest(by, asked, at, scope);
}

function parsedStart(text: string): Literal | null {
  const literal = parseLiteral(text);
  return literal.ok ? literal.value : null;
}

/** A tier that begins no higher than the one before it can never be told apart from it. */
function reportOrder(steps: readonly Tier[], rungs: readonly TierRung[], at: Path, scope: Scope): void {
  for (const [index, here] of steps.entries()) {
    const before = steps[index - 1];
    if (before === undefined || beginsHigher(here, before, rungs[index]?.from, rungs[index - 1]?.from)) continue;
    const word = here.over === undefined ? 'at_least' : 'over';
    scope.report([...at, 'steps', index, word], 'tier-order', {
      here: String(here[word] ?? ''),
      before: String(before.over ?? before.at_least ?? ''),
    });
  }
}

/** Whether a tier begins higher than the one before it, as far as both say where: `over` a figure is higher than `at_least` it. */
function beginsHigher(here: Tier, before: Tier, from?: Literal | null, fromBefore?: Literal | null): boolean {
  if (!from || !fromBefore || !isOneCurrency(from.unit, fromBefore.unit)) return true;
  if (from.amount.gt(fromBefore.amount)) return true;
  return from.amount.eq(fromBefore.amount) && before.over === undefined && here.over !== undefined;
}
