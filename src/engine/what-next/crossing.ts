/**
 * The places at which it is looked for a crossing (rules/crossing.ts), upwards and downwards from what a company has.
 *
 * Not found: crossings beyond a thousand times what the company has, or below a thousandth of it.
 */
import { distinct, turnsOver } from '../../rules/crossing.ts';
import type { GapAt, Grain } from '../../rules/crossing.ts';
import { larger, smaller } from '../../rules/quantity.ts';
import { Decimal } from '../../values/decimal.ts';

const TEN = new Decimal(10);

/** Where a fact stands, what it may be, and how it is counted: all in the fact's own unit. */
export interface Room extends Grain {
  readonly now: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

/** The nearest crossing above what the company has and the one below it, each within a step, as far as there are such. */
export function crossingsOf(gapAt: GapAt, room: Room): readonly Decimal[] {
  const { now } = room;
  const ways = [placesAbove(room), placesBelow(room)].map((places) => turnsOver(gapAt, [now, ...places], room).next());
  return distinct(ways.flatMap(({ done, value }) => (done === true ? [] : value)));
}

/** From a tenth more to a thousand times as much; from nothing, up to a hundred billion steps. No farther than the fact may go. */
function placesAbove({ now, high, step, isWhole }: Room): readonly Decimal[] {
  const [first, count] = now.isZero() ? [step.times(TEN), 11] : [now.abs().div(TEN), 5];
  const places = Array.from({ length: count }, (_, power) => now.plus(first.times(TEN.pow(power))));
  return distinct(places.map((at) => smaller(isWhole ? at.ceil() : at, high)));
}

const PARTS_TAKEN = ['0.1', '0.5', '0.9', '0.99', '0.999', '1'];

function placesBelow({ now, low, isWhole }: Room): readonly Decimal[] {
  const places = PARTS_TAKEN.map((part) => now.minus(now.abs().times(part)));
  return distinct(places.map((at) => larger(isWhole ? at.floor() : at, low)));
}
