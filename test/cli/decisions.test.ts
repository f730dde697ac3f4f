/** compare, checklist, and the questions of estimate, as their user runs them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, subsidy } from './run.ts';

const EXPORTER = 'examples/hengyang-exporter.yaml';
const POLICY = 'policies/zhongshan/cross-border-ecommerce.yaml';
const FUNDED = 'examples/hengqin-macao-funded.yaml';

const QUESTIONS: readonly (readonly string[])[] = [
  ['estimate', EXPORTER, '--what-next'],
  ['estimate', EXPORTER, '--what-if', 'trade.cbec_export=600000 USD'],
  ['estimate', FUNDED, '--schedule'],
  ['compare', EXPORTER],
  ['checklist', FUNDED],
];

describe.each(QUESTIONS.map((args) => [args.join(' '), args] as const))('subsidy %s', (_command, args) => {
  it.each(['table', 'markdown'])('answers as %s', (format) => {
    const { code, out, err } = subsidy([...args, '-f', format]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('the authority decides');
  });

  it.each(['json', 'ndjson'])('answers as %s', (format) => {
    const { code, out, err } = subsidy([...args, '-f', format]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({ as_of: '2025-06-30' });
  });

  it('says which facts contradict each other', () => {
    const spoilt = ['--set', 'company.macao_youth_owned=yes', '--set', 'company.macao_share=10%'];
    expect(subsidy([...args, ...spoilt]).out.replaceAll(/\s+/gu, ' ')).toContain(
      'Facts that contradict each other: Macao youth are said to own at least 51%',
    );
  });

  it('says so beside plain data', () => {
    const spoilt = ['--set', 'company.macao_youth_owned=yes', '--set', 'company.macao_share=10%'];
    expect(subsidy([...args, ...spoilt, '-f', 'json']).err).toContain('Macao youth are said to own at least 51%');
    expect(subsidy([...args, ...spoilt, '-f', 'ndjson']).err).toMatch(
      /^subsidy: examples\/[\w-]+\.yaml:1: Facts that contradict each other: Macao youth/u,
    );
  });

  it('answers in Chinese', () => {
    expect(subsidy([...args, '--lang', 'zh-Hans']).out).toContain('主管部门');
  });
});

describe('a place where the company is not registered', () => {
  it.each([
    ['checklist', []],
    ['estimate', ['--schedule']],
    ['estimate', ['--what-next', '-f', 'json']],
    ['estimate', ['-f', 'ndjson']],
    ['estimate', ['--what-if', 'company.size=large']],
  ])('is told by %s %j', (command, options) => {
    const { err } = subsidy([command, EXPORTER, '-j', 'zhongshan', ...options]);
    expect(err).toMatch(/^subsidy: (?:examples\S+ )?not registered in Zhongshan; `subsidy compare` shows/u);
  });

  it('is what compare is for', () => {
    expect(subsidy(['compare', EXPORTER, '-j', 'zhongshan']).err).toBe('');
  });
});

it('of many companies the first hints are told with their lines, then how many more there are', () => {
  const one = '{"company":{"legal_person":true,"professional_service_body":true}}\n';
  const lines = subsidy(['checklist', '-', '-f', 'ndjson'], one.repeat(13)).err.trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines[9]).toContain(':10: Facts that contradict each other');
  expect(lines[10]).toMatch(/\b3\b/u);
});

describe('a reader that has gone', () => {
  it.each([
    ['compare', ['compare', '-', '-f', 'ndjson']],
    ['checklist', ['checklist', '-', '-f', 'ndjson']],
    ['explain', ['explain', 'export-pilot', '-']],
    ['policy diff', ['policy', 'diff', POLICY, POLICY, '-']],
  ])('ends %s, however much there is to read', (_name, args) => {
    const command = `yes '{"company":{"name":"A"}}' | "${process.execPath}" bin/subsidy.cjs ${args.join(' ')} | head -c 100`;
    const run = spawnSync('bash', ['-c', command], { cwd: ROOT, encoding: 'utf8', timeout: 20_000 });
    expect([run.signal, run.stderr, run.stdout.length]).toEqual([null, '', 100]);
  });
});

describe('what is lost by moving', () => {
  const lost = (...args: readonly string[]): string =>
    subsidy(['compare', ...args])
      .out.split('What is lost by moving\n')[1]
      ?.replaceAll(/\s+/gu, ' ') ?? '';

  it('is nothing where nothing is paid at home, whatever the other places pay', () => {
    expect(lost('examples/thin-profile.yaml')).toContain('nothing is paid where the company is registered');
    expect(lost(EXPORTER, '-j', 'hengyang,zhongshan')).toContain('Moving to Zhongshan loses');
  });
});

describe('what if the day is another', () => {
  it('is asked of that day', () => {
    const made: unknown = JSON.parse(
      subsidy(['estimate', EXPORTER, '--what-if', 'as_of=2030-01-01', '-f', 'json']).out,
    );
    expect(made).toMatchObject({ as_of: '2030-01-01', totals: [{ after: { low: '0.00', high: '0.00' } }] });
  });

  it('gives way to --as-of', () => {
    const args = ['estimate', EXPORTER, '--what-if', 'as_of=2030-01-01', '--as-of', '2025-06-30', '-f', 'json'];
    expect(JSON.parse(subsidy(args).out)).toMatchObject({ as_of: '2025-06-30', measures: [] });
  });
});

describe('several profiles of which one is faulty', () => {
  const lines = '{"company":{"registered_in":["hengyang"]}}\n{"nope":1}\n';

  it('are an array as JSON, however many could be read', () => {
    const { code, out } = subsidy(['checklist', '-', '-f', 'json'], lines);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ format: 'subsidy-checklist/1' }]);
  });

  it('are a line each as NDJSON', () => {
    const { out } = subsidy(['checklist', '-', '-f', 'ndjson'], lines);
    const [first, second] = out.split('\n').map((line): unknown => JSON.parse(line === '' ? 'null' : line));
    expect([first, second]).toMatchObject([{ format: 'subsidy-checklist/1' }, { error: { line: 2 } }]);
  });
});

it.each(['json', 'table'])('an unreadable profile leaves the file of -o as it was (%s)', (format) => {
  const file = join(mkdtempSync(join(tmpdir(), 'subsidy-')), 'papers');
  writeFileSync(file, 'kept');
  expect(subsidy(['checklist', '-', '-f', format, '-o', file], 'nope: 1').code).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe('kept');
});

describe('what if the company moves', () => {
  it('shows what the old place loses and what the new one pays', () => {
    const args = ['estimate', 'examples/zhongshan-brand.yaml', '--set', 'company.registered_in=hengyang', '-f', 'json'];
    const made: unknown = JSON.parse(subsidy([...args, '--what-if', 'company.registered_in=zhongshan']).out);
    const alone: { totals: { high: string }[] } = JSON.parse(
      subsidy(['estimate', 'examples/zhongshan-brand.yaml', '-f', 'json']).out,
    );
    expect(made).toMatchObject({
      totals: expect.arrayContaining([
        expect.objectContaining({ jurisdiction: 'hengyang' }),
        expect.objectContaining({
          jurisdiction: 'zhongshan',
          after: expect.objectContaining({ high: alone.totals[0]?.high }),
        }),
      ]),
    });
  });

  it('a wrong change is told by its option', () => {
    expect(subsidy(['estimate', EXPORTER, '--what-if', 'nope=1']).err).toMatch(/^--what-if:1:1: /u);
    expect(subsidy(['estimate', EXPORTER, '--what-if', 'x']).err).toMatch(/^subsidy: --what-if x: /u);
  });

  it.each([
    'overseas_warehouses.area=1001',
    'stores.area=600',
    'places.nowhere.company.size=micro',
    'company.size=huge',
  ])('what --set %s spoils is no fault of the file', (setting) => {
    expect(subsidy(['estimate', EXPORTER, '--set', setting]).err).toMatch(/^--set:1:\d+: /u);
  });

  it('what was wrong before is a fault of the file', () => {
    expect(subsidy(['estimate', '-', '--set', 'company.size=micro'], 'stores: 5').err).toMatch(/^standard input:1:/u);
  });

  it('a company that is registered everywhere has nowhere to move', () => {
    expect(subsidy(['compare', 'examples/three-places.yaml']).out).toContain('there is no other to move to');
  });
});

describe('the types of support', () => {
  const typesOf = (language: string, ...more: readonly string[]): readonly (string | undefined)[] => {
    const words = ['compare', 'examples/three-places.yaml', '-f', 'markdown', '--lang', language, ...more];
    const [, rows = ''] = subsidy(words).out.split(/^## .*(?:by kind|类型|類型).*$/mu);
    return [...(rows.split(/^## /mu)[0] ?? '').matchAll(/^\| (.+?) \|/gmu)].slice(2).map(([, type]) => type);
  };

  it.each(['zh-Hans', 'zh-Hant'])('are said in %s, none by its id', (language) => {
    const types = typesOf(language);
    expect(types).toContain(language === 'zh-Hans' ? '出口信用保险' : '出口信用保險');
    expect(types.length).toBeGreaterThan(10);
    expect(types.filter((type) => /[a-z]/u.test(type ?? ''))).toEqual([]);
  });

  it('are said in English, none by its id', () => {
    const types = typesOf('en');
    // One by its title, one that has none by that of its measure.
    expect(types).toEqual(expect.arrayContaining(['Export credit insurance', 'Purchase of premises']));
    expect(types.filter((type) => /^[a-z-]+$/u.test(type ?? ''))).toEqual([]);
  });

  it('are ids in plain data', () => {
    const { types } = JSON.parse(subsidy(['compare', 'examples/three-places.yaml', '-f', 'json']).out);
    expect(types.map(({ type }: { type: string }) => type)).toContain('export-credit-insurance');
  });

  it('of own policies are called as these say', () => {
    const own = mkdtempSync(join(tmpdir(), 'subsidy-types-'));
    mkdirSync(join(own, 'hengyang'));
    const text = readFileSync('policies/hengyang/cross-border-ecommerce.yaml', 'utf8');
    const titles = 'type_titles: { harbour-aid: { en: Aid at the harbour, zh-Hans: 港口扶持 } }\nmeasures:\n';
    const renamed = text.replaceAll('type: export-credit-insurance', 'type: harbour-aid');
    writeFileSync(join(own, 'hengyang/own.yaml'), `${renamed.split(/^examples:/mu)[0]}`.replace('measures:\n', titles));
    expect(typesOf('en', '--policies', own)).toContain('Aid at the harbour');
    expect(typesOf('zh-Hans', '--policies', own)).toContain('港口扶持');
  });
});

describe('the questions', () => {
  it('two at once are refused', () => {
    const { code, err } = subsidy(['estimate', EXPORTER, '--what-next', '--schedule']);
    expect(code).toBe(2);
    expect(err).toContain('give one of them');
  });

  it('a wrong value of --what-if is told with its place', () => {
    const { code, out, err } = subsidy(['estimate', EXPORTER, '--what-if', 'company.size=tiny']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('tiny');
  });

  it('a profile that cannot be read gives exit code 2, and leaves standard output empty', () => {
    const { code, out, err } = subsidy(['compare'], 'company: { size: tiny }\n');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('standard input:1:');
  });

  it('several profiles give an array', () => {
    const { out } = subsidy(['checklist', '-', '-f', 'json'], '{}\n---\n{}\n');
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it('--prefer takes high or fixed', () => {
    expect(subsidy(['estimate', EXPORTER, '--prefer', 'fixed', '-f', 'json']).code).toBe(0);
    expect(subsidy(['estimate', EXPORTER, '--prefer', 'low']).code).toBe(2);
  });
});

describe('what could be lost or is of no use', () => {
  it.each([['--schedule'], ['--what-next'], ['--what-if', 'company.size=micro']])(
    'an option that %s has no use for is refused',
    (...view) => {
      for (const idle of [['--explain'], ['--client', 'Harbour Ltd'], ['--jobs', '2'], ['--ask']]) {
        const { code, out, err } = subsidy(['estimate', EXPORTER, ...view, ...idle]);
        expect([code, out, err]).toEqual([2, '', `subsidy: ${idle[0]} does nothing beside ${view[0]}: leave it out\n`]);
      }
    },
  );

  it.each([
    ['table', ['--title', '--client', '--prepared-by', '--bom']],
    ['json', ['--title', '--client', '--prepared-by', '--bom']],
    ['ndjson', ['--title', '--client', '--prepared-by', '--bom']],
    ['csv', ['--title', '--client', '--prepared-by']],
    ['markdown', ['--bom']],
    ['html', ['--bom']],
    ['xlsx', ['--bom']],
  ])('an option that the format %s has no use for is refused', (format, options) => {
    for (const idle of options) {
      const given = idle === '--bom' ? [idle] : [idle, 'Harbour Ltd'];
      const { code, out, err } = subsidy(['estimate', EXPORTER, '-f', format, ...given]);
      expect([code, out, err]).toEqual([
        2,
        '',
        `subsidy: ${idle} does nothing beside --format ${format}: leave it out\n`,
      ]);
    }
  });

  it.each(['estimate', 'checklist'])('%s does not write over the profile', (command) => {
    const file = join(mkdtempSync(join(tmpdir(), 'subsidy-')), 'company.yaml');
    writeFileSync(file, '{}');
    expect(subsidy([command, file, '-f', 'json', '-o', file])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });

  it('init does not write over what was filled in', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'subsidy-')), 'company.yaml');
    expect(subsidy(['init', '-j', 'hengyang', '-o', file]).code).toBe(0);
    const filled = readFileSync(file, 'utf8');
    expect(filled).toContain('hengyang');
    expect(subsidy(['init', '-j', 'zhongshan', '-o', file]).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(filled);
  });
});
