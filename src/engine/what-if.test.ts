import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '../../test/support/decisions.ts';
import { whatIf } from './what-if.ts';

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
});
