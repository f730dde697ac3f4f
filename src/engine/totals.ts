/**
 * Totals by jurisdiction, beneficiary and currency. `low` and `high` add what qualifies; the sum with missing facts adds
 * every `needs-facts` at its high, as far as joint caps and exclusions permit.
 */
import type { Beneficiary, Measure, Rulebook } from '../rules/rulebook.ts';
import type { World } from '../rules/world.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { highOf } from '../rules/quantity.ts';
import { ONE, ZERO, type Decimal } from '../values/decimal.ts';
import { grouped } from '../values/grouped.ts';
import type { AmountRange, Status } from './assessment.ts';
import { bestSet } from './choice.ts';
import { hasConflict, paidIn } from './choice-contenders.ts';
import type { Contender } from './choice-contenders.ts';
import { mostOf } from './choice-most.ts';
import { conflictWhere, standsAlone } from './combination-groups.ts';
import { inOwnCurrency, limitOf } from './finding.ts';

export interface Total {
  readonly jurisdiction: string;
  readonly beneficiary: Beneficiary;
  readonly currency: string;
  readonly low: Decimal;
  /** Infinite where nothing bounds it. */
  readonly high: Decimal;
  readonly withMissingFactsHigh: Decimal;
}

/** What a total needs to know of a measure. */
export interface Counted {
  readonly measure: Measure;
  readonly status: Status;
  readonly amount: AmountRange | null;
}

/** The totals of one jurisdiction, one for each beneficiary and currency among its measures, also where nothing qualifies. */
export function totalsOf(rulebook: Rulebook, jurisdiction: string, counted: readonly Counted[], world: World): Total[] {
  const groups = grouped(
    counted.filter(({ measure }) => measure.published),
    ({ measure }) => `${measure.beneficiary} ${measure.currency}`,
  );
  if (![...groups.keys()].some((key) => key.startsWith('company'))) groups.set(`company ${BASE_CURRENCY}`, []);
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => {
      const [beneficiary, currency = BASE_CURRENCY] = key.split(' ');
      const paid = members.filter((one) => one.status === 'qualifies');
      return {
        jurisdiction,
        beneficiary: beneficiary === 'individual' ? 'individual' : 'company',
        currency,
        low: sumOf(paid, 'low'),
        high: sumOf(paid, 'high'),
        withMissingFactsHigh: permittedHigh(rulebook, members, world),
      };
    });
}

function sumOf(counted: readonly Counted[], end: 'low' | 'high'): Decimal {
  return counted.reduce<Decimal>((total, { amount }) => (amount === null ? total : total.plus(amount[end])), ZERO);
}

/** The best permitted sum of what qualifies and what may, each at its high. What is set aside stays so, whatever turns out. */
function permittedHigh(rulebook: Rulebook, members: readonly Counted[], world: World): Decimal {
  const open = members.filter(({ status }) => status === 'qualifies' || status === 'needs-facts');
  const joined = open.filter(({ measure }) => !standsAlone(rulebook, measure));
  if (joined.length < 2) return sumOf(open, 'high');
  const best = bestAtHigh(rulebook, joined, world);
  // Of a group that is too large to solve, all measures together bound the sum.
  if (best === null) return sumOf(open, 'high');
  return best.plus(
    sumOf(
      open.filter((one) => !joined.includes(one)),
      'high',
    ),
  );
}

/** What they come to at most; null where a group of them is too large to solve. Where nobody excludes anybody all are taken. */
function bestAtHigh(rulebook: Rulebook, joined: readonly Counted[], world: World): Decimal | null {
  // What may not exclude bounds nothing: the sum may be reached where it does not.
  const conflict = conflictWhere(rulebook, ({ when }) => when?.test(world) === true);
  const contenders = joined.map((one) => atHigh(one, world));
  // Under several caps a measure that takes less may leave more to two others.
  if (contenders.some(({ caps }) => caps.length > 1)) return mostOf(contenders, conflict);
  const best = hasConflict(contenders, conflict) ? bestSet(contenders, conflict) : paidIn(contenders);
  return best === null ? null : [...best.values()].reduce<Decimal>((total, paid) => total.plus(paid), ZERO);
}

/** A measure at its high; the members of a total are all in its currency. */
function atHigh({ measure, amount }: Counted, world: World): Contender {
  const { id, jointCaps, currency } = measure;
  const caps = jointCaps.map((cap) => ({
    limit: highOf(inOwnCurrency(limitOf(cap, world), currency, world)),
    order: cap.measures,
  }));
  return { id, own: amount?.high ?? null, fixed: amount !== null && amount.low.eq(amount.high), caps, rate: ONE };
}
