/** Long lines, wide tables, large folders: the work grows with what comes in, no faster. At these sizes anything else would not end. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvDocuments } from '../../src/cli/csv-input.ts';
import { freeNames } from '../../src/cli/folder.ts';
import { linesOf } from '../../src/cli/lines.ts';
import { documentsIn } from '../../src/profile/documents.ts';
import { bundled } from '../support/bundled.ts';
import { subsidy } from './run.ts';

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

  it('that is too long comes as soon as it is, and those behind it as they are', async () => {
    const chunks = ['a\n12345', '6', '789', '\n', 'b\nc1234', '56\r\nd', '\n1234567'];
    expect(await gathered(linesOf(arriving(chunks), 5))).toEqual([
      ['a'],
      ['123456'],
      [],
      ['b'],
      ['c123456\r'],
      [],
      ['d'],
      ['1234567'],
    ]);
  });

  const LONG = 'x'.repeat(200_000_001);
  const TOLD = 'This line is longer than the 200000000 characters';

  it('of NDJSON that is too long is faulty by itself, also where it is the first', () => {
    const [first, second] = subsidy(['estimate', '-f', 'ndjson'], `{"${LONG}\n{"company":{"name":"B"}}\n`).out.split(
      '\n',
    );
    expect(JSON.parse(first ?? '')).toMatchObject({ error: { line: 1, message: expect.stringContaining(TOLD) } });
    expect(JSON.parse(second ?? '').company.name).toBe('B');
  });

  it('of a table that is too long is faulty by itself', async () => {
    const rows = await gathered(csvDocuments(arriving([['company.name', LONG, 'B']]), bundled()));
    expect(rows.map(({ line, faults, value }) => [line, faults.map(({ code }) => code), value])).toEqual([
      [2, ['line-too-long'], null],
      [3, [], { 'company.name': 'B' }],
    ]);
  });

  it.skipIf(!existsSync('/dev/zero'))('that never ends ends the run, and no more is held of it than may be', () => {
    for (const from of [[], ['--from', 'json']]) {
      const { code, err } = subsidy(['estimate', '/dev/zero', ...from]);
      expect(code).toBe(2);
      expect(err).toMatch(/^\/dev\/zero:1:1: (?:This line|The file) is longer than the 200000000 characters/u);
    }
  });
});

describe('a table', () => {
  const table = (head: readonly string[], row: readonly string[]): AsyncGenerator<readonly string[]> =>
    arriving([[head.join(','), row.join(',')]]);

  it('may have twenty thousand columns, and a fault in each of their names is told once', async () => {
    const head = Array.from({ length: 20_000 }, (_, index) => `fact.number_${index}`);
    const [first, second] = await gathered(csvDocuments(arriving([[head, head, head].map(String)]), bundled()));
    expect(first?.value).toEqual({});
    expect(first?.faults.map(({ line, again }) => [line, again])).toEqual(head.map(() => [1, undefined]));
    expect(second?.faults.every(({ again }) => again === true)).toBe(true);
  });

  it('may have twenty thousand columns of the same place', async () => {
    const head = Array.from({ length: 20_000 }, (_, index) => `places.hengyang.x${index}`);
    const [only] = await gathered(csvDocuments(table(['company.name', ...head], ['A', ...head]), bundled()));
    expect(only?.value).toEqual({ 'company.name': 'A' });
    expect(only?.faults).toHaveLength(20_000);
  });

  it('has cells of places and awards inside the cells of all of them, and the later cell stands', async () => {
    const [pilot, store] = ['export-pilot', 'experience-store'].map((id) => `hengyang/cross-border-ecommerce/${id}`);
    const head = [
      'places',
      'places.hengqin.company.size',
      'places.hengyang.company.name',
      `received.${pilot}`,
      `received.${store}`,
    ];
    const row = ['"{hengyang: {documents: []}}"', 'small', 'none', '1 CNY', '2 CNY'];
    const [only] = await gathered(csvDocuments(table(head, row), bundled()));
    expect(only?.faults).toEqual([]);
    expect(JSON.parse(JSON.stringify(only?.value))).toEqual({
      places: { hengqin: { 'company.size': 'small' }, hengyang: { documents: [], 'company.name': 'none' } },
      received: { [`${pilot}`]: '1 CNY', [`${store}`]: '2 CNY' },
    });
    const whole = table(['places.hengyang.company.name', 'places'], ['none', '{}']);
    expect((await gathered(csvDocuments(whole, bundled())))[0]?.value).toEqual({ places: {} });
  });

  it('has no column for what every object has', async () => {
    const [only] = await gathered(csvDocuments(table(['__proto__', 'constructor'], ['p', 'c']), bundled()));
    expect(only?.faults).toHaveLength(2);
    expect(only?.value).toEqual({});
  });

  it('may have a quotation mark that nobody closes, and closed ones on a hundred thousand lines behind it', async () => {
    const lines = ['company.name,company.size', ',"A', ...Array.from({ length: 100_000 }, () => 'x,",",y')];
    const [document] = await gathered(csvDocuments(arriving([lines]), bundled()));
    expect(document?.faults.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '100002:5 quote-open',
    ]);
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

  it.each([
    // Large stores of 600 m²: ¥100,000 each.
    ['every one paid for', 40_000, { kind: 'large', area: 600, newly_opened: true }, 'up to ¥4,000,000,000'],
    ['each to be asked about', 15_000, { area: 600 }, 'stores[14999].kind'],
  ])('may have a list of thousands, %s in a table: %i', (_name, length, store, shown) => {
    const profile = {
      as_of: '2025-06-30',
      company: { registered_in: ['hengyang'], roles: ['store_operator', 'seller'] },
      stores: Array.from({ length }, () => store),
      overseas_warehouses: Array.from({ length: 'kind' in store ? 0 : length }, () => ({ area: 2000 })),
    };
    expect(subsidy(['estimate', '-'], JSON.stringify(profile)).out).toContain(shown);
  });
});
