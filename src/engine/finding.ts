/**
 * What one measure comes to in one world, by itself: whether its conditions hold, and what it pays after its caps,
 * rounded once (half up to 0.01). A joint cap is filled in the order of its rows: each row takes its own rounded
 * amount, a row that is not paid takes none (measures.md).
 */
import { rounded } from './rounding.ts';
import { divided } from '../rules/operators/quotient.ts';
import { less } from '../rules/operators/difference.ts';
import { leastOf } from '../rules/operators/least.ts';
import { multiplied } from '../rules/operators/product.ts';
import { hull, isOpen } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { isUndecided } from '../rules/truth.ts';
import type { Truth } from '../rules/truth.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { World } from '../rules/world.ts';
import { ZERO } from '../values/decimal.ts';
import { receivedUnder } from './world-of.ts';
import { inForce } from './windows.ts';

/** `amount` is in the measure's currency: null where it is unpublished, or where the verdict is no. */
export interface Finding {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
}

const REFUSED: Finding = { verdict: false, amount: null };

/** Whether a measure that is paid once was paid before. */
export function alreadyReceived(measure: Measure, world: World): boolean {
  return measure.frequency === 'once' && receivedUnder(world, measure.id).gt(0);
}

/** Evaluates a measure by itself. A published amount of 0.00 is a no. */
export function findingOf(rulebook: Rulebook, measure: Measure, world: World): Finding {
  if (alreadyReceived(measure, world)) return REFUSED;
  const verdict = measure.conditions.test(world);
  if (verdict === false) return REFUSED;
  if (measure.plan === null) return { verdict, amount: null };
  const amount = payable(rulebook, measure, world);
  return !isOpen(amount) && amount.lte(0) ? REFUSED : { verdict, amount };
}

/** The amount that a measure pays if its conditions hold, never below nothing. */
export function payable(rulebook: Rulebook, measure: Measure, world: World): Quantity {
  if (measure.plan === null) return ZERO;
  const own = inOwnCurrency(measure.plan.evaluate(world), measure.currency, world);
  const left = leftOfJointCap(rulebook, measure, world);
  return rounded(left === null ? own : leastOf([own, left]));
}

/** What the rows before a measure leave of a joint cap; null where there is none. */
export function leftOfJointCap(rulebook: Rulebook, measure: Measure, world: World): Quantity | null {
  const joint = measure.jointCap;
  if (joint === null) return null;
  let left = inOwnCurrency(joint.cap.evaluate(world), measure.currency, world);
  for (const id of joint.measures) {
    if (id === measure.id) break;
    const before = rulebook.measures.get(id);
    if (before === undefined || inForce(before, world.asOf) !== inForce(measure, world.asOf)) continue;
    left = less(left, taken(rulebook, before, measure.currency, world));
  }
  return left;
}

/** What a row takes of a joint cap: its amount, nothing where it is not paid. */
function taken(rulebook: Rulebook, measure: Measure, currency: string, world: World): Quantity {
  const { verdict, amount } = findingOf(rulebook, measure, world);
  if (verdict === false || amount === null) return ZERO;
  const own =
    currency === measure.currency ? amount : inOwnCurrency(inBase(amount, measure.currency, world), currency, world);
  return isUndecided(verdict) ? hull(verdict, [own, ZERO]) : own;
}

/** From the base currency to that of a measure. */
export function inOwnCurrency(quantity: Quantity, currency: string, world: World): Quantity {
  return currency === BASE_CURRENCY ? quantity : divided(quantity, world.rates.toBase(currency));
}

/** From the currency of a measure to the base currency. */
export function inBase(quantity: Quantity, currency: string, world: World): Quantity {
  return currency === BASE_CURRENCY ? quantity : multiplied(quantity, world.rates.toBase(currency));
}
