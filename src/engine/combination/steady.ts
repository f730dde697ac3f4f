/**
 * The choice between measures that exclude one another and share a cap, while sums are open: who is taken is decided where one set
 * is the best at every corner of what is open, and no other comes near it at any.
 *
 * Under one cap the lead of a set over another never turns as one sum rises: what is under the cap adds all of itself to a sum below
 * the limit and nothing to one above it. So the least lead is at a corner, and what leads at all of them leads everywhere.
 *
 * Not handled: several caps that may be used up, a limit that is open, a rate other than 1, sums that are not published, and the
 * preference for fixed sums. The choice then stays open, which is wider than it need be and never wrong.
 */
import { highOf, isOpen, lowOf } from '../../rules/quantity.ts';
import { addedUp, ZERO, type Decimal } from '../../values/decimal.ts';
import { bestSet } from '../choice/best-set.ts';
import type { Contender } from '../choice/contenders.ts';
import type { Contest } from './contest.ts';
import { LEAST_PAID } from './corners.ts';
import { atHighIn, isOpenClaim } from './claim.ts';
import type { Claim } from './claim.ts';

/** The most open measures of which all corners are tried. */
const MOST_OPEN = 4;

/** The measures that are taken as far as they are paid, whatever turns out; null where that is not certain. */
export function steadySet({ party, joined, conflict, world }: Contest): ReadonlySet<string> | null {
  const claims = joined.flatMap(({ id }) => party.filter(({ measure }) => measure.id === id));
  const open = claims.filter(isOpenClaim);
  if (world.prefer === 'fixed' || open.length > MOST_OPEN || !isPlain(joined, claims)) return null;
  const all = 2 ** open.length - 1;
  const corner = (bits: number): readonly Contender[] => {
    const atHigh = atHighIn(open, bits);
    return joined.flatMap((one) => {
      const claim = claims.find(({ measure }) => measure.id === one.id);
      const own = claim === undefined ? null : sumAt(claim, atHigh(claim));
      return own === null ? [] : [{ ...one, own }];
    });
  };
  const atMost = bestSet(corner(all), conflict);
  if (atMost === null) return null;
  const taken = new Set(atMost.keys());
  for (let bits = all; bits >= 0; bits -= 1) {
    if (!leads(taken, corner(bits))) return null;
  }
  return taken;

  /** Whether the best set is what is there of the set, and each that lacks one of it brings less by more than rounding. */
  function leads(set: ReadonlySet<string>, contenders: readonly Contender[]): boolean {
    const best = bestSet(contenders, conflict);
    const there = contenders.filter(({ id }) => set.has(id));
    if (best === null || best.size !== there.length || there.some(({ id }) => !best.has(id))) return false;
    const sum = addedUp(best.values()).minus(LEAST_PAID.times(contenders.length));
    return there.every((one) => {
      const without = bestSet(
        contenders.filter((other) => other !== one),
        conflict,
      );
      return without !== null && addedUp(without.values()).lt(sum);
    });
  }
}

/** One cap with a known limit, one currency, and a figure for everybody. */
function isPlain(joined: readonly Contender[], claims: readonly Claim[]): boolean {
  const orders = new Set(joined.flatMap(({ caps }) => caps.map(({ order }) => order)));
  const isKnown = ({ measure, finding }: Claim): boolean =>
    measure.jointCaps.every((cap, index) => !orders.has(cap.measures) || !isOpen(finding.caps[index] ?? ZERO));
  return orders.size === 1 && joined.every(({ own, rate }) => own !== null && rate.eq(1)) && claims.every(isKnown);
}

/** What a claim comes to at one end of what is open; null where it may not be there at all. */
function sumAt({ finding }: Claim, atHigh: boolean): Decimal | null {
  const amount = finding.amount ?? ZERO;
  const end = atHigh ? highOf(amount) : lowOf(amount);
  return !atHigh && (finding.verdict !== true || end.isZero()) ? null : end;
}
