import { describe, expect, test } from 'vitest';
import { itemFactKey, itemFactOf, itemKey, itemOf, placedFact, placedKey } from './fact-key.ts';

describe('the key of a fact', () => {
  test('of an entry is taken apart as it was put together', () => {
    expect(itemFactKey('stores', 2, 'area')).toBe('stores[2].area');
    expect(itemFactOf('stores[2].area')).toEqual({ list: 'stores', index: 2, name: 'area', id: 'stores.area' });
    expect(itemOf(itemKey('stores', 2))).toEqual({ list: 'stores', index: 2 });
  });

  test('of an entry may have dots in the id of its list, and behind its entry', () => {
    const key = itemFactKey('place/policy.booths', 0, 'area.net');
    expect(itemFactOf(key)).toEqual({
      list: 'place/policy.booths',
      index: 0,
      name: 'area.net',
      id: 'place/policy.booths.area.net',
    });
  });

  test.each(['trade.cbec_export', 'stores', 'stores[0]', 'stores[x].area', 'stores[0].', '[0].area'])(
    '%s is of no entry',
    (key) => {
      expect(itemFactOf(key)).toBeNull();
    },
  );

  test('of one place has the place before it', () => {
    expect(placedKey('hengyang', 'stores[0].area')).toBe('places.hengyang.stores[0].area');
    expect(placedFact('places.hengyang.stores[0].area')).toEqual({ place: 'hengyang', id: 'stores[0].area' });
    expect(placedFact('stores[0].area')).toBeNull();
  });
});
