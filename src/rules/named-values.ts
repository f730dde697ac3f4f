/** Values with a name: of a policy, of a measure, or of one item of a list. Each may speak of those before it. */
import { remembered } from './names.ts';
import type { NamedValue, Path, Scope } from './plan.ts';
import type { PolicySource } from './policy-schema.ts';

type Named = Pick<PolicySource, 'values' | 'value_titles'>;

/** Prepares named values in their order, and puts them where the rules look for them. */
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
  for (const [name, raw] of Object.entries(values)) {
    const here = [...above, 'values', name];
    if (scope.fact(name) !== undefined) scope.report(here, 'value-is-fact', { name }, true);
    if (!/^[a-z][a-z0-9_]*$/u.test(name)) scope.report(here, 'value-name', { name }, true);
    into.set(name, {
      plan: remembered(scope.plan(raw, here, scope)),
      title: titles[name] ?? null,
      ofItem: scope.list !== null,
    });
  }
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
