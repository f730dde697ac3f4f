/** `subsidy estimate` as a child process: inputs, formats, exit codes, streams. */
import { describe, expect, it } from 'vitest';
import { subsidy } from './run.ts';

const EXPORTER = 'examples/hengyang-exporter.yaml';

function json(args: readonly string[], input = ''): Record<string, unknown> {
  const { code, out, err } = subsidy(['estimate', ...args, '-f', 'json'], input);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
}

function measures(estimate: Record<string, unknown>): Record<string, unknown>[] {
  const list = estimate['measures'];
  return Array.isArray(list) ? list : [];
}

describe('the JSON contract', () => {
  it('has every key, in the order of the contract, with money as text of two places', () => {
    const estimate = json([EXPORTER]);
    expect(Object.keys(estimate)).toEqual(['format', 'as_of', 'company', 'assumptions', 'measures', 'totals']);
    expect(estimate['format']).toBe('subsidy-estimate/1');
    expect(estimate['company']).toEqual({ name: 'Yanfeng Camellia Oil Co., Ltd.' });
    for (const measure of measures(estimate)) {
      expect(Object.keys(measure)).toEqual([
        'id',
        'jurisdiction',
        'policy',
        'title',
        'clause',
        'source',
        'confidence',
        'status',
        'basis',
        'beneficiary',
        'frequency',
        'amount',
        'missing',
        'reasons',
        'steps',
        'set_aside_for',
        'payments',
        'warnings',
      ]);
    }
    const pilot = measures(estimate).find(({ id }) => id === 'hengyang/cross-border-ecommerce/export-pilot');
    expect(pilot?.['amount']).toEqual({ low: '0.00', high: '20000.00', currency: 'CNY' });
    expect(pilot?.['payments']).toEqual([{ year: 1, low: '0.00', high: '20000.00' }]);
    expect(estimate['totals']).toEqual([
      {
        jurisdiction: 'hengyang',
        beneficiary: 'company',
        currency: 'CNY',
        low: '437000.00',
        high: '507000.00',
        with_missing_facts_high: '507000.00',
      },
    ]);
  });

  it('lists what does not qualify only with --all, in order of id', () => {
    const few = measures(json([EXPORTER]));
    const all = measures(json([EXPORTER, '--all']));
    expect(few.every(({ status }) => status !== 'does-not-qualify')).toBe(true);
    expect(all).toHaveLength(21);
    const ids = all.map(({ id }) => String(id));
    expect(ids).toEqual([...ids].sort());
  });

  it('gives steps only with --explain', () => {
    expect(measures(json([EXPORTER])).every(({ steps }) => JSON.stringify(steps) === '[]')).toBe(true);
    const promotion = measures(json([EXPORTER, '--explain'])).find(({ id }) =>
      String(id).endsWith('/platform-promotion'),
    );
    expect(JSON.stringify(promotion?.['steps'])).toContain('185,000');
  });
});

describe('a sum that can be followed', () => {
  it('shows what money of another currency comes to', () => {
    const given = {
      company: { registered_in: ['hengyang'], legal_person: true, pays_tax_locally: true, cbec_record: true },
      finance: { via_single_window: true, export_credit_premium: '1000 USD' },
    };
    const more = [
      '--set',
      'company.in_customs_cbec_statistics=true',
      '--set',
      'company.roles=seller',
      '--set',
      'company.size=micro',
    ];
    const made = json(['--as-of', '2025-06-30', '--explain', '--fx', 'USD=7.1', ...more], JSON.stringify(given));
    expect(JSON.stringify(made)).toContain('US$1,000 × 7.1 = ¥7,100');
  });

  it('says of a company that is registered elsewhere what is known of it', () => {
    const texts = JSON.stringify(
      json(['--as-of', '2025-06-30'], '{"company": {"registered_in": ["elsewhere"]}}')['assumptions'],
    );
    expect(texts).toContain('registered in none of the places known here');
    expect(texts).not.toContain('is not known');
  });
});

