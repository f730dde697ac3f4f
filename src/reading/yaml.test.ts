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

describe('figures under each other', () => {
  it.each(['1\n   500', '1\r\n   500', '"1\n   500"', "'1 \n   500'", '>\n  1\n  500', '|\n  1\n  500'])(
    'are no single figure: %j',
    (written) => expect(String(valueOf(written)).trim()).toBe('1\n500'),
  );

  it('are a text in one line elsewhere, as YAML has it', () => {
    expect(['1\n   USD', '1 500', 'a 1\n   b 500', 'Fund 12\n   2024 Ltd'].map(valueOf)).toEqual([
      '1 USD',
      '1 500',
      'a 1 b 500',
      'Fund 12 2024 Ltd',
    ]);
  });
});

/** `LINE:COLUMN code` of every fault of the YAML. */
const faultsOf = (text: string): string[] =>
  readYaml(text).flatMap(({ faults }) => faults.map(({ line, column, code }) => `${line}:${column} ${code}`));

describe('a slip is told by its cause, once, where it stands', () => {
  it.each([
    ['a bracket that is not closed', 'company: [unclosed', ['1:10 bracket-open']],
    ['… with more lines below', 'company: [unclosed\ntrade:\n  x: 1\n', ['1:10 bracket-open']],
    ['… and keys beside it', 'company:\n  roles: [seller\n  size: small\n', ['2:10 bracket-open']],
    ['the inner of two brackets', 'company: {roles: [seller}\n', ['1:18 bracket-open']],
    ['the inner of two, one of which was closed', 'stores: [{area: 5, {kind: x}]\n', ['1:10 bracket-open']],
    ['both of two brackets', 'company: {a: [x, y\n', ['1:14 bracket-open']],
    ['two brackets in two lines', 'a: [x\nb: {y: z\n', ['1:4 bracket-open', '2:4 bracket-open']],
    ['a bracket around it all', '{"a": 1\n', ['1:1 bracket-open']],
    ['a bracket that closes nothing', 'company: {size: small}}\n', ['1:23 bracket-unopened']],
    ['brackets indented too little', 'company:\n  roles: [\n    a\n]\n', ['4:1 bracket-indent']],
    ['… and what stands in them', 'company: [\na\n]\n', ['2:1 bracket-indent']],
    ['two keys in one entry', 'company: {size: small; name: x}\n', ['1:17 nested-in-brackets']],
    ['a quotation mark that is not closed', 'company:\n  name: "x\n  size: small\n', ['2:9 quote-open']],
    ['… of the other kind', "company:\n  name: 'x\n  size: small\n", ['2:9 quote-open']],
    ['… before another text in quotation marks', 'company:\n  name: "a\nb: "c"\n', ['2:9 quote-open']],
    ['… in brackets', 'company: {size: small, name: "x}\n', ['1:30 quote-open']],
    ['… of a key', 'a: b\n"c\n', ['2:1 quote-open']],
    ['a text behind a quotation mark', 'company:\n  name: "a" b\n', ['2:13 behind-end']],
    ['an apostrophe', "company:\n  name: 'it's'\n", ['2:13 behind-end']],
    ['a text behind a bracket', 'company:\n  roles: [seller], x\n', ['2:18 behind-end']],
    ['a sign that no text begins with', 'company:\n  name: @x\n', ['2:9 reserved-start']],
    ['a sign that begins a longer text', 'company:\n  name: >x\n', ['2:9 reserved-start']],
    ['more than so many', 'a:\n  b: >500000\n', ['2:6 reserved-start']],
    ['more than so few that YAML takes it for a block of text', 'a:\n  b: >5\nc: d\n', ['2:6 reserved-start']],
    ['a path of Windows', 'company:\n  name: "C:\\Users"\n', ['2:12 escape']],
    [
      'figures that their commas part, which is told of each where they are read',
      'a: {b: 300,000 CNY, c: 1,000,000 CNY}\n',
      [],
    ],
    ['a key that stands twice with no value', 'a: {b, b}\n', ['1:8 repeated-key']],
    ['a tab', 'company:\n\tsize: small\n', ['2:1 tab']],
    ['tabs in brackets', 'company: [\n\ta,\n\tb]\n', ['2:2 tab']],
    ['no space behind a colon', 'company:\n  name:foo\n  size: small\n', ['2:8 colon-space']],
    ['no colon', 'company:\n  size small\n  name: x\n', ['2:3 missing-colon']],
    ['two colons in one line', 'company: name: foo\n', ['1:10 nested-on-one-line']],
    ['three colons in one line', 'company: size: small, name: x\n', ['1:10 nested-on-one-line']],
    ['a full-width colon', 'company：\n  size: small\n', ['1:8 full-width']],
    ['a line indented too far', 'company:\n  size: small\n   name: x\n', ['3:4 indent-under-value']],
    ['lines under a value', 'company: x\n  size: small\n', ['2:3 indent-under-value']],
    ['a line indented too little', 'company: \n  size: small\n name: x\n', ['3:1 indent']],
    ['a first line indented further', '  company: x\ntrade: y\n', ['2:1 indent']],
    ['a key beside the dashes', 'stores:\n  - area: 5\n  kind: x\n', ['3:3 key-beside-dash']],
    ['a dash beside the keys', 'a: 1\n- b\n', ['2:1 key-beside-dash']],
    ['two colons below a list', 'stores:\n- area: 5\ntrade: x: y\n', ['3:8 nested-on-one-line']],
    ['nesting without end', `company: ${'['.repeat(100_000)}`, ['1:70 too-deep']],
    ['nesting that ends', `company: ${'['.repeat(5000)}${']'.repeat(5000)}`, ['1:70 too-deep']],
    ['a sign that is none', 'a: b\nc: d\0\n', ['2:5 nul']],
    ['UTF-16', Buffer.from('a: b\nc: d\n', 'utf16le').toString('utf8'), ['1:2 encoding']],
    ['GBK', Buffer.from([0x61, 0x3a, 0x20, 0xba, 0xe2]).toString('utf8'), ['1:4 encoding']],
  ])('%s', (_name, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });
});
