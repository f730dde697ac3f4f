/**
 * A shorter way to what a sweep over many combinations says, where it is found: what the rule comes to before anything is tried
 * encloses all that follows. So as soon as single ways down have reached as far as that, and each fact that it names was seen to turn
 * something, the ways that are left could add nothing.
 *
 * A fact turns something where two ways that differ in it alone end differently: in a reduced decision tree it then stands on the way.
 */
import { compared } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Fork, Outcome, Seen, Shortcut, Sweep } from './fork.ts';
import { highOf, lowOf } from './quantity.ts';
import { isCell, isNumber } from './world.ts';
import type { Cell, SlotValue } from './world.ts';

/** How far outcomes reach. */
export interface Reach<T> {
  /** Whether single leaves reach as far as what encloses them all. */
  readonly isReached: (leaves: readonly T[], whole: T) => boolean;
  /** Which of two outcomes reaches further: above 0 the first. */
  readonly compare: (one: T, other: T) => number;
}

/** The leaves after which it is tried: most sweeps have fewer. */
const AFTER = 32;
/** The ways down whose neighbours are looked at, and the forks that are gone through on them in all. */
const MOST_WAYS = 64;
const MOST_STEPS = 1000;

/** Tries a shorter way from a fork down. */
export function shortcutFrom<T extends Outcome>(root: Fork<T>, reach: Reach<T>, after = AFTER): Shortcut<T> {
  return { after, take: (seen) => shorter(root, seen, reach) };
}

interface Search<T> {
  readonly reach: Reach<T>;
  readonly leaves: T[];
  readonly proven: Set<string>;
  stepsLeft: number;
  /** Which of several ways is taken is drawn from this, the same in each run. */
  seed: number;
}

function shorter<T extends Outcome>(root: Fork<T>, seen: Seen<T>, reach: Reach<T>): Sweep<T> | null {
  const whole = root.outcome();
  const proven = new Set([...seen.facts, ...seen.leaves.flatMap(({ facts }) => facts)]);
  const search: Search<T> = { reach, leaves: [...seen.leaves], proven, stepsLeft: MOST_STEPS, seed: 1 };
  for (let count = 0; count < MOST_WAYS && search.stepsLeft > 0; count += 1) {
    lookAround(wayDown(root, search, count), search);
    if (whole.facts.every((fact) => proven.has(fact)) && reach.isReached(search.leaves, whole)) {
      return { leaves: search.leaves, facts: [...proven], form: whole.form };
    }
  }
  return null;
}

/** A fork that is gone through, and the part into which. */
interface Step<T extends Outcome> {
  readonly fork: Fork<T>;
  readonly index: number;
  readonly part: SlotValue;
}

/** One way down, and its end. */
interface Way<T extends Outcome> {
  readonly steps: readonly Step<T>[];
  readonly end: T;
}

/** The next of numbers in which nothing recurs for long (Park and Miller). */
function drawn(search: { seed: number }): number {
  search.seed = (search.seed * 48_271) % 2_147_483_647;
  return search.seed;
}

/** A way down: the first goes where most is reached and hangs on most facts, every second one of the others anywhere. */
function wayDown<T extends Outcome>(root: Fork<T>, search: Search<T>, count: number): Way<T> {
  const steps: Step<T>[] = [];
  let fork = root;
  for (let parts = fork.parts(); parts.length > 0; parts = fork.parts()) {
    const ways = parts.map((part, index) => ({ part, index, into: fork.into(index) }));
    search.stepsLeft -= ways.length;
    const open = count % 2 === 0 ? furthest(ways, search.reach) : ways;
    const taken = open[count === 0 ? 0 : drawn(search) % open.length];
    if (taken === undefined) break;
    const { part, index, into } = taken;
    steps.push({ fork, part, index });
    fork = into;
  }
  return { steps, end: fork.outcome() };
}

/** Those that no other reaches beyond; what hangs on most facts comes first. */
function furthest<T extends Outcome, W extends { readonly into: Fork<T> }>(
  ways: readonly W[],
  { compare }: Reach<T>,
): readonly W[] {
  const isBest = ({ into }: W): boolean => ways.every((other) => compare(into.outcome(), other.into.outcome()) >= 0);
  return ways.filter(isBest).toSorted((a, b) => b.into.outcome().facts.length - a.into.outcome().facts.length);
}

/** Goes aside at each fork whose fact is not known to turn anything, and down again by the parts of the way itself. */
function lookAround<T extends Outcome>({ steps, end }: Way<T>, search: Search<T>): void {
  const { leaves, proven } = search;
  const see = (leaf: T): void => {
    leaves.push(leaf);
    for (const fact of leaf.facts) proven.add(fact);
  };
  see(end);
  const way = new Map(steps.map((step) => [step.fork.at, step]));
  for (const { fork, index } of steps.toReversed()) {
    if (fork.keys.every((key) => proven.has(key))) continue;
    for (const other of fork.parts().keys()) {
      if (other === index || search.stepsLeft <= 0) continue;
      const beside = endBeside(fork.into(other), way, search);
      see(beside);
      if (beside.form === end.form) continue;
      for (const key of fork.keys) proven.add(key);
      break;
    }
  }
}

/** Where a way ends that goes into the same parts as another, wherever it comes to the same forks. */
function endBeside<T extends Outcome>(from: Fork<T>, way: ReadonlyMap<number, Step<T>>, search: Search<T>): T {
  let fork = from;
  for (let parts = fork.parts(); parts.length > 0; parts = fork.parts()) {
    search.stepsLeft -= 1;
    const step = way.get(fork.at);
    const same = parts.findIndex((part, index) => step !== undefined && meet(part, index, step));
    fork = fork.into(Math.max(same, 0));
  }
  return fork.outcome();
}

/** Whether a company may be in a part and in that of a step: where amounts cross, parts may lie elsewhere on another way. */
function meet(part: SlotValue, index: number, step: Step<Outcome>): boolean {
  if (!isNumber(part) || !isNumber(step.part)) return index === step.index;
  return !endsBefore(part, step.part) && !endsBefore(step.part, part);
}

/** Whether all of one part lies below all of another. */
function endsBefore(one: Decimal | Cell, other: Decimal | Cell): boolean {
  const way = compared(highOf(one), lowOf(other));
  return way < 0 || (way === 0 && ((isCell(one) && one.highOpen) || (isCell(other) && other.lowOpen)));
}
