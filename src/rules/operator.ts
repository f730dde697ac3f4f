/** How an operator is put together: its key, the shape of its YAML, and what is made of it. */
import type * as v from 'valibot';
import type { Operator, Path, Scope } from './plan.ts';
import { shaped } from './shape.ts';

/** An operator whose YAML is checked against its schema before it is prepared. */
export function operator<Spec, Ready>(
  key: string,
  schema: v.GenericSchema<unknown, Spec>,
  prepare: (spec: Spec, at: Path, scope: Scope) => Ready | null,
): Operator<Ready> {
  return {
    key,
    schema,
    prepare: (raw, at, scope) => {
      const spec = shaped(schema, raw, at, scope.report);
      return spec === null ? null : prepare(spec, at, scope);
    },
  };
}
