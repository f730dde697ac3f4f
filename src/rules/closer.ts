/**
 * Closer bounds where one unknown fact stands in an amount more than once: of `least: [a, b]` and `excess: [a, b]` added up, the
 * one is at its end only where the other is not, and bounds worked out of bounds know nothing of that.
 *
 *   1. Sums, differences and multiples of unknown facts are lines: what a fact adds in one place and takes away in another
 *      cancels out, and the ends are those of the line.
 *   2. `least` and `greatest` bend where two lines meet. To each side of that they are a line, so where one fact alone decides over
 *      it the amount is worked out anew on both sides.
 *
 * What is no line (a product of two unknown facts, steps) keeps the bounds that it has: wider, never wrong.
 */
import { compared, differenceOf, ONE, settled, ZERO } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import { isOpposed } from './opposed.ts';
import { highOf, isOpen, larger, lowOf, smaller, times } from './quantity.ts';
import type { Open, Quantity } from './quantity.ts';
import { isWhole } from './vocabulary.ts';
import { isCell, withFactValue } from './world.ts';
import type { Cell, World } from './world.ts';

/** How an amount changes with one unknown fact: so much for each unit of it, never 0. */
interface Slope {
  readonly cell: Cell;
  readonly by: Decimal;
}

/** `base + by × fact + …` */
interface Line {
  readonly base: Decimal;
  readonly slopes: readonly Slope[];
}

const lines = new WeakMap<Open, Line | null>();

/** The line that a quantity is; null where it is none. */
function lineOf(quantity: Quantity): Line | null {
  if (!isOpen(quantity)) return quantity.isFinite() ? { base: quantity, slopes: [] } : null;
  const known = lines.get(quantity);
  if (known !== undefined) return known;
  const line = isCell(quantity) ? { base: ZERO, slopes: [{ cell: quantity, by: ONE }] } : lineMade(quantity);
  lines.set(quantity, line);
  return line;
}

function lineMade({ made }: Open): Line | null {
  const [left, right] = made?.of ?? [];
  if (made === undefined || left === undefined || right === undefined) return null;
  switch (made.by) {
    case 'sum':
      return made.of.map(lineOf).reduce((sum, line) => joined(sum, line, (a, b) => settled(a.plus(b))));
    case 'difference':
      return joined(lineOf(left), lineOf(right), differenceOf);
    case 'product':
      if (!isOpen(left)) return scaled(lineOf(right), (figure) => times(figure, left));
      return isOpen(right) ? null : scaled(lineOf(left), (figure) => times(figure, right));
    case 'quotient':
      return isOpen(right) ? null : scaled(lineOf(left), (figure) => settled(figure.div(right)));
    default:
      return null;
  }
}

function joined(left: Line | null, right: Line | null, join: (a: Decimal, b: Decimal) => Decimal): Line | null {
  if (left === null || right === null) return null;
  const slopes = new Map(left.slopes.map((slope) => [slope.cell.form, slope]));
  for (const { cell, by } of right.slopes) {
    const joint = join(slopes.get(cell.form)?.by ?? ZERO, by);
    if (joint.isZero()) slopes.delete(cell.form);
    else slopes.set(cell.form, { cell, by: joint });
  }
  return { base: join(left.base, right.base), slopes: [...slopes.values()] };
}

function scaled(line: Line | null, scale: (figure: Decimal) => Decimal): Line | null {
  if (line === null) return null;
  return { base: scale(line.base), slopes: line.slopes.map(({ cell, by }) => ({ cell, by: scale(by) })) };
}

/** The lower and the upper end of a line. */
function endsOf({ base, slopes }: Line): readonly [Decimal, Decimal] {
  const total = (isUpper: boolean): Decimal =>
    totalOf([base, ...slopes.map(({ cell, by }) => times(by, by.gt(0) === isUpper ? cell.high : cell.low))]);
  return [total(false), total(true)];
}

