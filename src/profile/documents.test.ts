/** Documents of a profile file: what the built-in parser of JSON would change comes as it is written. */
import { describe, expect, it } from 'vitest';
import { documentsIn } from './documents.ts';

it.each(['0.0000001', '-0.00000012', '1e3', '1E-7', '12345678901234567890', '0.1000000000000000055'])(
  'the number %s of JSON stays as it is written',
  (written) => {
    const [document] = documentsIn(`{"trade":{"cbec_export":${written}}}`, 'json');
    expect(document?.value).toEqual({ trade: { cbec_export: written } });
  },
);

it('a line that is too long is no profile, and no more is looked for in it', () => {
  const [, line] = documentsIn(`{}\n${'x'.repeat(200_000_001)}`, 'ndjson');
  expect(line).toMatchObject({ line: 2, faults: [{ line: 2, column: 1, code: 'line-too-long' }] });
});

describe('an array of JSON', () => {
  const told = (text: string): string[] =>
    [...documentsIn(text, 'json')].map(({ value, faults, placed }) =>
      faults.length > 0
        ? faults.map(({ line, column, code }) => `${line}:${column} ${code}`).join()
        : `${JSON.stringify(value)} ${placed([HERE])
            .map(({ line, column, text: shown }) => `${line}:${column} ${shown}`)
            .join()}`,
    );
  const HERE = { at: ['a'], code: 'wrong', params: {}, atKey: false };

  it('with a repeated key puts the fault on the entry in which it stands', () => {
    expect(told('[{"a":1},\r\n {"a":2,"a":3} ,{"a":"\\\\\\":,]"}]')).toEqual([
      '{"a":1} 1:7 [{"a":1},',
      '2:9 repeated-key',
      String.raw`{"a":"\\\":,]"} 2:22  {"a":2,"a":3} ,{"a":"\\\":,]"}]`,
    ]);
    expect(told('[[{"a":1,"a":1}],\n5,"x",{}]').map((one) => one.split(' ', 1)[0])).toEqual(['1:10', '5', '"x"', '{}']);
    expect(told('[ ]')).toEqual([]);
  });

  it('keeps a number as it is written, and a text that looks like one', () => {
    expect(told('[{"a":[1e3,-0.5,"1e3",1.50]},{"b":"12345678901234567890"}]')).toEqual([
      '{"a":["1e3",-0.5,"1e3","1.50"]} 1:7 [{"a":[1e3,-0.5,"1e3",1.50]},{"b":"12345678901234567890"}]',
      '{"b":"12345678901234567890"} 1:30 [{"a":[1e3,-0.5,"1e3",1.50]},{"b":"12345678901234567890"}]',
    ]);
  });

  it('of any length is read whatever its texts and numbers say, and its faults have their places', () => {
    const entries = Array.from({ length: 90_000 }, (_, index) => `{"b":${index},"name":"${'x'.repeat(80)}"}`);
    const documents = [
      ...documentsIn(
        `[${[...entries, '{"b":"12345678901234567890"}', '{"a":1e3}', '{"a":1,"a":2}'].join(',\n')}]`,
        'json',
      ),
    ];
    expect(documents).toHaveLength(90_003);
    expect(documents.flatMap(({ faults }) => faults.map(({ line, column }) => [line, column]))).toEqual([[90_003, 8]]);
    expect(documents[90_001]?.value).toEqual({ a: '1e3' });
    expect(documents[90_001]?.placed([HERE])).toMatchObject([{ line: 90_002, column: 6, text: '{"a":1e3},' }]);
  });
});
