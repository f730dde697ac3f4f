import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from './yaml.ts';

const valueOf = (written: string): unknown => {
  const [document] = readYaml(`- ${written}\n`);
  return Array.isArray(document?.value) ? document.value[0] : document?.value;
};

/** As YAML's core schema has it, but for numbers that JavaScript would round or write another way: those stay as written. */
function expected(written: string): unknown {
  const value: unknown = parse(written);
  return typeof value === 'number' && String(value) !== written ? written : value;
}

const WORDS = `
~ null Null NULL nULL true True TRUE tRUE false False FALSE yes no on
0 -0 +1 1 -1 010 0o17 0x1F 0b11 1_000 1. .5 0.5 1.50 1e3 1e+21 1e-7 1E3
12345678901234567890 9007199254740993 .inf -.Inf .nan NaN Infinity -Infinity 1:30
2025-06-30 "true" '1' "~"`.split(/\s/u);

describe('plain scalars', () => {
  it.each([...WORDS, '500,000 USD', '!!str 1', '!!str true', '! 1'])('%j', (written) => {
    expect(valueOf(written)).toStrictEqual(expected(written));
  });

  it('numbers written in any way', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+]?[0-9.]{1,22}([eE][-+]?[0-9]{1,3})?$/u), (written) => {
        expect(valueOf(written)).toStrictEqual(expected(written));
      }),
    );
  });
});

it.each(['!!int 5', '!!float 1', '!!set {a}', '!!binary aGVsbG8=', '!!timestamp 2025-06-30', '!mine 5'])(
  'the tag of %s is refused',
  (written) => {
    const [document] = readYaml(`key: ${written}\n`);
    expect(document?.faults.map(({ code, line }) => [code, line])).toStrictEqual([['tag', 1]]);
  },
);
