/** Plans that are evaluated more than once in a world. */
import { ZERO } from '../values/decimal.ts';
import type { Plan } from './plan.ts';
import type { Quantity } from './quantity.ts';
import type { World } from './world.ts';

/** The plan of a value that several places may speak of: worlds never change, so its last result holds for the same world. */
export function remembered(plan: Plan): Plan {
  let last: World | null = null;
  let result: Quantity = ZERO;
  return {
    ...plan,
    evaluate: (world) => {
      if (world !== last) {
        result = plan.evaluate(world);
        last = world;
      }
      return result;
    },
  };
}
