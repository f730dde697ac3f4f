/** A measure's amount is rounded once, after its caps: half up to 0.01, and never below nothing. */
import { greater } from '../rules/operators/greatest.ts';
import { highOf, rising } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import { compared, HALF_A_CENT, roundMoney, ZERO } from '../values/decimal.ts';

/** Rounds an amount of money; a range whose ends round to one figure is decided. */
export function rounded(quantity: Quantity): Quantity {
  return rising('round', greater(quantity, ZERO), roundMoney);
}

/** Whether an amount is certain to be 0.00 after rounding. */
export function roundsToNothing(amount: Quantity): boolean {
  return compared(highOf(amount), HALF_A_CENT) < 0;
}
