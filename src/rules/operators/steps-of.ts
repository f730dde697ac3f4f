/** What operators that work on whole steps have in common: how many steps of a size are in a figure, exactly. */
import { INFINITY, ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';

export type Rounding = 'down' | 'up' | 'half_up';

/** How many steps of a size a figure (0 or more) comes to. Never divides with a remainder lost. */
export function stepsIn(figure: Decimal, size: Decimal, rounding: Rounding): Decimal {
  if (figure.lte(0)) return ZERO;
  if (!figure.isFinite()) return INFINITY;
  const whole = (rounding === 'half_up' ? figure.plus(size.div(2)) : figure).divToInt(size);
  return rounding === 'up' && whole.times(size).lt(figure) ? whole.plus(1) : whole;
}

/** How many whole steps lie below a figure that is approached and not reached. */
export function stepsBelow(figure: Decimal, size: Decimal): Decimal {
  const steps = stepsIn(figure, size, 'up');
  return steps.isFinite() && steps.gt(0) ? steps.minus(1) : steps;
}
