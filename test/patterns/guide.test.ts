// The author's guide and the template say what the language does: their snippets are held against tested policies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runExamples } from '../../src/policy/examples.ts';
import { OPERATORS } from '../../src/rules/operators/index.ts';
import { load, reviewed, ROOT } from './load.support.ts';

const guide = readFileSync(join(ROOT, 'docs/policy-language.md'), 'utf8');
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

/** The yaml blocks of a part of the guide. */
function blocks(text: string): string[] {
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, block = '']) => block);
}

/** Lines without their common indentation. */
function flush(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/u)));
  return lines.map((line) => line.slice(indent)).join('\n');
}

/** Whether lines stand together in a file, at whatever indentation. */
function stands(block: string, file: string): boolean {
  const wanted = flush(block).split('\n');
  const lines = file.split('\n').filter((line) => line.trim() !== '');
  return lines.some((_line, start) => {
    const part = lines.slice(start, start + wanted.length);
    return part.length === wanted.length && flush(part.join('\n')) === wanted.join('\n');
  });
}

describe.each(files.map((name) => ({ name, number: name.slice(0, 3) })))('pattern $number', ({ name, number }) => {
  const section = guide.split(`### ${number} `)[1]?.split(/^##+ /mu)[0] ?? '';

  test('has a section in the guide', () => expect(section).not.toBe(''));

  test('is shown there as it is tested', () => {
    const text = readFileSync(join(import.meta.dirname, name), 'utf8');
    expect(blocks(section).length).toBeGreaterThan(0);
    expect(blocks(section).filter((block) => !stands(block, text))).toEqual([]);
  });
});

test('the guide names every operator', () => {
  expect([...OPERATORS.keys()].filter((key) => !guide.includes(`\`${key}`))).toEqual([]);
});

test('the clause that is worked through loads, and has no faults', () => {
  const part = guide.split('## A clause, step by step')[1] ?? '';
  const text = [
    'title: { en: A guide, zh-Hans: 指南 }',
    'source: https://example.org',
    'confidence: draft',
    'in_force: { from: 2025-01-01, until: 2027-12-31 }',
    'measures:',
    blocks(part)[0] ?? '',
  ].join('\n');
  expect(load([{ name: 'guide/clause.yaml', shown: 'guide', text }]).faults).toEqual([]);
});

describe('the template', () => {
  const text = {
    name: 'PLACE/POLICY.yaml',
    shown: 'template',
    text: readFileSync(join(ROOT, 'templates/policy.yaml'), 'utf8'),
  };

  test('has nothing that a reviewer would find but its own placeholders', () => {
    expect(
      reviewed([text])
        .filter(({ code }) => code !== 'placeholder')
        .map(({ code, line }) => `${line} ${code}`),
    ).toEqual([]);
  });

  test('passes its own examples', () => {
    const { rulebook } = load([text]);
    const results = rulebook.policies.flatMap((policy) => runExamples(rulebook, policy));
    expect(results.length).toBeGreaterThan(4);
    expect(results.flatMap(({ faults, mismatches }) => [...faults, ...mismatches])).toEqual([]);
  });
});

test('no pattern has anything that a reviewer would find but that it is of no place', () => {
  const texts = files.map((name) => ({
    name: `patterns/${name}`,
    shown: name,
    text: readFileSync(join(import.meta.dirname, name), 'utf8'),
  }));
  const found = reviewed(texts).filter(({ code }) => code !== 'no-place');
  expect(found.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([]);
});
