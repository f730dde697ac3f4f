/** The conditions that join others; every other key of a condition is a fact or a named value (fact.ts). */
import type { Operator, Test } from '../plan.ts';
import { all_of } from './all-of.ts';
import { any_of } from './any-of.ts';
import { not_ } from './not.ts';
import { some_of } from './some-of.ts';

export const CONDITIONS: ReadonlyMap<string, Operator<Test>> = new Map(
  [all_of, any_of, some_of, not_].map((one) => [one.key, one]),
);
