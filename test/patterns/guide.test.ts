// The author's guide and the template say what the language does: their snippets are held against tested policies.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { askedFacts } from '../../src/engine/asked-facts.ts';
import { noSites, siteGatherer } from '../../src/review/check/sites.ts';
import { coverageOf } from '../../src/review/coverage/index.ts';
import { runExamples } from '../../src/review/examples.ts';
import { OPERATORS } from '../../src/rules/operators/index.ts';
import { percentReached } from '../../src/report/coverage.ts';
import { FACT } from '../../src/rules/facts-schema.ts';
import { CONFIDENCES, POLICY } from '../../src/rules/policy-schema.ts';
import { catalogue } from '../../src/text/index.ts';
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

describe('the programme whose facts are declared step by step', () => {
  const text = readFileSync(join(ROOT, 'test/guide/growth-2026.yaml'), 'utf8');
  const section = guide.split('## Facts and papers of your own')[1]?.split(/^## /mu)[0] ?? '';
  const own = { name: 'example-city/growth-2026.yaml', shown: 'growth-2026.yaml', text };

  test('is shown as it is tested', () => {
    expect(blocks(section).length).toBeGreaterThan(6);
    expect(blocks(section).filter((block) => !stands(block, text))).toEqual([]);
  });

  test('has nothing that a reviewer would find', () => {
    expect(reviewed([own]).map(({ code, line }) => `${line} ${code}`)).toEqual([]);
  });

  test('passes its examples, which reach it whole', () => {
    const { sites, observe } = siteGatherer();
    const { rulebook } = load([own], observe);
    const [policy] = rulebook.policies;
    if (policy === undefined) throw new Error('nothing was loaded');
    const results = runExamples(rulebook, policy);
    expect(results.length).toBeGreaterThan(15);
    expect(results.flatMap(({ faults, mismatches }) => [...faults, ...mismatches])).toEqual([]);
    expect(percentReached(coverageOf(rulebook, policy, sites.get(policy.id) ?? noSites(), results))).toBe(100);
  });
});

describe('the programme whose measures share what there is', () => {
  const text = readFileSync(join(ROOT, 'test/guide/shared-2026.yaml'), 'utf8');
  const parts = ['#### A measure under several caps', '#### Only one of them, under a condition'];
  const own = { name: 'example-city/shared-2026.yaml', shown: 'shared-2026.yaml', text };

  test.each(parts)('is shown as it is tested: %s', (part) => {
    const section = guide.split(`${part}\n`)[1]?.split(/^##+ /mu)[0] ?? '';
    expect(blocks(section).length).toBeGreaterThan(0);
    expect(blocks(section).filter((block) => !stands(block, text))).toEqual([]);
  });

  test('has nothing that a reviewer would find', () => {
    expect(reviewed([own]).map(({ code, line }) => `${line} ${code}`)).toEqual([]);
  });

  test('asks in a new profile also for what only a shared cap or an exclusion looks at', () => {
    const { rulebook } = load([own]);
    const [rent] = [...rulebook.measures.values()].filter(({ shortId }) => shortId === 'rent');
    if (rent === undefined) throw new Error('nothing was loaded');
    expect(askedFacts(rulebook, rent).map(({ id }) => id)).toEqual([
      'company.registered_in',
      'tenant.annual_rent',
      'example-city/shared-2026.local_contribution',
      'example-city/shared-2026.same_site',
    ]);
  });

  test('passes its examples', () => {
    const { rulebook } = load([own]);
    const [policy] = rulebook.policies;
    if (policy === undefined) throw new Error('nothing was loaded');
    const results = runExamples(rulebook, policy);
    expect(results.length).toBeGreaterThan(3);
    expect(results.flatMap(({ faults, mismatches }) => [...faults, ...mismatches])).toEqual([]);
  });
});

test('the guide has every role, with what it means in both languages', () => {
  const roles = load([]).rulebook.vocabulary.facts.get('company.roles')?.choices ?? new Map();
  expect(roles.size).toBeGreaterThan(10);
  for (const [role, title] of roles) expect(guide).toContain(`| \`${role}\` | ${title.en} ${title['zh-Hans']} |`);
});

test('every key of a policy, a measure and a fact is in the guide', () => {
  const keys = [POLICY, POLICY.entries.measures.pipe[0].item, FACT].flatMap(({ entries }) => Object.keys(entries));
  expect(keys.length).toBeGreaterThan(40);
  expect(keys.filter((key) => !new RegExp(`\\b${key}\\b`, 'u').test(guide))).toEqual([]);
});

test('what the guide says of trust is what readers are shown', () => {
  for (const language of ['en', 'zh-Hans'] as const) {
    const { view } = catalogue(language);
    for (const confidence of CONFIDENCES) {
      const row = guide.split('\n').find((line) => line.startsWith(`| \`${confidence}\` |`)) ?? '';
      expect(row).toContain(view[`confidence.${confidence}`]);
    }
    expect(view['confidence.source.long']).toContain({ en: 'the text at hand', 'zh-Hans': '手头文本' }[language]);
  }
});

test('the clause that is worked through loads, and has no faults', () => {
  const part = guide.split('## A clause, step by step')[1] ?? '';
  const text = [
    'title: { en: A guide, zh-Hans: 指南 }',
    'source: https://example.org',
    'confidence: draft',
    'in_force: { from: 2025-01-01, until: 2027-12-31 }',
    blocks(part)[0] ?? '',
    'measures:',
    blocks(part)[1] ?? '',
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

  test('points editors to the schema from where it will stand', () => {
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/mu.exec(text.text) ?? [];
    expect(join('policies/PLACE', path)).toBe('schema/policy.schema.json');
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
