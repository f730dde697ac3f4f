/** What each measure of a group comes to by itself over its unknown facts: swept once in a world, whoever of the group asks. */
import { factsOf } from '../rules/quantity.ts';
import type { Split } from '../rules/splits.ts';
import { plant } from '../rules/sweep-together.ts';
import type { Dependent, Tree } from '../rules/sweep-together.ts';
import { isUndecided } from '../rules/truth.ts';
import type { Measure } from '../rules/rulebook.ts';
import type { World } from '../rules/world.ts';
import { ZERO } from '../values/decimal.ts';
import type { Party } from './combination-groups.ts';
import { findingOf } from './finding.ts';
import type { Finding } from './finding.ts';

export type Found = Finding & Dependent;

/** One world, and the trees that have grown in it. */
export interface Ground {
  readonly world: World;
  readonly trees: Map<Measure, Tree<Found>>;
}

/** A world in which nothing has grown. */
export function groundOf(world: World): Ground {
  return { world, trees: new Map() };
}

/** The trees of the members of a party, in their order. */
export function treesOf({ members, splits }: Party, ground: Ground): readonly Tree<Found>[] {
  return members.map((measure) => treeOf(measure, splits, ground));
}

/**
 * The tree of one measure.
 *
 * @param splits those of its group
 * @param first what it comes to in the world itself, where that is known already
 */
export function treeOf(
  measure: Measure,
  splits: readonly Split[],
  { world, trees }: Ground,
  first?: Finding,
): Tree<Found> {
  const before = trees.get(measure);
  if (before !== undefined) return before;
  const evaluate = (here: World): Found => dependent(findingOf(measure, here));
  const tree = plant(world, splits, evaluate, first === undefined ? evaluate(world) : dependent(first));
  trees.set(measure, tree);
  return tree;
}

const REFUSED: Found = { verdict: false, amount: null, cap: null, facts: [] };

/** A finding with the unknown facts on which it depends. */
function dependent(finding: Finding): Found {
  const { verdict, amount, cap } = finding;
  if (verdict === false) return REFUSED;
  const own = factsOf([amount ?? ZERO, cap ?? ZERO]);
  const facts = isUndecided(verdict) ? [...new Set([...verdict.facts, ...own])] : own;
  return { verdict, amount, cap, facts };
}
