/** Periods over which sums that were received count. */
import type { PolicySource } from '../../rules/policy-schema.ts';
import { parseLiteral } from '../../values/literal.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Finds periods of no length, in which nothing can have been received: `0 months`. */
export function checkPeriods({ measures, values, joint_caps: caps }: PolicySource, find: Find): void {
  visit({ values, joint_caps: caps, measures }, [], (value, at) => {
    const [before, word] = at.slice(-2);
    const isPeriod = (before === 'received' && word === 'within') || word === 'net_of';
    if (!isPeriod || typeof value !== 'string') return;
    const length = parseLiteral(value);
    if (length.ok && length.value.amount.isZero()) find(at, 'period-of-nothing', { found: value });
  });
}