describe('inputs', () => {
  it('one profile gives one object, several an array in order', () => {
    const { out } = subsidy(['estimate', '-f', 'json', EXPORTER, 'examples/zhongshan-brand.yaml']);
    const list: unknown = JSON.parse(out);
    expect(Array.isArray(list) && list.map((one) => one.company.name)).toEqual([
      'Yanfeng Camellia Oil Co., Ltd.',
      'Guzhen Lumen Lighting',
    ]);
  });

  it('reads YAML documents, JSON, a JSON array and NDJSON from standard input', () => {
    const one = '{"company": {"name": "A", "registered_in": ["zhongshan"]}}';
    const two = '{"company": {"name": "B", "registered_in": ["zhongshan"]}}';
    const names = (input: string): string[] =>
      subsidy(['estimate', '-f', 'ndjson', '--as-of', '2024-06-30'], input)
        .out.trim()
        .split('\n')
        .map((line) => JSON.parse(line).company.name);
    expect(names(`${one}\n\n${two}\n`)).toEqual(['A', 'B']);
    expect(names(`[${one}, ${two}]`)).toEqual(['A', 'B']);
    expect(names('{\n"company": {"name": "A"}\n}')).toEqual(['A']);
    expect(names('company: { name: A }\n---\ncompany: { name: B }\n')).toEqual(['A', 'B']);
  });

  it('an empty input is an error, {} is a profile of which nothing is known', () => {
    expect(subsidy(['estimate', '-f', 'json'], '').code).toBe(2);
    const nothing = subsidy(['estimate', '-f', 'json', '--as-of', '2025-06-30'], '{}');
    expect(nothing.code).toBe(0);
    expect(JSON.parse(nothing.out).totals).toHaveLength(4);
  });

  it('with a profile named, standard input is not read', () => {
    expect(subsidy(['estimate', '-f', 'json', EXPORTER], 'this: is: not: YAML').code).toBe(0);
  });

  it('what was received may be a sum, a sum with its day, or a list; of an award that is named the sum must be known', () => {
    const id = 'hengyang/cross-border-ecommerce/export-pilot';
    const said = (received: unknown): ReturnType<typeof subsidy> =>
      subsidy(['estimate', EXPORTER, '-f', 'json', '--all', '--set', `received.${id}=${JSON.stringify(received)}`]);
    for (const received of [20000, { amount: '20000 CNY', date: '2024-11-30' }, [{ amount: '20000 CNY' }]]) {
      const { code, out } = said(received);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        measures: expect.arrayContaining([expect.objectContaining({ id, status: 'does-not-qualify' })]),
      });
    }
    expect(said({ amount: null, date: '2024-11-30' })).toMatchObject({ code: 2, out: '' });
    expect(JSON.parse(said(null).out)).toMatchObject({
      assumptions: expect.arrayContaining([expect.objectContaining({ kind: 'received' })]),
    });
  });

  it('a rate of the base currency is refused: nothing would come of it', () => {
    expect(subsidy(['estimate', EXPORTER, '--fx', 'CNY=2'])).toMatchObject({ code: 2, out: '' });
    expect(subsidy(['estimate', EXPORTER, '--set', 'exchange_rates={CNY: 2}'])).toMatchObject({ code: 2, out: '' });
    expect(subsidy(['estimate', EXPORTER, '--fx', 'CNY=1']).code).toBe(0);
  });

  it('several choices may stand in one text', () => {
    const roles = (written: string): unknown =>
      json([EXPORTER, '--all', '--set', `company.roles=${written}`])['measures'];
    expect(roles('seller; park_operator')).toEqual(roles('[seller, park_operator]'));
    expect(roles('seller，park_operator')).toEqual(roles('[seller, park_operator]'));
    expect(subsidy(['estimate', EXPORTER, '--set', 'company.roles=,']).code).toBe(2);
  });

  it.each([
    ['en', 'is dated 2030-01-01, after the day of this estimate (2025-06-30)'],
    ['zh-Hans', '日期为2030年1月1日，晚于测算日（2025年6月30日）'],
    ['zh-Hant', '日期為2030年1月1日，晚於測算日（2025年6月30日）'],
  ])('says in %s that a measure is gone for an award dated after the day', (language, told) => {
    const received = 'received={hengyang/cross-border-ecommerce/export-pilot: {amount: 5 CNY, date: 2030-01-01}}';
    const run = (...words: string[]): string =>
      subsidy(['estimate', EXPORTER, '--set', received, '--lang', language, ...words]).out.replaceAll(/\s+/gu, '');
    for (const format of ['table', 'markdown', 'html', 'json', 'ndjson']) {
      expect(run('-f', format)).toContain(told.replaceAll(' ', ''));
    }
    const { err } = subsidy(['estimate', EXPORTER, '--set', received, '--lang', language, '-f', 'csv']);
    expect(err).toContain(told);
  });

  it('--set wins over the profile, with the same checks', () => {
    const raised = json([EXPORTER, '--set', 'trade.cbec_export=500,000.01 USD']);
    const pilot = measures(raised).find(({ id }) => String(id).endsWith('/export-pilot'));
    expect(pilot?.['amount']).toEqual({ low: '0.00', high: '100000.00', currency: 'CNY' });
    const wrong = subsidy(['estimate', EXPORTER, '--set', 'trade.cbec_export=500 USX']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('--set');
    expect(wrong.err).toContain('USD');
  });

  it('the last of several --set of one fact counts, and is the one that is blamed', () => {
    const size = (...sizes: readonly string[]): string[] => sizes.flatMap((one) => ['--set', `company.size=${one}`]);
    expect(json([EXPORTER, ...size('huge', 'large')])).toEqual(json([EXPORTER, ...size('large')]));
    const { code, err } = subsidy(['estimate', EXPORTER, ...size('small', 'huge')]);
    expect(code).toBe(2);
    expect(err).toContain('1 | company.size=huge\n');
  });

  it('an unreadable profile among several: a line of NDJSON in its place, the rest go on, exit 2', () => {
    const { code, out } = subsidy(
      ['estimate', '-f', 'ndjson', '--as-of', '2024-06-30'],
      '{"company": {"size": "tiny"}}\n{"company": {"name": "B"}}\n',
    );
    const [first = '', second = ''] = out.trim().split('\n');
    expect(code).toBe(2);
    expect(JSON.parse(first)).toMatchObject({ error: { file: 'standard input', line: 1, column: 22 }, line: 1 });
    expect(JSON.parse(second).company.name).toBe('B');
  });

  it('the only profile unreadable leaves standard output empty', () => {
    const { code, out, err } = subsidy(['estimate', '-f', 'json'], 'company:\n  size: tiny\n');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('standard input:2:9');
  });
});

