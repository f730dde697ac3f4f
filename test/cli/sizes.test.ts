/** Long lines, wide tables, large folders: the work grows with what comes in, no faster. At these sizes anything else would not end. */
import { describe, expect, it } from 'vitest';
import { csvDocuments } from '../../src/cli/csv-input.ts';
import { linesOf } from '../../src/cli/inputs.ts';

async function* repeated(chunk: string, times: number): AsyncGenerator<string> {
  for (let time = 0; time < times; time += 1) yield chunk;
}

async function gathered<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

describe('a line', () => {
  async function* chunks(): AsyncGenerator<string> {
    yield 'a';
    yield 'b\nc\n\nd';
    yield '';
    yield '\n';
    yield* repeated('ten chars\t', 1_000_000);
    yield '\nlast';
  }

  it('may come in a million chunks, and lines that come together are given together', async () => {
    const groups = await gathered(linesOf(chunks()));
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
  async function* table(head: readonly string[], row: readonly string[]): AsyncGenerator<readonly string[]> {
    yield [head.join(','), row.join(',')];
  }

  it('may have a hundred thousand columns', async () => {
    const head = Array.from({ length: 100_000 }, (_, index) => `fact.number_${index}`);
    const [only] = await gathered(csvDocuments(table(head, head)));
    expect(only?.value).toEqual(Object.fromEntries(head.map((name) => [name, name])));
    expect(only?.faults).toEqual([]);
  });

  it('has cells of places and awards inside the cells of all of them, and the later cell stands', async () => {
    const head = ['places', 'places.a.company.size', 'places.b.notes', 'received.x/y', '__proto__', 'received.x/z'];
    const row = ['"{b: {documents: []}}"', 'small', 'none', '1 CNY', 'p', '2 CNY'];
    const [only] = await gathered(csvDocuments(table(head, row)));
    expect(JSON.parse(JSON.stringify(only?.value))).toEqual(
      JSON.parse(
        '{"places":{"a":{"company.size":"small"},"b":{"documents":[],"notes":"none"}},"received":{"x/y":"1 CNY","x/z":"2 CNY"},"__proto__":"p"}',
      ),
    );
    const [whole] = await gathered(csvDocuments(table(['places.a.notes', 'places'], ['none', '{}'])));
    expect(whole?.value).toEqual({ places: {} });
  });
});
