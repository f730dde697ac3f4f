/** CSV: a row a measure, after RFC 4180, with no cell that a spreadsheet would calculate. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLine } from '../../src/report/csv/cell.ts';
import { csvHead, csvRows } from '../../src/report/csv/index.ts';
import { estimateJson } from '../../src/report/json.ts';
import { sampleEstimate } from '../../src/report/sample.support.ts';
import { hasControls, HOSTILE, hostileEstimate, LONG } from './hostile.ts';

const read = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe('a cell', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    [' x ', '" x "'],
    ['=1+1', "'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['-', "'-"],
    ['-12.50', '-12.50'],
    ['20000.00', '20000.00'],
    // Where semicolons part cells, what stands behind one is a cell too.
    ['a;=1+1', `"a;'=1+1"`],
    ['a; "@x', `"a; ""'@x"`],
    ['a; b', '"a; b"'],
    ['a\nb', String.raw`a\nb`],
  ])('%j is written %s', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  test('a line ends as the standard has it', () => {
    expect(csvLine(['a', 'b'])).toBe('a,b\r\n');
  });
});

describe('an estimate', () => {
  const estimate = sampleEstimate();
  const rows = read(csvHead() + csvRows(estimate));

  test('has a row for each measure of the JSON, in its order, with its sums', () => {
    const { measures } = estimateJson(estimate);
    expect(rows.map(({ id, low, high, currency }) => [id, low, high, currency])).toEqual(
      measures.map(({ id, amount }) => [id, amount?.low ?? '', amount?.high ?? '', amount?.currency ?? '']),
    );
    expect(rows.length).toBeGreaterThan(5);
  });

  // 1,000.01 in two halves: the first is rounded, the last takes the rest.
  test('has a cell for every key of the JSON, several texts parted by a stroke', () => {
    expect(rows.find(({ id }) => id === 'testland/small/renovation')).toEqual({
      as_of: '2025-06-30',
      company: 'Test & Sons',
      jurisdiction: 'testland',
      policy: 'testland/small',
      id: 'testland/small/renovation',
      title: 'Renovation',
      clause: '6',
      source: 'https://example.org/testland',
      confidence: 'official',
      status: 'qualifies',
      basis: 'exact',
      beneficiary: 'company',
      frequency: 'once',
      currency: 'CNY',
      low: '1000.01',
      high: '1000.01',
      missing: '',
      reasons: 'Met: Places of registration: Testland (the company: Testland)',
      steps: 'Hard renovation of the shop: ¥1,000.01',
      set_aside_for: '',
      payments: '1: 500.01..500.01 | 2: 500.00..500.00',
      warnings: 'Only the better of two awards is paid. | The last day is not certain.',
      note: 'This is an estimate, not a decision: the authority decides.',
      assumptions:
        'What the profile does not name as received before is taken as not yet had; this matters for what is paid only once. | Testland support: The last day is not certain.',
    });
  });

  test('leaves empty what nothing bounds, what is not known and what has no clause', () => {
    const cells = (id: string, ...keys: readonly string[]): unknown => {
      const row = rows.find((one) => one['id'] === `testland/small/${id}`);
      return keys.map((key) => row?.[key]);
    };
    expect(cells('insurance', 'low', 'high', 'payments', 'missing')).toEqual([
      '0.00',
      '',
      '1: 0.00..',
      'costs.social_security',
    ]);
    expect(cells('services', 'currency', 'low', 'high', 'clause', 'payments')).toEqual(['', '', '', '', '']);
    expect(cells('rent-small', 'status', 'set_aside_for')).toEqual(['set-aside', 'testland/small/rent-large']);
  });

  test('shows what does not qualify only where it is asked for', () => {
    const elsewhere = sampleEstimate('company: { registered_in: [testland], roles: [] }');
    const statuses = (all: boolean): (string | undefined)[] =>
      read(csvHead() + csvRows(elsewhere, { all })).map(({ status }) => status);
    expect(statuses(false)).not.toContain('does-not-qualify');
    expect(statuses(true)).toContain('does-not-qualify');
  });

  test('every row says that the authority decides', () => {
    expect(rows.every(({ note }) => note?.includes('authority decides'))).toBe(true);
  });

  test.each([...HOSTILE, LONG])('the name %j comes out harmless', (name) => {
    const text = csvHead() + csvRows(hostileEstimate(name));
    expect(hasControls(text)).toBe(false);
    for (const row of read(text)) {
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
    }
  });
});
