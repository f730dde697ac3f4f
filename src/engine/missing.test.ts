/** In which order what is not known is asked for. */
import { expect, it } from 'vitest';
import { awardOf, oneMeasure } from '../../test/patterns/one-measure.support.ts';
import { exampleEstimate } from '../../test/support/decisions.ts';
import type { MeasureEstimate } from './measure-estimate.ts';

const missingOf = (id: string, settings: readonly string[]): MeasureEstimate['missing'] | undefined =>
  exampleEstimate('hengyang-exporter', settings).measures.find(({ measure }) => measure.shortId === id)?.missing;

it('facts are asked for in the order of the vocabulary, whatever the order of the rules', () => {
  const when = 'when: [tenant.annual_rent: { over: 1 CNY }, company.size: { is: micro }]';
  const text = oneMeasure({}, `${when}\n    amount: { share: { rate: 1%, of: trade.cbec_export } }`);
  const award = awardOf(text, {});
  expect(award.missing).toEqual(['company.size', 'trade.cbec_export', 'tenant.annual_rent']);
});

it('the entries of a list are asked for one after the other, each with all of its facts', () => {
  expect(
    missingOf('overseas-warehouse-lease', ['overseas_warehouses=[{ tenure: leased }, { tenure: leased }]']),
  ).toEqual([
    'overseas_warehouses[0].area',
    'overseas_warehouses[0].lease_cost',
    'overseas_warehouses[1].area',
    'overseas_warehouses[1].lease_cost',
  ]);
});

it('the tenth entry comes behind the ninth', () => {
  const entries = Array.from({ length: 11 }, () => '{ tenure: leased, lease_cost: 5 CNY }').join(', ');
  expect(missingOf('overseas-warehouse-lease', [`overseas_warehouses=[${entries}]`])).toEqual(
    Array.from({ length: 11 }, (_, index) => `overseas_warehouses[${index}].area`),
  );
});
