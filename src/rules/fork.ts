/**
 * A place on the way down from what a rule comes to in a world to all that it may come to: where an unknown fact still matters, the
 * way parts into one for each part of that fact (splits.ts). All ways down are gone here; where forks come from stands in sweep.ts
 * (one rule, evaluated in every part) and sweep-together.ts (several rules, side by side).
 */
import type { SlotValue } from './world.ts';
import { isCell, isNumber } from './world.ts';

/** What a sweep needs to know of one outcome: which unknown facts it still depends on, and how. */
export interface Outcome {
  readonly facts: readonly string[];
  readonly form: string;
}

/** All outcomes, and the unknown facts that can change them, in the order in which the rule mentions these. */
export interface Sweep<T> extends Outcome {
  readonly leaves: readonly T[];
}

export interface Fork<T extends Outcome> {
  /** What is come to here, as far as it is known. */
  readonly outcome: () => T;
  /** Which split parts the ways: the same number is the same split on every way. Below 0 at the end of a way. */
  readonly at: number;
  /** The keys of the unknown facts behind the split. */
  readonly keys: readonly string[];
  /** Whether the parts depend on other unknown facts: what crosses elsewhere is another function. */
  readonly crosses: boolean;
  /** The parts of the fact; none where it can't be parted, and the way ends. */
  readonly parts: () => readonly SlotValue[];
  /** The way into one of the parts. */
  readonly into: (index: number) => Fork<T>;
}

const NOTHING: readonly never[] = [];

/** The end of a way. */
export function ended<T extends Outcome>(outcome: T): Fork<T> {
  const fork: Fork<T> = {
    outcome: () => outcome,
    at: -1,
    keys: NOTHING,
    crosses: false,
    parts: () => NOTHING,
    into: () => fork,
  };
  return fork;
}

/** What was seen on the ways that were gone down first. */
export interface Seen<T> {
  readonly leaves: readonly T[];
  /** Facts on which the outcome depends for sure. */
  readonly facts: ReadonlySet<string>;
}

/** A shorter way to what a sweep says, for one that has many leaves. */
export interface Shortcut<T> {
  /** After how many leaves it is tried. */
  readonly after: number;
  /** The whole sweep, or null where nothing shorter than all ways is found. */
  readonly take: (seen: Seen<T>) => Sweep<T> | null;
}

/**
 * Goes down all ways.
 *
 * @param most the leaves past which the rest is left undecided
 */
export function allWays<T extends Outcome>(root: Fork<T>, most: number, shortcut?: Shortcut<T>): Sweep<T> {
  const leaves: T[] = [];
  const proven = new Set<string>();
  let taken: Sweep<T> | null = null;

  function down(fork: Fork<T>): Outcome {
    if (taken !== null) return taken;
    const parts = fork.at < 0 || leaves.length >= most ? NOTHING : fork.parts();
    if (parts.length === 0) return leaf(fork.outcome());
    const ways = parts.map((_part, index) => down(fork.into(index)));
    const all = reduced(fork.keys, ways, fork.crosses ? parts : null);
    if (shortcut !== undefined && leaves.length < shortcut.after) for (const fact of all.facts) proven.add(fact);
    return all;
  }

  function leaf(outcome: T): Outcome {
    leaves.push(outcome);
    if (leaves.length === shortcut?.after) taken = shortcut.take({ leaves, facts: proven });
    return outcome;
  }

  const { facts, form } = down(root);
  return taken ?? { leaves, facts, form };
}

/**
 * Branches that are all the same function do not depend on the fact that parted them.
 *
 * @param parts the parts of the fact, where those depend on other unknown facts (what crosses elsewhere is another function); null
 *   where they are the same whatever else is known
 */
function reduced(keys: readonly string[], branches: readonly Outcome[], parts: readonly SlotValue[] | null): Outcome {
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
