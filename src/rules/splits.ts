/**
 * Where the outcome of a rule can change: for each fact that a condition looks at, the values at which the condition turns.
 * A sweep (sweep.ts) tries an unknown fact once in each part of its domain between these values.
 */
import { compared, Decimal } from '../values/decimal.ts';
import { dependsOn, gapIn, turnsOver } from './crossing.ts';
import type { Crossing } from './crossing.ts';
import { isOpen, smaller } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { domainOf, isWhole, smallestStep } from './vocabulary.ts';
import type { Fact } from './vocabulary.ts';
import { isNumber, withFact } from './world.ts';
import type { Cell, SlotValue, World } from './world.ts';

/** What the conditions of one rule ask of one fact. */
export interface Split {
  readonly fact: Fact;
  /** Numbers: the values at which a condition turns. They may depend on exchange rates, so they are evaluated. */
  readonly thresholds: ((world: World) => Quantity)[];
  /** Numbers: amounts that cross each other as the fact changes. Where they do is found by trying. */
  readonly crossings: Crossing[];
  /** Choices: each set of ids of which a condition asks whether one is chosen. */
  readonly asked: (readonly string[])[];
}

/** The splits of a rule in the order in which its text mentions the facts. */
export type Splits = Map<string, Split>;

/** The split of a fact, made at its first mention. */
export function splitOf(splits: Splits, fact: Fact): Split {
  const known = splits.get(fact.id);
  if (known !== undefined) return known;
  const made: Split = { fact, thresholds: [], crossings: [], asked: [] };
  splits.set(fact.id, made);
  return made;
}

/** Adds the splits of one rule to those of another. */
export function addSplits(from: Splits, into: Splits): void {
  for (const { fact, thresholds, crossings, asked } of from.values()) {
    const own = into.get(fact.id);
    if (own === undefined) {
      into.set(fact.id, { fact, thresholds: [...thresholds], crossings: [...crossings], asked: [...asked] });
      continue;
    }
    addNew(thresholds, own.thresholds);
    addNew(crossings, own.crossings);
    addNew(asked, own.asked);
  }
}

/** Adds what is not there yet: two values may both have been made of a third. */
export function addNew<T>(from: readonly T[], into: T[]): void {
  const known = new Set(into);
  for (const one of from) if (!known.has(one)) into.push(one);
}

/** Where several rules turn, in the order of the rules. */
export function mergedSplits(rules: readonly Splits[]): Splits {
  const merged: Splits = new Map();
  for (const splits of rules) addSplits(splits, merged);
  return merged;
}

/** The parts into which the conditions cut what is possible for a fact; in each, every condition is decided. */
export function partsOf(split: Split, value: SlotValue, keys: readonly string[], world: World): readonly SlotValue[] {
  const { type } = split.fact;
  if (type === 'boolean') return [true, false];
  if (type === 'choice') return choiceParts(split);
  if (type === 'choices') return choicesParts(split);
  return numberParts(split, value, keys, world);
}

/** A choice: each id that a condition names, and one for all others. */
function choiceParts(split: Split): readonly string[] {
  const named = [...new Set(split.asked.flat())];
  const others = [...split.fact.choices.keys()].find((id) => !named.includes(id));
  return others === undefined ? named : [...named, others];
}

/** The most different kinds of chosen set that a sweep tells apart: 2^8. */
const MOST_CLASSES = 8;

/**
 * Several choices: every combination of the ids that conditions tell apart. Ids that always stand in the same
 * questions are one class. An empty result leaves the fact undecided (more classes than can be tried).
 */
function choicesParts(split: Split): readonly (readonly string[])[] {
  const classes = new Map<string, string>();
  for (const id of new Set(split.asked.flat())) {
    const signature = split.asked.map((ids) => (ids.includes(id) ? '1' : '0')).join('');
    if (!classes.has(signature)) classes.set(signature, id);
  }
  const ids = [...classes.values()];
  if (ids.length > MOST_CLASSES) return [];
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => (bits >> index) & 1));
}

