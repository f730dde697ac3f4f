/**
 * Where two amounts that a rule compares cross each other as one fact changes: growth over last year and its 20%, a share of the
 * revenue, one fact and another. No rule is turned round for it: the difference is looked at a few steps away on either side, and
 * where its sign changes there, the crossing is closed in on.
 *
 * Not found: crossings beyond a thousand times what the company has, and all but one of those that lie within one step.
 */
import { Decimal } from '../values/decimal.ts';

const TEN = new Decimal(10);
const HALF = new Decimal('0.5');

/** The one amount less the other at a value of the fact; null where it is not known there, or has no bound. */
export type GapAt = (value: Decimal) => Decimal | null;

/** Where a fact stands, what it may be, and the smallest step in which it is counted: all in the fact's own unit. */
export interface Room {
  readonly now: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly step: Decimal;
}

/** A value of the fact, and the gap at it. */
interface Point {
  readonly at: Decimal;
  readonly gap: Decimal;
}

/** The crossing above what the company has and the one below it, each within a step, as far as there are such. */
export function crossingsOf(gapAt: GapAt, room: Room): readonly Decimal[] {
  const here = pointAt(gapAt, room.now);
  if (here === null) return [];
  if (here.gap.isZero()) return [room.now];
  return [probesAbove(room), probesBelow(room)].flatMap((probes) => {
    const beyond = firstAcross(gapAt, here, probes);
    return beyond === null ? [] : [closedIn(gapAt, beyond, room.step)];
  });
}

function pointAt(gapAt: GapAt, at: Decimal): Point | null {
  const gap = gapAt(at);
  return gap === null ? null : { at, gap };
}

/** From a tenth more to a thousand times as much; from nothing, up to a hundred billion steps. */
function probesAbove({ now, high, step }: Room): readonly Decimal[] {
  const [first, count] = now.isZero() ? [step.times(TEN), 11] : [now.div(TEN), 5];
  return Array.from({ length: count }, (_, power) => now.plus(first.times(TEN.pow(power)))).filter((at) =>
    at.lte(high),
  );
}

const PARTS_LEFT = ['0.9', '0.5', '0.1', '0'];

function probesBelow({ now, low }: Room): readonly Decimal[] {
  return PARTS_LEFT.map((part) => now.times(part)).filter((at) => at.gte(low) && at.lt(now));
}

/** The two points between which the gap changes its sign, or comes to nothing at the second; null where it does not. */
function firstAcross(gapAt: GapAt, here: Point, probes: readonly Decimal[]): readonly [Point, Point] | null {
  let before = here;
  for (const probe of probes) {
    const point = pointAt(gapAt, probe);
    if (point === null) return null;
    if (point.gap.s !== here.gap.s || point.gap.isZero()) return [before, point];
    before = point;
  }
  return null;
}

/** By the straight line between the ends, which finds a crossing at once where the gap grows evenly, and by halves, which ends wherever it does not. */
function closedIn(gapAt: GapAt, [one, other]: readonly [Point, Point], step: Decimal): Decimal {
  let near = one;
  let far = other;
  for (let isLine = true; !far.gap.isZero() && far.at.minus(near.at).abs().gt(step); isLine = !isLine) {
    const way = far.at.minus(near.at);
    const share = isLine ? near.gap.div(near.gap.minus(far.gap)) : HALF;
    const point = pointAt(gapAt, near.at.plus(way.times(share)));
    if (point === null) break;
    if (point.gap.isZero()) return point.at;
    if (point.gap.s === near.gap.s) near = point;
    else far = point;
  }
  return far.at;
}