describe('usage', () => {
  it.each([
    [['estimate', 'no-such-file.yaml'], 'no-such-file.yaml'],
    [['estimate', EXPORTER, '-j', 'hengyan'], 'hengyang'],
    [['estimate', EXPORTER, '-f', 'jsno'], 'json'],
    [['estimate', EXPORTER, '--as-of', '2025-13-01'], 'the calendar has no such day'],
    [['estimate', EXPORTER, '--fx', 'USD'], '--fx USD=7.10'],
    [['estimate', EXPORTER, '--fx', 'USD='], '--fx USD=7.10'],
    [['estimate', EXPORTER, '--fx', 'USD=7,10'], '--fx USD=7,10: write a currency'],
    [['estimate', EXPORTER, '--fx', 'USD=7.1=9'], '--fx USD=7.1=9: `7.1=9` is not a rate'],
    [['estimate', EXPORTER, '--fx', 'HKD=0.9,USD=0'], '--fx USD=0: `0` is not a rate'],
    [
      ['estimate', EXPORTER, '--fx', 'usd=7'],
      '--fx usd=7: `usd` is not a currency that is known: write its code, such as USD',
    ],
    [['estimate', EXPORTER, '--set', 'nothing'], 'FACT=VALUE'],
    [['estimate', EXPORTER, '--lang', 'fr'], 'zh-Hans'],
    [['estmate'], 'estimate'],
  ])('%j is told with what would be right, exit 2', (args, told) => {
    const { code, out, err } = subsidy(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
    expect(err).not.toMatch(/\n\s+at /u);
  });

  it('help and version are no errors', () => {
    expect(subsidy(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect(subsidy(['estimate', '--help']).code).toBe(0);
  });

  it('a place where the company is not registered refuses everything and points to compare', () => {
    const { code, out, err } = subsidy(['estimate', EXPORTER, '-j', 'zhongshan', '-f', 'json', '--all']);
    expect(code).toBe(0);
    expect(err).toContain('compare');
    expect(measures(JSON.parse(out)).every(({ status }) => status === 'does-not-qualify')).toBe(true);
  });
});
