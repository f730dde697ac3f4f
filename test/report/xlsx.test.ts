/** The workbook, read back by another library, and its formulas from the file itself. */
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { estimateJson } from '../../src/report/json.ts';
import { fitted, lines, passage, text } from '../../src/report/xlsx/cells.ts';
import type { Row } from '../../src/report/xlsx/cells.ts';
import { estimateWorkbook } from '../../src/report/xlsx/index.ts';
import { sampleEstimate } from '../../src/report/sample.support.ts';
import { LANGUAGES } from '../../src/text/index.ts';
import { hasControls, HOSTILE, hostileEstimate, LONG } from './hostile.ts';

type Rows = readonly (readonly unknown[])[];

async function sheets(bytes: Uint8Array): Promise<Map<string, Rows>> {
  const read = await readExcelFile(Buffer.from(bytes));
  return new Map(read.map(({ sheet, data }) => [sheet, data]));
}

const flat = (rows: Iterable<Rows>): unknown[] => [...rows].flat(2);

describe('a workbook', () => {
  const estimate = sampleEstimate();

  test('has summary, measures, conditions, payments and papers', async () => {
    const read = await sheets(await estimateWorkbook([estimate], { language: 'en' }));
    expect([...read.keys()]).toEqual(['Summary', 'Measures', 'Conditions and steps', 'Payments', 'Papers']);
  });

  test('its totals are those of the JSON, as numbers', async () => {
    const read = await sheets(await estimateWorkbook([estimate], { language: 'en' }));
    const { totals } = estimateJson(estimate);
    const lines = (read.get('Summary') ?? [])
      .filter(([number, name]) => typeof number === 'number' && name === 'Test & Sons')
      .slice(0, totals.length);
    expect(lines.map((line) => [line[6], line[7]])).toEqual(totals.map(({ low, high }) => [Number(low), Number(high)]));
  });

  test('the figures of a measure are numbers that a formula can add up', async () => {
    const read = await sheets(await estimateWorkbook([estimate], { language: 'en' }));
    const promotion = (read.get('Measures') ?? []).find((row) => row.includes('testland/small/promotion'));
    expect([promotion?.[10], promotion?.[11]]).toEqual([200000, 200000]);
  });

  test('totals are live formulas over the measures that count to them, in the format of the currency', async () => {
    const files = unzipSync(await estimateWorkbook([estimate], { language: 'en' }));
    const summary = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(summary).toContain("<f>ROUND(SUMIFS('Measures'!$K:$K,'Measures'!$A:$A,$A");
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('&quot;¥&quot;#,##0.00');
    expect(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  });

  test('prints as wide as the paper, heads on every page, pages numbered', async () => {
    const files = unzipSync(await estimateWorkbook([estimate], { language: 'en' }));
    for (const sheet of [1, 2, 3, 4, 5]) {
      const xml = strFromU8(files[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
      expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(xml).toMatch(
        /<pageSetup [^>]*fitToWidth="1" fitToHeight="0"\/><headerFooter><oddFooter>&amp;LThis is an estimate/u,
      );
    }
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Measures'!$1:$1</definedName>`);
  });

  test('a row is as high as its longest text needs', () => {
    const long = 'word '.repeat(20).trim();
    const heightOf = (row: Row): unknown => fitted(row, [10, 30, 30])[0]?.height;
    expect(heightOf([text('short'), text('short'), null])).toBeUndefined();
    // 99 signs in columns of 30, and room for words that do not fill a line: four lines of 15 points.
    expect(heightOf([text('short'), text(long), null])).toBe(60);
    expect(heightOf([text('short'), ...passage(long, 2)])).toBe(30);
    expect(heightOf([text('short'), text('字'.repeat(30)), null])).toBe(45);
    expect(heightOf([text('short'), lines(['one', 'two', 'three']), null])).toBe(45);
  });

  test('a measure has a cell for all that is known of it, its remarks among them', async () => {
    const read = await sheets(await estimateWorkbook([estimate], { language: 'en' }));
    const [heads = [], ...rows] = read.get('Measures') ?? [];
    const cellsOf = (id: string): Record<string, unknown> => {
      const row = rows.find((one) => one.includes(`testland/small/${id}`)) ?? [];
      return Object.fromEntries(heads.map((head, index) => [String(head), row[index]]));
    };
    expect(cellsOf('rent-small')).toEqual({
      'Counts to total no.': null,
      Company: 'Test & Sons',
      Place: 'Testland',
      Policy: 'Testland support',
      Measure: 'Small rent',
      Clause: '7',
      Status: 'set aside for something better',
      Basis: 'exact',
      'Paid to': 'company',
      Frequency: 'yearly',
      Low: 1000,
      High: 1000,
      'Open facts': null,
      Remarks: expect.stringMatching(
        /^Instead: Large rent\b.*\nOnly the better of two awards is paid\.\nThe last day is not certain\.$/u,
      ),
      Reliability: 'official',
      Source: 'https://example.org/testland',
      Id: 'testland/small/rent-small',
      'As of': '2025-06-30',
      Currency: 'CNY',
    });
    expect(cellsOf('insurance')).toMatchObject({
      Low: 0,
      High: 'no upper limit known',
      'Open facts': 'Social insurance paid',
    });
    expect(cellsOf('services')).toMatchObject({ Basis: 'no figure published', Low: null, High: null, Clause: null });
  });

  test('is headed by the company, or by none where there are several', async () => {
    const headOf = async (...made: readonly (typeof estimate)[]): Promise<unknown> =>
      (await sheets(await estimateWorkbook(made, { language: 'en' }))).get('Summary')?.[0]?.[0];
    const other = sampleEstimate('company: { name: Other, registered_in: [testland] }');
    expect(await headOf(estimate)).toBe('Subsidy estimate for Test & Sons');
    expect(await headOf(estimate, other)).toBe('Subsidy estimate');
  });

  test('a client is given no options of the command', async () => {
    const read = await sheets(await estimateWorkbook([estimate], { language: 'en' }));
    expect(flat([read.get('Summary') ?? []]).join(' ')).toContain('Nothing was stated of awards received before');
  });

  test('several companies stand in one workbook, their totals numbered through', async () => {
    const read = await sheets(
      await estimateWorkbook([estimate, sampleEstimate('company: { name: Other, registered_in: [testland] }')], {
        language: 'en',
      }),
    );
    const numbers = flat([read.get('Measures') ?? []]).filter((cell) => typeof cell === 'number' && cell < 10);
    expect(new Set(numbers).size).toBeGreaterThan(2);
    expect(flat([read.get('Measures') ?? []])).toContain('Other');
  });

  test.each(LANGUAGES)('is written in %s', async (language) => {
    const read = await sheets(await estimateWorkbook([estimate], { language }));
    expect([...read.keys()][0]).toBe({ en: 'Summary', 'zh-Hans': '摘要', 'zh-Hant': '摘要' }[language]);
  });

  test('a character written by its number stays as it was written', async () => {
    const files = unzipSync(await estimateWorkbook([hostileEstimate('_x003D_1+1')], { language: 'en' }));
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain('_x005F_x003D_1+1');
    expect(strings).not.toMatch(/(?<!_x005F)_x003D_/u);
  });

  test('so do two that share a sign', async () => {
    const files = unzipSync(await estimateWorkbook([hostileEstimate('_x0041_x0042_')], { language: 'en' }));
    const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
    expect(strings).toContain('_x005F_x0041_x005F_x0042_');
  });

  test.each([...HOSTILE, LONG])('the name %j stays text and harmless', async (name) => {
    const bytes = await estimateWorkbook([hostileEstimate(name)], {
      language: 'en',
      letterhead: { title: name, client: name },
    });
    const files = unzipSync(bytes);
    const formulas = Object.keys(files).flatMap((file) =>
      [...strFromU8(files[file] ?? new Uint8Array()).matchAll(/<f>([^<]*)/gu)].map(([, formula]) => formula),
    );
    expect(formulas.every((formula) => formula?.startsWith('ROUND(SUMIFS('))).toBe(true);
    const cells = flat((await sheets(bytes)).values()).filter((cell) => typeof cell === 'string');
    expect(cells.some((cell) => hasControls(cell))).toBe(false);
  });
});
