/** Measures that could be taken, and what each is paid beside others: joint caps are filled in the order of their rows. */
import { smaller } from '../rules/quantity.ts';
import { roundMoney, ZERO, type Decimal } from '../values/decimal.ts';

/** A ceiling that contenders share. */
export interface SharedCap {
  /** In the base currency. */
  readonly limit: Decimal;
  /** Ids, in the order in which the cap is filled. */
  readonly order: readonly string[];
}

/** One measure that could be taken. */
export interface Contender {
  readonly id: string;
  /** What it would be paid without a joint cap, in the base currency; null where no figure is published. May be infinite. */
  readonly own: Decimal | null;
  /** Whether the sum is fixed by the text, so that its low is its high. */
  readonly fixed: boolean;
  readonly cap: SharedCap | null;
  /** How much one unit of its currency is in the base currency: each row is rounded in its own. */
  readonly rate: Decimal;
}

/** Whether two measures exclude each other. */
export type Conflict = (a: string, b: string) => boolean;

/** Which total decides first: that of the highs, or that of the sums that the texts fix. */
export type Preference = 'high' | 'fixed';

/** The totals of a set, in the base currency. */
export interface Value {
  readonly high: Decimal;
  readonly low: Decimal;
}

/** Whether two contenders fill the same cap. */
export function sharesCap(a: Contender, b: Contender): boolean {
  return a.cap !== null && b.cap !== null && a.cap.order === b.cap.order;
}

/** What each of several measures is paid when their caps are filled in the order of the rows; unpublished: nothing. */
export function paidIn(chosen: readonly Contender[]): ReadonlyMap<string, Decimal> {
  const paid = new Map<string, Decimal>();
  for (const one of chosen) if (one.cap === null) paid.set(one.id, roundedFor(one, one.own ?? ZERO));
  for (const cap of new Set(chosen.flatMap(({ cap: own }) => (own === null ? [] : [own.order])))) {
    for (const id of cap) {
      const one = chosen.find((other) => other.id === id);
      if (one !== undefined) paid.set(id, paidAfter(one, paid));
    }
  }
  return paid;
}

/** What a measure is paid after the rows before it in its cap that are paid. */
export function paidAfter(one: Contender, paid: ReadonlyMap<string, Decimal>): Decimal {
  if (one.own === null) return ZERO;
  if (one.cap === null) return roundedFor(one, one.own);
  let left = one.cap.limit;
  for (const id of one.cap.order) {
    if (id === one.id || !left.isFinite()) break;
    left = left.minus(paid.get(id) ?? ZERO);
  }
  return roundedFor(one, smaller(one.own, left));
}

/** What is paid of an amount in the base currency: rounded once, in the measure's own. */
export function roundedFor({ rate }: Contender, amount: Decimal): Decimal {
  if (amount.lte(0)) return ZERO;
  return rate.eq(1) ? roundMoney(amount) : roundMoney(amount.div(rate)).times(rate);
}

/** The totals of a set: what is paid at most, and what of it the texts fix. */
export function valueOf(chosen: readonly Contender[], paid: ReadonlyMap<string, Decimal>): Value {
  let [high, low] = [ZERO, ZERO];
  for (const { id, fixed } of chosen) {
    const sum = paid.get(id) ?? ZERO;
    high = high.plus(sum);
    if (fixed) low = low.plus(sum);
  }
  return { high, low };
}

/** Above 0 where the first total is better; 0 where only the ids can decide. */
export function betterBy(a: Value, b: Value, prefer: Preference): number {
  const [byHigh, byLow] = [a.high.cmp(b.high), a.low.cmp(b.low)];
  return prefer === 'fixed' ? byLow || byHigh : byHigh || byLow;
}

/** Whether any two of the contenders exclude each other. */
export function hasConflict(group: readonly Contender[], conflict: Conflict): boolean {
  return group.some((one, index) => group.slice(index + 1).some((other) => conflict(one.id, other.id)));
}
