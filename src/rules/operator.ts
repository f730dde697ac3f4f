/** How an operator is put together: its key, the shape of its YAML, and what is made of it. */
import type * as v from 'valibot';
import { once } from '../values/once.ts';
import type { Operator, Path, Scope } from './plan.ts';
import { shaped } from './shape.ts';

/** What schemas are made from only where something is checked: most runs have nothing but checked rules. */
type MakeSchema<Spec> = () => v.GenericSchema<unknown, Spec>;

/** An operator whose YAML is checked against its schema before it is prepared. */
export function operator<Spec, Ready>(
  key: string,
  makeSchema: MakeSchema<Spec>,
  prepare: (spec: Spec, at: Path, scope: Scope) => Ready | null,
): Operator<Ready> {
  const schema = once(makeSchema);
  return {
    key,
    schema,
    prepare: (raw, at, scope) => {
      const spec = specOf(schema, raw, at, scope);
      return spec === null ? null : prepare(spec, at, scope);
    },
  };
}

/** YAML in the shape of a schema, or null after its faults were reported. */
export function specOf<Spec>(schema: MakeSchema<Spec>, raw: unknown, at: Path, scope: Scope): Spec | null {
  return isChecked(raw, schema, scope) ? raw : shaped(schema(), raw, at, scope.report);
}

/** A compiled copy holds what its schemas let through when it was made, and no schema changes what it reads. */
function isChecked<Spec>(raw: unknown, _schema: MakeSchema<Spec>, { checked }: Scope): raw is Spec {
  return checked;
}
