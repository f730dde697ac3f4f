import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { units } from './arbitraries.support.ts';
import {
  divide,
  isMoney,
  isPlain,
  moneyUnit,
  multiply,
  PLAIN,
  priced,
  same,
  show,
  unitOf,
  type Unit,
} from './units.ts';

const CNY = moneyUnit('CNY');
const USD = moneyUnit('USD');
const M2 = unitOf('m2');
const MONTH = unitOf('month');
const PERSON = unitOf('person');

describe('the office rent of Hengqin', () => {
  const rent = divide(divide(CNY, M2), MONTH);

  test('rent a m² a month, times an area, times months, is money', () => {
    expect(isMoney(multiply(multiply(rent, M2), MONTH))).toBe(true);
  });

  test('15 m² a person, times people, is an area', () => {
    expect(same(multiply(divide(M2, PERSON), PERSON), M2)).toBe(true);
  });

  test('rent a m² a month is no sum of money', () => {
    expect(isMoney(rent)).toBe(false);
    expect(same(rent, CNY)).toBe(false);
  });
});

describe('same', () => {
  test('yuan and dollars can be compared, money and area cannot', () => {
    expect(same(CNY, USD)).toBe(true);
    expect(same(CNY, M2)).toBe(false);
    expect(same(CNY, PLAIN)).toBe(false);
  });

  test('an area is neither its square nor its inverse', () => {
    expect(same(M2, multiply(M2, M2))).toBe(false);
    expect(same(M2, divide(PLAIN, M2))).toBe(false);
  });

  test('months are no days', () => {
    expect(same(MONTH, unitOf('day'))).toBe(false);
  });
});

describe('the currency of a unit', () => {
  test('a price keeps its currency, a ratio of money has none', () => {
    expect(divide(USD, PERSON).currency).toBe('USD');
    expect(divide(M2, USD).currency).toBe('USD');
    expect(divide(CNY, USD).currency).toBeNull();
    expect(M2.currency).toBeNull();
  });

  test('the left currency is kept where both have one', () => {
    expect(multiply(CNY, USD).currency).toBe('CNY');
    expect(divide(multiply(CNY, USD), USD).currency).toBe('CNY');
  });
});

describe('a price for each unit of another currency', () => {
  const price = divide(CNY, unitOf('USD'));

  test('is neither money nor a plain number', () => {
    expect(isMoney(price)).toBe(false);
    expect(isPlain(price)).toBe(false);
    expect(same(price, divide(CNY, unitOf('EUR')))).toBe(false);
  });

  test.each([
    ['times money', priced(price, USD)],
    ['times money, the other way round', priced(USD, price)],
    ['times money of a third currency', priced(moneyUnit('EUR'), price)],
  ])('%s is money in its own currency, with the other divided out', (_name, found) => {
    expect(found).toEqual({ unit: CNY, over: 'USD' });
  });

  test('times something else keeps it', () => {
    expect(priced(price, M2)).toEqual({ unit: multiply(price, M2), over: null });
    expect(priced(M2, MONTH)).toEqual({ unit: multiply(M2, MONTH), over: null });
  });
});

describe('show', () => {
  test.each<[Unit, string]>([
    [CNY, 'CNY'],
    [divide(divide(CNY, MONTH), M2), 'CNY/m²/month'],
    [divide(divide(CNY, MONTH), PERSON), 'CNY/person/month'],
    [divide(divide(CNY, unitOf('store')), unitOf('day')), 'CNY/store/day'],
    [divide(M2, PERSON), 'm²/person'],
    [divide(divide(CNY, unitOf('aircraft')), M2), 'CNY/m²/aircraft'],
    [divide(divide(PLAIN, M2), CNY), '1/CNY/m²'],
    [divide(divide(divide(CNY, unitOf('zone')), unitOf('day')), MONTH), 'CNY/zone/month/day'],
    [multiply(PERSON, MONTH), 'person·month'],
    [divide(PLAIN, MONTH), '1/month'],
    [multiply(M2, M2), 'm²·m²'],
    [divide(divide(CNY, M2), M2), 'CNY/m²/m²'],
    [PLAIN, '1'],
  ])('%j', (unit, text) => {
    expect(show(unit)).toBe(text);
  });

  test('units are shown the same exactly where they are the same', () => {
    fc.assert(
      fc.property(units, units, (u, v) => {
        expect(show(u) === show(v)).toBe(same(u, v) && u.currency === v.currency);
      }),
    );
  });
});

describe('the laws of units', () => {
  test('a plain number changes nothing', () => {
    fc.assert(
      fc.property(units, (u) => {
        expect(multiply(u, PLAIN)).toEqual(u);
        expect(multiply(PLAIN, u)).toEqual(u);
        expect(divide(u, PLAIN)).toEqual(u);
        expect(isPlain(divide(u, u))).toBe(true);
      }),
    );
  });

  test('the order of factors changes nothing but which currency is kept', () => {
    fc.assert(
      fc.property(units, units, units, (u, v, w) => {
        expect(same(multiply(u, v), multiply(v, u))).toBe(true);
        expect(same(multiply(multiply(u, v), w), multiply(u, multiply(v, w)))).toBe(true);
      }),
    );
  });

  test('dividing undoes multiplying', () => {
    fc.assert(
      fc.property(units, units, (u, v) => {
        expect(same(divide(multiply(u, v), v), u)).toBe(true);
        expect(same(multiply(divide(u, v), v), u)).toBe(true);
      }),
    );
  });

  test('no power is zero, each base stands once, and a currency is named exactly where there is money', () => {
    fc.assert(
      fc.property(units, units, (u, v) => {
        const { powers, currency } = divide(u, v);
        const bases = powers.map(({ base }) => base);
        expect(powers.every(({ exponent }) => exponent !== 0)).toBe(true);
        expect(new Set(bases).size).toBe(bases.length);
        expect(currency !== null).toBe(bases.includes('money'));
      }),
    );
  });

  test('a unit is plain data', () => {
    fc.assert(
      fc.property(units, (u) => {
        expect(JSON.parse(JSON.stringify(u))).toEqual(u);
      }),
    );
  });
});
