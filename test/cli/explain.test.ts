/** explain and policy diff with profiles, as their user runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundled } from '../support/bundled.ts';
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

it('tells facts that contradict each other, as every command does', () => {
  const spoilt = ['--set', 'company.macao_youth_owned=yes', '--set', 'company.macao_share=10%'];
  const { code, err } = subsidy(['explain', 'shop-renovation', 'examples/hengqin-macao-funded.yaml', ...spoilt]);
  expect([code, err]).toEqual([0, expect.stringContaining('Macao youth are said to own at least 51%')]);
});

describe('a profile that is piped into explain', () => {
  const EXPORTER = readFileSync(path.join(ROOT, 'examples', 'hengyang-exporter.yaml'));
  const rule = subsidy(['explain', 'export-pilot']);

  it('is worked through, as the other commands read it, with what is set laid over it', () => {
    const named = subsidy(['explain', 'export-pilot', 'examples/hengyang-exporter.yaml']);
    expect(named.out).toContain('For Yanfeng');
    expect(subsidy(['explain', 'export-pilot', '-'], EXPORTER)).toEqual(named);
    const set = ['--set', 'company.name=Harbour'];
    expect(subsidy(['explain', 'export-pilot', '-', ...set], EXPORTER).out).toContain('For Harbour');
    expect(subsidy(['explain', 'export-pilot', '-'], BAD)).toMatchObject({ code: 2, out: '' });
  });

  it('is read in the format that is named', () => {
    const csv = 'company.name,company.registered_in\nHarbour,hengyang\n';
    for (const words of [[], ['-']]) {
      expect(subsidy(['explain', 'export-pilot', ...words, '--from', 'csv'], csv).out).toContain('For Harbour');
    }
    const wrong = subsidy(['explain', 'export-pilot', '--from', 'xml'], csv);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--from xml');
  });

  it('is not looked for without being asked for: a loop over ids keeps its input', () => {
    expect(rule).toMatchObject({ code: 0, err: '' });
    expect(subsidy(['explain', 'export-pilot'], BAD)).toEqual(rule);
    expect(subsidy(['explain', 'export-pilot', 'examples/hengyang-exporter.yaml'], BAD).code).toBe(0);
    const ids = file('ids.txt', 'export-pilot\nnew-tenant-rent\nsocial-security\n');
    const loop = `while read id; do ${process.execPath} bin/subsidy.cjs explain $id; done < ${ids}`;
    const { status, stdout } = spawnSync('sh', ['-c', loop], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout.match(/^Clause: /gmu)).toHaveLength(3);
  });
});

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

  it.each(['Export reward', 'export reward', '跨境电商出口奖励', '跨境電商出口獎勵'])('takes the title %s', (title) => {
    expect(subsidy(['explain', title])).toEqual(subsidy(['explain', 'export-pilot']));
  });

  it('names all that a title could mean, and a title that is near', () => {
    expect(subsidy(['explain', 'Office rent']).err).toBe(
      'subsidy: Office rent is the name of several measures: hengqin/cross-border-ecommerce/office-rent, hengqin/macao-funded-enterprises/office-rent\n',
    );
    expect(subsidy(['explain', 'Export rewrad']).err).toContain('did you mean Export reward?');
  });

  it('sends who knows no name to the list that has them all', () => {
    const { code, err } = subsidy(['explain', 'nope']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'subsidy: no measure is called nope; `subsidy policy list` has the ids and titles of all\n',
    });
    const { measures } = bundled();
    for (const [lang, of] of [
      ['en', 'en'],
      ['zh-Hans', 'zh-Hans'],
    ] as const) {
      const lines = subsidy(['policy', 'list', '--lang', lang]).out.split('\n');
      for (const { shortId, title } of measures.values()) {
        const words = [shortId, title[of]];
        expect(lines.filter((line) => words.every((word) => line.includes(word))).length, shortId).toBeGreaterThan(0);
      }
    }
  });

  it('says of a rule alone what is assumed of its window, and what the policy notes', () => {
    const { out } = subsidy(['explain', 'export-pilot']);
    expect(out).toContain('The two years are counted from 2025-03-25');
    expect(out).toContain('Money is paid only after the municipal government has approved it.');
  });

  it('says each condition with what the company has, also where a fact is missing or another condition fails', () => {
    const explained = (set: string): string => {
      const company = ['examples/hengyang-exporter.yaml', '--set', set];
      const { out } = subsidy(['explain', 'hengyang/cross-border-ecommerce/new-tenant-rent', ...company]);
      return out.slice(out.indexOf('For Yanfeng'));
    };
    const met = 'Met: Size class: micro, small or medium (the company: small)';
    const open = explained('tenant.annual_rent=unknown');
    expect(open).toContain('Status: open: facts are missing');
    expect(open).toContain(met);
    const refused = explained('tenant.leased_area=99');
    expect(refused).toContain(met);
    expect(refused.split('Not met: Area leased in the park at least 100 m² (the company: 99 m²)')).toHaveLength(2);
  });

  it('names the figure and the list where an entry stands on a boundary that the document leaves open', () => {
    const stores = `company: { registered_in: [hengyang], roles: [store_operator], legal_person: yes, pays_tax_locally: yes, cbec_record: yes, in_customs_cbec_statistics: yes }
stores: [ { kind: large, area: 500 m2 }, { kind: large, area: 1500 m2 }, { kind: community, area: 1000 m2 } ]
`;
    const { out } = subsidy(['explain', 'experience-store', '-', '--set', 'as_of=2025-06-30'], stores);
    expect(out).toContain('(Business area over 500 m², of an entry under “Experience stores”)');
    // No large store stands on it.
    expect(out).not.toContain('(Business area over 1,000 m²');
  });

  it.each([
    ['en', 'Paid to: individuals', 'This is an estimate, not a decision: the authority decides.'],
    ['zh-Hans', '发放给：个人', '本结果是测算，不是审批决定；最终以主管部门核定为准。'],
    ['zh-Hant', '發放給：個人', '本結果是測算，不是審批決定；最終以主管部門核定為準。'],
  ])('says in %s to whom a sum goes and who decides', (language, whose, closing) => {
    const person = subsidy(['explain', 'employment', 'examples/hengqin-macao-funded.yaml', '--lang', language]).out;
    expect(person.split(whose)).toHaveLength(3);
    expect(person.endsWith(`\n\n${closing}\n`)).toBe(true);
    const company = subsidy(['explain', 'export-pilot', 'examples/hengyang-exporter.yaml', '--lang', language]).out;
    expect(company).not.toContain(whose);
    expect(company.endsWith(`\n\n${closing}\n`)).toBe(true);
  });

  it('says by which rate a sum was converted, and no rate where none was', () => {
    const rent = { leased_area: 100, actual_rent: '99.99 HKD', payable_months: 12, lease_months: 36 };
    const profile = JSON.stringify({ company: { registered_in: ['hengqin'], macao_share: '25%' }, shop: rent });
    const of = (measure: string): string =>
      subsidy(['explain', measure, '-', '--as-of', '2025-06-30', '--fx', 'HKD=0.91'], profile).out;
    expect(of('shop-rent')).toContain('1 HKD = 0.91 CNY, as given with --fx.');
    expect(of('employment')).not.toContain('HKD');
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
    expect(err).toMatch(/^--set:1:1: .*XOF.*: give it with --fx XOF=RATE or in the profile's exchange_rates\n/u);
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
