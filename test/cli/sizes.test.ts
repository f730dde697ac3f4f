/** Long lines, wide tables, large folders: the work grows with what comes in, no faster. At these sizes anything else would not end. */
import { describe, expect, it } from 'vitest';
import { csvDocuments } from '../../src/cli/csv-input.ts';
import { freeNames } from '../../src/cli/folder.ts';
import { linesOf } from '../../src/cli/inputs.ts';
import { documentsIn } from '../../src/profile/documents.ts';
import { bundled } from '../support/bundled.ts';

async function* arriving<T>(values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value);
}

async function gathered<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

describe('a line', () => {
  it('may come in a million chunks, and lines that come together are given together', async () => {
    const long = Array.from({ length: 1_000_000 }, () => 'ten chars\t');
    const groups = await gathered(linesOf(arriving(['a', 'b\nc\n\nd', '', '\n', ...long, '\nlast'])));
    expect(groups.map((lines) => lines.map((line) => line.slice(0, 5)))).toEqual([
      ['ab', 'c', ''],
      ['d'],
      ['ten c'],
      ['last'],
    ]);
    expect(groups[2]?.[0]).toHaveLength(10_000_000);
  });
});

describe('a table', () => {
  const table = (head: readonly string[], row: readonly string[]): AsyncGenerator<readonly string[]> =>
    arriving([[head.join(','), row.join(',')]]);

  it('may have a hundred thousand columns', async () => {
    const head = Array.from({ length: 100_000 }, (_, index) => `fact.number_${index}`);
    const [only] = await gathered(csvDocuments(table(head, head), bundled()));
    expect(only?.value).toEqual(Object.fromEntries(head.map((name) => [name, name])));
    expect(only?.faults).toEqual([]);
  });

  it('has cells of places and awards inside the cells of all of them, and the later cell stands', async () => {
    const head = ['places', 'places.a.company.size', 'places.b.notes', 'received.x/y', '__proto__', 'received.x/z'];
    const row = ['"{b: {documents: []}}"', 'small', 'none', '1 CNY', 'p', '2 CNY'];
    const [only] = await gathered(csvDocuments(table(head, row), bundled()));
    expect(JSON.parse(JSON.stringify(only?.value))).toEqual(
      JSON.parse(
        '{"places":{"a":{"company.size":"small"},"b":{"documents":[],"notes":"none"}},"received":{"x/y":"1 CNY","x/z":"2 CNY"},"__proto__":"p"}',
      ),
    );
    const [whole] = await gathered(csvDocuments(table(['places.a.notes', 'places'], ['none', '{}']), bundled()));
    expect(whole?.value).toEqual({ places: {} });
  });
});

describe('a folder', () => {
  it('takes half a million companies of one name, each with a number of its own', () => {
    const freeName = freeNames();
    freeName('company-3');
    const names = Array.from({ length: 500_000 }, () => freeName('company'));
    expect(names.slice(0, 4)).toEqual(['company', 'company-2', 'company-4', 'company-5']);
    expect(new Set(names).size).toBe(500_000);
  });
});

describe('a profile', () => {
  it('may have a fault at each of two hundred thousand keys, and each is found', () => {
    const keys = Array.from({ length: 200_000 }, (_, index) => `key-${index}`);
    const [document] = documentsIn(keys.map((key) => `${key}: 1\r\n`).join(''), 'yaml');
    const placed = document?.placed(keys.map((key) => ({ at: [key], code: 'single-value', params: {}, atKey: true })));
    expect(placed?.map(({ line, text }) => `${line} ${text}`)).toEqual(
      keys.map((key, index) => `${index + 1} ${key}: 1`),
    );
  });
});
