import { describe, expect, it } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { exampleEstimate } from '../../test/support/decisions.ts';
import type { Estimate } from './estimate.ts';
import { totalChanges, whatIf } from './what-if.ts';

describe('what if', () => {
  it('names the measures that stand differently, and every total', () => {
    const change = whatIf(
      exampleEstimate('hengyang-exporter'),
      exampleEstimate('hengyang-exporter', ['trade.cbec_export=500,000.01 USD']),
    );
    expect(
      change.measures.map(
        ({ before, after }) =>
          `${before.measure.shortId} ${before.amount?.high.toString()} ${after.amount?.high.toString()}`,
      ),
    ).toEqual(['export-pilot 20000 100000']);
    expect(change.totals.map(({ before, after }) => after.high.minus(before.high).toString())).toEqual(['80000']);
  });

  it('a change of what decides nothing changes no line', () => {
    expect(
      whatIf(exampleEstimate('hengyang-exporter'), exampleEstimate('hengyang-exporter', ['trade.cbec_import=1 USD']))
        .measures,
    ).toEqual([]);
  });

  it('a rival that comes in sets the other aside', () => {
    const without = exampleEstimate('hengqin-macao-funded', ['office.let_by_owner=no']);
    const { measures } = whatIf(without, exampleEstimate('hengqin-macao-funded'));
    expect(measures.map(({ before, after }) => `${before.measure.id}: ${before.status} → ${after.status}`)).toEqual([
      'hengqin/cross-border-ecommerce/office-rent: qualifies → set-aside',
      'hengqin/macao-funded-enterprises/office-rent: does-not-qualify → qualifies',
    ]);
  });

  const estimated = (measures: readonly string[], facts: Readonly<Record<string, unknown>>): Estimate => {
    const text = policy(`
exclusions: [{ measures: [first, second, third], because: { en: One alone., zh-Hans: 择一。 } }]
measures:
${measures.join('')}`);
    return estimateFor(rulebookWith({ 'farland/support': text }), facts);
  };
  const RIVALS = [
    measure('first', 'when: [company.legal_person: true], amount: 100 CNY'),
    measure('second', 'when: [company.legal_person: false], amount: 90 CNY'),
    measure('third', 'amount: 50 CNY'),
  ];

  it('a measure that is set aside for another than before stands differently', () => {
    const [before, after] = [true, false].map((legal) => estimated(RIVALS, { company: { legal_person: legal } }));
    if (before === undefined || after === undefined) throw new Error('no estimate');
    expect(
      whatIf(before, after).measures.map(
        (one) => `${one.before.measure.shortId}: ${one.before.setAsideFor ?? '–'} → ${one.after.setAsideFor ?? '–'}`,
      ),
    ).toEqual(['first: – → –', 'second: – → –', 'third: farland/support/first → farland/support/second']);
  });

  it('a total that only one of the two has is nothing in the other', () => {
    const person = measure('person', 'beneficiary: individual, amount: 20 CNY');
    const [without, beside] = [estimated(RIVALS, {}), estimated([...RIVALS, person], {})];
    const individuals = (one: Estimate, other: Estimate): string[] =>
      totalChanges(one, other)
        .filter(({ before }) => before.beneficiary === 'individual')
        .map(({ before, after }) => `${before.low.toString()} → ${after.low.toString()}`);
    expect(individuals(without, beside)).toEqual(['0 → 20']);
    expect(individuals(beside, without)).toEqual(['20 → 0']);
  });
});
