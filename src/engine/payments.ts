/** When a measure pays: years of the claim from 1, adding up to its amount. Each instalment is rounded; the last takes the rest. */
import type { Measure } from '../rules/rulebook.ts';
import { roundMoney, ZERO, type Decimal } from '../values/decimal.ts';
import type { AmountRange } from './assessment.ts';

export interface Payment {
  readonly year: number;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The payment schedule of an amount; empty without a figure. */
export function paymentsOf({ payments }: Measure, amount: AmountRange | null): readonly Payment[] {
  if (amount === null) return [];
  const lows = instalments(amount.low, payments);
  const highs = instalments(amount.high, payments);
  return payments.map((_share, index) => ({ year: index + 1, low: lows[index] ?? ZERO, high: highs[index] ?? ZERO }));
}

function instalments(total: Decimal, shares: readonly Decimal[]): Decimal[] {
  if (!total.isFinite()) return shares.map(() => total);
  let paid: Decimal = ZERO;
  return shares.map((share, index) => {
    const instalment = index === shares.length - 1 ? total.minus(paid) : roundMoney(total.times(share));
    paid = paid.plus(instalment);
    return instalment;
  });
}