/** What adds less what takes away, so that what cancels out leaves nothing of what was rounded on the way. */
function totalOf(figures: readonly Decimal[]): Decimal {
  let [more, less] = [ZERO, ZERO];
  for (const figure of figures) {
    if (figure.isNegative()) less = less.minus(figure);
    else more = more.plus(figure);
  }
  return differenceOf(more, less);
}

/** Sums and differences in which a fact stands twice, within the ends of their line. */
export function asLine(quantity: Quantity): Quantity {
  const line = isOpen(quantity) && quantity.twice ? lineOf(quantity) : null;
  if (line === null || !isOpen(quantity)) return quantity;
  if (line.slopes.length === 0) return line.base;
  const [low, high] = endsOf(line);
  const facts = [...new Set(line.slopes.flatMap(({ cell }) => cell.facts))];
  return { ...quantity, low, high, facts, twice: false };
}

/** Which of two open quantities is never the smaller one, though their ends overlap; null where that is not known. */
export function higherOf(left: Open, right: Open): Open | null {
  if (!left.facts.some((fact) => right.facts.includes(fact))) return null;
  const line = joined(lineOf(left), lineOf(right), differenceOf);
  if (line === null) return null;
  const [low, high] = endsOf(line);
  if (low.gte(0)) return left;
  return high.gt(0) ? null : right;
}

/** Where two lines meet as one unknown fact changes. */
interface Bend {
  readonly cell: Cell;
  readonly at: Decimal;
}

function bendIn(quantity: Quantity, seen: Set<Quantity>): Bend | null {
  if (!isOpen(quantity) || quantity.made === undefined || seen.has(quantity)) return null;
  seen.add(quantity);
  const { by, of } = quantity.made;
  for (const part of of) {
    const bend = bendIn(part, seen);
    if (bend !== null) return bend;
  }
  const [left, right] = of;
  if ((by !== 'least' && by !== 'greatest') || left === undefined || right === undefined) return null;
  return meetingOf(joined(lineOf(left), lineOf(right), differenceOf));
}

/** Where a line comes to nothing, if one fact decides over that; at the ends of what is possible there is nothing to part. */
function meetingOf(line: Line | null): Bend | null {
  const [slope, other] = line?.slopes ?? [];
  if (line === null || slope === undefined || other !== undefined) return null;
  const { cell, by } = slope;
  const at = settled(line.base.neg().div(by));
  return compared(at, cell.low) > 0 && compared(at, cell.high) < 0 ? { cell, at } : null;
}

/** What is possible for the fact on either side of a bend. */
function sidesOf({ cell, at }: Bend): readonly (Cell | Decimal)[] {
  const [last, first] = isWhole(cell.fact) ? [at.floor(), at.floor().plus(1)] : [at, at];
  const sides = [
    { ...cell, high: last, highOpen: false },
    { ...cell, low: first, lowOpen: false },
  ];
  return sides.map((side) => (compared(side.low, side.high) === 0 ? side.low : side));
}

/** How often an amount is worked out anew at most: past that the rest keeps the bounds that it has. */
const MOST_TIMES = 64;

/**
 * What an amount comes to in a world, within the closest bounds that lines give.
 *
 * @param evaluate the amount; it does the same in each world
 */
export function closely(evaluate: (world: World) => Quantity, world: World): Quantity {
  let left = MOST_TIMES;
  const within = (here: World): Quantity => {
    const whole = evaluate(here);
    if (!isOpen(whole) || whole.twice !== true || !isOpposed(whole)) return whole;
    const bend = left <= 0 ? null : bendIn(whole, new Set());
    if (bend === null) return whole;
    left -= 2;
    const sides = sidesOf(bend).map((side) => within(withFactValue(bend.cell.fact, here, side)));
    return around(whole, sides);
  };
  return within(world);
}

/** The quantity within the ends of its parts. */
function around(whole: Open, parts: readonly Quantity[]): Quantity {
  const low = parts.map(lowOf).reduce(smaller);
  const high = parts.map(highOf).reduce(larger);
  return compared(low, high) === 0 ? low : { ...whole, low, high };
}
