/**
 * A measure without a published figure beside rivals that have one and exclude no other figure: each of them is taken wherever it
 * is paid (party.ts), so this one is taken just where none of them is.
 */
import { isOpen, lowOf } from '../../rules/quantity.ts';
import type { Measure } from '../../rules/rulebook.ts';
import { isUndecided } from '../../rules/truth.ts';
import type { World } from '../../rules/world.ts';
import { ZERO, type Decimal } from '../../values/decimal.ts';
import { openChoice } from './corners.ts';
import type { Value } from '../choice/contenders.ts';
import { inBase } from '../currency.ts';
import { paidAlone } from './caps.ts';
import { TAKEN, isOpenClaim } from './claim.ts';
import type { Choice, Claim } from './claim.ts';

/** How the choice falls for the measure, one of the claims; all others may be paid a figure. Claims are in order of ids. */
export function besideFigures(claims: readonly Claim[], measure: Measure, world: World): Choice {
  const paid = claims.map((claim) => paidAlone(claim, world));
  const rivals = paid.filter((claim) => claim.measure !== measure);
  const [first] = rivals;
  if (first === undefined) return TAKEN;
  const { verdict, amount } = first.finding;
  if (isUndecided(verdict) || (amount !== null && lowOf(amount).isZero())) {
    return openChoice(paid, paid.filter(isOpenClaim));
  }
  const isSure = paid.every(({ finding }) => !isUndecided(finding.verdict));
  return { kind: 'set-aside', for: first.measure.id, less: isSure ? sumOf(rivals, world) : null };
}

/** What all of them are paid, in the base currency; null while that is open. */
function sumOf(claims: readonly Claim[], world: World): Value | null {
  let [high, low]: [Decimal, Decimal] = [ZERO, ZERO];
  for (const { measure, finding } of claims) {
    const paid = inBase(finding.amount ?? ZERO, measure.currency, world);
    if (isOpen(paid)) return null;
    high = high.plus(paid);
    if (measure.basis === 'exact') low = low.plus(paid);
  }
  return { high, low };
}
