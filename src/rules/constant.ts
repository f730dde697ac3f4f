/** Plans that no fact changes: a figure of the policy, and what stands in the place of a fault. */
import { ZERO } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Unit } from '../values/units.ts';
import { phrase } from './phrase.ts';
import type { Plan } from './plan.ts';
import { BASE_CURRENCY } from './world.ts';
import type { Rates, World } from './world.ts';

/** A plan that stands where a fault was reported; its unit fits anything. */
export const FAULTY: Plan = {
  unit: null,
  evaluate: () => ZERO,
  name: () => '',
  explain: () => {},
  whyZero: () => null,
  words: phrase('rule.faulty'),
};

/** A plan for a figure that no fact changes. Money of other currencies is converted once for each set of rates. */
export function constant(amount: Decimal, unit: Unit, text: string): Plan {
  const { currency } = unit;
  const evaluate = currency === null || currency === BASE_CURRENCY ? () => amount : converted(amount, currency);
  return {
    unit,
    literal: amount,
    evaluate,
    name: (world) => ({ figure: { quantity: evaluate(world), unit } }),
    words: phrase('rule.literal', { text }),
    explain: () => {},
    whyZero: () => (amount.isZero() ? phrase('why.literal-zero') : null),
  };
}

/** Keeps the last conversion: a stream of profiles shares its rates. */
function converted(amount: Decimal, currency: string): (world: World) => Decimal {
  let rates: Rates | null = null;
  let result = amount;
  return (world) => {
    if (world.rates !== rates) {
      rates = world.rates;
      result = amount.times(rates.toBase(currency));
    }
    return result;
  };
}
