/** Of all next steps the few that are worth telling. */
import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '../../../test/support/decisions.ts';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { bestSteps, whatNext } from './next-steps.ts';
import type { NextStep } from './next-steps.ts';

describe('the best few steps', () => {
  const made = exampleEstimate('hengyang-exporter');
  const [some] = whatNext(made);
  if (some === undefined) throw new Error('the exporter has no next step');

  /** A step by hand: for the measure named first, with those that it opens or lifts besides. */
  function step(setting: string, [own = '', ...others]: readonly string[], high = 100): NextStep {
    const full = (id: string): string => `hengyang/cross-border-ecommerce/${id}`;
    const measure = made.rulebook.measures.get(full(own));
    if (some === undefined || measure === undefined) throw new Error(own);
    const gain = { ...some.gain, low: ZERO, high: new Decimal(high) };
    return { ...some, measure, setting, gain, concerns: [own, ...others].map(full).toSorted() };
  }

  const best = (steps: readonly NextStep[], most?: number): string[] =>
    bestSteps(steps, most).map(({ setting, measure }) => `${setting} ${measure.shortId}`);

  it('name a change once, for the measure that it is found at first', () => {
    expect(best([step('a=1', ['new-tenant-rent']), step('a=1', ['new-tenant-start-up'])])).toEqual([
      'a=1 new-tenant-rent',
    ]);
  });

  it('name a measure once, by the step that brings most', () => {
    expect(best([step('a=1', ['export-pilot'], 200), step('b=1', ['export-pilot'], 100)])).toEqual([
      'a=1 export-pilot',
    ]);
  });

  it('do not come back to a measure that an earlier step opens beside its own', () => {
    expect(
      best([
        step('a=1', ['new-tenant-rent', 'new-tenant-start-up']),
        step('b=1', ['new-tenant-start-up']),
        step('c=1', ['social-security']),
      ]),
    ).toEqual(['a=1 new-tenant-rent', 'c=1 social-security']);
  });

  it('add to a total: what opens a measure without a figure is left to the page of all steps', () => {
    expect(best([step('a=1', ['export-pilot'], 1), step('b=1', ['professional-training'], 0)])).toEqual([
      'a=1 export-pilot',
    ]);
  });

  it('are five, or as many as are asked for', () => {
    const ids = ['export-pilot', 'new-tenant-rent', 'new-tenant-start-up', 'platform-promotion', 'social-security'];
    const all = [...ids, 'overseas-warehouse-lease'].map((id, index) => step(`a=${index}`, [id]));
    expect(best(all)).toEqual(ids.map((id, index) => `a=${index} ${id}`));
    expect(best(all, 1)).toEqual(['a=0 export-pilot']);
  });
});
