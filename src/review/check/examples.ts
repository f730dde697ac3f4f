/** Examples: that there are some, that their companies can be read, and that what they expect can be meant. */
import { STATUSES } from '../../engine/assessment.ts';
import { fullMeasureId } from '../../rules/measure-id.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { BASE_CURRENCY } from '../../rules/world.ts';
import { parseMoney } from '../../values/money.ts';
import { nearest } from '../../values/nearest.ts';
import { outcomeOf } from '../example-outcome.ts';
import { exampleProfiles } from '../example-profiles.ts';
import type { Find } from './finding.ts';

/** Finds policies and measures without examples, and expectations that name nothing. */
export function checkExamples(policy: Policy, rulebook: Rulebook, find: Find): void {
  const { id, source } = policy;
  const { examples } = source;
  for (const { faults } of exampleProfiles(rulebook, policy)) {
    for (const { at, code, params } of faults) find(at, code, { ...params, why: 'example-value' });
  }
  if (examples === undefined || examples.cases.length === 0) {
    find(examples === undefined ? ['measures'] : ['examples', 'cases'], 'no-examples', {}, 'warning');
    return;
  }
  const expected = new Set<string>();
  const names = new Set<string>();
  examples.cases.forEach((one, index) => {
    const at = ['examples', 'cases', index] as const;
    if (names.has(one.name)) find([...at, 'name'], 'example-name-twice', { name: one.name }, 'warning');
    names.add(one.name);
    for (const [name, outcome] of Object.entries(one.expect)) {
      const full = fullMeasureId(id, name);
      const wanted = outcomeOf(outcome);
      expected.add(full);
      if (!rulebook.measures.has(full)) {
        find([...at, 'expect', name], 'expects-unknown', { name, near: nearest(full, rulebook.measures.keys()) ?? '' });
      }
      for (const key of ['amount', 'low', 'high'] as const) {
        const found = wanted[key];
        if (found !== undefined && !isSum(found)) {
          find([...at, 'expect', name, key], 'expects-amount', { found: String(found) });
        }
      }
      if (!STATUSES.some((known) => known === wanted.status)) {
        find([...at, 'expect', name], 'unknown-status', { found: wanted.status, known: STATUSES.join(', ') });
      }
    }
  });
  source.measures.forEach((measure, index) => {
    if (!expected.has(`${id}/${measure.id}`)) {
      find(['measures', index, 'id'], 'no-example', { id: measure.id }, 'warning');
    }
  });
}

/** Whether a sum can be held against it; `unbounded` is a high. */
function isSum(written: string | number): boolean {
  return written === 'unbounded' || parseMoney(String(written), BASE_CURRENCY).ok;
}
