import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows } from './csv-rows.ts';

/** As a spreadsheet writes it. */
const quoted = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

async function rowsOf(text: string): Promise<(readonly string[])[]> {
  async function* lines(): AsyncGenerator<readonly string[]> {
    yield await Promise.resolve(text.split('\n'));
  }
  const rows: (readonly string[])[] = [];
  for await (const { cells, fault } of csvRows(lines())) {
    expect(fault).toBeNull();
    rows.push(cells);
  }
  return rows;
}

test('rows are read as they were written, whatever their cells hold', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' '), maxLength: 6 });
  const row = fc.array(cell, { minLength: 1, maxLength: 4 }).filter((cells) => cells.some((one) => one.trim() !== ''));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 4 }), async (rows) => {
      expect(await rowsOf(rows.map((cells) => cells.map(quoted).join(',')).join('\n'))).toEqual(rows);
    }),
    { numRuns: 2000 },
  );
});
