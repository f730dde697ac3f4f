/** Amounts between the base currency, in which rules are worked out, and the currency of a measure. */
import { divided } from '../rules/operators/divide.ts';
import { multiplied } from '../rules/operators/product.ts';
import type { Quantity } from '../rules/quantity.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { World } from '../rules/world.ts';

/** From the base currency to that of a measure. */
export function inOwnCurrency(quantity: Quantity, currency: string, world: World): Quantity {
  return currency === BASE_CURRENCY ? quantity : divided(quantity, world.rates.toBase(currency));
}

/** From the currency of a measure to the base currency. */
export function inBase(quantity: Quantity, currency: string, world: World): Quantity {
  return currency === BASE_CURRENCY ? quantity : multiplied(quantity, world.rates.toBase(currency));
}
