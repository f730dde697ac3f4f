/** What `least` and `greatest` have in common: of several amounts of one unit, one. */
import { operator } from '../operator.ts';
import type { Operator, Plan } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expressions } from '../schemas.ts';
import { operandsOf, operation, sameUnits } from './operands.ts';

/** An operator that takes of each two amounts the one that `pick` says. */
export function extreme(
  key: 'least' | 'greatest',
  pick: (left: Quantity, right: Quantity) => Quantity,
): Operator<Plan> {
  return operator(
    key,
    () => expressions,
    (specs, at, scope) => {
      const parts = operandsOf(specs, at, scope);
      const [first, ...rest] = parts;
      if (first === undefined) return null;
      return operation({
        key,
        sign: key,
        parts,
        unit: sameUnits(parts, at, scope),
        evaluate: (world) => {
          let result = first.evaluate(world);
          for (const part of rest) result = pick(result, part.evaluate(world));
          return result;
        },
      });
    },
  );
}
