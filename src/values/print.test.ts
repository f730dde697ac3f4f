import { describe, expect, test } from 'vitest';
import { Decimal } from './decimal.ts';
import { groupDigits, printCount, printMoney, printNumber, printPercent, showMoney } from './print.ts';
import { divide, moneyUnit, unitOf } from './units.ts';

const d = (text: string) => new Decimal(text);

describe('groupDigits', () => {
  test.each([
    ['1234567.50', '1,234,567.50'],
    ['1234567', '1,234,567'],
    ['123', '123'],
    ['1234', '1,234'],
    ['0.1234567', '0.1234567'],
    ['-1234.5', '-1,234.5'],
    ['Infinity', 'Infinity'],
    ['', ''],
    ['1234 CNY', '1234 CNY'],
    ['CNY 1234', 'CNY 1234'],
  ])('%s is grouped as %s', (text, grouped) => {
    expect(groupDigits(text)).toBe(grouped);
  });
});

describe('print', () => {
  test.each([
    ['1200000', '1,200,000 CNY'],
    ['0.5', '0.50 CNY'],
    ['1234.56', '1,234.56 CNY'],
    ['0.123456', '0.123456 CNY'],
    ['0', '0 CNY'],
  ])('money: %s', (amount, text) => {
    expect(printMoney(d(amount), 'CNY')).toBe(text);
  });

  test('percentages, areas, numbers', () => {
    expect(printPercent(d('0.125'))).toBe('12.5%');
    expect(printPercent(d('-1'))).toBe('-100%');
    expect(printPercent(d('12.5'))).toBe('1,250%');
    expect(printCount(d('1500'), unitOf('m2'))).toBe('1,500 m²');
    expect(printNumber(d('1200000.5'))).toBe('1,200,000.5');
  });

  test('counts', () => {
    expect(printCount(d('12'))).toBe('12');
    expect(printCount(d('36'), unitOf('month'))).toBe('36 months');
    expect(printCount(d('1'), unitOf('month'))).toBe('1 month');
    expect(printCount(d('12'), unitOf('person'))).toBe('12 people');
    expect(printCount(d('15'), divide(unitOf('m2'), unitOf('person')))).toBe('15 m²/person');
    expect(printCount(d('15'), moneyUnit('CNY'))).toBe('15 CNY');
  });
});

describe('showMoney', () => {
  test.each([
    ['1200000', 'CNY', '¥1,200,000'],
    ['1200000.5', 'CNY', '¥1,200,000.50'],
    ['500000', 'USD', 'US$500,000'],
    ['500', 'HKD', 'HK$500'],
    ['500', 'MOP', 'MOP$500'],
    ['500', 'EUR', '€500'],
    ['500', 'GBP', '£500'],
    ['500', 'CHF', 'CHF 500'],
    ['500', 'JPY', 'JPY 500'],
    ['-5', 'CNY', '-¥5'],
    ['-5', 'CHF', 'CHF -5'],
    ['45.125', 'CNY', '¥45.125'],
    ['-0', 'CNY', '¥0'],
    ['Infinity', 'CNY', '¥Infinity'],
  ])('%s %s is %s', (amount, currency, text) => {
    expect(showMoney(d(amount), currency)).toBe(text);
  });

  test.each([
    ['500', 'JPY', '500日元'],
    ['-5', 'JPY', '-5日元'],
    ['500', 'CNY', '¥500'],
  ])('%s %s is %s where the currency goes by a name', (amount, currency, text) => {
    expect(showMoney(d(amount), currency, '{figure}日元')).toBe(text);
  });
});
