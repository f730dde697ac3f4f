/** What each measure of a group comes to by itself over its unknown facts: swept once in a world, whoever of the group asks. */
import type { Split } from '../../rules/splits.ts';
import { plant } from '../../rules/sweep-together.ts';
import type { Dependent, Tree } from '../../rules/sweep-together.ts';
import type { Exclusion, Measure } from '../../rules/rulebook.ts';
import type { World } from '../../rules/world.ts';
import type { Party } from './party.ts';
import { factsOfFinding, findingOf } from '../finding.ts';
import type { Finding } from '../finding.ts';

export type Found = Finding & Dependent;

/** One world, and the trees that have grown in it. */
export interface Ground {
  readonly world: World;
  readonly trees: Map<Measure | Exclusion, Tree<Found>>;
}

/** A world in which nothing has grown. */
export function groundOf(world: World): Ground {
  return { world, trees: new Map() };
}

/** The trees of the members of a party, in their order, and then those of its exclusions under a condition. */
export function treesOf({ members, conditional, splits }: Party, ground: Ground): readonly Tree<Found>[] {
  return [
    ...members.map((measure) => treeOf(measure, splits, ground)),
    ...conditional.map((one) => grownOnce(one, (world) => heldBy(one, world), splits, ground)),
  ];
}

/** The same in one world, not kept. */
export function findingsIn({ members, conditional }: Party, world: World): readonly Finding[] {
  return [...members.map((measure) => findingOf(measure, world)), ...conditional.map((one) => heldBy(one, world))];
}

/** Whether an exclusion holds, as a finding without a sum. */
function heldBy({ when }: Exclusion, world: World): Finding {
  return { verdict: when?.test(world) ?? true, amount: null, caps: [] };
}

/**
 * The tree of one measure.
 *
 * @param splits those of its group
 * @param first what it comes to in the world itself, where that is known already
 */
export function treeOf(measure: Measure, splits: readonly Split[], ground: Ground, first?: Finding): Tree<Found> {
  return grownOnce(measure, (world) => findingOf(measure, world), splits, ground, first);
}

function grownOnce(
  owner: Measure | Exclusion,
  find: (world: World) => Finding,
  splits: readonly Split[],
  { world, trees }: Ground,
  first?: Finding,
): Tree<Found> {
  const before = trees.get(owner);
  if (before !== undefined) return before;
  const tree = plant(world, splits, (here) => dependent(find(here)), dependent(first ?? find(world)));
  trees.set(owner, tree);
  return tree;
}

const REFUSED: Found = { verdict: false, amount: null, caps: [], facts: [] };

/** A finding with the unknown facts on which it depends. */
function dependent(finding: Finding): Found {
  return finding.verdict === false ? REFUSED : { ...finding, facts: factsOfFinding(finding) };
}
