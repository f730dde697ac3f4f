/**
 * Of the lines of a table that hold, the one that pays most, in whatever order they stand in the file.
 *
 *   which lines hold        | what counts
 *   known                   | the greatest of them; what they come to may still be open
 *   open for some           | that, or more where a line that may hold pays more
 *   open for all            | any of them, or what is paid otherwise
 */
import { compared, ZERO } from '../../values/decimal.ts';
import { isOneCurrency } from '../../values/units.ts';
import { allOf } from '../conditions/all-of.ts';
import type { Plan } from '../plan.ts';
import { highOf, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { World } from '../world.ts';
import { greater } from './greatest.ts';
import { operation } from './operands.ts';
import type { Ladder, WrittenRung } from './rungs.ts';

/** The orders in which the lines are tried, so that the first that holds is the highest; `rest` is for where none does. */
export function highestFirst(
  lines: readonly WrittenRung[],
  rest: readonly WrittenRung[],
): Pick<Ladder, 'tried' | 'triedIn'> {
  const [first] = lines;
  const isWritten = lines.every(
    ({ plan }) => plan.literal !== undefined && isOneCurrency(plan.unit, first?.plan.unit ?? null),
  );
  if (!isWritten) return { tried: [...lines, ...rest], triedIn: (world) => highestIn(lines, rest, world) };
  const sorted = lines.toSorted((a, b) => compared(b.plan.literal ?? ZERO, a.plan.literal ?? ZERO));
  return { tried: [...sorted, ...rest] };
}

/** What lines come to that are worked out, or are in several currencies, is for each company to say. */
function highestIn(lines: readonly WrittenRung[], rest: readonly WrittenRung[], world: World): readonly WrittenRung[] {
  const truths = lines.map((line) => ({ line, truth: line.test.test(world) }));
  const held = truths.flatMap(({ line, truth }) => (truth === true ? [line] : []));
  const open = truths.flatMap(({ line, truth }) => (truth === true || truth === false ? [] : [line]));
  const highest = highestOf(held, world);
  if (highest === undefined) return [...open, ...rest];
  // A line that may hold counts only where it pays more than those that do.
  const lifted = open.map((line) => ({ ...line, plan: greatestOf([highest.plan, line.plan]) }));
  return [...lifted, highest, ...rest];
}

/** The highest of lines that hold; while that is open all of them as one. */
function highestOf(held: readonly WrittenRung[], world: World): WrittenRung | undefined {
  const [first] = held;
  if (first === undefined || held.length === 1) return first;
  const amounts = held.map(({ plan }) => plan.evaluate(world));
  const highest = held.find((_line, index) => isHighest(index, amounts));
  return (
    highest ?? { ...first, test: allOf(held.map(({ test }) => test)), plan: greatestOf(held.map(({ plan }) => plan)) }
  );
}

function isHighest(place: number, amounts: readonly Quantity[]): boolean {
  const low = lowOf(amounts[place] ?? ZERO);
  return amounts.every((other, index) => index === place || compared(low, highOf(other)) >= 0);
}

function greatestOf(parts: readonly Plan[]): Plan {
  const evaluate = (world: World): Quantity => {
    const [first = ZERO, ...others] = parts.map((part) => part.evaluate(world));
    return others.reduce(greater, first);
  };
  return operation({ key: 'greatest', sign: 'greatest', parts, unit: parts[0]?.unit ?? null, evaluate });
}
