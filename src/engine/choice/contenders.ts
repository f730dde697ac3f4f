/** Measures that could be taken, and what each is paid beside others: joint caps are filled in the order of their rows. */
import { smaller } from '../../rules/quantity.ts';
import type { Preference } from '../../rules/world.ts';
import { roundMoney, ZERO, type Decimal } from '../../values/decimal.ts';

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
  readonly caps: readonly SharedCap[];
  /** How much one unit of its currency is in the base currency: each row is rounded in its own. */
  readonly rate: Decimal;
}

/** Whether two measures exclude each other. */
export type Conflict = (a: string, b: string) => boolean;

/** The totals of a set, in the base currency. */
export interface Value {
  readonly high: Decimal;
  readonly low: Decimal;
}

/** Whether two contenders fill the same cap. */
export function sharesCap(a: Contender, b: Contender): boolean {
  return a.caps.some(({ order }) => b.caps.some((other) => other.order === order));
}

/** What each of several measures is paid when their caps are filled in the order of the rows; unpublished: nothing. */
export function paidIn(chosen: readonly Contender[]): ReadonlyMap<string, Decimal> {
  const paid = new Map<string, Decimal>();
  const byId = new Map(chosen.map((one) => [one.id, one]));
  // Orders of caps never contradict each other (prepare-policy.ts), so that this ends.
  const settle = (one: Contender): void => {
    if (paid.has(one.id)) return;
    for (const { order } of one.caps) {
      for (const id of order) {
        if (id === one.id) break;
        const before = byId.get(id);
        if (before !== undefined) settle(before);
      }
    }
    paid.set(one.id, paidAfter(one, paid));
  };
  chosen.forEach(settle);
  return paid;
}

/** What a measure is paid after the rows before it in its caps that are paid: at most what each of them leaves. */
export function paidAfter(one: Contender, paid: ReadonlyMap<string, Decimal>): Decimal {
  if (one.own === null) return ZERO;
  return roundedFor(
    one,
    one.caps.reduce<Decimal>((least, cap) => smaller(least, leftIn(cap, one.id, paid)), one.own),
  );
}

function leftIn({ limit, order }: SharedCap, own: string, paid: ReadonlyMap<string, Decimal>): Decimal {
  let left = limit;
  for (const id of order) {
    if (id === own || !left.isFinite()) break;
    const before = paid.get(id);
    if (before !== undefined && !before.isZero()) left = left.minus(before);
  }
  return left;
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
