import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asWritten, literals } from './arbitraries.support.ts';
import { parseLiteral } from './literal.ts';
import { codeOf, read, said } from './reading.support.ts';
import { show } from './units.ts';

function literal(text: string): string {
  const parsed = parseLiteral(text);
  return parsed.ok ? `${parsed.value.amount.toString()} [${show(parsed.value.unit)}]` : parsed.refusal.code;
}

describe('parseLiteral', () => {
  test.each([
    ['500,000 CNY', '500000 [CNY]'],
    ['750000 USD', '750000 [USD]'],
    ['20m USD', '20000000 [USD]'],
    ['USD 20m', '20000000 [USD]'],
    ['50万元', '500000 [CNY]'],
    ['¥500,000', '500000 [CNY]'],
    ['30%', '0.3 [1]'],
    ['120 %', '1.2 [1]'],
    ['70 CNY/m²/month', '70 [CNY/m²/month]'],
    ['70 CNY / m2 / month', '70 [CNY/m²/month]'],
    ['70 CNY/month/m²', '70 [CNY/m²/month]'],
    ['¥70/m²/month', '70 [CNY/m²/month]'],
    ['70元/㎡/月', '70 [CNY/m²/month]'],
    ['1000 m²', '1000 [m²]'],
    ['1,000 m²', '1000 [m²]'],
    ['15 m²/person', '15 [m²/person]'],
    ['15 m²/head', '15 [m²/person]'],
    ['4,000 CNY/person/month', '4000 [CNY/person/month]'],
    ['36 months', '36 [month]'],
    ['36 month', '36 [month]'],
    ['20 Stores', '20 [store]'],
    ['3 years', '36 [month]'],
    ['0.5 years', '6 [month]'],
    ['360 days', '360 [day]'],
    ['12', '12 [1]'],
    ['0.5', '0.5 [1]'],
    ['12/month', '12 [1/month]'],
    ['50,000 CNY/store', '50000 [CNY/store]'],
    ['50,000 CNY/overseas_warehouse', '50000 [CNY/overseas_warehouse]'],
    ['100元/人/月', '100 [CNY/person/month]'],
    ['5 bay', '5 [bay]'],
    ['20 companies', '20 [company]'],
    ['20 parcels', '20 [parcel]'],
    ['0.5 CNY/parcel', '0.5 [CNY/parcel]'],
    ['200 CNY/teu', '200 [CNY/teu]'],
    ['600 CNY/year', '50 [CNY/month]'],
    ['0.2 m²/CNY', '0.2 [m²/CNY]'],
    ['24 person · months', '24 [person·month]'],
    ['24 person·months', '24 [person·month]'],
    ['2 million parcels', '2000000 [parcel]'],
    ['0 CNY', '0 [CNY]'],
  ])('%s is %s', (text, value) => {
    expect(literal(text)).toBe(value);
  });

  test.each([
    ['70 CNY/m²/mounth', '`mounth` is not a unit: did you mean month?'],
    ['36 Monthss', '`Monthss` is not a unit: did you mean months?'],
    ['500 usd', '`usd` could be a currency or a thing that is counted: write USD for the currency, or another word.'],
    ['100 kgs', '`kgs` could be a currency or a thing that is counted: write KGS for the currency, or another word.'],
    ['500 yuan', '`yuan` could be a currency or a thing that is counted: write CNY for the currency, or another word.'],
    ['500 CYN', '`CYN` is not a currency that is known: did you mean CNY?'],
    ['3‰', '`3‰` is not written as a percentage: write 0.3%.'],
    ['25 bps', '`25 bps` is not written as a percentage: write 0.25%.'],
    ['30%/year', '`30%/year`: a percentage has no unit. Write the percentage alone.'],
    [
      '0.03 CNY/CNY',
      '`0.03 CNY/CNY` is money per money of one currency: write a percentage; so much for every so much is `for_every: { of: …, step: 10,000 CNY, amount: 200 CNY }`, and a price in another currency is 0.02 CNY/USD.',
    ],
    [
      '500 CNY/year',
      '`500 CNY/year` is not an exact figure a month: write it per month, or as a figure for the year without `/year`.',
    ],
    ['1000 m', '`1000 m`: `m` could mean million, metres or months. Write 1 million, 1000 m² or 36 months.'],
    [
      '70 CNY per month',
      '`70 CNY per month`: `CNY per month` is not a unit. Write units as English words in lower case, such as booth, with `/` for per: 70 CNY/m²/month, 15 m²/person.',
    ],
    [
      '5 Foos',
      '`5 Foos`: `Foos` is not a unit. Write units as English words in lower case, such as booth, with `/` for per: 70 CNY/m²/month, 15 m²/person.',
    ],
  ])('%s is refused: %s', (text, message) => {
    expect(said(parseLiteral(text))).toBe(message);
  });

  test.each([
    ['ambiguous-m', ['5m', '5 M', '5 m parcels', '36m']],
    ['unit-word', ['5 Foos', '5 xUSD', '70 CNY/', '70 CNY//month', '5 亩', '5 sq ft', '5 foo bar', '5·', '5 m³']],
    ['dollar', ['$5', '5 $', '5/$']],
    ['two-currencies', ['CNY 5 USD', '¥5 USD/m²']],
    ['money-per-money', ['1 CNY/CNY', '1 CNY/m²/USD']],
    ['percent-with-unit', ['30% CNY', '30%/month', '30%%']],
    ['negative', ['-5 CNY', '-5%']],
    ['range', ['5-10 CNY']],
    ['empty', ['', ' ']],
    ['not-a-number', ['CNY', 'm²', 'lots', '/']],
    ['exponent', ['1e6 CNY']],
    ['too-many-digits', ['999999999999999 years']],
  ] as const)('refused as %s: %j', (code, texts) => {
    for (const text of texts) expect([text, codeOf(parseLiteral(text))]).toEqual([text, code]);
  });

  test.each([
    ['0.02 CNY/USD', 'CNY/USD'],
    ['0.02元/美元', 'CNY/USD'],
    ['1.5 EUR / USD', 'EUR/USD'],
  ])('%s is a price in %s', (text, unit) => {
    const price = parseLiteral(text);
    if (!price.ok) throw new Error(text);
    expect(show(price.value.unit)).toBe(unit);
    expect(parseLiteral(`${price.value.amount.toString()} ${unit}`)).toEqual(price);
  });

  test('what is printed reads back as the same figure with the same unit', () => {
    fc.assert(
      fc.property(literals, (value) => {
        expect(read(parseLiteral(asWritten(value)))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });
});
