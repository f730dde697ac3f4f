// Each of the 46 computing patterns as a policy of its own, with sums worked by hand in its comments.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/review/examples.ts';
import { load } from './load.support.ts';

const PATTERNS = import.meta.dirname;
const files = readdirSync(PATTERNS)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();
const own = files.map((name) => ({
  name: `patterns/${name}`,
  shown: name,
  text: readFileSync(join(PATTERNS, name), 'utf8'),
}));
const { rulebook, faults } = load(own);

test('there is a file for each of the 46 patterns', () => {
  const numbers = Array.from({ length: 46 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
  expect(files.map((name) => name.slice(0, 3))).toEqual(numbers);
});

test('no pattern has a fault', () => {
  expect(faults).toEqual([]);
});

describe.each(rulebook.policies.map((policy) => ({ id: policy.id, policy })))('$id', ({ policy }) => {
  const results = runExamples(rulebook, policy);

  test.each(results)('$name', ({ faults: wrong, mismatches }) => {
    expect(wrong).toEqual([]);
    expect(
      mismatches.map(({ measure, what, expected, got }) => `${measure} ${what}: ${got} and not ${expected}`),
    ).toEqual([]);
  });

  test('has at least two examples', () => {
    expect(results.length).toBeGreaterThanOrEqual(2);
  });
});
