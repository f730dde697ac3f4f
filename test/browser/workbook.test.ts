/** The workbook in LibreOffice, where there is one: it opens it, calculates the totals anew, and comes to those of the JSON. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { estimateJson } from '../../src/report/json.ts';
import { estimateWorkbook } from '../../src/report/xlsx/index.ts';
import { sampleEstimate } from '../../src/report/sample.support.ts';
import { HOSTILE, hostileEstimate } from '../report/hostile.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) {
  process.stderr.write(
    'Left out: the workbook in LibreOffice, which is not installed (Debian: apt-get install libreoffice-calc).\n',
  );
}

/** Each sheet as CSV, by its name. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

describe.skipIf(!hasOffice)('a workbook in LibreOffice', () => {
  test('comes to the totals of the JSON by itself', async () => {
    const estimate = sampleEstimate();
    const summary = opened(withoutValues(await estimateWorkbook([estimate], { language: 'en' })), 'Summary');
    const { totals } = estimateJson(estimate);
    const at = summary.findIndex(([first]) => first === 'Total no.');
    const lines = summary.slice(at + 1, at + 1 + totals.length);
    expect(lines.map((line) => [Number(line[6]), Number(line[7])])).toEqual(
      totals.map(({ low, high }) => [Number(low), Number(high)]),
    );
  }, 60_000);

  test.each(HOSTILE.slice(0, 4))(
    'a company called %j stays text',
    async (name) => {
      const measures = opened(await estimateWorkbook([hostileEstimate(name)], { language: 'en' }), 'Measures');
      expect(measures.slice(1).every(([, company]) => company === name)).toBe(true);
    },
    60_000,
  );
});

/** The workbook without the values that stand beside its formulas. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (name.startsWith('xl/worksheets/sheet')) {
      files[name] = strToU8(strFromU8(content).replace(/<\/f><v>[^<]*<\/v>/gu, '</f>'));
    }
  }
  return zipSync(files);
}

function opened(bytes: Uint8Array, sheet: string): string[][] {
  const folder = mkdtempSync(path.join(tmpdir(), 'subsidy-office-'));
  writeFileSync(path.join(folder, 'book.xlsx'), bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'office')}`;
  spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    TO_CSV,
    '--outdir',
    folder,
    path.join(folder, 'book.xlsx'),
  ]);
  return parse(readFileSync(path.join(folder, `book-${sheet}.csv`), 'utf8'), { relax_column_count: true });
}
