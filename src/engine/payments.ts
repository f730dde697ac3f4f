/**
 * When a measure pays: years of the claim from 1, adding up to its amount. Instalments are whole fen: each is its share rounded
 * half up, and where these do not add up each fen goes to the year that is furthest behind its share.
 *
 * Of a larger amount no year ever gets less, which rounding year by year, with the rest for the last, does not hold. So the ends of
 * a range are in order in each year, add up to the ends of the amount, and enclose what is paid whatever the amount turns out to be.
 */
import type { Measure } from '../rules/rulebook.ts';
import { larger } from '../rules/quantity.ts';
import { addedUp, roundMoney, ZERO, type Decimal } from '../values/decimal.ts';
import type { AmountRange } from './assessment.ts';

export interface Payment {
  readonly year: number;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The payment schedule of an amount; empty without a figure. */
export function paymentsOf(measure: Measure, amount: AmountRange | null): readonly Payment[] {
  if (amount === null) return [];
  const { payments, paymentCeilings: ceilings } = measure;
  const inYears = (total: Decimal): Decimal[] =>
    ceilings.length > 0 ? filled(ceilings, total) : instalments(total, payments);
  const [lows, highs] = [inYears(amount.low), inYears(amount.high)];
  // Under ceilings a year is there only where something is left for it.
  const years = ceilings.length > 0 ? Math.max(1, highs.findLastIndex((sum) => !sum.isZero()) + 1) : payments.length;
  return highs.slice(0, years).map((high, index) => ({ year: index + 1, low: lows[index] ?? ZERO, high }));
}

/** Each year pays up to its ceiling; the year after the last ceiling takes what is left. */
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
  if (shares.length === 1 || !total.isFinite()) return shares.map(() => total);
  const rounded = shares.map((share) => roundMoney(total.times(share)));
  return addedUp(rounded).eq(total) ? rounded : fenByFen(total, shares);
}

function fenByFen(total: Decimal, shares: readonly Decimal[]): Decimal[] {
  const fen = total.times(100);
  // What each year has at the least, however the last fen fall; they are given one by one.
  const sure = fen.minus(shares.length / 2);
  const years = shares.map((share) => larger(share.times(sure).minus(1).floor(), ZERO));
  for (let left = fen.minus(addedUp(years)); left.gt(0); left = left.minus(1)) {
    const next = furthestBehind(shares, years);
    years[next] = (years[next] ?? ZERO).plus(1);
  }
  return years.map((year) => year.div(100));
}

/** The year whose share is the largest for what it would have with half a fen more (Webster's rule); of equal ones the first. */
function furthestBehind(shares: readonly Decimal[], years: readonly Decimal[]): number {
  const claim = (year: number): Decimal => (shares[year] ?? ZERO).div((years[year] ?? ZERO).times(2).plus(1));
  return shares.reduce((best, _share, year) => (claim(year).gt(claim(best)) ? year : best), 0);
}
