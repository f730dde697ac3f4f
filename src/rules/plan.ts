/**
 * The rules language, made ready to run. Each operator (operators/, conditions/) turns its YAML into a plan:
 * one closure that works on known facts and on ranges alike, its unit, and its explanation.
 */
import type * as v from 'valibot';
import type { Decimal } from '../values/decimal.ts';
import type { Unit } from '../values/units.ts';
import type { Compared } from './crossing.ts';
import type { Phrase, Step, Part, Text } from './phrase.ts';
import type { Quantity } from './quantity.ts';
import type { Splits } from './splits.ts';
import type { Truth } from './truth.ts';
import type { Fact } from './vocabulary.ts';
import type { World } from './world.ts';

export type Path = readonly (string | number)[];

/** Takes a fault as it is found; `atKey` where it is at the key named last. */
export type Report = (at: Path, code: string, params?: Readonly<Record<string, string>>, atKey?: boolean) => void;

/** An amount of the rules language, ready to be evaluated. */
export interface Plan {
  /** Null where a fault in the rule leaves it unknown: it then fits anything. */
  readonly unit: Unit | null;
  readonly evaluate: (world: World) => Quantity;
  /** How the amount is called inside a sentence: a fact's title, a named value, a literal. */
  readonly name: (world: World) => Part;
  /** Appends the steps that lead to the amount. */
  readonly explain: (world: World, steps: Step[]) => void;
  /** Why the amount is nothing, where it is. */
  readonly whyZero: (world: World) => Phrase | null;
  /** The rule in words. */
  readonly words: Phrase;
  /** The figure as written, in its own currency, where the amount is a literal. */
  readonly literal?: Decimal | undefined;
  /** Whether it comes to whole numbers alone. */
  readonly isCount?: boolean | undefined;
  /** Amounts under conditions with their places, in the order in which they are tried; for those who look into rules. */
  readonly rungs?: readonly { readonly test: Test; readonly plan: Plan; readonly at: Path }[] | undefined;
  /** The one of them that is paid in a world: null where none is, undefined while that is open. */
  readonly rungIn?: ((world: World) => { readonly test: Test } | null | undefined) | undefined;
  /** Ceilings and floors, with the amount that each is held against; for those who look into rules. */
  readonly limits?: readonly Limit[] | undefined;
}

/** What an amount is held against, by the key under which it is written. */
export interface Limit {
  readonly key: 'cap' | 'base_cap' | 'base_floor' | 'at_least' | 'over' | 'at_most';
  readonly before: (world: World) => Quantity;
  readonly limit: Plan;
}

/** A condition of the rules language, ready to be tested. */
export interface Test {
  readonly test: (world: World) => Truth;
  /** The condition in words. */
  readonly words: Phrase;
  /** The facts it looks at, for saying what the company has. */
  readonly facts: readonly string[];
  /** The named values in it, and the facts in place of a figure: for saying what these came to. */
  readonly held?: readonly Held[] | undefined;
  /** Conditions joined by this one, for naming the part that fails. */
  readonly parts?: { readonly kind: 'all' | 'any' | 'term'; readonly tests: readonly Test[] } | undefined;
}

/** What a condition holds against a figure, or in place of one. */
export interface Held {
  readonly name: string;
  readonly plan: Plan;
  /** Compared with a percentage, and read as one. */
  readonly isRate: boolean;
}

/** A value that a policy or measure has named. */
export interface NamedValue {
  readonly plan: Plan;
  readonly title: Text | null;
  /** Worked out anew for each item of a list. */
  readonly ofItem: boolean;
}

/** A term that a policy defines: what a company must meet to come under it. */
export interface Definition {
  readonly title: Text;
  readonly test: Test;
}

/** The boundaries of a rule that its document leaves open, with the condition in words. */
export type Boundaries = { readonly standsOn: (world: World) => boolean; readonly words: Phrase }[];

/** What a rule may refer to, and where its faults go. */
export interface Scope {
  readonly fact: (name: string) => Fact | undefined;
  /** A fact of an item, also where no list is looked at that it belongs to. */
  readonly itemFact: (name: string) => Fact | undefined;
  readonly value: (name: string) => NamedValue | undefined;
  readonly definition: (name: string) => Definition | undefined;
  /** Notes that a rule speaks of a value or definition by its name: what that looks at, the rule looks at. */
  readonly speaksOf: (name: string) => void;
  /** Every name that could be meant, for suggestions. */
  readonly names: () => readonly string[];
  /** The list whose items are looked at, if any. */
  readonly list: Fact | null;
  /** Where the turning points of a fact are gathered: those of items by list, the rest by rule. */
  readonly splitsFor: (fact: Fact) => Splits;
  /** Where what was prepared in this scope turns, so far. */
  readonly turns: () => Splits;
  /** Says for each boundary that the document leaves open whether the company stands exactly on it. */
  readonly boundaries: Boundaries;
  readonly report: Report;
  readonly used: (fact: Fact) => void;
  /** Notes the measures of which a rule asks what was received under them. */
  readonly receives: (measures: readonly string[]) => void;
  /** Notes two amounts that are compared and cross where no split says; inside the items of a list they are not gathered. */
  readonly crosses: (left: Compared, right: Compared) => void;
  /** Notes that money of two units meets (is added, compared, divided): where their currencies differ, both need a rate. */
  readonly meet: (left: Unit | null, right: Unit | null) => void;
  readonly plan: (raw: unknown, at: Path, scope: Scope) => Plan;
  readonly tests: (raw: unknown, at: Path, scope: Scope) => Test;
  /** Whether the rules were checked before (a compiled copy), so that they have the shape of their schemas. */
  readonly checked: boolean;
  /** The same scope inside the items of a list. */
  readonly inside: (list: Fact, splits: Splits, boundaries: Boundaries) => Scope;
  /** Notes a figure at which a rule turns, with what is held against it: for those who look into rules. */
  readonly turnsAt: (at: Path, left: Plan, right: Plan) => void;
  /** Notes that amounts of two currencies are compared or added. */
  readonly mixes: (at: Path, left: string, right: string) => void;
  /** The full id of a measure that the rule names under `received`; noted, to be checked when all are known. */
  readonly refer: (measure: string, at: Path) => string;
}

/** Told of every amount and condition as it is made ready, for those who look into rules (policy check, coverage). */
export interface Observer {
  readonly plan: (at: Path, raw: unknown, plan: Plan, scope: Scope) => void;
  readonly tests: (at: Path, raw: unknown, test: Test, scope: Scope) => void;
  /** A figure of the policy at which a rule turns, with what is held against it. */
  readonly turnsAt: (at: Path, left: Plan, right: Plan, scope: Scope) => void;
  /** Amounts of two currencies are compared or added. */
  readonly mixes: (at: Path, left: string, right: string) => void;
}

/** One operator of the language: its key, the shape of what stands under the key, and its meaning. */
export interface Operator<Ready> {
  readonly key: string;
  readonly schema: () => v.GenericSchema<unknown, unknown>;
  readonly prepare: (raw: unknown, at: Path, scope: Scope) => Ready | null;
}
