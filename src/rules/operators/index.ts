/** Every operator of amounts, by its key. Adding one is adding a file and its name here. */
import type { Operator, Plan } from '../plan.ts';
import { brackets } from './brackets.ts';
import { capped } from './capped.ts';
import { choose } from './choose.ts';
import { difference, excess } from './difference.ts';
import { count, for_each } from './for-each.ts';
import { for_every } from './for-every.ts';
import { all_or_nothing, minimum } from './gate.ts';
import { greatest } from './greatest.ts';
import { growth } from './growth.ts';
import { interest } from './interest.ts';
import { least } from './least.ts';
import { lookup } from './lookup.ts';
import { matching } from './matching.ts';
import { days_between, months_between, months_since } from './months-between.ts';
import { pro_rata } from './pro-rata.ts';
import { product } from './product.ts';
import { quotient } from './quotient.ts';
import { received } from './received.ts';
import { rounded } from './rounded.ts';
import { set_off } from './set-off.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { tiers } from './tiers.ts';

const ALL = [
  share,
  capped,
  tiers,
  choose,
  lookup,
  brackets,
  for_every,
  for_each,
  count,
  sum,
  product,
  quotient,
  difference,
  excess,
  least,
  greatest,
  minimum,
  all_or_nothing,
  rounded,
  pro_rata,
  growth,
  months_since,
  months_between,
  days_between,
  received,
  matching,
  interest,
  set_off,
];

export const OPERATORS: ReadonlyMap<string, Operator<Plan>> = new Map(ALL.map((operator) => [operator.key, operator]));
