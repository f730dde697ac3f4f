import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amounts, currencies } from './arbitraries.support.ts';
import { parseMoney } from './money.ts';
import { printMoney } from './print.ts';
import { codeOf, read, said } from './reading.support.ts';

function money(text: string, currency = 'CNY'): string {
  const parsed = parseMoney(text, currency);
  return parsed.ok ? `${parsed.value.amount.toString()} ${parsed.value.currency}` : parsed.refusal.code;
}

describe('parseMoney', () => {
  test.each([
    ['1,200,000 CNY', '1200000 CNY'],
    ['CNY 1,200,000', '1200000 CNY'],
    ['CNY1200000', '1200000 CNY'],
    ['USD 1.2m', '1200000 USD'],
    ['1.2m USD', '1200000 USD'],
    ['usd 1.2m', '1200000 USD'],
    ['1.2 million usd', '1200000 USD'],
    ['3bn JPY', '3000000000 JPY'],
    ['120万元', '1200000 CNY'],
    ['120 万元', '1200000 CNY'],
    ['1.2亿元', '120000000 CNY'],
    ['120万人民币', '1200000 CNY'],
    ['120万元人民币', '1200000 CNY'],
    ['人民币120万元', '1200000 CNY'],
    ['人民币 120 万', '1200000 CNY'],
    ['120万元整', '1200000 CNY'],
    ['人民币120万元整', '1200000 CNY'],
    ['500港元正', '500 HKD'],
    ['¥1,200,000', '1200000 CNY'],
    ['￥1,200,000.50', '1200000.5 CNY'],
    ['¥1,200,000元', '1200000 CNY'],
    ['１２０万元', '1200000 CNY'],
    ['RMB 120万', '1200000 CNY'],
    ['rmb1,200,000', '1200000 CNY'],
    ['500 yuan', '500 CNY'],
    ['50万美元', '500000 USD'],
    ['50万美金', '500000 USD'],
    ['美元 50万', '500000 USD'],
    ['US$500,000', '500000 USD'],
    ['US$ 1.2m', '1200000 USD'],
    ['1000港元', '1000 HKD'],
    ['1000港币', '1000 HKD'],
    ['港币100万元', '1000000 HKD'],
    ['100万元港币', '1000000 HKD'],
    ['HK$100', '100 HKD'],
    ['hk$ 1k', '1000 HKD'],
    ['1000澳门元', '1000 MOP'],
    ['1000澳门币', '1000 MOP'],
    ['1000葡币', '1000 MOP'],
    ['1000 澳門元', '1000 MOP'],
    ['MOP$100', '100 MOP'],
    ['MOP 100', '100 MOP'],
    ['100 mop', '100 MOP'],
    ['5MOP', '5 MOP'],
    ['5 KRW', '5 KRW'],
    ['€100', '100 EUR'],
    ['100 €', '100 EUR'],
    ['100欧元', '100 EUR'],
    ['100 euros', '100 EUR'],
    ['£5.50', '5.5 GBP'],
    ['CNY 5 CNY', '5 CNY'],
    ['0', '0 CNY'],
    ['0.000001', '0.000001 CNY'],
    ['1200000', '1200000 CNY'],
  ])('%s is %s', (text, value) => {
    expect(money(text)).toBe(value);
  });

  test('a bare number is in the currency of the fact, a named one in its own', () => {
    expect(money('1.2m', 'USD')).toBe('1200000 USD');
    expect(money('120万', 'USD')).toBe('1200000 USD');
    expect(money('120万元', 'USD')).toBe('1200000 CNY');
    expect(money('¥5', 'USD')).toBe('5 CNY');
  });

  test.each([
    ['$100', '`$100`: `$` alone could be USD, HKD, MOP or another. Write the code, such as 100 USD.'],
    ['100 XYZ', '`XYZ` is not a currency that is known: write its code (ISO 4217), such as CNY, USD, HKD or MOP.'],
    ['100 CYN', '`CYN` is not a currency that is known: did you mean CNY?'],
    ['CNH 100', '`CNH` is not a currency that is known: did you mean CNY?'],
    ['100 CNY USD', '`100 CNY USD` names two currencies: write one, such as 1,200,000 CNY.'],
    ['¥100 USD', '`¥100 USD` names two currencies: write one, such as 1,200,000 CNY.'],
    [
      '100 m²',
      '`100 m²` has the unit m2, and an amount of money is expected: write an amount with its currency, as in 1,200,000 CNY.',
    ],
    [
      '30%',
      '`30%` has the unit %, and an amount of money is expected: write an amount with its currency, as in 1,200,000 CNY.',
    ],
    ['-5 CNY', '`-5 CNY` is below zero, which this figure cannot be: write 0 or more.'],
    ['1,5 CNY', '`1,5` could mean 1.5 or 15: write 1.5 or 15.'],
    ['1,2m CNY', '`1,2` could mean 1.2 or 12: write 1.2 or 12.'],
    ['50w', '`50w`: `w` is not read as a number. If it stands for 万, ten thousand, write 50万.'],
    ['1,200W美元', '`1,200W美元`: `w` is not read as a number. If it stands for 万, ten thousand, write 1200万美元.'],
  ])('%s is refused: %s', (text, message) => {
    expect(said(parseMoney(text, 'CNY'))).toBe(message);
  });

  test.each([
    ['dollar', ['$600/year', '$100', '100$', '100 $', '100 dollars', '100 DOLLARS', '$1.2m', '＄5']],
    [
      'two-currencies',
      ['USD 5 CNY', '$5 USD'.replace('$', '€'), '5 USD CNY', '5 元 USD', 'HKD 5元', '人民币5美元', '5 CNY & HKD'],
    ],
    [
      'per-not-asked',
      [
        '70 CNY/m²',
        '70元/月',
        '70 CNY per month',
        '70 per month',
        '70 CNY PER MONTH',
        '70/m²',
        '70 CNY a month',
        '70元每平方米',
        '5000 / year',
      ],
    ],
    ['not-money', ['5 m2', '5㎡', '5 months', '36个月', '12 people', '5%', '3‰', '5 sq m']],
    [
      'currency',
      ['5 apples', '5 b', '100 m2x'.replace('2x', 'z'), '5 澳币', '120整', '5 CNY apples', 'cost: 5', '(5)', 'USD$$ 5'],
    ],
    ['letter-for-wan', ['10w', '1.5W元', 'US$ 50 w']],
    ['currency-near', ['5 CYN', '5 CNY.', 'USDD 5', '5 rmby'.replace('rmby', 'usdx')]],
    ['negative', ['-¥5', '¥-5', 'USD -5', '-0 CNY', '−5元', 'USD - 5']],
    ['plus', ['+5 CNY', 'CNY +5']],
    ['range', ['100-200 CNY', '100万-200万元', '100 CNY - 200 CNY', '¥100~¥200']],
    ['approximate', ['about 5 CNY', '约120万元', '120多万元', '120万元左右']],
    ['bound', ['超过120万元', '120万元以上', '>5 CNY', 'over CNY 5']],
    ['exponent', ['1e6 CNY', 'CNY 1e6']],
    ['two-figures', ['1亿2000万元', '5 CNY 6', '5 CNY + 6 CNY', '1/2 CNY']],
    ['number-in-words', ['三十万元', '人民币叁拾万元']],
    ['not-a-number', ['CNY', '元', 'free', '.', 'n/a', '-']],
    ['empty', ['', '　']],
    ['separator', ["CHF 1'000", '1_000 CNY']],
    ['leading-zero', ['007 CNY', '000 CNY']],
    ['too-many-digits', ['1234567890123456 CNY', '10000000亿元']],
    ['too-many-decimals', ['0.1234567 CNY']],
  ] as const)('refused as %s: %j', (code, texts) => {
    for (const text of texts) expect([text, codeOf(parseMoney(text, 'CNY'))]).toEqual([text, code]);
  });

  const RENT = 'm² and month';
  test.each([
    ['70 HKD/m²/month', RENT, '70 HKD'],
    ['70元每平方米每月', RENT, '70 CNY'],
    ['70 per month per sqm', RENT, '70 CNY'],
    ['600 CNY/m²/year', RENT, '50 CNY'],
    ['600元/平方米·年', RENT, '50 CNY'],
    ['5m RMB/year', 'year', '5,000,000 CNY'],
    ['每月70元', 'month', '70 CNY'],
    ['70元/每月', 'month', '70 CNY'],
    ['每月70', 'month', '70 CNY'],
    ['300 CNY/booth', 'booth', '300 CNY'],
  ])('%s, asked for by %s, is refused with %s, which is the same', (text, per, instead) => {
    const refusal = said(parseMoney(text, 'CNY', per));
    expect(refusal).toBe(
      `\`${text}\` says what the amount is per. That belongs to the question, not to the value: write the amount alone, ${instead}.`,
    );
    expect(codeOf(parseMoney(instead, 'CNY', per))).toBe('accepted');
  });

  test.each([
    ['70 CNY/month', RENT, 'CNY/m²/month'],
    ['500 CNY/m²/year', RENT, 'CNY/m²/month'],
    ['70 CNY/m²/day', RENT, 'CNY/m²/month'],
    ['5 million RMB/month', 'year', 'CNY/year'],
    ['300 CNY/parcel', 'booth', 'CNY/booth'],
  ])('%s, asked for by %s, is refused without a figure', (text, per, expected) => {
    expect(said(parseMoney(text, 'CNY', per))).toBe(
      `\`${text}\` is per something else than the question, which asks for ${expected}: work it out for that, and write the amount alone.`,
    );
  });

  test('what is printed reads back as the same money', () => {
    fc.assert(
      fc.property(amounts, currencies, currencies, (amount, currency, other) => {
        const value = read(parseMoney(printMoney(amount, currency), other));
        expect(value).toEqual({ amount, currency });
      }),
    );
  });

  test('the currency may stand in front, in any case, with or without a space', () => {
    fc.assert(
      fc.property(
        amounts,
        currencies,
        fc.constantFrom('', ' ', '\u00A0'),
        fc.boolean(),
        (amount, currency, gap, small) => {
          const code = small ? currency.toLowerCase() : currency;
          expect(money(`${code}${gap}${amount.toFixed()}`)).toBe(`${amount.toFixed()} ${currency}`);
        },
      ),
    );
  });
});
