/** What one measure comes to in one world, by itself: whether its conditions hold, and what it pays before any joint cap. */
import { closely } from '../rules/closer.ts';
import { less } from '../rules/operators/difference.ts';
import { greater } from '../rules/operators/greatest.ts';
import { factsOf, formOf, isOpen, lowOf, range } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { JointCap, Measure } from '../rules/rulebook.ts';
import { isUndecided, truthForm } from '../rules/truth.ts';
import type { Truth } from '../rules/truth.ts';
import type { World } from '../rules/world.ts';
import { INFINITY, ZERO } from '../values/decimal.ts';
import { inOwnCurrency } from './currency.ts';
import { roundsToNothing } from './rounding.ts';
import { receivedUnder } from './world-of.ts';

/** `amount` is in the measure's currency, not yet rounded: null where it is unpublished, or where the verdict is no. */
export interface Finding {
  readonly verdict: Truth;
  readonly amount: Quantity | null;
  /** What each joint cap of the measure comes to, in the base currency and in their order; none where the verdict is no. */
  readonly caps: readonly Quantity[];
}

const NO_CAPS: readonly Quantity[] = [];
const REFUSED: Finding = { verdict: false, amount: null, caps: NO_CAPS };

/** Whether a measure that is paid once was paid before. */
export function alreadyReceived(measure: Measure, world: World): boolean {
  return measure.frequency === 'once' && receivedUnder(world, measure.id).gt(0);
}

/** Evaluates a measure by itself. A published amount of 0.00 is a no. */
export function findingOf(measure: Measure, world: World): Finding {
  if (alreadyReceived(measure, world)) return REFUSED;
  const verdict = measure.conditions.test(world);
  if (verdict === false) return REFUSED;
  const caps = limitsOf(measure, world);
  if (measure.plan === null) return { verdict, amount: null, caps };
  const amount = inOwnCurrency(closely(measure.plan.evaluate, world), measure.currency, world);
  return roundsToNothing(amount) ? REFUSED : { verdict, amount, caps };
}

/** What each joint cap of a measure comes to, in the base currency. */
export function limitsOf({ jointCaps }: Measure, world: World): readonly Quantity[] {
  return jointCaps.length === 0 ? NO_CAPS : jointCaps.map((cap) => limitOf(cap, world));
}

/** What a joint cap comes to, in the base currency, after what was received under it before. */
export function limitOf(joint: JointCap, world: World): Quantity {
  const holds = joint.when === null || joint.when.test(world);
  if (holds === false) return INFINITY;
  const limit = limitWhereItHolds(joint, world);
  if (holds === true) return limit;
  // Whether it holds at all is open: then it leaves at least this.
  const facts = isOpen(limit) ? [...holds.facts, ...limit.facts] : holds.facts;
  return range(lowOf(limit), INFINITY, facts, `where(${holds.form},${formOf(limit)})`);
}

function limitWhereItHolds({ cap, received }: JointCap, world: World): Quantity {
  const whole = closely(cap.evaluate, world);
  return received === null ? whole : greater(less(whole, received.evaluate(world)), ZERO);
}

/** The unknown facts on which a finding depends: its verdict, its amount and its joint caps. */
export function factsOfFinding({ verdict, amount, caps }: Finding): readonly string[] {
  const own = factsOf(amount === null ? caps : [amount, ...caps]);
  return isUndecided(verdict) ? [...new Set([...verdict.facts, ...own])] : own;
}

/** A finding as a text by which equal functions of the unknown facts are recognised. */
export function formOfFinding({ verdict, amount, caps }: Finding): string {
  return [truthForm(verdict), amount === null ? '-' : formOf(amount), ...caps.map(formOf)].join('/');
}
