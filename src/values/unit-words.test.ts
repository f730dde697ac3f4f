import { describe, expect, test } from 'vitest';
import { knownUnit, MEASURES, plural, singular } from './unit-words.ts';

describe('knownUnit', () => {
  test.each([
    ['m2', 'm2', '1'],
    ['Square Metres', 'm2', '1'],
    ['平方米', 'm2', '1'],
    ['months', 'month', '1'],
    ['个月', 'month', '1'],
    ['year', 'month', '12'],
    ['年', 'month', '12'],
    ['天', 'day', '1'],
    ['people', 'person', '1'],
    ['人', 'person', '1'],
    ['stores', 'store', '1'],
  ])('%s is a word for %s', (word, base, factor) => {
    const unit = knownUnit(word);
    expect([unit?.base, unit?.factor.toString()]).toEqual([base, factor]);
  });

  test.each(['', 'm', '亩', 'constructor', 'week', 'parcel'])('`%s` is in no table', (word) => {
    expect(knownUnit(word)).toBeUndefined();
  });

  test('each measure is a known unit', () => {
    for (const word of MEASURES) expect(knownUnit(word)).toBeDefined();
  });
});

describe('singular and plural', () => {
  test.each([
    ['parcels', 'parcel'],
    ['parcel', 'parcel'],
    ['companies', 'company'],
    ['vehicles', 'vehicle'],
    ['class', 'class'],
    ['diesel', 'diesel'],
    ['bus', 'bus'],
    ['ties', 'tie'],
    ['contracts', 'contract'],
  ])('%s counts each %s', (several, one) => {
    expect(singular(several)).toBe(one);
  });

  test.each([
    ['month', 'months'],
    ['person', 'people'],
    ['company', 'companies'],
    ['day', 'days'],
    ['m2', 'm²'],
    ['gymnast', 'gymnasts'],
    ['bus', 'bus'],
    ['cookie', 'cookie'],
    ['ha', 'ha'],
  ])('several of a %s are %s', (base, several) => {
    expect(plural(base)).toBe(several);
  });
});
