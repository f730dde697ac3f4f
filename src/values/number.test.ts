import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts } from './arbitraries.support.ts';
import { Decimal } from './decimal.ts';
import { parseNumber } from './number.ts';
import { printNumber } from './print.ts';
import { codeOf, figure, read, said } from './reading.support.ts';

describe('parseNumber', () => {
  test.each([
    ['0', '0'],
    ['1200000', '1200000'],
    ['1,200,000', '1200000'],
    ['1 200 000', '1200000'],
    ['1\u00A0200\u202F000', '1200000'],
    ['1.2m', '1200000'],
    ['1.2 million', '1200000'],
    ['350k', '350000'],
    ['350 K', '350000'],
    ['3bn', '3000000000'],
    ['120万', '1200000'],
    ['1.2亿', '120000000'],
    ['3百万', '3000000'],
    ['１，２００．５', '1200.5'],
    ['１２０萬', '1200000'],
    [' 7 ', '7'],
    ['2 billions', '2000000000'],
    ['3百萬', '3000000'],
    ['3千萬', '30000000'],
    ['1萬億', '1000000000000'],
    ['0.999999999999万亿', '999999999999'],
    ['.5', '0.5'],
    ['1.500000', '1.5'],
    ['23456789.10', '23456789.1'],
    ['999999999999999.999999', '999999999999999.999999'],
    ['0.0000012m', '1.2'],
    ['1.23456789k', '1234.56789'],
  ])('%s is %s', (text, value) => {
    expect(figure(parseNumber(text))).toBe(value);
  });

  test.each([
    ['1_000_000', '`1_000_000` has `_` between its digits: write 1000000.'],
    ["1'000'000", "`1'000'000` has `'` between its digits: write 1000000."],
    ['1e6', '`1e6` has an exponent: write all the digits, such as 1000000.'],
    ['1.5E-3', '`1.5E-3` has an exponent: write all the digits, such as 0.0015.'],
    ['1e999999999', '`1e999999999` has an exponent: write all the digits.'],
    ['1e-7', '`1e-7` has an exponent: write all the digits.'],
    ['+5', '`+5` has a plus sign: leave it out, and write 5 with its unit if it has one.'],
    ['-5', '`-5` is below zero, which this figure cannot be: write 0 or more.'],
    ['~5', '`~5` is not exact: give one exact figure, or `unknown`.'],
    ['5-10', '`5-10` is a range: give one figure, or `unknown`.'],
    ['1,5', '`1,5` could mean 1.5 or 15: write 1.5 or 15.'],
    ['1.200.000', '`1.200.000` has points between the thousands: write 1200000.'],
    ['5 m2', '`5 m2` has the unit m2, and a number without a unit is expected.'],
    ['5万 CNY', '`5万 CNY` has the unit CNY, and a number without a unit is expected.'],
    ['three', '`three` is not a figure: write digits, such as 1200000, 1,200,000 or 1.2 million.'],
    ['三十万', '`三十万` is a number in words: write it in digits, such as 300000 or 30万.'],
    ['', 'Nothing is written here: write a value, or `unknown` where it is not known.'],
    ['1e15', '`1e15` has an exponent: write all the digits.'],
    ['1e14', '`1e14` has an exponent: write all the digits, such as 100000000000000.'],
    ['1e16', '`1e16` has an exponent: write all the digits.'],
    [' 1e3 ', '`1e3` has an exponent: write all the digits, such as 1000.'],
    ['1e3m', '`1e3m` has an exponent: write all the digits.'],
  ])('%s is refused: %s', (text, message) => {
    expect(said(parseNumber(text))).toBe(message);
  });

  test.each([
    ['not-finite', ['NaN', 'nan', '.nan', 'Infinity', '-Infinity', '.inf', '-.Inf', '∞', '无限']],
    ['radix', ['0x1F', '0o17', '0b101', '0X1f', '-0x10']],
    ['negative', ['-5', '－5', '\u22125', '- 5', '-0', '-1,000', '-.5']],
    ['plus', ['+5', '＋5', '+ 1,000']],
    [
      'range',
      [
        '5-10',
        '5–10',
        '5 — 10',
        '5~10',
        '５～１０',
        '5 to 10',
        '5至10',
        '5到10',
        '100万-200万',
        '-5 - 5',
        '5 TO 10',
        '2025-01-31 - 2025-02-01',
      ],
    ],
    [
      'approximate',
      [
        '~5',
        '≈5',
        '约5',
        '大约 500万',
        'about 5',
        'ABOUT 5',
        '5 OR SO',
        'approx. 5',
        'ca. 5',
        '10多万',
        '500余',
        '5左右',
        '±5',
      ],
    ],
    ['bound', ['>5', '<5', '≥ 5', '5+', '10以上', '不超过5', 'up to 5', 'at least 5', 'over 5', 'OVER 5', '至少5']],
    ['number-in-words', ['三十万', '壹佰', '两千', '十', '二〇二五']],
    [
      'not-a-number',
      ['abc', '万', '%', '½', '①', '²', 'USD 5', '(5)', '=5', '--5', '.', '-', '١٢', 'null pointer', '٣'],
    ],
    ['unit-not-expected', ['1½', '5²', '5 items', '5%', '5 b', '10w', '5元', '1200000;', '1200000。', '5\u200B']],
    ['two-figures', ['5\u200B5', '1\t200', '1\n200', '3/4', '1亿2000万', '5*2', '2025-01-31', '10:30', '1·5', '5k5']],
    ['leading-zero', ['010', '000', '00', '0123.4', '007k']],
    [
      'too-many-digits',
      [
        '1234567890123456',
        '1000000000m',
        '9999999999999999.5',
        '1000万亿',
        '99999999999999999999999999999999',
        '1'.repeat(200),
      ],
    ],
    ['too-many-decimals', ['0.1234567', '1.0000000', '0.0000000001k']],
    ['too-long', ['1'.repeat(201), ' '.repeat(1e6)]],
    ['empty', ['', '   ', '\u3000', '\uFEFF']],
  ] as const)('refused as %s: %j', (code, texts) => {
    for (const text of texts) expect([text, codeOf(parseNumber(text))]).toEqual([text, code]);
  });

  test('the limits count the digits after the scale has moved the point', () => {
    expect(said(parseNumber('1234567890m'))).toBe(
      '`1234567890m` has 16 digits before the point, and at most 15 are read: check the figure and its unit.',
    );
    expect(said(parseNumber('0.1234567'))).toBe(
      '`0.1234567` has 7 digits after the point, and at most 6 are read: round it.',
    );
  });

  test('what is printed reads back as the same number', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(figure(parseNumber(printNumber(amount)))).toBe(amount.toString());
      }),
    );
  });

  test('the same number in full-width characters is the same number', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const wide = printNumber(amount).replace(/[!-~]/gu, (c) =>
          String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
        );
        expect(figure(parseNumber(wide))).toBe(amount.toString());
      }),
    );
  });

  test('whatever is written, the answer is a number of the digits written or a refusal', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789..,, -+~eExkmM万亿%_/²¥')),
      maxLength: 10,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseNumber(text);
        if (!parsed.ok) return;
        const digits = (value: string) => value.replace(/\D/gu, '').replace(/^0+|0+$/gu, '');
        expect(digits(parsed.value.toString())).toBe(digits(text));
      }),
      { numRuns: 5000 },
    );
  });

  test.each(['1,', '1 ', '1.', '-', '1-', '~', '0x', 'to', '1_', '九', ' '])(
    'of %j over and over nothing is looked into beyond 200 characters',
    (part) => {
      const long = part.repeat(201).slice(0, 201);
      expect(codeOf(parseNumber(long))).toBe('too-long');
      expect(codeOf(parseNumber(long.slice(0, 200)))).not.toBe('too-long');
    },
  );

  test('numbers are decimals, not floats', () => {
    expect(read(parseNumber('0.1'))).toBeInstanceOf(Decimal);
  });
});
