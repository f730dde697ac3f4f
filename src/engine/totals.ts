/**
 * Totals by jurisdiction, beneficiary and currency. `low` and `high` add what qualifies; the sum with missing facts adds
 * every `needs-facts` at its high, as far as joint caps and exclusions permit.
 */
import type { Beneficiary, JointCap, Measure, Rulebook } from '../rules/rulebook.ts';
import type { World } from '../rules/world.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { highOf, larger, lowOf } from '../rules/quantity.ts';
import { addedUp, HALF_A_CENT, ONE, ZERO } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import { grouped } from '../values/grouped.ts';
import type { AmountRange, Status } from './assessment.ts';
import { bestSet } from './choice/best-set.ts';
import { hasConflict, paidIn } from './choice/contenders.ts';
import type { Conflict, Contender } from './choice/contenders.ts';
import { mostOf, together } from './choice/most.ts';
import { conflictWhere, hasRivals, standsAlone } from './combination/party.ts';
import { inBase, inOwnCurrency } from './currency.ts';
import { limitOf } from './finding.ts';

export interface Total {
  readonly jurisdiction: string;
  readonly beneficiary: Beneficiary;
  readonly currency: string;
  readonly low: Decimal;
  /** Infinite where nothing bounds it. */
  readonly high: Decimal;
  readonly withMissingFactsHigh: Decimal;
  /** What is paid at least whatever the open facts turn out to be: `low`, with the lows of what is open and excludes nothing. */
  readonly atLeast: Decimal;
}

/** Whether two totals are of the same place, beneficiary and currency. */
export function sameTotal(
  a: Pick<Total, 'jurisdiction' | 'beneficiary' | 'currency'>,
  b: Pick<Total, 'jurisdiction' | 'beneficiary' | 'currency'>,
): boolean {
  return a.jurisdiction === b.jurisdiction && a.beneficiary === b.beneficiary && a.currency === b.currency;
}

/** What a total needs to know of a measure. */
export interface Counted {
  readonly measure: Measure;
  readonly status: Status;
  readonly amount: AmountRange | null;
}

/** The totals of one jurisdiction, one for each beneficiary and currency among its measures, also where nothing qualifies. */
export function totalsOf(rulebook: Rulebook, jurisdiction: string, counted: readonly Counted[], world: World): Total[] {
  const published = grouped(
    counted.filter(({ measure }) => measure.published),
    ({ measure }) => measure.beneficiary,
  );
  if (!published.has('company')) published.set('company', []);
  const certain = counted.filter(({ status }) => status === 'qualifies');
  return [...published].toSorted(byKey).flatMap(([beneficiary, paidTo]) => {
    const groups = grouped(paidTo, ({ measure }) => measure.currency);
    if (groups.size === 0) groups.set(BASE_CURRENCY, []);
    return [...groups].toSorted(byKey).map(([currency, members]) => {
      const paid = members.filter((one) => one.status === 'qualifies');
      return {
        jurisdiction,
        beneficiary,
        currency,
        low: sumOf(paid, 'low'),
        high: sumOf(paid, 'high'),
        withMissingFactsHigh: permittedHigh(rulebook, members, certain, world),
        atLeast: addedUp(members.map((one) => leastOf(rulebook, one))),
      };
    });
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/**
 * What of a measure is paid at least, whatever the open facts turn out to be. An open one that may be set aside for another
 * carries its whole sum, and may come to nothing.
 */
export function leastOf(rulebook: Rulebook, { measure, status, amount }: Counted): Decimal {
  const isSure = status === 'qualifies' || (status === 'needs-facts' && !hasRivals(rulebook, measure));
  return isSure && amount !== null ? amount.low : ZERO;
}

function sumOf(counted: readonly Counted[], end: 'low' | 'high'): Decimal {
  return counted.reduce<Decimal>((total, { amount }) => (amount === null ? total : total.plus(amount[end])), ZERO);
}

/**
 * The best permitted sum of what qualifies and what may, each at its high. What is set aside stays so, whatever turns out, and what
 * qualifies in another currency or for another beneficiary is paid as well.
 */
function permittedHigh(
  rulebook: Rulebook,
  members: readonly Counted[],
  paid: readonly Counted[],
  world: World,
): Decimal {
  const open = members.filter(
    (one) => one.status === 'qualifies' || (one.status === 'needs-facts' && !isRuledOut(rulebook, one, paid, world)),
  );
  const joined = open.filter(({ measure }) => !standsAlone(rulebook, measure));
  const elsewhere = joined.length === 0 ? [] : paid.filter((one) => !members.includes(one));
  if (joined.length + elsewhere.length < 2) return sumOf(open, 'high');
  return bestAtHigh(rulebook, joined, elsewhere, world).plus(
    sumOf(
      open.filter((one) => !joined.includes(one)),
      'high',
    ),
  );
}

/** Whether a measure is excluded by one that is paid whatever turns out. */
function isRuledOut(rulebook: Rulebook, { measure }: Counted, paid: readonly Counted[], world: World): boolean {
  if (standsAlone(rulebook, measure)) return false;
  const conflict = conflictNow(rulebook, world);
  return paid.some((one) => conflict(one.measure.id, measure.id));
}

/** What may not exclude bounds nothing: the sum may be reached where it does not. */
function conflictNow(rulebook: Rulebook, world: World): Conflict {
  return conflictWhere(rulebook, ({ when }) => when?.test(world) === true);
}

/** What they come to at most; of a group that is too large to solve, what all of it comes to under its caps. */
function bestAtHigh(
  rulebook: Rulebook,
  joined: readonly Counted[],
  elsewhere: readonly Counted[],
  world: World,
): Decimal {
  const conflict = conflictNow(rulebook, world);
  const contenders = joined.map((one) => atHigh(one, elsewhere, world));
  // Under several caps a measure that takes less may leave more to two others.
  if (contenders.some(({ caps }) => caps.length > 1)) return mostOf(contenders, conflict) ?? together(contenders);
  const best = hasConflict(contenders, conflict) ? bestSet(contenders, conflict) : paidIn(contenders);
  if (best === null) return together(contenders);
  return addedUp(best.values());
}

/**
 * What is left of a joint cap at most, in the base currency, beside what is certainly paid of it in other totals: rounding in their
 * own currency may have lifted each by half a cent.
 */
function leftBeside(cap: JointCap, elsewhere: readonly Counted[], world: World): Decimal {
  return elsewhere.reduce<Decimal>(
    (left, { measure: { id, currency }, amount }) => {
      if (amount === null || !cap.measures.includes(id)) return left;
      const paid = larger(amount.low.minus(HALF_A_CENT), ZERO);
      return larger(left.minus(lowOf(inBase(paid, currency, world))), ZERO);
    },
    highOf(limitOf(cap, world)),
  );
}

/** A measure at its high; the members of a total are all in its currency. */
function atHigh({ measure, amount }: Counted, elsewhere: readonly Counted[], world: World): Contender {
  const { id, jointCaps, currency } = measure;
  const caps = jointCaps.map((cap) => ({
    limit: highOf(inOwnCurrency(leftBeside(cap, elsewhere, world), currency, world)),
    order: cap.measures,
  }));
  return { id, own: amount?.high ?? null, fixed: amount !== null && amount.low.eq(amount.high), caps, rate: ONE };
}
