/** explain and policy diff with profiles, as their user runs them. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, subsidy } from './run.ts';

const BAD = '{"company":{"size":"tiny"}}\n';
const GOOD = '{"company":{"name":"Harbour"},"as_of":"2025-06-30"}\n';

const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-explain-'));
const file = (name: string, text: string): string => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

/** A share of costs in yuan up to a sum of a currency whose rate nobody ships. */
const RATE = `
title: { en: Test, zh-Hans: 测试 }
source: https://example.org/
confidence: official
in_force: {}
measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: yearly
    basis: exact
    amount: { share: { rate: 50%, of: costs.saas_fees, cap: 5000 XOF } }
`;

describe('explain', () => {
  it('of a profile that cannot be read answers nothing', () => {
    const { code, out, err } = subsidy(['explain', 'export-pilot', '-'], BAD);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('tiny');
  });

  it('goes on after a faulty profile, and tells the rule once', () => {
    const { code, out, err } = subsidy(['explain', 'export-pilot', '-'], BAD + GOOD + BAD + GOOD);
    expect(code).toBe(2);
    expect(err.match(/tiny/gu)?.length).toBeGreaterThanOrEqual(2);
    expect(out.match(/^For Harbour/gmu)).toHaveLength(2);
    expect(out.match(/^Clause: /gmu)).toHaveLength(1);
  });

  it('asks for a rate that is missing', () => {
    const own = path.dirname(path.dirname(file('own/example-city/rate.yaml', RATE)));
    const { code, out, err } = subsidy([
      'explain',
      'rate/award',
      '--set',
      'costs.saas_fees=100 CNY',
      '--policies',
      own,
    ]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^subsidy: .*XOF.*: give it with --fx XOF=RATE or in the profile's exchange_rates\n$/u);
  });
});

describe('policy diff', () => {
  it('goes on after a faulty profile; of faulty ones alone it answers nothing', () => {
    const policy = path.join(ROOT, 'policies/hengyang/cross-border-ecommerce.yaml');
    const later = file(
      'hengyang/cross-border-ecommerce.yaml',
      readFileSync(policy, 'utf8').replaceAll('20,000 CNY', '21,000 CNY'),
    );
    const [bad, good] = [file('bad.json', BAD), file('good.json', GOOD)];
    const alone = subsidy(['policy', 'diff', policy, later, bad]);
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.err).toContain('tiny');
    const { code, out, err } = subsidy(['policy', 'diff', policy, later, bad, good]);
    expect(code).toBe(2);
    expect(err).toContain('tiny');
    expect(out).toMatch(/21,000[^]*Harbour[^]*the authority decides/u);
  });
});
