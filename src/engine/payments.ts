/** When a measure pays: years of the claim from 1, adding up to its amount. Each instalment is rounded; the last takes the rest. */
import type { Measure } from '../rules/rulebook.ts';
import { smaller } from '../rules/quantity.ts';
import { roundMoney, ZERO, type Decimal } from '../values/decimal.ts';
import type { AmountRange } from './assessment.ts';

export interface Payment {
  readonly year: number;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The payment schedule of an amount; empty without a figure. */
export function paymentsOf(measure: Measure, amount: AmountRange | null): readonly Payment[] {
  if (amount === null) return [];
  const { payments, paymentCeilings } = measure;
  if (paymentCeilings.length > 0) return underCeilings(paymentCeilings, amount);
  const lows = instalments(amount.low, payments);
  const highs = instalments(amount.high, payments);
  return payments.map((_share, index) => ({ year: index + 1, low: lows[index] ?? ZERO, high: highs[index] ?? ZERO }));
}

/** Each year pays up to its ceiling; the year after the last ceiling takes what is left, and is there only where something is. */
function underCeilings(ceilings: readonly Decimal[], { low, high }: AmountRange): readonly Payment[] {
  const lows = filled(ceilings, low);
  const highs = filled(ceilings, high);
  const years = Math.max(1, highs.findLastIndex((sum) => !sum.isZero()) + 1);
  return Array.from({ length: years }, (_, index) => ({
    year: index + 1,
    low: lows[index] ?? ZERO,
    high: highs[index] ?? ZERO,
  }));
}

function filled(ceilings: readonly Decimal[], total: Decimal): Decimal[] {
  let left = total;
  const years = ceilings.map((ceiling) => {
    const paid = left.lt(ceiling) ? left : ceiling;
    left = left.minus(paid);
    return paid;
  });
  return [...years, left];
}

function instalments(total: Decimal, shares: readonly Decimal[]): Decimal[] {
  if (!total.isFinite()) return shares.map(() => total);
  let paid: Decimal = ZERO;
  return shares.map((share, index) => {
    const left = total.minus(paid);
    // Of a few fen the first instalments may already have taken all.
    const instalment = index === shares.length - 1 ? left : smaller(roundMoney(total.times(share)), left);
    paid = paid.plus(instalment);
    return instalment;
  });
}
