/** The sum of a measure step by step, with every cap: a reader with a calculator ends at the same figure. */
import { figure } from '../rules/operators/operands.ts';
import { leastOf } from '../rules/operators/least.ts';
import { phrase } from '../rules/phrase.ts';
import type { Part, Phrase, Step } from '../rules/phrase.ts';
import { formOf, isOpen } from '../rules/quantity.ts';
import type { JointCap, Measure, Rulebook } from '../rules/rulebook.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { World } from '../rules/world.ts';
import { moneyUnit } from '../values/units.ts';
import { leftOfJointCaps } from './combination.ts';
import { inOwnCurrency, inBase } from './currency.ts';
import { limitOf } from './finding.ts';
import { rounded } from './rounding.ts';
import { inCurrencyOf } from './step-currency.ts';

/** The steps that lead to the amount of a measure; none where no figure is published. */
export function stepsOf(rulebook: Rulebook, measure: Measure, world: World): Step[] {
  const { plan, currency } = measure;
  if (plan === null) return [];
  const steps: Step[] = [];
  plan.explain(world, steps);
  const unit = moneyUnit(currency);
  let result = inOwnCurrency(plan.evaluate(world), currency, world);
  const lefts = leftOfJointCaps(rulebook, measure, world).filter(({ left }) => isOpen(left) || left.isFinite());
  for (const { cap, left } of lefts) {
    explainLimit(cap, world, steps);
    const before = result;
    result = leastOf([result, left]);
    const bites = formOf(before) !== formOf(result);
    steps.push({
      label: leftLabel(cap, lefts.length, figure(inBase(left, currency, world), unit)),
      value: phrase(isOpen(before) || isOpen(left) ? 'step.cap-open' : bites ? 'step.cap-bit' : 'step.cap-kept', {
        before: figure(inBase(before, currency, world), unit),
        result: figure(inBase(result, currency, world), unit),
      }),
    });
  }
  const whole = rounded(result);
  if (formOf(whole) !== formOf(result) && !isOpen(whole)) {
    steps.push({
      label: phrase('step.rounded'),
      value: phrase('figure', { figure: figure(inBase(whole, currency, world), unit) }),
    });
  }
  if (measure.basis === 'up-to') {
    steps.push({
      label: phrase('step.up-to'),
      value: phrase('step.ceiling', { figure: figure(inBase(whole, currency, world), unit) }),
    });
  }
  return currency === BASE_CURRENCY ? steps : steps.map((step) => inCurrencyOf(currency, step));
}

/** What was received under a shared ceiling is taken off it first. */
function explainLimit(joint: JointCap, world: World, steps: Step[]): void {
  const { cap, received, currency } = joint;
  if (received === null) return;
  received.explain(world, steps);
  const unit = moneyUnit(currency);
  steps.push({
    label: phrase('step.joint-cap-net'),
    value: phrase('step.joint-cap-less', {
      cap: figure(cap.evaluate(world), unit),
      received: figure(received.evaluate(world), unit),
      net: figure(limitOf(joint, world), unit),
    }),
  });
}

/** Of several shared ceilings each is called by its clause. */
function leftLabel({ clause }: JointCap, count: number, left: Part): Phrase {
  return count > 1 && clause !== null
    ? phrase('step.joint-cap-of', { left, clause })
    : phrase('step.joint-cap', { left });
}
