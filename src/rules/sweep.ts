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
 */
import { partsOf } from './splits.ts';
import type { Split } from './splits.ts';
import { factKey, isCell, isNumber, isUnknown, withFactValue } from './world.ts';
import type { SlotValue, World } from './world.ts';

export const MOST_LEAVES = 4096;

/** What a sweep needs to know of one outcome: which unknown facts it still depends on, and how. */
export interface Outcome {
  readonly facts: readonly string[];
  readonly form: string;
}

/** All outcomes, and the unknown facts that can change them, in the order in which the rule mentions these. */
export interface Sweep<T> extends Outcome {
  readonly leaves: readonly T[];
}

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

/**
 * Evaluates a rule in every part of its unknown facts.
 *
 * @param splits where the rule's conditions turn; only unknown facts among them are tried
 * @param evaluate the rule; it must name in `facts` every unknown fact on which its outcome still depends
 * @param first what the rule comes to in the world itself, where that is known already
 * @param most the combinations past which the rest is left undecided
 */
export function sweep<T extends Outcome>(
  world: World,
  splits: Iterable<Split>,
  evaluate: (world: World) => T,
  first: T = evaluate(world),
  most: number = MOST_LEAVES,
): Sweep<T> {
  const open = [...splits].filter((split) => isUnknown(valueOf(split, world)));
  const leaves: T[] = [];

  function branch(from: number, here: World, outcome: T): Outcome {
    const next = outcome.facts.length === 0 ? -1 : nextSplit(open, from, here, outcome.facts);
    const split = open[next];
    if (split === undefined || leaves.length >= most) return leaf(outcome);
    const keys = keysOf(split, here);
    const parts = partsOf(split, valueOf(split, here), keys, here);
    if (parts.length === 0) return leaf(outcome);
    const branches = parts.map((part) => {
      const there = withValue(split, here, part);
      return branch(next + 1, there, evaluate(there));
    });
    return reduced(keys, branches, split.crossings.length > 0 ? parts : null);
  }

  function leaf(outcome: T): Outcome {
    leaves.push(outcome);
    return outcome;
  }

  const root = branch(0, world, first);
  return { leaves, facts: root.facts, form: root.form };
}

/** The first split, from an index on, of which the outcome still depends; below 0 where there is none. */
export function nextSplit(open: readonly Split[], from: number, world: World, facts: readonly string[]): number {
  for (let index = from; index < open.length; index += 1) {
    const split = open[index];
    if (split !== undefined && keysOf(split, world).some((key) => facts.includes(key))) return index;
  }
  return -1;
}

/**
 * Branches that are all the same function do not depend on the fact that parted them.
 *
 * @param parts the parts of the fact, where those depend on other unknown facts (what crosses elsewhere is another function); null
 *   where they are the same whatever else is known
 */
export function reduced(
  keys: readonly string[],
  branches: readonly Outcome[],
  parts: readonly SlotValue[] | null = null,
): Outcome {
  const first = branches[0];
  if (first !== undefined && branches.every((other) => other.form === first.form)) {
    return { facts: [...new Set(branches.flatMap((each) => each.facts))], form: first.form };
  }
  const facts = [...new Set([...keys, ...branches.flatMap((each) => each.facts)])];
  const forms = branches.map(({ form }) => form);
  const told = parts === null ? forms : stretches(forms, parts);
  return { facts, form: `${keys.join('+')}?[${told.join('|')}]` };
}

/** What a number comes to on its way: each form once where it begins. */
function stretches(forms: readonly string[], parts: readonly SlotValue[]): readonly string[] {
  return forms.flatMap((form, index) => (form === forms[index - 1] ? [] : [`${startOf(parts[index])}:${form}`]));
}

function startOf(part: SlotValue): string {
  if (!isNumber(part)) return '';
  return isCell(part) ? `${part.lowOpen ? '>' : ''}${part.low.toString()}` : part.toString();
}
