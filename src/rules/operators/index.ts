/** Every operator of amounts, by its key. Adding one is adding a file and its name here. */
import type { Operator, Plan } from '../plan.ts';
import { capped } from './capped.ts';
import { choose } from './choose.ts';
import { difference, excess } from './difference.ts';
import { count, for_each } from './for-each.ts';
import { greatest } from './greatest.ts';
import { least } from './least.ts';
import { product } from './product.ts';
import { quotient } from './quotient.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { tiers } from './tiers.ts';

export const OPERATORS: ReadonlyMap<string, Operator<Plan>> = new Map(
  [sum, product, quotient, difference, excess, least, greatest, share, capped, tiers, choose, for_each, count].map(
    (operator) => [operator.key, operator],
  ),
);
