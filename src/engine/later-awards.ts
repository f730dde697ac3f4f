/** Awards dated after the day of an estimate: they count as received, and where they do it is said. */
import { phrase } from '../rules/phrase.ts';
import type { Phrase } from '../rules/phrase.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { Receipt, World } from '../rules/world.ts';
import { findingOf } from './finding.ts';

/** A world that notes which awards after its day are counted. */
export interface LaterAwards {
  readonly world: World;
  /** Ids of the measures under which they were received. */
  readonly counted: Set<string>;
}

/** The same world, noting such awards; null where there are none. */
export function laterAwardsIn(world: World): LaterAwards | null {
  const isLater = ({ date }: Receipt): boolean => date !== null && date > world.asOf;
  const later = [...world.received].filter(([, receipts]) => receipts.some(isLater));
  if (later.length === 0) return null;
  const counted = new Set<string>();
  const received = new Map(world.received);
  for (const [id, receipts] of later) {
    received.set(
      id,
      receipts.map((receipt) => (isLater(receipt) ? noting(receipt, () => counted.add(id)) : receipt)),
    );
  }
  return { world: { ...world, received }, counted };
}

/** A receipt that tells when its amount is counted. */
function noting({ amount, date }: Receipt, note: () => void): Receipt {
  return {
    date,
    get amount() {
      note();
      return amount;
    },
  };
}

/** The warnings of a measure that was refused, or a ceiling of which is less, for such an award. */
export function laterAwardWarnings(rulebook: Rulebook, measure: Measure, { world, counted }: LaterAwards): Phrase[] {
  counted.clear();
  findingOf(measure, world);
  return [...counted].toSorted().flatMap((id): Phrase[] => {
    const award = rulebook.measures.get(id);
    const dates = (world.received.get(id) ?? []).flatMap(({ date }) =>
      date !== null && date > world.asOf ? [date] : [],
    );
    if (award === undefined) return [];
    const date = [...new Set(dates)].toSorted().join(', ');
    return [phrase('warning.award-later', { award: { text: award.title }, date, day: world.asOf })];
  });
}
