/** The sum of a measure step by step, with every cap: a reader with a calculator ends at the same figure. */
import { capKey } from '../rules/operators/capped.ts';
import { figure } from '../rules/operators/operands.ts';
import { lesser } from '../rules/operators/least.ts';
import { phrase } from '../rules/phrase.ts';
import type { Part, Step } from '../rules/phrase.ts';
import { highOf, isOpen, larger, lowOf, range, smaller } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { JointCap, Measure, Rulebook } from '../rules/rulebook.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { World } from '../rules/world.ts';
import { moneyUnit } from '../values/units.ts';
import type { AmountRange } from './assessment.ts';
import { leftOfJointCaps } from './combination/standing.ts';
import { inOwnCurrency, inBase } from './currency.ts';
import { limitOf } from './finding.ts';
import { whichCap } from './joint-cap-name.ts';
import { rounded } from './rounding.ts';
import { inCurrencyOf } from './step-currency.ts';

/**
 * The steps that lead to the amount of a measure; none where no figure is published.
 *
 * @param amount what it comes to in the end: narrower than the last step where one open fact stands behind several
 */
export function stepsOf(rulebook: Rulebook, measure: Measure, world: World, amount: AmountRange | null): Step[] {
  const { plan, currency } = measure;
  if (plan === null) return [];
  const steps: Step[] = [];
  plan.explain(world, steps);
  const told = (quantity: Quantity): Part => figure(inBase(quantity, currency, world), moneyUnit(currency));
  let result = inOwnCurrency(plan.evaluate(world), currency, world);
  const lefts = leftOfJointCaps(rulebook, measure, world).filter(({ left }) => isOpen(left) || left.isFinite());
  for (const { cap, left } of lefts) {
    const which = whichCap(cap, measure);
    explainLimit(cap, which, world, steps);
    explainTaken({ joint: cap, which, left, currency }, world, steps);
    const before = result;
    result = lesser(result, left);
    steps.push({
      label: phrase('step.joint-cap', { left: told(left), which }),
      value: phrase(capKey(before, result), { before: told(before), result: told(result) }),
    });
  }
  let whole = rounded(result);
  if (!lowOf(whole).eq(lowOf(result)) || !highOf(whole).eq(highOf(result))) {
    steps.push({ label: phrase('step.rounded'), value: phrase('figure', { figure: told(whole) }) });
  }
  const narrower = narrowed(whole, amount);
  if (narrower !== null) {
    whole = narrower;
    steps.push({ label: phrase('step.together'), value: phrase('figure', { figure: told(whole) }) });
  }
  if (measure.basis === 'up-to') {
    steps.push({ label: phrase('step.up-to'), value: phrase('step.ceiling', { figure: told(whole) }) });
  }
  return currency === BASE_CURRENCY ? steps : steps.map((step) => inCurrencyOf(currency, step));
}

/** What is possible as a whole, where it is less than step by step; null where it is not. That a measure may be refused is no step. */
function narrowed(last: Quantity, amount: AmountRange | null): Quantity | null {
  if (!isOpen(last) || amount === null) return null;
  const [low, high] = [larger(last.low, amount.low), smaller(last.high, amount.high)];
  return low.eq(last.low) && high.eq(last.high) ? null : range(low, high, last.facts, `together(${last.form})`);
}

/** What was received under a joint cap is taken off it first. */
function explainLimit(joint: JointCap, which: Part, world: World, steps: Step[]): void {
  const { cap, received, currency } = joint;
  if (received === null) return;
  received.explain(world, steps);
  const unit = moneyUnit(currency);
  steps.push({
    label: phrase('step.joint-cap-net', { which }),
    value: phrase('step.joint-cap-less', {
      cap: figure(cap.evaluate(world), unit),
      less: figure(received.evaluate(world), unit),
      net: figure(limitOf(joint, world), unit),
    }),
  });
}

interface Left {
  readonly joint: JointCap;
  readonly which: Part;
  readonly left: Quantity;
  readonly currency: string;
}

/** What the measures before took of a joint cap; nothing where that is open, or none of it. */
function explainTaken({ joint, which, left, currency }: Left, world: World, steps: Step[]): void {
  const limit = inOwnCurrency(limitOf(joint, world), currency, world);
  if (isOpen(limit) || isOpen(left) || left.gte(limit)) return;
  const told = (sum: Quantity): Part => figure(inBase(sum, currency, world), moneyUnit(currency));
  steps.push({
    label: phrase('step.joint-cap-taken', { which }),
    value: phrase('step.joint-cap-less', { cap: told(limit), less: told(limit.minus(left)), net: told(left) }),
  });
}
