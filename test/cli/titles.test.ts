/** What the views show in a language is taken back in that language: places and choices by their titles. */
import { describe, expect, test } from 'vitest';
import { subsidy } from './run.ts';

const PROFILE = 'examples/hengyang-exporter.yaml';

describe.each(['Hengyang', '衡阳', '衡陽'])('the place %s', (place) => {
  test.each([
    ['estimate', PROFILE, '-f', 'json'],
    ['compare', PROFILE, '-f', 'json'],
    ['checklist', PROFILE, '-f', 'json'],
    ['init', '--as-of', '2025-06-30'],
  ])('is meant by -j of %s', (...words) => {
    const [byId, byTitle] = ['hengyang', place].map((name) => subsidy([...words, '-j', name]));
    expect(byTitle).toEqual(byId);
    expect(byTitle?.code).toBe(0);
  });

  test('is meant in a cell', () => {
    const table = `company.registered_in,trade.cbec_export\n${place},"520,000 USD"\n`;
    const { code, out } = subsidy(['estimate', '--from', 'csv', '-f', 'json', '--as-of', '2025-06-30'], table);
    expect(code).toBe(0);
    expect(out).toContain('hengyang/cross-border-ecommerce/export-pilot');
  });
});

test.each(['Hengyang', '衡阳', '衡陽'])(
  'what is set for a place stands beside what the profile says of it as %s',
  (place) => {
    const estimateOf = (inFile: string, set: string): unknown =>
      subsidy(
        ['estimate', '-f', 'json', '--as-of', '2025-06-30', '--set', `places.${set}.company.size=small`],
        `company: { registered_in: hengyang }\nplaces: { ${inFile}: { company: { size: medium, legal_person: yes } } }\n`,
      );
    const byId = estimateOf('hengyang', 'hengyang');
    expect(byId).toMatchObject({ code: 0 });
    expect([estimateOf(place, 'hengyang'), estimateOf('hengyang', place)]).toEqual([byId, byId]);
  },
);

test('what is wrong with a value that is set for a place is its own, however the profile calls the place', () => {
  const setting = 'places.hengyang.company.size=tiny';
  expect(subsidy(['estimate', '--set', setting], 'places: { 衡阳: { company: { legal_person: yes } } }').err).toMatch(
    /^--set:1:30: `tiny`/u,
  );
});

test('roles are taken by their titles', () => {
  const [byId, ...byTitle] = ['seller', 'cross-border online seller', '跨境电商卖家', '跨境電商賣家'].map((role) =>
    subsidy(['init', '-j', 'hengyang', '--as-of', '2025-06-30', '--roles', role]),
  );
  for (const run of byTitle) expect(run).toEqual(byId);
});

test('a place that is none is told the nearest title', () => {
  expect(subsidy(['compare', PROFILE, '-j', 'Henyang']).err).toBe(
    'subsidy: -j Henyang: did you mean hengyang? (hengqin, hengyang, zhongshan)\n',
  );
});
