/** An estimate belongs to whoever asked for it: a program without types may change it, and the next is as it should be. */
import { expect, it } from 'vitest';
import { bundled } from '../../test/support/bundled.ts';
import { estimateFor } from '../../test/support/made-up.ts';
import type { MeasureEstimate } from './measure-estimate.ts';

it('what a program writes into one estimate stands in no other', () => {
  const measuresOf = (raw: unknown): readonly MeasureEstimate[] => estimateFor(bundled(), raw).measures;
  const missingFacts = (): string[][] => measuresOf({}).map(({ missing }) => [...missing]);
  const before = missingFacts();
  const refused = measuresOf({ company: { registered_in: [] } });
  for (const { missing } of refused) Reflect.set(missing, 0, 'written');
  expect(missingFacts()).toEqual(before);
  const again = measuresOf({ company: { registered_in: [] } });
  expect(again.flatMap(({ missing }) => missing)).not.toContain('written');
});
