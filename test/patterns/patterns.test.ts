// Each of the 45 computing patterns as a policy of its own, with sums worked by hand in its comments.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRulebook } from '../../src/policy/build.ts';
import { policyTexts } from '../../src/policy/directory.ts';
import { runExamples } from '../../src/review/examples.ts';
import { readPolicies } from '../../src/policy/read.ts';

const PATTERNS = import.meta.dirname;
const files = readdirSync(PATTERNS)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();
const own = files.map((name) => ({
  name: `patterns/${name}`,
  shown: name,
  text: readFileSync(join(PATTERNS, name), 'utf8'),
}));
const bundled = policyTexts(join(PATTERNS, '../../policies'), 'policies').filter(({ name }) => !name.includes('/'));
const read = readPolicies([...bundled, ...own]);
if (read.sources === null) throw new Error('the vocabulary cannot be read');
const { rulebook, faults } = buildRulebook(read.sources);

test('there is a file for each of the 45 patterns', () => {
  const numbers = Array.from({ length: 45 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
  expect(files.map((name) => name.slice(0, 3))).toEqual(numbers);
});

test('no pattern has a fault', () => {
  const found = [...read.faults, ...[...faults].flatMap(([key, paths]) => read.placed(key, paths))];
  expect(found.map(({ file, line, code, params }) => `${file}:${line} ${code} ${JSON.stringify(params)}`)).toEqual([]);
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
