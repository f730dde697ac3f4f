/** Values with a name: of a policy, of a measure, or of one item of a list. Each may speak of others, in whatever order they stand. */
import { remembered } from './remembered.ts';
import { isList, isMapping } from './plain.ts';
import type { Part } from './phrase.ts';
import type { NamedValue, Path, Scope } from './plan.ts';
import type { PolicySource } from './policy-schema.ts';

type Named = Pick<PolicySource, 'values' | 'value_titles'>;

/** What readers call a value. */
export function calledBy(name: string, { title }: NamedValue): Part {
  return title === null ? name.replaceAll('_', ' ') : { text: title };
}

/** Prepares named values, each after those of which it speaks, and puts them where the rules look for them. */
export function prepareValues(
  { values = {}, value_titles: titles = {} }: Named,
  above: Path,
  scope: Scope,
  into: Map<string, NamedValue>,
): void {
  for (const name of Object.keys(titles)) {
    if (!Object.hasOwn(values, name)) {
      scope.report([...above, 'value_titles', name], 'title-without-value', { name }, true);
    }
  }
  const circles = new Set<string>();
  for (const [name, raw] of spokenOfFirst(Object.entries(values), circles)) {
    const here = [...above, 'values', name];
    if (scope.fact(name) !== undefined) scope.report(here, 'value-is-fact', { name }, true);
    if (!/^[a-z][a-z0-9_]*$/u.test(name)) scope.report(here, 'value-name', { name }, true);
    into.set(name, {
      plan: remembered(scope.plan(raw, here, circles.size === 0 ? scope : tellingCircles(scope, circles))),
      title: titles[name] ?? null,
      ofItem: scope.list !== null,
    });
  }
}

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
  spec: Named,
  at: Path,
  inside: Scope,
): { readonly scope: Scope; readonly values: ReadonlyMap<string, NamedValue> } {
  const values = new Map<string, NamedValue>();
  const scope: Scope = {
    ...inside,
    value: (name) => values.get(name) ?? inside.value(name),
    names: () => [...inside.names(), ...values.keys()],
  };
  for (const name of Object.keys(spec.values ?? {})) {
    if (inside.value(name) !== undefined) inside.report([...at, 'values', name], 'value-twice', { name }, true);
  }
  prepareValues(spec, at, scope, values);
  return { scope, values };
}
