/** What is set by an option takes the place of what the profile says, however it says it. */
import { expect, test } from 'vitest';
import { bundled } from '../../test/support/bundled.ts';
import { gapBefore, parseSetting, withSetting } from './set.ts';

function after(raw: unknown, written: string): unknown {
  const setting = parseSetting(written, bundled().vocabulary);
  if (setting === null) throw new Error(`${written} sets nothing`);
  return withSetting(raw, setting);
}

test.each([
  [{ company: { size: 'small' } }, { company: { size: 'micro' } }],
  [
    { 'company.size': 'small', notes: 'n' },
    { notes: 'n', company: { size: 'micro' } },
  ],
])('a fact of %j', (raw, wanted) => {
  expect(after(raw, 'company.size=micro')).toEqual(wanted);
});

test.each([
  [{ places: { hengqin: { company: { size: 'small' } } } }],
  [{ places: { hengqin: { 'company.size': 'small' } } }],
  [{}],
])('a fact of a place of %j', (raw) => {
  expect(after(raw, 'places.hengqin.company.size=micro')).toEqual({
    places: { hengqin: { company: { size: 'micro' } } },
  });
});

test.each([
  [{}, ['stores', 0], null],
  [{}, ['stores', 1], 0],
  [{ stores: [{}] }, ['stores', 1, 'area'], null],
  [{ stores: [{}] }, ['stores', 2, 'area'], 1],
  [{}, ['places', 'hengqin', 'stores', 1], 0],
] as const)('of %j, %j has a gap before it: behind entry %s', (raw, path, gap) => {
  expect(gapBefore(raw, path)).toBe(gap);
});
