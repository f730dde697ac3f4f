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
import type { Split } from './splits.ts';
import { partsOf } from './splits.ts';
import { keysOf, MOST_LEAVES, nextSplit, reduced, valueOf, withValue } from './sweep.ts';
import type { Outcome, Sweep } from './sweep.ts';
import { isUnknown } from './world.ts';
import type { World } from './world.ts';

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
  /** One for each part of the split. */
  readonly branches: () => readonly Tree<T>[];
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
const noBranches = (): readonly never[] => NOTHING;

function ending<T>(outcome: T): Tree<T> {
  return { outcome, at: -1, keys: NOTHING, branches: noBranches };
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
  let grown: readonly Tree<T>[] | null = null;
  const grow = (): readonly Tree<T>[] =>
    partsOf(split, valueOf(split, world), keys, world).map((part) => {
      const there = withValue(split, world, part);
      return treeFrom(at + 1, there, evaluate(there), rule);
    });
  return { outcome, at, keys, branches: () => (grown ??= grow()) };
}

/**
 * What several rules come to together, over the unknown facts of all.
 *
 * @param together names in `facts` every unknown fact on which the outcome still depends
 * @param surely of which tree the outcome cannot but depend while that is as it is, if there is such a one; what they come to
 *   together is then not worked out before that tree has been gone down
 */
export function sweepTogether<T extends Dependent, R extends Outcome>(
  trees: readonly Tree<T>[],
  together: (outcomes: readonly T[]) => R,
  surely: (trees: readonly Tree<T>[]) => Tree<T> | undefined = () => undefined,
): Sweep<R> {
  const leaves: R[] = [];

  function branch(here: readonly Tree<T>[]): Outcome {
    const sure = leaves.length < MOST_LEAVES ? surely(here) : undefined;
    if (sure !== undefined && sure.branches().length > 0 && isFirst(sure, here)) return below(sure, here);
    const outcome = together(here.map((tree) => tree.outcome));
    const next = leaves.length < MOST_LEAVES ? nextTree(here, outcome.facts) : undefined;
    if (next !== undefined && next.branches().length > 0) return below(next, here);
    leaves.push(outcome);
    return outcome;
  }

  function below(next: Tree<T>, here: readonly Tree<T>[]): Outcome {
    const branches = next
      .branches()
      .map((_part, index) =>
        branch(here.map((tree) => (tree.at === next.at ? (tree.branches()[index] ?? tree) : tree))),
      );
    return reduced(next.keys, branches);
  }

  const root = branch(trees);
  return { leaves, facts: root.facts, form: root.form };
}

/** Whether no split of another tree comes before that of one. */
function isFirst<T>({ at }: Tree<T>, trees: readonly Tree<T>[]): boolean {
  return trees.every((tree) => tree.at < 0 || tree.at >= at);
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
