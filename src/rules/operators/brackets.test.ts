// A sum by slices says what it is sliced from, what each slice earns, and what they come to.
import { expect, test } from 'vitest';
import { awardOf, oneMeasure } from '../../../test/patterns/one-measure.support.ts';

test('the base is told before its slices', () => {
  const rule = 'amount: { brackets: { of: sales, steps: [{ up_to: 1000 CNY, rate: 10% }, { rate: 20% }] } }';
  const { steps } = awardOf(oneMeasure({ sales: 'type: money' }, rule), { 'place/policy': { sales: '1500 CNY' } });
  expect(steps.map(({ label, value }) => [label, value])).toEqual([
    ['Words', '¥1,500'],
    ['10% of the part up to ¥1,000', '¥1,000 × 10% = ¥100'],
    ['20% of the part over ¥1,000', '¥500 × 20% = ¥100'],
    ['All parts together', '¥100 + ¥100 = ¥200'],
  ]);
});
