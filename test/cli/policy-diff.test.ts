/** `policy diff` between two editions, as a policy officer runs it. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

const FUNDED = 'examples/hengqin-macao-funded.yaml';
const EXPORTER = 'examples/hengyang-exporter.yaml';

/** Another edition of a bundled policy, in a directory of its own. */
function edited(policy: string, from: string, to: string): string {
  const text = readFileSync(`policies/${policy}`, 'utf8');
  expect(text).toContain(from);
  const file = join(mkdtempSync(join(tmpdir(), 'subsidy-')), policy);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text.replace(from, to));
  return file;
}

function diff(policy: string, from: string, to: string, ...args: readonly string[]): string {
  const { code, out, err } = subsidy(['policy', 'diff', `policies/${policy}`, edited(policy, from, to), ...args]);
  expect([code, err]).toEqual([0, '']);
  return out;
}

it('calls the place by its title where only the edition before has it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'subsidy-'));
  mkdirSync(join(folder, 'newland'));
  const files = ['place_title: { en: Newland City, zh-Hans: 新地 }\n', ''].map((title, index) => {
    const file = join(folder, 'newland', `edition-${index}.yaml`);
    writeFileSync(
      file,
      `title: { en: Support, zh-Hans: 扶持 }
source: https://example.org/rules
confidence: official
in_force: { from: 202${index}-01-01, until: 202${index}-12-31 }
${title}scope: [{ company.registered_in: { includes: newland } }]
measures:
  - { id: one, title: { en: One, zh-Hans: 一 }, clause: art. 1, recipients: any, frequency: yearly, basis: exact, amount: 10 CNY }
`,
    );
    return file;
  });
  const { out } = subsidy(['policy', 'diff', ...files]);
  expect(out).toContain('+ In force: 2021-01-01 to 2021-12-31');
  expect(out).not.toMatch(/registration/iu);
});

it('holds two bundled policies against each other, of two places or of one', () => {
  const [hengyang, zhongshan] = ['hengyang', 'zhongshan'].map(
    (place) => `policies/${place}/cross-border-ecommerce.yaml`,
  );
  const [youth, funded] = ['youth', 'funded-enterprises'].map((name) => `policies/hengqin/macao-${name}.yaml`);
  for (const [old = '', now = ''] of [
    [hengyang, zhongshan],
    [youth, funded],
  ]) {
    expect(subsidy(['policy', 'diff', old, now])).toMatchObject({ code: 0, err: '' });
  }
});

