/** The scope in which the rules of a policy are prepared: what they may refer to, and what their preparation gathers. */
import { gather, splitsOf, take } from './gathered.ts';
import type { Gathered } from './gathered.ts';
import { fullMeasureId } from './measure-id.ts';
import type { Observer, Path, Report, Scope, Test } from './plan.ts';
import { preparePlan, prepareTests } from './prepare.ts';
import type { Splits } from './splits.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';
import { ownCurrencyOf } from '../values/units.ts';

/** Ids of measures that a policy names, with the place of each, to be checked once all policies are known. */
export type References = readonly { readonly id: string; readonly at: Path }[];

/** The policy whose rules are prepared. */
export interface Preparing {
  readonly id: string;
  readonly vocabulary: Vocabulary;
  /** Of measures by id, as far as they are known already. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly report: Report;
  readonly references: { id: string; at: Path }[];
  readonly observer?: Observer | undefined;
  /** The rules were checked before: see `Scope.checked`. */
  readonly checked: boolean;
}

/** The full id of a measure named in a policy. */
export function refer(name: string, at: Path, { id, references }: Preparing): string {
  const full = fullMeasureId(id, name);
  references.push({ id: full, at });
  return full;
}

/** The scope in which the rules of one measure (or of the policy) are prepared. */
export function scopeOf(
  gathered: Gathered,
  preparing: Preparing,
  list: Fact | null = null,
  inner: Splits | null = null,
): Scope {
  const { vocabulary, id, report, observer, checked } = preparing;
  const { values, definitions } = gathered.names;
  const find = (name: string): Fact | undefined => vocabulary.facts.get(name) ?? vocabulary.facts.get(`${id}.${name}`);
  /** The policy's own facts as they are written in its rules. */
  const shortened = (fact: string): string => (fact.startsWith(`${id}.`) ? fact.slice(id.length + 1) : fact);
  const scope: Scope = {
    fact: (name) => {
      const fact = find(name);
      return fact === undefined || (fact.list !== null && fact.list !== list?.id) ? undefined : fact;
    },
    itemFact: (name) => {
      const fact = find(name);
      return fact === undefined || fact.list === null ? undefined : fact;
    },
    value: (name) => values.get(name),
    definition: (name) => definitions.get(name),
    speaksOf: (name) => {
      const named = values.get(name) ?? definitions.get(name);
      if (named !== undefined) take(named, gathered);
    },
    names: () => [...[...vocabulary.facts.keys()].map(shortened), ...values.keys(), ...definitions.keys()],
    list,
    splitsFor: (fact) => (fact.list === null ? gathered.splits : (inner ?? gathered.splits)),
    turns: () => inner ?? splitsOf(gathered),
    boundaries: gathered.boundaries,
    report,
    checked,
    used: (fact) => {
      gathered.facts.set(fact.id, fact);
    },
    receives: (measures) => {
      for (const id of measures) gathered.awards.measures.add(id);
    },
    crosses: (left, right) => {
      if (list === null) gathered.crossings.push({ left, right });
    },
    meet: (left, right) => {
      if (left === null || right === null || left.currency === null || right.currency === null) return;
      const isAward = left.awarded === true || right.awarded === true;
      const own = [left, right].flatMap((unit) => ownCurrencyOf(unit) ?? []);
      if (isAward) for (const code of own) gathered.awards.currencies.add(code);
      else if (left.currency !== right.currency) for (const code of own) gathered.currencies.add(code);
    },
    plan: observer === undefined ? preparePlan : observed(preparePlan, observer.plan),
    tests: observer === undefined ? prepareTests : observed(prepareTests, observer.tests),
    inside: (items, splits, boundaries) => {
      gathered.itemSplits.push({ list: items, splits });
      return { ...scopeOf(gathered, preparing, items, splits), boundaries };
    },
    turnsAt: (at, left, right) => observer?.turnsAt(at, left, right, scope),
    mixes: (at, left, right) => observer?.mixes(at, left, right),
    refer: (measure, at) => refer(measure, at, preparing),
  };
  return scope;
}

/** A preparation of which someone wants to be told. */
function observed<Ready>(
  prepare: (raw: unknown, at: Path, scope: Scope) => Ready,
  tell: (at: Path, raw: unknown, ready: Ready, scope: Scope) => void,
): (raw: unknown, at: Path, scope: Scope) => Ready {
  return (raw, at, scope) => {
    const ready = prepare(raw, at, scope);
    tell(at, raw, ready, scope);
    return ready;
  };
}

/** Prepares conditions that stand outside a policy, and says which facts they use. */
export function prepareStandalone(
  when: unknown,
  at: Path,
  vocabulary: Vocabulary,
  checked: boolean,
  report: Report,
): { readonly test: Test; readonly facts: readonly string[] } {
  const gathered = gather();
  const scope = scopeOf(gathered, {
    id: '',
    vocabulary,
    currencies: {},
    report,
    references: [],
    checked,
  });
  const test = scope.tests(when, at, scope);
  return { test, facts: [...gathered.facts.keys()] };
}
