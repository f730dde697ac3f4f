/**
 * The exact outcomes of a rule while facts are unknown: the rule is evaluated once in each combination of the parts
 * into which its own conditions cut the unknown facts (splits.ts). No solver, no sampling: in each part every
 * condition is decided, and amounts are monotone ranges.
 *
 * Laws (tested in test/laws/unknown-facts.test.ts):
 * 1. Every outcome that the unknown facts allow lies in one of the leaves.
 * 2. `facts` are those of a reduced, ordered decision tree: a fact whose parts all lead to the same outcome is not
 *    named, and none that changes an outcome is missing.
 * 3. Past so many combinations (MOST_LEAVES, where no fewer are wanted) the rest is left undecided: wider, never wrong.
 * 4. Where a shorter way is found (shortcut.ts), not all combinations are among the leaves, but both ends of their sums are.
 */
import { allWays, ended } from './fork.ts';
import type { Fork, Outcome, Shortcut, Sweep } from './fork.ts';
import { partsOf } from './splits.ts';
import type { Split } from './splits.ts';
import { factKey, isCell, isUnknown, withFactValue } from './world.ts';
import type { SlotValue, World } from './world.ts';

export const MOST_LEAVES = 4096;

/** The keys of the unknown facts behind a slot: its own, or the unknown parts of a sum. */
export function keysOf(split: Split, world: World): readonly string[] {
  const value = valueOf(split, world);
  return isCell(value) ? value.facts : [factKey(split.fact, world)];
}

/** What the world says of the fact of a split. */
export function valueOf({ fact }: Split, world: World): SlotValue {
  return fact.list === null ? world.facts[fact.slot] : world.item?.[fact.slot];
}

/** The world in which the fact of a split is in one of its parts. */
export function withValue({ fact }: Split, world: World, value: SlotValue): World {
  return withFactValue(fact, world, value);
}

/** How far the ways down are gone. */
export interface Ways<T extends Outcome> {
  /** The combinations past which the rest is left undecided. */
  readonly most?: number;
  readonly shortcut?: (root: Fork<T>) => Shortcut<T>;
}

/**
 * Evaluates a rule in every part of its unknown facts.
 *
 * @param splits where the rule's conditions turn; only unknown facts among them are tried
 * @param evaluate the rule; it must name in `facts` every unknown fact on which its outcome still depends
 * @param first what the rule comes to in the world itself, where that is known already
 */
export function sweep<T extends Outcome>(
  world: World,
  splits: Iterable<Split>,
  evaluate: (world: World) => T,
  first: T = evaluate(world),
  { most = MOST_LEAVES, shortcut }: Ways<T> = {},
): Sweep<T> {
  const open = [...splits].filter((split) => isUnknown(valueOf(split, world)));

  function forkAt(from: number, here: World, outcome: T): Fork<T> {
    const at = outcome.facts.length === 0 ? -1 : nextSplit(open, from, here, outcome.facts);
    const split = open[at];
    if (split === undefined) return ended(outcome);
    const keys = keysOf(split, here);
    let parts: readonly SlotValue[] | null = null;
    const partsHere = (): readonly SlotValue[] => (parts ??= partsOf(split, valueOf(split, here), keys, here));
    return {
      outcome: () => outcome,
      at,
      keys,
      crosses: split.crossings.length > 0,
      parts: partsHere,
      into: (index) => {
        const there = withValue(split, here, partsHere()[index]);
        return forkAt(at + 1, there, evaluate(there));
      },
    };
  }

  const root = forkAt(0, world, first);
  return allWays(root, most, shortcut?.(root));
}

/** The first split, from an index on, of which the outcome still depends; below 0 where there is none. */
export function nextSplit(open: readonly Split[], from: number, world: World, facts: readonly string[]): number {
  for (let index = from; index < open.length; index += 1) {
    const split = open[index];
    if (split !== undefined && keysOf(split, world).some((key) => facts.includes(key))) return index;
  }
  return -1;
}
