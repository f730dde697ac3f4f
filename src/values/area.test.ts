import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts } from './arbitraries.support.ts';
import { parseArea } from './area.ts';
import { printCount } from './print.ts';
import { unitOf } from './units.ts';
import { codeOf, figure, said } from './reading.support.ts';

describe('parseArea', () => {
  test.each([
    ['1500', '1500'],
    ['1500 m²', '1500'],
    ['1,500 m2', '1500'],
    ['1 500 m²', '1500'],
    ['1500㎡', '1500'],
    ['1500m²', '1500'],
    ['1500 M²', '1500'],
    ['1500 m^2', '1500'],
    ['1500 sqm', '1500'],
    ['1500 sq m', '1500'],
    ['1500 square metres', '1500'],
    ['1500 Square Meters', '1500'],
    ['1500平方米', '1500'],
    ['1500 平米', '1500'],
    ['1.2万平方米', '12000'],
    ['1.5k m²', '1500'],
    ['1.2 million m²', '1200000'],
    ['99.5', '99.5'],
    ['0', '0'],
  ])('%s is %s m²', (text, area) => {
    expect(figure(parseArea(text))).toBe(area);
  });

  test.each([
    [
      '3 亩',
      '`3 亩` is not in square metres: write the area in m², such as 1,500 m² (1 亩 is about 666.67 m², 1 sq ft 0.092903 m²).',
    ],
    ['1500 m', '`1500 m`: `m` could mean million, metres or months. Write 1 million, 1000 m² or 36 months.'],
    [
      '000 m²',
      '`000` begins with a zero: write 0. Inside [ ] a comma parts two values, so write 1000 m² there, not 1,000 m².',
    ],
    ['-5 m²', '`-5 m²` is below zero, which this figure cannot be: write 0 or more.'],
  ])('%s is refused: %s', (text, message) => {
    expect(said(parseArea(text))).toBe(message);
  });

  test.each([
    [
      'not-area',
      [
        '3亩',
        '5 sq ft',
        '5 ft²',
        '5 ft2',
        '2 ha',
        '2公顷',
        '2 hectares',
        '3 km²',
        '3 km2',
        '5 CNY',
        '5%',
        '5 months',
        'about 5 m²'.slice(6) + ' net',
        '5 m³',
        'area 5',
      ],
    ],
    ['ambiguous-m', ['5m', '5 M', '5 m m²']],
    ['two-figures', ['20 x 30 m', '5 m2 6 m2', '5 m22']],
    ['range', ['500-800 m²', '500 m² to 800 m²']],
    ['bound', ['500 m²以上', '>500 m²']],
    ['ambiguous-comma', ['1,5 m²']],
    ['number-in-words', ['五百平方米']],
    ['not-a-number', ['m²', '㎡']],
  ] as const)('refused as %s: %j', (code, texts) => {
    for (const text of texts) expect([text, codeOf(parseArea(text))]).toEqual([text, code]);
  });

  test('what is printed reads back as the same area', () => {
    fc.assert(
      fc.property(amounts, (area) => {
        expect(figure(parseArea(printCount(area, unitOf('m2'))))).toBe(area.toString());
      }),
    );
  });
});
