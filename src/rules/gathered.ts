/** What the preparation of rules gathers on the way: what they look at, and where they turn. */
import type { Crossing } from './crossing.ts';
import type { Boundaries, Definition, NamedValue } from './plan.ts';
import type { Regard } from './rulebook.ts';
import { addNew, addSplits, mergedSplits, splitOf } from './splits.ts';
import type { Splits } from './splits.ts';
import { isNumeric } from './vocabulary.ts';
import type { Fact } from './vocabulary.ts';

/** What the preparation of one rule gathers, or of all rules of a measure. */
export interface Gathered {
  readonly splits: Splits;
  /** The turning points inside the items of each list that the rules go through. */
  readonly itemSplits: { readonly list: Fact; readonly splits: Splits }[];
  /** Amounts that are compared outside the items of lists; what a list comes to as a whole is among them. */
  readonly crossings: Crossing[];
  readonly boundaries: Boundaries;
  readonly awards: { readonly measures: Set<string>; readonly currencies: Set<string> };
  readonly facts: Map<string, Fact>;
  /** Those that have to be converted. */
  readonly currencies: Set<string>;
  readonly names: Names;
}

/** What rules may speak of by a name; each has gathered for itself, so that only who speaks of it looks at what it looks at. */
export interface Names {
  readonly values: Map<string, NamedValue & { readonly gathered: Gathered }>;
  readonly definitions: Map<string, Definition & { readonly gathered: Gathered }>;
}

/** Nothing gathered yet. */
export function gather(names: Names = { values: new Map(), definitions: new Map() }): Gathered {
  return {
    splits: new Map(),
    itemSplits: [],
    crossings: [],
    boundaries: [],
    awards: { measures: new Set(), currencies: new Set() },
    facts: new Map(),
    currencies: new Set(),
    names,
  };
}

/** What was gathered so far, to be gone on with: what is added to it is not added to the other. */
export function copyOf({
  splits,
  itemSplits,
  crossings,
  boundaries,
  awards,
  facts,
  currencies,
  names,
}: Gathered): Gathered {
  return {
    splits: mergedSplits([splits]),
    itemSplits: [...itemSplits],
    crossings: [...crossings],
    boundaries: [...boundaries],
    awards: { measures: new Set(awards.measures), currencies: new Set(awards.currencies) },
    facts: new Map(facts),
    currencies: new Set(currencies),
    names: { values: new Map(names.values), definitions: names.definitions },
  };
}

/** Adds what was gathered for a value or definition to what is gathered for a rule that speaks of it. */
export function take({ gathered }: { readonly gathered: Gathered }, into: Gathered): void {
  addSplits(gathered.splits, into.splits);
  addNew(gathered.itemSplits, into.itemSplits);
  addNew(gathered.crossings, into.crossings);
  addNew(gathered.boundaries, into.boundaries);
  for (const id of gathered.awards.measures) into.awards.measures.add(id);
  for (const currency of gathered.awards.currencies) into.awards.currencies.add(currency);
  for (const [id, fact] of gathered.facts) into.facts.set(id, fact);
  for (const currency of gathered.currencies) into.currencies.add(currency);
}

/** What was gathered so far of what rules look at; what is gathered later is not added to it. */
export function regardOf({ facts, currencies, boundaries, awards }: Gathered): Regard {
  return {
    facts: [...facts.values()],
    currencies: new Set(currencies),
    boundaries: [...boundaries],
    awards: { measures: new Set(awards.measures), currencies: new Set(awards.currencies) },
  };
}

/** Where the rules turn: on the figures that stand in them, and where amounts cross as any of the facts changes. */
export function splitsOf({ splits, crossings, facts }: Gathered): Splits {
  if (crossings.length === 0) return splits;
  const all: Splits = new Map(splits);
  for (const fact of facts.values()) {
    if (isNumeric(fact) && fact.list === null) all.set(fact.id, { ...splitOf(all, fact), crossings });
  }
  return all;
}
