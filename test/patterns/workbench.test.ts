// The workbench over the bundled policies: reviewed without errors, reached whole by their examples, read back and compared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRulebook } from '../../src/policy/build.ts';
import { checkPolicies } from '../../src/review/check/index.ts';
import { noSites, siteGatherer } from '../../src/review/check/sites.ts';
import { coverageOf } from '../../src/review/coverage/index.ts';
import { policyTexts } from '../../src/policy/directory.ts';
import { runExamples } from '../../src/review/examples.ts';
import { readPolicies } from '../../src/policy/read.ts';
import { percentReached } from '../../src/report/coverage.ts';
import { changesText } from '../../src/report/policy-changes.ts';
import { policyProse } from '../../src/report/policy-prose.ts';
import { bundled } from '../support/bundled.ts';
import { load, ROOT } from './load.support.ts';

const texts = [
  ...policyTexts(join(ROOT, 'policies'), 'policies'),
  ...policyTexts(join(ROOT, 'more-policies'), 'more-policies'),
];
const read = readPolicies(texts);
const { sources } = read;
if (sources === null) throw new Error('the bundled policies cannot be read');
const { sites, observe } = siteGatherer();
const { rulebook } = buildRulebook(sources, { observe });

describe.each(rulebook.policies.map((policy) => ({ id: policy.id, policy })))('$id', ({ policy }) => {
  test('has no errors for a reviewer', () => {
    const found = checkPolicies(read, { asOf: '2025-06-30', asked: new Set([policy.id]) });
    expect(found.filter(({ severity }) => severity === 'error').map(({ line, code }) => `${line} ${code}`)).toEqual([]);
  });

  test('is reached whole by its examples', () => {
    const targets = coverageOf(rulebook, policy, sites.get(policy.id) ?? noSites(), runExamples(rulebook, policy));
    expect(targets.length).toBeGreaterThan(7);
    expect(targets.filter(({ reached }) => !reached).map(({ kind, at }) => `${kind} ${at.join('.')}`)).toEqual([]);
    expect(percentReached(targets)).toBe(100);
  });

  test.each(['en', 'zh-Hans'] as const)(
    'is read back in %s with every measure, and no gap is left open',
    (language) => {
      const prose = policyProse(rulebook, policy, { language, width: 10_000 });
      for (const measure of policy.measures) expect(prose).toMatch(new RegExp(`[(（]${measure.shortId}[)）]$`, 'mu'));
      expect(prose).not.toMatch(/\{[a-z-]+\}|\b(?:rule|condition|step)\.[a-z]/u);
    },
  );

  test('has the line that editors use', () => {
    const text = texts.find(({ name }) => name === `${policy.id}.yaml`)?.text ?? '';
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schema\/policy\.schema\.json$/mu);
  });
});

const P05 = readFileSync(join(import.meta.dirname, 'P05-rate-with-cap.yaml'), 'utf8');

describe('two editions', () => {
  const edition = (text: string): { rulebook: typeof rulebook; policy: (typeof rulebook.policies)[number] } => {
    const loaded = load([{ name: 'patterns/P05-rate-with-cap.yaml', shown: 'P05', text }]).rulebook;
    const [policy] = loaded.policies;
    if (policy === undefined) throw new Error('nothing was loaded');
    return { rulebook: loaded, policy };
  };

  test('a changed cap is told in words, the old and the new', () => {
    const changes = changesText(edition(P05), edition(P05.replace('"500,000 CNY"', '"300,000 CNY"')), 'en');
    expect(changes).toContain('at most ¥500,000');
    expect(changes).toContain('at most ¥300,000');
    expect(changes.split('\n').filter((line) => /^ {2}[-+]/u.test(line))).toHaveLength(2);
  });

  test('a changed bound of a fact of the policy is told', () => {
    const fact = (max: number): string => `facts:
  booths:
    type: integer
    max: ${max}
    title: { en: Booths, zh-Hans: 展位 }
    question: { en: "How many booths?", zh-Hans: "几个展位？" }
    help: { en: "Standard booths.", zh-Hans: "标准展位。" }
`;
    const changes = changesText(edition(P05 + fact(12)), edition(P05 + fact(24)), 'en');
    expect(changes).toContain('Booths: whole number, at most 12.');
    expect(changes).toContain('Booths: whole number, at most 24.');
  });

  test('editions that say the same differ in nothing', () => {
    expect(changesText(edition(P05), edition(P05), 'en')).toBe('Nothing that the rules say has changed.\n');
  });
});

describe('own policies beside the bundled ones', () => {
  test('an id that is bundled is refused, with what to do', () => {
    const own = { name: 'hengqin/macao-youth.yaml', shown: 'own/hengqin/macao-youth.yaml', text: P05 };
    const [fault] = readPolicies([...texts, own]).faults;
    expect(fault).toMatchObject({
      file: 'own/hengqin/macao-youth.yaml',
      code: 'policy-exists',
      params: { id: 'hengqin/macao-youth' },
    });
  });

  test('a file outside the folder of a place is not passed over', () => {
    const [fault] = readPolicies([{ name: 'mine.yaml', shown: 'own/mine.yaml', text: P05 }], sources).faults;
    expect(fault).toMatchObject({ file: 'own/mine.yaml', code: 'policy-place' });
  });

  test.each(['constructor', '__proto__', 'prototype', 'elsewhere'])('a place cannot be called %s', (place) => {
    const { faults, rulebook: built } = load([{ name: `${place}/mine.yaml`, shown: 'own/mine.yaml', text: P05 }]);
    expect(faults).toEqual([
      expect.stringMatching(/^own\/mine\.yaml:1 place-reserved .*: give the folder another name/u),
    ]);
    expect(faults.join('')).toContain(place);
    expect(built.jurisdictions).toEqual([]);
  });

  test.each(['toString', 'valueOf', 'hasOwnProperty'])('a place may be called %s, and goes by that', (place) => {
    const { faults, rulebook: built } = load([{ name: `${place}/mine.yaml`, shown: 'own/mine.yaml', text: P05 }]);
    expect(faults).toEqual([]);
    expect(built.titles.get(place)).toEqual({ en: place, 'zh-Hans': place });
  });
});

test('the further rules of Hengqin stand apart: without --policies the bundled measures are the 66 they were', () => {
  expect(bundled().measures.size).toBe(66);
  expect(rulebook.measures.size).toBeGreaterThan(66);
});
