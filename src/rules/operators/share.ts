/**
 * `{ rate: 50%, of: COST, cap: 200,000 CNY }`: a share of a base. Written `share:`.
 * `base_cap` is a ceiling on the eligible base, `cap` a ceiling on the grant: the one read as the other overstates
 * a grant two or three times. `base_floor` is the first slice of the base that earns nothing.
 */
import * as v from 'valibot';
import { ZERO } from '../../values/decimal.ts';
import type { Unit } from '../../values/units.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Phrase, Step } from '../phrase.ts';
import type { Limit, Operator, Path, Plan, Scope } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { capStep } from './capped.ts';
import { less } from './difference.ts';
import { greater } from './greatest.ts';
import { lesser } from './least.ts';
import { figure, firstReason, isNoMore, sameUnits } from './operands.ts';
import { productOf, productUnits } from './product.ts';

const shareSchema = () =>
  keyed({
    rate: expression,
    of: expression,
    base_floor: v.optional(expression),
    base_cap: v.optional(expression),
    cap: v.optional(expression),
  });

interface ShareParts {
  readonly rate: Plan;
  readonly of: Plan;
  readonly baseFloor: Plan | null;
  readonly baseCap: Plan | null;
  readonly cap: Plan | null;
  /** The unit of the grant, and the currency for each unit of which a rate that is a price is paid. */
  readonly units: ReturnType<typeof productUnits>;
}

export const share: Operator<Plan> = operator('share', shareSchema, (spec, at, scope) => {
  const optional = (key: 'base_floor' | 'base_cap' | 'cap'): Plan | null =>
    spec[key] === undefined ? null : scope.plan(spec[key], [...at, key], scope);
  const rate = scope.plan(spec.rate, [...at, 'rate'], scope);
  const of = scope.plan(spec.of, [...at, 'of'], scope);
  const parts: ShareParts = {
    rate,
    of,
    units: productUnits([rate.unit, of.unit]),
    baseFloor: optional('base_floor'),
    baseCap: optional('base_cap'),
    cap: optional('cap'),
  };
  const unit = unitOf(parts, at, scope);
  const evaluate = (world: World): Quantity => {
    const whole = beforeCap(parts, world);
    return parts.cap === null ? whole : lesser(whole, parts.cap.evaluate(world));
  };
  return {
    unit,
    evaluate,
    limits: limitsOf(parts),
    name: (world) => figure(evaluate(world), unit),
    words: shareWords(parts),
    explain: (world, steps) => explain(parts, unit, world, steps),
    whyZero: (world) => whyZero(parts, world),
  };
});

function whyZero(parts: ShareParts, world: World): Phrase | null {
  const { of, rate, baseFloor, baseCap, cap } = parts;
  const limits = [baseCap, cap].filter((limit) => limit !== null);
  const why = firstReason([of, rate, ...limits], world);
  if (why !== null || baseFloor === null) return why;
  const isBelow = isNoMore(less(of.evaluate(world), baseFloor.evaluate(world)));
  return isBelow ? phrase('why.not-over', { of: { phrase: of.words }, over: { phrase: baseFloor.words } }) : null;
}

function unitOf(parts: ShareParts, at: Path, scope: Scope): Unit | null {
  sameUnits([parts.of, parts.baseFloor ?? parts.of, parts.baseCap ?? parts.of], at, scope, [
    'of',
    'base_floor',
    'base_cap',
  ]);
  const { unit } = parts.units;
  if (unit === null) return null;
  return parts.cap === null ? unit : sameUnits([{ ...parts.of, unit }, parts.cap], [...at, 'cap'], scope);
}

function baseOf({ of, baseFloor, baseCap }: ShareParts, world: World): Quantity {
  let base = of.evaluate(world);
  if (baseFloor !== null) base = greater(less(base, baseFloor.evaluate(world)), ZERO);
  return baseCap === null ? base : lesser(base, baseCap.evaluate(world));
}

/** Each limit with what it is held against: the base, the base without its first slice, the share. */
function limitsOf(parts: ShareParts): Limit[] {
  const limits: Limit[] = [];
  const { of, baseFloor, baseCap, cap } = parts;
  if (baseFloor !== null) limits.push({ key: 'base_floor', before: of.evaluate, limit: baseFloor });
  if (baseCap !== null) {
    limits.push({ key: 'base_cap', before: (world) => baseOf({ ...parts, baseCap: null }, world), limit: baseCap });
  }
  if (cap !== null) limits.push({ key: 'cap', before: (world) => beforeCap(parts, world), limit: cap });
  return limits;
}

function beforeCap(parts: ShareParts, world: World): Quantity {
  return productOf([baseOf(parts, world), parts.rate.evaluate(world)], parts.units.over, world);
}

function explain(parts: ShareParts, unit: Unit | null, world: World, steps: Step[]): void {
  parts.rate.explain(world, steps);
  parts.of.explain(world, steps);
  const whole = beforeCap(parts, world);
  const rate = figure(parts.rate.evaluate(world), parts.rate.unit);
  const base = figure(baseOf(parts, world), parts.of.unit);
  if (parts.baseFloor !== null || parts.baseCap !== null) {
    steps.push({ label: phrase('step.base'), value: phrase('figure', { figure: base }) });
  }
  steps.push({
    label: phrase('step.share', { rate, of: parts.of.name(world) }),
    value: phrase('step.share-value', { rate, of: base, result: figure(whole, unit) }),
  });
  if (parts.cap !== null) capStep(whole, parts.cap, unit, world, steps);
}

function shareWords(parts: ShareParts): Phrase {
  const plain = phrase('rule.share', { rate: { phrase: parts.rate.words }, of: { phrase: parts.of.words } });
  const limits: Phrase[] = [];
  if (parts.baseFloor !== null) limits.push(phrase('rule.base-floor', { figure: { phrase: parts.baseFloor.words } }));
  if (parts.baseCap !== null) limits.push(phrase('rule.base-cap', { figure: { phrase: parts.baseCap.words } }));
  if (parts.cap !== null) limits.push(phrase('rule.cap', { figure: { phrase: parts.cap.words } }));
  return limits.length === 0
    ? plain
    : phrase('rule.limited', { rule: { phrase: plain }, limits: { phrases: limits, joined: 'comma' } });
}
