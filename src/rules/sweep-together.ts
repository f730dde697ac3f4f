/**
 * Several rules that are looked at together, each swept once: a rule grows into a tree of its outcomes over its unknown facts,
 * and what the rules come to together is found by going down their trees side by side. No rule is evaluated again for that.
 *
 * Laws:
 * 1. The leaves, `facts` and `form` are those of a sweep (sweep.ts) that evaluates all rules in every part. All trees that are gone
 *    down together have the same splits in the same order, and where a split turns does not depend on other unknown facts (it has no
 *    crossings): so in every tree a split has the same parts, and on every way down the splits come in one order.
 * 2. A tree grows only where somebody goes down.
 */
import { allWays, ended } from './fork.ts';
import type { Fork, Outcome, Sweep } from './fork.ts';
import type { Split } from './splits.ts';
import { partsOf } from './splits.ts';
import { keysOf, MOST_LEAVES, nextSplit, valueOf, withValue } from './sweep.ts';
import type { Ways } from './sweep.ts';
import { isUnknown } from './world.ts';
import type { SlotValue, World } from './world.ts';

/** What one rule comes to, with the unknown facts on which that still depends. */
export interface Dependent {
  readonly facts: readonly string[];
}

/** The outcomes of one rule over its unknown facts. */
export interface Tree<T> {
  readonly outcome: T;
  /** The index of the split at which it branches; below 0 where the outcome depends on none. */
  readonly at: number;
  readonly keys: readonly string[];
  /** The parts of the split, and the rest of the tree in each of them. */
  readonly parts: () => readonly SlotValue[];
  readonly branch: (index: number) => Tree<T>;
}

/**
 * The tree of a rule; all trees that are gone down together have the same splits and the same world.
 *
 * @param outcome what the rule comes to in the world itself
 */
export function plant<T extends Dependent>(
  world: World,
  splits: readonly Split[],
  evaluate: (world: World) => T,
  outcome: T,
): Tree<T> {
  if (outcome.facts.length === 0) return ending(outcome);
  const open = splits.filter((split) => isUnknown(valueOf(split, world)));
  return treeFrom(0, world, outcome, { open, evaluate });
}

const NOTHING: readonly never[] = [];

function ending<T>(outcome: T): Tree<T> {
  const tree: Tree<T> = { outcome, at: -1, keys: NOTHING, parts: () => NOTHING, branch: () => tree };
  return tree;
}

interface Rule<T> {
  /** The splits that are unknown in the world in which the tree stands. */
  readonly open: readonly Split[];
  readonly evaluate: (world: World) => T;
}

/** The rest of a tree, from a split on. */
function treeFrom<T extends Dependent>(from: number, world: World, outcome: T, rule: Rule<T>): Tree<T> {
  const { open, evaluate } = rule;
  const at = outcome.facts.length === 0 ? -1 : nextSplit(open, from, world, outcome.facts);
  const split = open[at];
  if (split === undefined) return ending(outcome);
  const keys = keysOf(split, world);
  const grown: Tree<T>[] = [];
  let known: readonly SlotValue[] | null = null;
  const parts = (): readonly SlotValue[] => (known ??= partsOf(split, valueOf(split, world), keys, world));
  const grow = (part: SlotValue): Tree<T> => {
    const there = withValue(split, world, part);
    return treeFrom(at + 1, there, evaluate(there), rule);
  };
  return { outcome, at, keys, parts, branch: (index) => (grown[index] ??= grow(parts()[index])) };
}

/** How several rules are gone down together. */
export interface Company<T, R extends Outcome> extends Pick<Ways<R>, 'shortcut'> {
  /** Names in `facts` every unknown fact on which the outcome still depends. */
  readonly together: (outcomes: readonly T[]) => R;
  /**
   * Of which tree the outcome cannot but depend while that is as it is, if there is such a one: what they come to together is then
   * not worked out before that tree has been gone down.
   */
  readonly surely?: (trees: readonly Tree<T>[]) => Tree<T> | undefined;
}

/** What several rules come to together, over the unknown facts of all. */
export function sweepTogether<T extends Dependent, R extends Outcome>(
  trees: readonly Tree<T>[],
  { together, surely = () => undefined, shortcut }: Company<T, R>,
): Sweep<R> {
  function forkOf(here: readonly Tree<T>[]): Fork<R> {
    let known: R | null = null;
    const outcome = (): R => (known ??= together(here.map((tree) => tree.outcome)));
    const sure = surely(here);
    const next = sure !== undefined && isFirst(sure, here) ? sure : nextTree(here, outcome().facts);
    return next === undefined ? ended(outcome()) : parted(next, here, outcome);
  }

  function parted({ at, keys, parts }: Tree<T>, here: readonly Tree<T>[], outcome: () => R): Fork<R> {
    const into = (index: number): Fork<R> => forkOf(here.map((tree) => (tree.at === at ? tree.branch(index) : tree)));
    return { outcome, at, keys, crosses: false, parts, into };
  }

  const root = forkOf(trees);
  return allWays(root, MOST_LEAVES, shortcut?.(root));
}

/** Whether a tree branches, and no split of another tree comes before its own. */
function isFirst<T>({ at }: Tree<T>, trees: readonly Tree<T>[]): boolean {
  return at >= 0 && trees.every((tree) => tree.at < 0 || tree.at >= at);
}

/** Of the trees on which an outcome still depends, the one whose split comes first. */
function nextTree<T extends Dependent>(trees: readonly Tree<T>[], facts: readonly string[]): Tree<T> | undefined {
  let next: Tree<T> | undefined;
  if (facts.length === 0) return next;
  for (const tree of trees) {
    if (tree.at < 0 || (next !== undefined && tree.at >= next.at)) continue;
    if (tree.outcome.facts.some((fact) => facts.includes(fact))) next = tree;
  }
  return next;
}
