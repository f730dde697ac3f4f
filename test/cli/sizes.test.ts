/** Long lines, wide tables, large folders: the work grows with what comes in, no faster. At these sizes anything else would not end. */
import { describe, expect, it } from 'vitest';
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
