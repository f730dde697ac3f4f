/** Policies of one's own beside the bundled ones, and the schemas that editors check files with. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, subsidy } from './run.ts';

const EXAMPLE = path.join(ROOT, 'examples', 'hengqin-macao-funded.yaml');

function folder(): string {
  return mkdtempSync(path.join(tmpdir(), 'subsidy-own-'));
}

describe('--policies', () => {
  it('adds to the bundled policies: their measures stay as they are, the others come beside them', () => {
    const idsOf = (args: readonly string[]): string[] => {
      const { code, out } = subsidy(['estimate', EXAMPLE, '-f', 'json', '--all', ...args]);
      expect(code).toBe(0);
      const made: { measures: { id: string }[] } = JSON.parse(out);
      return made.measures.map(({ id }) => id);
    };
    const alone = idsOf([]);
    const beside = idsOf(['--policies', 'more-policies']);
    expect(beside).toEqual(expect.arrayContaining(alone));
    expect(beside.length - alone.length).toBe(16);
  });

  it('is given once: of two none is passed over without a word', () => {
    for (const words of [['estimate', EXAMPLE], ['policy', 'list'], ['facts']]) {
      const { code, out, err } = subsidy([...words, '--policies', 'more-policies', '--policies', 'policies']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe('subsidy: --policies is given more than once (more-policies, policies): give it once\n');
    }
  });

  it('refuses a file whose id is bundled, and says what to call it', () => {
    const own = folder();
    mkdirSync(path.join(own, 'hengqin'));
    cpSync(path.join(ROOT, 'policies/hengqin/macao-youth.yaml'), path.join(own, 'hengqin/macao-youth.yaml'));
    const { code, err } = subsidy(['estimate', EXAMPLE, '--policies', own]);
    expect(code).toBe(2);
    expect(err).toMatch(/macao-youth\.yaml:1:1: There is already a policy hengqin\/macao-youth .* such as \S+-own/u);
  });

  describe('in a currency of which no rate is known', () => {
    const own = folder();
    mkdirSync(path.join(own, 'here'));
    writeFileSync(
      path.join(own, 'here/own.yaml'),
      `title: { en: A, zh-Hans: 甲 }
place_title: { en: Here, zh-Hans: 此地 }
source: https://example.org/a
confidence: official
in_force: { from: 2024-01-01, until: 2029-01-31 }
measures:
  - id: one
    title: { en: O, zh-Hans: 一 }
    clause: art. 1
    recipients: any
    frequency: yearly
    basis: exact
    amount: { share: { rate: 50%, of: costs.social_security, cap: "1,000,000 JPY" } }
`,
    );
    const company = (name: string, rates: string): string =>
      `company: { name: ${name}, registered_in: [here] }\ncosts: { social_security: 1000 CNY }\n${rates}---\n`;
    const rate = 'exchange_rates: { JPY: 0.05 }\n';
    const companies = company('Ada', rate) + company('Ben', '') + company('Cay', rate);
    const run = (...words: readonly string[]): ReturnType<typeof subsidy> =>
      subsidy([...words, '--as-of', '2025-06-30', '--from', 'yaml', '--policies', own], companies);

    it.each(['estimate', 'compare', 'checklist', 'estimate --schedule', 'estimate --what-next'])(
      'a company without it is faulty by itself: %s',
      (command) => {
        const words = command.split(' ');
        const { code, out, err } = run(...words, '-f', 'json');
        expect(code).toBe(2);
        expect(JSON.parse(out).map((made: { company: { name: string } }) => made.company.name)).toEqual(['Ada', 'Cay']);
        expect(err).toMatch(/^standard input:5:1: no exchange rate for JPY, which here\/own\/one needs: .*--fx JPY=/u);
        expect(err).toContain('1 fault in standard input');
        const lines = run(...words, '-f', 'ndjson')
          .out.trim()
          .split('\n');
        expect(JSON.parse(lines[1] ?? '')).toMatchObject({ error: { line: 5, column: 1 } });
        expect(lines).toHaveLength(3);
      },
    );

    it.each(['table', 'csv', 'markdown'])('the others are estimated as %s', (format) => {
      const { code, out } = run('estimate', '-f', format);
      expect(code).toBe(2);
      expect(['Ada', 'Ben', 'Cay'].map((name) => out.includes(name))).toEqual([true, false, true]);
    });

    it('a measure is explained for the others', () => {
      const { code, out, err } = subsidy(['explain', 'here/own/one', '-', '--policies', own], companies);
      expect(code).toBe(2);
      expect(out.match(/¥500/gu)?.length).toBeGreaterThan(1);
      expect(err).toMatch(/^standard input:5:1: no exchange rate for JPY/u);
    });
  });

  it('tells a faulty file with line and column, and estimates nothing by it', () => {
    const own = folder();
    mkdirSync(path.join(own, 'here'));
    const template = readFileSync(path.join(ROOT, 'templates/policy.yaml'), 'utf8');
    writeFileSync(path.join(own, 'here/faulty.yaml'), template.replace('frequency: yearly', 'frequency: weekly'));
    const { code, out, err } = subsidy(['estimate', EXAMPLE, '--policies', own]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/faulty\.yaml:\d+:\d+: .*weekly/u);
  });

  it('tells what is wrong in its facts beside what is wrong in its measures', () => {
    const own = folder();
    mkdirSync(path.join(own, 'here'));
    const template = readFileSync(path.join(ROOT, 'templates/policy.yaml'), 'utf8');
    const faulty = template.replace('frequency: yearly', 'frequency: weekly').replace('type: integer', 'type: intgr');
    expect(faulty).toContain('type: intgr');
    writeFileSync(path.join(own, 'here/faulty.yaml'), faulty);
    const { err } = subsidy(['estimate', EXAMPLE, '--policies', own]);
    expect(err).toMatch(/faulty\.yaml:\d+:\d+: .*weekly/u);
    expect(err).toMatch(/faulty\.yaml:\d+:\d+: .*intgr/u);
  });

  it('of two files of one id the second is refused, and what is wrong in the first is told there', () => {
    const own = folder();
    mkdirSync(path.join(own, 'here'));
    const faulty = readFileSync(path.join(ROOT, 'templates/policy.yaml'), 'utf8').replace(': yearly', ': weekly');
    for (const name of ['twice.yaml', 'twice.yml']) writeFileSync(path.join(own, 'here', name), faulty);
    const { err } = subsidy(['estimate', EXAMPLE, '--policies', own]);
    expect(err).toMatch(/twice\.yaml:\d+:\d+: .*weekly/u);
    expect(err).toMatch(/twice\.yml:1:1: There is already a policy here\/twice/u);
    expect(err).not.toMatch(/twice\.yml:\d+:\d+: .*weekly/u);
  });

  it('a directory with no policy in it is told, and where policies stand: a check of nothing would pass', () => {
    const own = folder();
    mkdirSync(path.join(own, 'one', 'too-deep'), { recursive: true });
    cpSync(path.join(ROOT, 'templates/policy.yaml'), path.join(own, 'one/too-deep/policy.yaml'));
    for (const command of [
      ['estimate', EXAMPLE, '--policies', own],
      ['policy', 'check', own],
      ['policy', 'test', own],
    ]) {
      const { code, out, err } = subsidy(command);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/there is no policy in it; a policy is a file DIRECTORY\/PLACE\/POLICY\.yaml/u);
    }
  });

  // A sure ¥100, or up to ¥150 at the will of the authority: the two exclude each other.
  it('takes what may come to most, or with --prefer fixed what is sure', () => {
    const measure = (id: string, rest: string): string =>
      `  - { id: ${id}, title: { en: Words, zh-Hans: 文字 }, clause: '1', recipients: any, frequency: yearly, ${rest} }\n`;
    const own = folder();
    mkdirSync(path.join(own, 'here'));
    writeFileSync(
      path.join(own, 'here/awards.yaml'),
      `title: { en: Awards, zh-Hans: 奖励 }
source: https://example.org/awards
confidence: official
in_force: { from: 2025-01-01 }
exclusions: [{ measures: [ceiling, sure], because: { en: One of the two., zh-Hans: 择一。 } }]
measures:
${measure('ceiling', 'basis: up-to, amount: 150 CNY')}${measure('sure', 'basis: exact, amount: 100 CNY')}`,
    );
    const totals = (...prefer: readonly string[]): unknown => {
      const args = ['estimate', '-', '--policies', own, '-j', 'here', '--as-of', '2025-06-30', '-f', 'json'];
      const { err, out } = subsidy([...args, ...prefer], '{}');
      expect(err).toBe('');
      const made: { totals: { low: string; high: string }[] } = JSON.parse(out);
      return made.totals.map(({ low, high }) => `${low} to ${high}`);
    };
    expect(totals()).toEqual(['0.00 to 150.00']);
    expect(totals('--prefer', 'high')).toEqual(['0.00 to 150.00']);
    expect(totals('--prefer', 'fixed')).toEqual(['100.00 to 100.00']);
  });

  it('a directory that is not there is told', () => {
    const { code, err } = subsidy(['policy', 'list', '--policies', path.join(folder(), 'none')]);
    expect(code).toBe(2);
    expect(err).toContain('there is no such directory');
  });

  it('a file is told as one, with what to name', () => {
    const { code, err } = subsidy(['policy', 'list', '--policies', 'more-policies/hengqin/trade.yaml']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'subsidy: --policies more-policies/hengqin/trade.yaml: this is a file; name the folder in which PLACE/POLICY.yaml lies\n',
    });
  });
});

describe('one file of a place', () => {
  const edition = (year: number, rest: string): string => `title: { en: Awards of ${year}, zh-Hans: ${year}年奖励办法 }
source: https://example.org/awards
confidence: official
in_force: { from: ${year}-01-01, until: ${year}-12-31 }
scope: [{ company.registered_in: { includes: here } }]
${rest}    basis: exact
    amount: 100 CNY
examples:
  as_of: ${year}-06-30
  given: { company: { registered_in: [here] } }
  cases: [{ name: paid, profile: {}, expect: { award: { status: qualifies, amount: 100 CNY } } }]
`;
  const award = `measures:
  - id: award
    title: { en: Award, zh-Hans: 奖励 }
    clause: '1'
    recipients: any
    frequency: once
`;
  const netOfOld = `    values: { had: { received: { measures: [here/awards-2025/award], within: ever } } }
    value_titles: { had: { en: had before, zh-Hans: 前已获得 } }
    when: [{ had: { at_most: 0 CNY } }]
`;
  /** The editions of two years, of which the first names the place; beside them a file at fault, one of another kind and one that cannot be read. */
  function twoEditions(): string {
    const place = path.join(folder(), 'here');
    mkdirSync(place);
    const named = `place_title: { en: Here, zh-Hans: 此地 }\n`;
    writeFileSync(path.join(place, 'awards-2025.yaml'), named + edition(2025, award));
    writeFileSync(path.join(place, 'awards-2026.yaml'), edition(2026, award + netOfOld));
    writeFileSync(path.join(place, 'half-written.yaml'), edition(2027, award).replace(': once', ': onc'));
    writeFileSync(path.join(place, 'company.yaml'), 'company: { size: tiny }\n');
    symlinkSync(path.join(place, 'nowhere.yaml'), path.join(place, 'link.yaml'));
    return place;
  }

  it('is checked and tested beside the others of its folder, whose own faults are not told', () => {
    const file = path.join(twoEditions(), 'awards-2026.yaml');
    const checked = subsidy(['policy', 'check', file, '--as-of', '2026-06-30']);
    expect(checked.out).toBe('Files: 1, errors: 0, warnings: 0\n');
    const tested = subsidy(['policy', 'test', file]);
    expect(tested).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1') });
  });

  // The administrator of a machine may read every folder.
  it.skipIf(process.getuid?.() === 0)('is checked where the folder has another in it that may not be read', () => {
    const place = twoEditions();
    mkdirSync(path.join(place, 'private'), { mode: 0o000 });
    const { code, err } = subsidy(['policy', 'check', path.join(place, 'awards-2026.yaml')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('is told what would be paid twice under an edition beside it', () => {
    const place = twoEditions();
    writeFileSync(path.join(place, 'awards-2026.yaml'), edition(2026, award));
    const { out } = subsidy(['policy', 'check', path.join(place, 'awards-2026.yaml')]);
    expect(out).toContain('paid once here and once as here/awards-2025/award');
  });

  it('is held against the edition that lies beside it, whatever is wrong in a third', () => {
    const place = twoEditions();
    const names = ['awards-2025.yaml', 'awards-2026.yaml'].map((name) => path.join(place, name));
    const { code, out, err } = subsidy(['policy', 'diff', ...names, '-'], 'company: { registered_in: [here] }');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('had before');
  });
});

describe('policy schema', () => {
  it.each(['policy', 'profile'])('writes the schema of a %s, as it is shipped', (which) => {
    const { code, out } = subsidy(['policy', 'schema', which]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(path.join(ROOT, `schema/${which}.schema.json`), 'utf8')));
  });

  it('knows the facts of own policies', () => {
    const own = folder();
    mkdirSync(path.join(own, 'example-city'));
    cpSync(path.join(ROOT, 'test/guide/growth-2026.yaml'), path.join(own, 'example-city/growth-2026.yaml'));
    const { code, out } = subsidy(['policy', 'schema', 'profile', '--policies', own]);
    expect(code).toBe(0);
    expect(out).toContain('"example-city/growth-2026"');
  });

  it('of anything else is refused with what there is', () => {
    expect(subsidy(['policy', 'schema', 'company'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('profile'),
    });
  });
});

describe('policy test', () => {
  const FILE = 'policies/hengqin/macao-youth.yaml';

  it.each([
    ['en', /^\d+ passed, 0 failed\n$/u],
    ['zh-Hans', /^\d+ 个通过，0 个未通过\n$/u],
  ])('ends in %s with how many examples passed', (language, line) => {
    const { code, out } = subsidy(['policy', 'test', FILE, '--lang', language]);
    expect(code).toBe(0);
    expect(out).toMatch(line);
  });
});
