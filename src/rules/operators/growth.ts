/**
 * `growth: [this year, last year]`: (this − last) ÷ last, below 0 where it fell. A year that starts from nothing has no
 * growth rate: it is 0, and what such companies get is for the document to say (`choose`).
 *
 *   last year    | the ends of the growth rate
 *   surely over 0| lowest of this over highest of last, highest over lowest
 *   may be 0     | nothing bounds it above, unless this year is 0 too
 */
import * as v from 'valibot';
import { differenceOf, INFINITY, ONE, ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { PLAIN } from '../../values/units.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, larger, lowOf, smaller } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import type { World } from '../world.ts';
import { expectDivisor } from '../unit-faults.ts';
import { figure, operandsOf, sameUnits } from './operands.ts';

const twoAmounts = () => v.pipe(v.array(expression), v.length(2, 'two amounts: [this year, last year]'));

/** The growth rate of one quantity over another. */
export function grown(now: Quantity, before: Quantity): Quantity {
  // Over nothing there is no growth, whatever this year brings.
  if (highOf(before).lte(0)) return ZERO;
  if (!isOpen(now) && !isOpen(before)) return differenceOf(now.div(before), ONE);
  // Below nothing it is nothing; just above, there is no bound.
  const least = larger(lowOf(before), ZERO);
  const ratios = [lowOf(now), highOf(now)].flatMap((a) => [ratio(a, least), ratio(a, highOf(before))]);
  const [low, high] = [differenceOf(ratios.reduce(smaller), ONE), differenceOf(ratios.reduce(larger), ONE)];
  const mayBeNothing = lowOf(before).lte(0);
  return combined(
    'growth',
    [now, before],
    mayBeNothing ? smaller(low, ZERO) : low,
    mayBeNothing ? larger(high, ZERO) : high,
  );
}

/** `a ÷ b`, where b goes down to nothing or up without bounds. */
function ratio(a: Decimal, b: Decimal): Decimal {
  if (a.isZero() || (!b.isFinite() && a.isFinite())) return ZERO;
  if (!a.isFinite() && !b.isFinite()) return ZERO;
  if (b.lte(0)) return a.gt(0) ? INFINITY : INFINITY.neg();
  return a.div(b);
}

export const growth: Operator<Plan> = operator('growth', twoAmounts, (specs, at, scope) => {
  const parts = operandsOf(specs, at, scope);
  const [now, before] = parts;
  if (now === undefined || before === undefined) return null;
  expectDivisor(before, [...at, 1], scope);
  const unit = sameUnits(parts, at, scope);
  const evaluate = (world: World): Quantity => grown(now.evaluate(world), before.evaluate(world));
  return {
    unit: unit === null ? null : PLAIN,
    evaluate,
    name: (world) => figure(evaluate(world), PLAIN),
    words: phrase('rule.growth', { now: { phrase: now.words }, before: { phrase: before.words } }),
    explain: (world, lines) => {
      for (const part of parts) part.explain(world, lines);
      lines.push({
        label: phrase('step.growth', { of: now.name(world) }),
        value: phrase('step.growth-value', {
          now: figure(now.evaluate(world), unit),
          before: figure(before.evaluate(world), unit),
          rate: figure(evaluate(world), PLAIN),
        }),
      });
    },
    whyZero: () => phrase('why.no-growth', { now: { phrase: now.words } }),
  };
});
