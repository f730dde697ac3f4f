/** An estimate belongs to whoever asked for it: a program without types may change it, and the next is as it should be. */
import { expect, it } from 'vitest';
import { estimated } from '../../test/support/bundled.ts';

it('what a program writes into one estimate stands in no other', () => {
  const missingFacts = (): string[][] => (estimated({}).made?.measures ?? []).map(({ missing }) => [...missing]);
  const before = missingFacts();
  const refused = estimated({ company: { registered_in: [] } }).made?.measures ?? [];
  for (const { missing } of refused) Reflect.set(missing, 0, 'written');
  expect(missingFacts()).toEqual(before);
  const again = estimated({ company: { registered_in: [] } }).made?.measures ?? [];
  expect(again.flatMap(({ missing }) => missing)).not.toContain('written');
});
