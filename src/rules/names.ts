/**
 * What rules speak of by a name: values of a policy, of a measure, or of one item of a list, and the definitions of a policy. Each
 * may speak of others, in whatever order they stand.
 */
import { remembered } from './remembered.ts';
import { isList, isMapping } from './plain.ts';
import type { Part } from './phrase.ts';
import { defined } from './conditions/definition.ts';
import type { Definition, NamedValue, Path, Scope } from './plan.ts';
import type { PolicySource } from './policy-schema.ts';

type Named = Pick<PolicySource, 'values' | 'value_titles' | 'definitions'>;

/** What readers call a value. */
export function calledBy(name: string, { title }: NamedValue): Part {
  return title === null ? name.replaceAll('_', ' ') : { text: title };
}

/** Takes names one after the other, each when all of which it speaks are there; it is made ready in a scope of the taker's choice. */
interface Taker {
  readonly value: (name: string, ready: (inside: Scope) => NamedValue) => void;
  readonly definition: (name: string, ready: (inside: Scope) => Definition) => void;
}

/** Prepares named values and definitions, each after those of which it speaks. */
export function prepareNames(named: Named, above: Path, scope: Scope, take: Taker): void {
  const { values = {}, value_titles: titles = {}, definitions = {} } = named;
  reportValues(named, above, scope);
  reportDefinitions(named, above, scope);
  const circles = new Set<string>();
  const terms = Object.entries(definitions).map(([name, { when }]) => [name, when] as const);
  for (const [name, raw] of spokenOfFirst([...terms, ...Object.entries(values)], circles)) {
    const telling = (inside: Scope): Scope => (circles.size === 0 ? inside : tellingCircles(inside, circles));
    const definition = definitions[name];
    if (definition === undefined) {
      take.value(name, (inside) => ({
        plan: remembered(inside.plan(raw, [...above, 'values', name], telling(inside))),
        title: titles[name] ?? null,
        ofItem: inside.list !== null,
      }));
    } else {
      const at = [...above, 'definitions', name, 'when'];
      take.definition(name, (inside) => defined(name, definition.title, inside.tests(raw, at, telling(inside))));
    }
  }
}

/** What is wrong with the names of values themselves. */
function reportValues({ values = {}, value_titles: titles = {} }: Named, above: Path, scope: Scope): void {
  for (const name of Object.keys(titles)) {
    if (!Object.hasOwn(values, name)) {
      scope.report([...above, 'value_titles', name], 'title-without-value', { name }, true);
    }
  }
  for (const name of Object.keys(values)) {
    const here = [...above, 'values', name];
    if (scope.fact(name) !== undefined) scope.report(here, 'value-is-fact', { name }, true);
    if (scope.definition(name) !== undefined) scope.report(here, 'value-is-definition', { name }, true);
    if (!NAME.test(name)) scope.report(here, 'value-name', { name }, true);
  }
}

/** The same of definitions. */
function reportDefinitions({ values = {}, definitions = {} }: Named, above: Path, scope: Scope): void {
  for (const name of Object.keys(definitions)) {
    const here = [...above, 'definitions', name];
    const isTaken = scope.fact(name) !== undefined || Object.hasOwn(values, name);
    if (isTaken) scope.report(here, 'definition-taken', { name }, true);
    if (!NAME.test(name)) scope.report(here, 'definition-name', { name }, true);
  }
}

const NAME = /^[a-z][a-z0-9_]*$/u;

type Written = readonly (readonly [string, unknown])[];

/** The values, each behind those that it mentions; `circles` takes those that stand behind one that mentions them. */
function spokenOfFirst(values: Written, circles: Set<string>): Written {
  const byName = new Map(values);
  const placed = new Map<string, unknown>();
  const begun = new Set<string>();
  const place = (name: string, raw: unknown): void => {
    begun.add(name);
    for (const other of mentioned(raw, byName)) {
      if (!begun.has(other)) place(other, byName.get(other));
      else if (!placed.has(other)) circles.add(other);
    }
    placed.set(name, raw);
  };
  for (const [name, raw] of values) if (!begun.has(name)) place(name, raw);
  return [...placed];
}

/** Of a name that is not known because its value is made of this one, that is what is said. The word may mean another thing. */
function tellingCircles(scope: Scope, circles: ReadonlySet<string>): Scope {
  return {
    ...scope,
    report: (at, code, params = {}, atKey = false) => {
      const { name = '' } = params;
      if (code.startsWith('unknown-') && circles.has(name)) scope.report(at, 'value-circle', { name }, atKey);
      else scope.report(at, code, params, atKey);
    },
  };
}

/** The names that stand in a rule, as an amount or as what a condition asks of. */
function mentioned(raw: unknown, names: ReadonlyMap<string, unknown>): string[] {
  if (typeof raw === 'string') return names.has(raw) ? [raw] : [];
  if (isList(raw)) return raw.flatMap((one) => mentioned(one, names));
  if (!isMapping(raw)) return [];
  return Object.entries(raw).flatMap(([key, one]) => [...(names.has(key) ? [key] : []), ...mentioned(one, names)]);
}

/** The scope inside the items of a list, with values of each item. A name that is taken would mean two things in one rule. */
export function withItemValues(
  spec: Omit<Named, 'definitions'>,
  at: Path,
  inside: Scope,
): { readonly scope: Scope; readonly values: ReadonlyMap<string, NamedValue> } {
  const values = new Map<string, NamedValue>();
  const scope: Scope = {
    ...inside,
    value: (name) => values.get(name) ?? inside.value(name),
    speaksOf: (name) => {
      if (!values.has(name)) inside.speaksOf(name);
    },
    names: () => [...inside.names(), ...values.keys()],
  };
  for (const name of Object.keys(spec.values ?? {})) {
    if (inside.value(name) !== undefined) inside.report([...at, 'values', name], 'value-twice', { name }, true);
  }
  prepareNames(spec, at, scope, {
    value: (name, ready) => values.set(name, ready(scope)),
    definition: () => {},
  });
  return { scope, values };
}
