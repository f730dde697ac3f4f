/**
 * Totals by jurisdiction, beneficiary and currency. `low` and `high` add what qualifies; the sum with missing facts adds
 * every `needs-facts` at its high, as far as joint caps and exclusions permit.
 */
import type { Beneficiary, Measure, Rulebook } from '../rules/rulebook.ts';
import type { World } from '../rules/world.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { highOf, smaller } from '../rules/quantity.ts';
import { ZERO, type Decimal } from '../values/decimal.ts';
import type { AmountRange, Status } from './assessment.ts';
import { bestSet, conflictIn } from './choice.ts';
import { inOwnCurrency } from './finding.ts';

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
  const groups = new Map<string, Counted[]>();
  for (const one of counted) {
    if (!one.measure.published) continue;
    const key = `${one.measure.beneficiary} ${one.measure.currency}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
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

/** The best permitted sum of what qualifies and what may, each at its high. */
function permittedHigh(rulebook: Rulebook, members: readonly Counted[], world: World): Decimal {
  const open = members.filter(
    ({ status }) => status === 'qualifies' || status === 'needs-facts' || status === 'set-aside',
  );
  const candidates = open.map(({ measure, amount }) => ({
    id: measure.id,
    low: amount?.low ?? ZERO,
    high: amount?.high ?? ZERO,
  }));
  const chosen = bestSet(candidates, conflictIn(rulebook));
  const taken = open.filter(({ measure }) => chosen.has(measure.id));
  const alone = taken.filter(({ measure }) => measure.jointCap === null);
  const caps = new Set(taken.map(({ measure }) => measure.jointCap).filter((cap) => cap !== null));
  return [...caps].reduce<Decimal>(
    (total, cap) => {
      const sharing = taken.filter(({ measure }) => measure.jointCap === cap);
      const currency = sharing[0]?.measure.currency ?? BASE_CURRENCY;
      return total.plus(
        smaller(sumOf(sharing, 'high'), highOf(inOwnCurrency(cap.cap.evaluate(world), currency, world))),
      );
    },
    sumOf(alone, 'high'),
  );
}