/** A number: each threshold, and each stretch between two. */
function numberParts(split: Split, value: SlotValue, keys: readonly string[], world: World): readonly SlotValue[] {
  const whole: Cell = wholeDomain(split.fact, value, keys);
  const inside = thresholdsInside(split, whole, keys, world);
  const parts: SlotValue[] = [];
  let low = whole.low;
  let lowOpen = whole.lowOpen;
  for (const threshold of inside) {
    if (threshold.gt(low)) pushStretch(parts, split.fact, { ...whole, low, lowOpen, high: threshold, highOpen: true });
    if (!isWhole(split.fact) || threshold.isInteger()) parts.push(threshold);
    low = threshold;
    lowOpen = true;
  }
  if (whole.high.gt(low) || inside.length === 0) pushStretch(parts, split.fact, { ...whole, low, lowOpen });
  return parts;
}

function thresholdsInside(split: Split, whole: Cell, keys: readonly string[], world: World): Decimal[] {
  const given = split.thresholds.flatMap((threshold) => {
    const at = threshold(world);
    return isOpen(at) ? [] : [at];
  });
  const found = [...given, ...crossedInside(split, whole, keys, world)].filter(
    (at) => compared(at, whole.low) >= 0 && compared(at, whole.high) <= 0,
  );
  return found.sort(compared).filter((at, index) => {
    const before = found[index - 1];
    return before === undefined || compared(before, at) !== 0;
  });
}

/** More than any figure that is read. */
const LARGEST = new Decimal('1e15');
const TEN = new Decimal(10);

/**
 * Where amounts cross in a world that leaves this fact alone open, and a little before and behind: what is worked out says of
 * its ends no more than that they are approached, so that they must not be those of the part beside.
 */
function crossedInside(
  { fact, crossings }: Split,
  whole: Cell,
  keys: readonly string[],
  world: World,
): readonly Decimal[] {
  if (fact.list !== null || !whole.low.isFinite()) return [];
  const moved = crossings.filter((crossing) => dependsOn(crossing, keys, world));
  if (moved.length === 0) return [];
  const [step, high] = [smallestStep(fact), smaller(whole.high, LARGEST)];
  const places = [whole.low, high];
  for (let at = step; at.lt(LARGEST); at = at.times(TEN)) places.push(whole.low.plus(at));
  const inOrder = places.filter((at) => at.lte(high)).sort(compared);
  return moved.flatMap((crossing) => {
    const gapAt = (value: Decimal): Decimal | null => gapIn(crossing, withFact(world, fact.slot, value));
    return [...turnsOver(gapAt, inOrder, { step, isWhole: isWhole(fact) })].flat().flatMap((at) => {
      // A turn that is found exactly has those beside it as near as no sum that is paid can tell.
      const beside = isWhole(fact) || gapAt(at)?.isZero() !== true ? step : step.times(HAIR);
      return [at.minus(beside), at, at.plus(beside)];
    });
  });
}

const HAIR = new Decimal('1e-9');

/** Whole numbers have no values between 9 and 10, and the last one below 10 is 9. */
function pushStretch(parts: SlotValue[], fact: Fact, cell: Cell): void {
  if (!isWhole(fact)) {
    parts.push(cell);
    return;
  }
  const low = cell.lowOpen ? cell.low.floor().plus(1) : cell.low.ceil();
  const high = cell.highOpen ? cell.high.ceil().minus(1) : cell.high.floor();
  if (low.gt(high)) return;
  parts.push(low.eq(high) ? low : { ...cell, low, high, lowOpen: false, highOpen: false });
}

/** What is possible for an unknown number: what the world says of it, else all that the vocabulary allows. */
export function wholeDomain(fact: Fact, value: SlotValue, keys: readonly string[]): Cell {
  if (isNumber(value) && isOpen(value)) return value;
  const { low, high } = domainOf(fact);
  return { low, high, lowOpen: false, highOpen: false, facts: keys, form: keys.join('+'), fact };
}
