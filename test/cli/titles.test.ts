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
