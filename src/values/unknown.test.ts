import { describe, expect, test } from 'vitest';
import { isUnknown } from './unknown.ts';

describe('isUnknown', () => {
  test.each([
    [null],
    [undefined],
    [''],
    ['  '],
    ['~'],
    ['～'],
    ['unknown'],
    ['Unknown'],
    [' UNKNOWN '],
    ['null'],
    ['NULL'],
    ['不知道'],
    ['不清楚'],
    ['未知'],
  ])('%j is not known', (raw) => {
    expect(isUnknown(raw)).toBe(true);
  });

  test.each([[0], [false], ['0'], ['no'], ['none'], ['n/a'], ['-'], ['unknown Ltd'], [[]], [{}], ['x'.repeat(1e6)]])(
    '%j is a value',
    (raw) => {
      expect(isUnknown(raw)).toBe(false);
    },
  );
});
