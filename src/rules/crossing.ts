/**
 * Where two amounts that a rule compares cross each other as one fact changes: growth over last year and its 20%, a share of the
 * revenue, one fact and another. No rule is turned round for it: the difference is looked at in places, and between two in which
 * it has another sign the turn is closed in on.
 *
 * Not found: two turns between neighbouring places, which leave the sign as it was.
 */
import { compared, Decimal, differenceOf } from '../values/decimal.ts';
import { factsOf, isOpen } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { World } from './world.ts';

/** An amount that is held against another. */
export interface Compared {
  readonly evaluate: (world: World) => Quantity;
}

/**
 * Two amounts that a rule compares, of which neither is a fact by itself beside a fixed figure: growth against 20%, one fact
 * against another. Where the one crosses the other is to be found by trying.
 */
export interface Crossing {
  readonly left: Compared;
  readonly right: Compared;
}

/** The one amount less the other at a value of the fact; null where it is not known there, or has no bound. */
export type GapAt = (value: Decimal) => Decimal | null;

/** How far the one amount of a crossing is from the other in a world; null where either is open or has no bound. */
export function gapIn({ left, right }: Crossing, world: World): Decimal | null {
  const one = left.evaluate(world);
  if (isOpen(one) || !one.isFinite()) return null;
  const other = right.evaluate(world);
  return isOpen(other) || !other.isFinite() ? null : differenceOf(one, other);
}

/** Whether either amount of a crossing depends on a fact while that is open: what does not stays as far from the other all the way. */
export function dependsOn({ left, right }: Crossing, keys: readonly string[], world: World): boolean {
  const isMoved = ({ evaluate }: Compared): boolean => factsOf([evaluate(world)]).some((key) => keys.includes(key));
  return isMoved(left) || isMoved(right);
}

/** The smallest step in which a fact is counted, and whether it has no values in between. */
export interface Grain {
  readonly step: Decimal;
  readonly isWhole: boolean;
}

/** A value of the fact, and the gap at it. */
interface Point {
  readonly at: Decimal;
  readonly gap: Decimal;
}

const HALF = new Decimal('0.5');

/**
 * The values at which the sign of a gap turns on the way over some places: those between each two neighbours together, each within
 * a step, and as near as division comes where the gap grows evenly.
 */
export function* turnsOver(gapAt: GapAt, places: readonly Decimal[], grain: Grain): Generator<readonly Decimal[]> {
  let before: Point | null = null;
  for (const place of places) {
    const point = pointAt(gapAt, place);
    if (before !== null && point !== null && signOf(before) !== signOf(point)) yield turns(gapAt, before, point, grain);
    before = point;
  }
}

function pointAt(gapAt: GapAt, at: Decimal): Point | null {
  const gap = gapAt(at);
  return gap === null ? null : { at, gap };
}

function signOf({ gap }: Point): number {
  return gap.isZero() ? 0 : gap.s;
}

/**
 * By the straight line between the ends, which finds a turn at once where the gap grows evenly, and by halves, which ends wherever
 * it does not. Where the gap is nothing over a stretch, the turn is at either end of it.
 */
function turns(gapAt: GapAt, one: Point, other: Point, grain: Grain): readonly Decimal[] {
  let [near, far] = [one, other];
  for (let isLine = true; far.at.minus(near.at).abs().gt(grain.step); isLine = !isLine) {
    const point = pointAt(gapAt, placeBetween(near, far, isLine, grain));
    if (point === null) return [];
    const sign = signOf(point);
    if (sign === signOf(near)) near = point;
    else if (sign === signOf(far)) far = point;
    else return distinct([...turns(gapAt, near, point, grain), ...turns(gapAt, point, far, grain)]);
  }
  return [near.gap.isZero() ? near.at : far.at];
}

/** A gap that is nothing at one place alone turns there from both sides. */
export function distinct(values: readonly Decimal[]): readonly Decimal[] {
  return values.filter((at, index) => values.findIndex((other) => compared(other, at) === 0) === index);
}

/** A place strictly between two. */
function placeBetween(near: Point, far: Point, isLine: boolean, { isWhole }: Grain): Decimal {
  const hasBothSigns = !near.gap.isZero() && !far.gap.isZero();
  const share = isLine && hasBothSigns ? near.gap.div(near.gap.minus(far.gap)) : HALF;
  const at = near.at.plus(far.at.minus(near.at).times(share));
  if (!isWhole) return at;
  const whole = at.floor();
  return whole.eq(near.at) || whole.eq(far.at) ? whole.plus(1) : whole;
}
