import { describe, expect, test } from 'vitest';
import { currencyCodes, currencyOfMark, isCurrency, nearestCurrency } from './currencies.ts';

describe('the currencies', () => {
  test('each is a code of three capitals and stands once', () => {
    for (const code of currencyCodes()) expect(code).toMatch(/^[A-Z]{3}$/u);
    expect(new Set(currencyCodes()).size).toBe(currencyCodes().length);
  });

  test('each that Node can write is known to Node by another name than its code', () => {
    const names = new Intl.DisplayNames('en', { type: 'currency' });
    // Newer than Node 20's tables: the Caribbean guilder and Zimbabwe Gold.
    const nameless = currencyCodes().filter((code) => names.of(code) === code);
    expect(['XCG', 'ZWG']).toEqual(expect.arrayContaining(nameless));
  });

  test('money that is no longer legal tender, and metals, are not among them', () => {
    for (const code of ['DEM', 'HRK', 'BGN', 'ANG', 'XAU', 'XXX', 'XTS', 'CNH', 'RMB', 'BTC']) {
      expect(isCurrency(code)).toBe(false);
    }
  });
});

describe('currencyOfMark', () => {
  test.each([
    ['CNY', 'CNY'],
    ['cny', 'CNY'],
    ['Usd', 'USD'],
    ['RMB', 'CNY'],
    ['¥', 'CNY'],
    ['元', 'CNY'],
    ['人民币', 'CNY'],
    ['US$', 'USD'],
    ['美元', 'USD'],
    ['HK$', 'HKD'],
    ['港币', 'HKD'],
    ['MOP$', 'MOP'],
    ['澳门元', 'MOP'],
    ['葡币', 'MOP'],
    ['€', 'EUR'],
    ['krw', 'KRW'],
    ['日元', 'JPY'],
    ['英镑', 'GBP'],
  ])('%s is %s', (mark, code) => {
    expect(currencyOfMark(mark)).toBe(code);
  });

  test.each(['', '$', 'dollars', 'XYZ', 'constructor', '澳元', 'm2'])('`%s` is none', (mark) => {
    expect(currencyOfMark(mark)).toBeUndefined();
  });

  test.each([
    ['CYN', 'CNY'],
    ['CN', undefined],
    ['CNH', 'CNY'],
    ['USDD', 'USD'],
    ['usb', 'USD'],
    ['QQQ', undefined],
  ])('%s is near %s', (mark, code) => {
    expect(nearestCurrency(mark)).toBe(code);
  });
});
