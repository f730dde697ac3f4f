/** The joint caps of a measure, and what others leave of them, in the currency of the measure. */
import { less } from '../../rules/operators/difference.ts';
import { greater } from '../../rules/operators/greatest.ts';
import { leastOf } from '../../rules/operators/least.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { World } from '../../rules/world.ts';
import { ZERO } from '../../values/decimal.ts';
import { inBase, inOwnCurrency } from '../currency.ts';
import { rounded } from '../rounding.ts';
import type { Claim } from './claim.ts';

/** From the currency of one measure to that of another. */
export function converted(amount: Quantity, from: string, to: string, world: World): Quantity {
  return from === to ? amount : inOwnCurrency(inBase(amount, from, world), to, world);
}

/**
 * What each joint cap of a claim leaves after the rows before it, in the currency of its measure. No ceiling leaves less than
 * nothing: rows cannot take more than there is, however wide the ranges of what they take.
 *
 * @param taken in the currency of the claim's measure
 */
export function leftsAfter(mine: Claim, taken: (row: string) => Quantity, world: World): readonly Quantity[] {
  const { measure } = mine;
  const limits = capsOf(mine, world);
  return measure.jointCaps.map(({ measures }, index) => {
    let left = limits[index] ?? ZERO;
    for (const id of measures) {
      if (id === measure.id) break;
      left = less(left, taken(id));
    }
    return greater(left, ZERO);
  });
}

/** What a claim pays where it has its caps for itself; null where it is unpublished. */
export function amountAlone(claim: Claim, world: World): Quantity | null {
  const { finding } = claim;
  return finding.amount === null ? null : rounded(leastOf([finding.amount, ...capsOf(claim, world)]));
}

/** A claim with what it pays where it has its caps for itself. */
export function paidAlone(claim: Claim, world: World): Claim {
  return { ...claim, finding: { ...claim.finding, amount: amountAlone(claim, world) } };
}

/** The joint caps of a claim in the currency of the measure. */
export function capsOf({ measure, finding }: Claim, world: World): readonly Quantity[] {
  return finding.caps.map((cap) => inOwnCurrency(cap, measure.currency, world));
}
