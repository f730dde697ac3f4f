import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts, things, wholes } from './arbitraries.support.ts';
import { parseCount } from './count.ts';
import { Decimal } from './decimal.ts';
import { printCount } from './print.ts';
import { codeOf, figure, read, said } from './reading.support.ts';
import { PLAIN, unitOf } from './units.ts';

const months = { unit: unitOf('month') };
const loanDays = { unit: unitOf('day'), max: new Decimal(366) };
const heads = { unit: unitOf('person') };
const stores = { unit: unitOf('store') };

describe('parseCount', () => {
  test.each([
    ['36', '36'],
    ['36 months', '36'],
    ['1 month', '1'],
    ['36个月', '36'],
    ['36 個月', '36'],
    ['3 years', '36'],
    ['1 year', '12'],
    ['3年', '36'],
    ['2.5 years', '30'],
    ['３６', '36'],
    ['36.0', '36'],
  ])('a lease of %s is one of %s months', (text, count) => {
    expect(figure(parseCount(text, months))).toBe(count);
  });

  test.each([
    ['12', heads, '12'],
    ['12 people', heads, '12'],
    ['1 person', heads, '1'],
    ['12人', heads, '12'],
    ['12 名', heads, '12'],
    ['1.2万人', heads, '12000'],
    ['1k', heads, '1000'],
    ['1.2m', heads, '1200000'],
    ['5 million', months, '5000000'],
    ['12 warehouses', { unit: unitOf('warehouse') }, '12'],
    ['12仓', { unit: unitOf('warehouse') }, '12'],
    ['90 days', loanDays, '90'],
    ['90天', loanDays, '90'],
    ['366', loanDays, '366'],
    ['12 stores', stores, '12'],
    ['12家', stores, '12'],
    ['12 家店', stores, '12'],
    ['12', {}, '12'],
    ['12家', {}, '12'],
    ['12 companies', {}, '12'],
    ['12 people', {}, '12'],
    ['7 parcels', { unit: unitOf('parcel') }, '7'],
    ['7 Parcel', { unit: unitOf('parcel') }, '7'],
  ])('%s, where %j is asked for, is %s', (text, options, count) => {
    expect(figure(parseCount(text, options))).toBe(count);
  });

  test.each([
    ['12.5', {}, '`12.5` is not a whole number: write 12 or 13.'],
    ['0.3 years', months, '`0.3 years` is not a whole number: write 3 or 4.'],
    ['36m', months, '`36m`: `m` could mean million, metres or months. Write 1 million, 1000 m² or 36 months.'],
    ['36 M', months, '`36 M`: `m` could mean million, metres or months. Write 1 million, 1000 m² or 36 months.'],
    ['90 days', months, '`90 days` has the unit days: write it in the unit of the question, months.'],
    ['3 months', loanDays, '`3 months` has the unit months: write it in the unit of the question, days.'],
    ['1 year', loanDays, '`1 year` has the unit year: write it in the unit of the question, days.'],
    ['1095 days', months, '`1095 days` has the unit days: write it in the unit of the question, months.'],
    ['3 yrs', months, '`3 yrs` has the unit yrs: write it in the unit of the question, 36 months.'],
    ['2 quarters', months, '`2 quarters` has the unit quarters: write it in the unit of the question, 6 months.'],
    ['0.3 yrs', months, '`0.3 yrs` has the unit yrs: write it in the unit of the question, months.'],
    ['2 weeks', loanDays, '`2 weeks` has the unit weeks: write it in the unit of the question, 14 days.'],
    ['60 weeks', loanDays, '`60 weeks` has the unit weeks: write it in the unit of the question, days.'],
    ['366.5', loanDays, '`366.5` is too high: write 366 days or less.'],
    ['367', loanDays, '`367` is too high: write 366 days or less.'],
    ['12 months', {}, '`12 months` has the unit months, and a number without a unit is expected.'],
    ['12 CNY', heads, '`12 CNY` has the unit CNY: write it in the unit of the question, people.'],
    ['5k CNY', heads, '`5k CNY` has the unit CNY: write it in the unit of the question, people.'],
    ['-1', {}, '`-1` is below zero, which this figure cannot be: write 0 or more.'],
    ['no. 5', {}, '`no. 5` is not a figure: write digits, such as 1200000, 1,200,000 or 1.2 million.'],
  ])('%s, where %j is asked for, is refused: %s', (text, options, message) => {
    expect(said(parseCount(text, options))).toBe(message);
  });

  test.each([
    [
      'unit-asked',
      months,
      ['36 people', '36 m²', '36%', '36 weeks', '36 stores', '36个', '36家', '36k2'.slice(0, 3) + 'g'],
    ],
    ['unit-asked', stores, ['5 people', '5 years', '5 m²', '5 warehouses', '5 parcels', '5家人', '5大家']],
    ['unit-not-expected', {}, ['5 years', '5 m²', '5 CNY', '5%', '5 parcels', '5天']],
    ['two-figures', months, ['1 year 6 months', '1年6个月']],
    ['range', months, ['24-36 months', '2 to 3 years']],
    ['bound', months, ['36 months以上', 'at least 36 months', '3年以上']],
    ['number-in-words', months, ['三年', '三十六个月']],
    ['empty', months, ['']],
    ['too-many-digits', months, ['999999999999999 years']],
  ] as const)('refused as %s, where %j is asked for: %j', (code, options, texts) => {
    for (const text of texts) expect([text, codeOf(parseCount(text, options))]).toEqual([text, code]);
  });

  test('where it need not be whole, a fraction is read', () => {
    expect(figure(parseCount('12.5', { whole: false }))).toBe('12.5');
    expect(figure(parseCount('0.1 years', { ...months, whole: false }))).toBe('1.2');
  });

  test('where it may be below zero, it is read', () => {
    expect(figure(parseCount('-5', { min: new Decimal(-5) }))).toBe('-5');
    expect(said(parseCount('-6', { min: new Decimal(-5) }))).toBe('`-6` is too low: write -5 or more.');
  });

  test('what is below zero may be written as any figure, and zero has no sign', () => {
    const change = { whole: false, min: new Decimal('-1e15') };
    expect(figure(parseCount('-1,200.5', change))).toBe('-1200.5');
    expect(figure(parseCount('－１２万', change))).toBe('-120000');
    expect(codeOf(parseCount('--5', change))).toBe('not-a-number');
    expect(codeOf(parseCount('5-10', change))).toBe('range');
    expect(read(parseCount('-0', change)).valueOf()).toBe('0');
    fc.assert(
      fc.property(amounts, (amount) => {
        const value = amount.neg();
        expect(figure(parseCount(printCount(value), change))).toBe(value.toString());
      }),
    );
  });

  test('what is printed reads back as the same count, of whatever is counted', () => {
    const units = fc.oneof(things, fc.constantFrom('month', 'day')).map(unitOf);
    fc.assert(
      fc.property(wholes, fc.oneof(units, fc.constant(PLAIN)), (count, unit) => {
        expect(figure(parseCount(printCount(count, unit), { unit }))).toBe(count.toString());
      }),
    );
  });

  test('one of a thing is printed in the singular and reads back', () => {
    fc.assert(
      fc.property(things.map(unitOf), (unit) => {
        expect(figure(parseCount(printCount(new Decimal(1), unit), { unit }))).toBe('1');
      }),
    );
  });
});