describe('what a change does to a company', () => {
  const RENT = ['hengyang/cross-border-ecommerce.yaml', 'rate: 10%', 'rate: 5%'] as const;

  it('is told exactly where the sums are exact', () => {
    const out = diff(...RENT, EXPORTER);
    expect(out).toContain('Social insurance: ¥42,000 (qualifies) → ¥21,000 (qualifies)');
    expect(out).toContain('Total · Hengyang: ¥437,000 – ¥507,000 → ¥416,000 – ¥486,000 (−¥21,000)');
    expect(out).toContain('Yanfeng Camellia Oil Co., Ltd., on 2025-06-30:');
    expect(out).toContain('This is an estimate, not a decision');
  });

  it('counts what is no longer in force as nothing', () => {
    const out = diff('hengqin/macao-funded-enterprises.yaml', 'until: 2025-12-31', 'until: 2025-03-31', FUNDED);
    expect(out).toMatch(/Total · Hengqin: ¥300,000 – .* → ¥0 – .* \(−¥300,000 to /u);
  });

  it('keeps what individuals get apart', () => {
    const out = diff('hengqin/macao-youth.yaml', '4000 CNY/month', '5000 CNY/month', FUNDED);
    expect(out).toContain('Total · Hengqin, to individuals: ¥0 – ¥144,000 → ¥0 – ¥180,000 (up to +¥36,000)');
    expect(out).toMatch(/Total · Hengqin: ¥300,000 – .*, as before/u);
  });

  it('is told of two editions that follow each other, each in its own time', () => {
    const text = readFileSync('policies/hengyang/cross-border-ecommerce.yaml', 'utf8');
    const next = text
      .replace('from: 2025-03-25', 'from: 2027-03-26')
      .replace('until: 2027-03-25', 'until: 2029-03-25')
      .replace('rate: 10%', 'rate: 5%');
    const file = join(mkdtempSync(join(tmpdir(), 'subsidy-')), 'next.yaml');
    writeFileSync(file, next);
    for (const [asOf, old, now] of [
      ['2025-06-30', '2025-06-30', '2027-03-26'],
      ['2028-06-30', '2027-03-25', '2028-06-30'],
    ] as const) {
      const { out } = subsidy([
        'policy',
        'diff',
        'policies/hengyang/cross-border-ecommerce.yaml',
        file,
        EXPORTER,
        '--as-of',
        asOf,
      ]);
      expect(out).toContain(`, on ${old} under the old edition and on ${now} under the new:`);
      expect(out).toContain('Social insurance: ¥42,000 (qualifies) → ¥21,000 (qualifies)');
      expect(out).toContain(
        'Total · Hengyang cross-border e-commerce support: ¥437,000 – ¥507,000 → ¥416,000 – ¥486,000 (−¥21,000)',
      );
    }
  });

  it('is not blamed for what other policies of the place lose between the two', () => {
    const folder = mkdtempSync(join(tmpdir(), 'subsidy-'));
    const text = readFileSync('policies/hengqin/macao-youth.yaml', 'utf8').replace(/^in_force: .*$/mu, 'WINDOW');
    expect(text).toContain('WINDOW');
    const [old, now] = [
      ['old.yaml', '{ from: 2025-02-01, until: 2025-06-30 }', '1000 CNY/month'],
      ['now.yaml', '{ from: 2026-02-01, until: 2028-01-31 }', '2000 CNY/month'],
    ].map(([name = '', window, sum = '']) => {
      const file = join(folder, name);
      writeFileSync(file, text.replace('WINDOW', `in_force: ${window}`).replaceAll('1000 CNY/month', sum));
      return file;
    });
    // The award for service income, in another policy, lapses at the end of 2025.
    const profile = join(folder, 'company.yaml');
    writeFileSync(
      profile,
      'as_of: 2025-03-01\ncompany: { name: A, registered_in: hengqin, roles: [service_provider] }\n' +
        'service: { cbec_service_income: 10000000 CNY }\ntalent: { macao_youth_employed: 3 }\n',
    );
    const { out } = subsidy(['policy', 'diff', old ?? '', now ?? '', profile]);
    expect(out).toMatch(/Total · .*: ¥0 – ¥\d.* → ¥0 – ¥\d.* \(up to \+¥/u);
    expect(out).not.toContain('¥500,000');
  });

  it('is nothing where the company gets the same', () => {
    expect(diff(...RENT, 'examples/zhongshan-brand.yaml')).toContain(' gets the same, on ');
  });
});

it('of a file that is no policy says what to name instead', () => {
  const { code, out, err } = subsidy(['policy', 'diff', 'policies/documents.yaml', 'policies/documents.yaml']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe('subsidy: policies/documents.yaml: name one policy file, such as policies/PLACE/POLICY.yaml\n');
});

it('says that nothing has changed where only the words of a comment have', () => {
  expect(diff('hengqin/macao-youth.yaml', 'title:', '# another edition\ntitle:')).toBe(
    'Nothing that the rules say has changed.\n',
  );
});

it('in Chinese has the signs of Chinese, as `policy show` has', () => {
  const out = diff('hengqin/macao-youth.yaml', '4000 CNY/month', '5000 CNY/month', '--lang', 'zh-Hans');
  const lines = out.split('\n').filter((line) => /^ {2}[-+] /u.test(line));
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((line) => !/^ {2}[-+] [^:]+?：/u.test(line))).toEqual([]);
});
