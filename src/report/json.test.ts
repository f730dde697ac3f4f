import { describe, expect, test } from 'vitest';
import { estimateJson } from './json.ts';
import { printable } from '../values/printable.ts';
import { jsonText } from './json-text.ts';
import { sampleEstimate } from './sample.support.ts';

const made = sampleEstimate();
const json = estimateJson(made);
const measure = (id: string, from = json): (typeof json.measures)[number] => {
  const found = from.measures.find((one) => one.id === `testland/small/${id}`);
  if (found === undefined) throw new Error(id);
  return found;
};

const MEASURE_KEYS = [
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
];

describe('the JSON contract', () => {
  test("it is the caller's own: what is done to it changes nothing of the estimate", () => {
    const lists = (value: unknown): readonly unknown[] =>
      typeof value === 'object' && value !== null
        ? [...(Array.isArray(value) ? [value] : []), ...Object.values(value).flatMap(lists)]
        : [];
    const own: readonly unknown[] = made.measures.flatMap(({ missing, payments }) => [missing, payments]);
    expect(made.measures.some(({ missing }) => missing.length > 0)).toBe(true);
    expect(lists(estimateJson(made, { all: true })).filter((list) => own.includes(list))).toEqual([]);
  });

  test('every key is there, in the order of the contract', () => {
    expect(Object.keys(json)).toEqual(['format', 'as_of', 'company', 'assumptions', 'measures', 'totals']);
    expect(Object.keys(json.company)).toEqual(['name']);
    for (const one of estimateJson(made, { all: true }).measures) expect(Object.keys(one)).toEqual(MEASURE_KEYS);
    for (const one of json.assumptions) expect(Object.keys(one)).toEqual(['kind', 'text']);
    for (const one of json.totals) {
      expect(Object.keys(one)).toEqual([
        'jurisdiction',
        'beneficiary',
        'currency',
        'low',
        'high',
        'with_missing_facts_high',
      ]);
    }
  });

  test('it says its format and its day', () => {
    expect(json.format).toBe('subsidy-estimate/1');
    expect(json.as_of).toBe('2025-06-30');
    expect(json.company.name).toBe('Test & Sons');
    expect(estimateJson(sampleEstimate('{}')).company.name).toBeNull();
  });

  test('an exact sum has one figure, with two places', () => {
    expect(measure('promotion')).toMatchObject({
      status: 'qualifies',
      basis: 'exact',
      amount: { low: '200000.00', high: '200000.00', currency: 'CNY' },
    });
  });

  test('up to is from nothing to the ceiling', () => {
    expect(measure('export').amount).toEqual({ low: '0.00', high: '20000.00', currency: 'CNY' });
  });

  test('what is unpublished or refused has no amount and no payments', () => {
    expect(measure('services')).toMatchObject({
      status: 'qualifies',
      amount: null,
      payments: [],
      clause: null,
      confidence: 'press',
    });
    const refused = measure(
      'promotion',
      estimateJson(sampleEstimate('company: { roles: [], registered_in: [testland] }'), { all: true }),
    );
    expect(refused).toMatchObject({ status: 'does-not-qualify', amount: null, payments: [], steps: [], missing: [] });
    expect(refused.reasons).toEqual(['Not met: Lines of business: cross-border online seller (the company: none)']);
  });

  test('what does not qualify is left out, unless all is asked for', () => {
    const refused = sampleEstimate('company: { roles: [], registered_in: [testland] }');
    expect(estimateJson(refused).measures.map(({ status }) => status)).not.toContain('does-not-qualify');
    expect(estimateJson(refused, { all: true }).measures).toHaveLength(refused.measures.length);
  });

  test('an amount that nothing bounds has no high', () => {
    expect(measure('insurance')).toMatchObject({
      status: 'needs-facts',
      amount: { low: '0.00', high: null, currency: 'CNY' },
      missing: ['costs.social_security'],
      payments: [{ year: 1, low: '0.00', high: null }],
    });
  });

  test('lapsed, coming and set-aside measures carry their figures', () => {
    expect(measure('lapsed')).toMatchObject({
      status: 'not-in-force',
      amount: { low: '5000.00', high: '5000.00' },
      reasons: ['Lapsed: its last day was 2025-03-31'],
    });
    expect(measure('coming')).toMatchObject({
      status: 'not-in-force',
      amount: { low: '0.00', high: '6000.00' },
      reasons: ['Not yet in force: its first day is 2025-10-01'],
    });
    expect(measure('rent-small')).toMatchObject({
      status: 'set-aside',
      set_aside_for: 'testland/small/rent-large',
      amount: { low: '1000.00', high: '1000.00' },
    });
    expect(measure('rent-large').set_aside_for).toBeNull();
  });

  test('instalments are years of the claim and add up to the amount', () => {
    expect(measure('renovation').payments).toEqual([
      { year: 1, low: '500.01', high: '500.01' },
      { year: 2, low: '500.00', high: '500.00' },
    ]);
  });

  test('totals add what qualifies, by beneficiary, and know what nothing bounds', () => {
    expect(json.totals).toEqual([
      {
        jurisdiction: 'testland',
        beneficiary: 'company',
        currency: 'CNY',
        low: '233100.01',
        high: '253100.01',
        with_missing_facts_high: null,
      },
      {
        jurisdiction: 'testland',
        beneficiary: 'individual',
        currency: 'CNY',
        low: '8000.00',
        high: '8000.00',
        with_missing_facts_high: '8000.00',
      },
    ]);
  });

  test('steps are texts, and only there where they were explained', () => {
    expect(measure('promotion').steps).toEqual([
      { label: 'Promotion on platforms', value: '¥520,000' },
      { label: '50% of Promotion on platforms', value: '¥520,000 × 50% = ¥260,000' },
      { label: 'Ceiling ¥200,000', value: '¥260,000 is over it, so ¥200,000' },
    ]);
    expect(estimateJson(made, { explain: false }).measures.every(({ steps }) => steps.length === 0)).toBe(true);
    expect(
      estimateJson(sampleEstimate(undefined, { explain: false })).measures.every(({ steps }) => steps.length === 0),
    ).toBe(true);
  });

  test('assumptions come with their kind', () => {
    const converted = sampleEstimate(
      "company: { registered_in: [testland], roles: [seller] }\ntrade: { cbec_export: '8m HKD' }",
    );
    expect(estimateJson(converted).assumptions.map(({ kind }) => kind)).toEqual([
      'exchange-rate',
      'exchange-rate',
      'received',
      'window',
    ]);
    expect(estimateJson(converted).assumptions[0]?.text).toMatch(/^1 HKD = 0\.91 CNY: a working rate of 2026-11-22 /u);
    expect(json.assumptions[1]?.text).toBe('Testland support: The last day is not certain.');
  });

  test('it is English unless another language is asked for', () => {
    expect(measure('promotion').title).toBe('Promotion');
    const chinese = measure('promotion', estimateJson(made, { language: 'zh-Hans' }));
    expect(chinese.title).toBe('平台推广补贴');
    expect(chinese.reasons).toContain('已满足：业务类型：跨境电商卖家（本企业：跨境电商卖家）');
  });

  test('warnings say what a reader must know', () => {
    expect(measure('export').warnings).toEqual([
      'The company stands exactly on a figure of which the document leaves open whether it still counts (Cross-border e-commerce exports over US$500,000): ask the authority.',
      'Only the better of two awards is paid.',
      'The last day is not certain.',
    ]);
  });
});

describe('JSON as text', () => {
  test('a hostile name is written as escapes and read back as it was', () => {
    const name = 'A\u001B[31m\u202Eevil\u0085\u200B\nB\uFEFF\u061C';
    const text = jsonText({ name });
    expect(text).toMatch(/^[\x20-\x7E]*$/u);
    expect(JSON.parse(text)).toEqual({ name });
  });

  test('no character is shown that a view for people would not show', () => {
    const codes = Array.from({ length: 0x1_10_00 }, (_, at) => (at < 0x1_00_00 ? at : 0xd_00_00 + at));
    for (const code of codes) {
      const character = String.fromCodePoint(code);
      const text = jsonText([character], 2);
      expect(JSON.parse(text)).toEqual([character]);
      if (printable(character) !== character && code !== 0x0a) expect(text).toMatch(/^[\n -~]*$/u);
    }
  });

  test('Chinese stays Chinese, and lines are indented where that is asked for', () => {
    expect(jsonText({ a: '横琴' }, 2)).toBe('{\n  "a": "横琴"\n}');
  });
});
