/** What one measure comes to in one world, by itself: whether its conditions hold, and what it pays before any joint cap. */
import { divided } from '../rules/operators/divide.ts';
import { multiplied } from '../rules/operators/product.ts';
import { highOf } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure } from '../rules/rulebook.ts';
import type { Truth } from '../rules/truth.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { World } from '../rules/world.ts';
import { Decimal } from '../values/decimal.ts';
import { receivedUnder } from './world-of.ts';

/** `amount` is in the measure's currency, not yet rounded: null where it is unpublished, or where the verdict is no. */
export interface Finding {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
  /** The joint cap of the measure, in the base currency; null where it has none, or where the verdict is no. */
  readonly cap: Quantity | null;
}

const REFUSED: Finding = { verdict: false, amount: null, cap: null };

/** Whether a measure that is paid once was paid before. */
export function alreadyReceived(measure: Measure, world: World): boolean {
  return measure.frequency === 'once' && receivedUnder(world, measure.id).gt(0);
}

/** Evaluates a measure by itself. A published amount of 0.00 is a no. */
export function findingOf(measure: Measure, world: World): Finding {
  if (alreadyReceived(measure, world)) return REFUSED;
  const verdict = measure.conditions.test(world);
  if (verdict === false) return REFUSED;
  const cap = measure.jointCap?.cap.evaluate(world) ?? null;
  if (measure.plan === null) return { verdict, amount: null, cap };
  const amount = inOwnCurrency(measure.plan.evaluate(world), measure.currency, world);
  return isNothing(amount) ? REFUSED : { verdict, amount, cap };
}

/** Half up, half a cent is the least that is rounded to something. */
const HALF_A_CENT = new Decimal('0.005');

/** Whether an amount is certain to be 0.00 after rounding. */
export function isNothing(amount: Quantity): boolean {
  return highOf(amount).lt(HALF_A_CENT);
}

/** From the base currency to that of a measure. */
export function inOwnCurrency(quantity: Quantity, currency: string, world: World): Quantity {
  return currency === BASE_CURRENCY ? quantity : divided(quantity, world.rates.toBase(currency));
}

/** From the currency of a measure to the base currency. */
export function inBase(quantity: Quantity, currency: string, world: World): Quantity {
  return currency === BASE_CURRENCY ? quantity : multiplied(quantity, world.rates.toBase(currency));
}
