import { describe, expect, test } from 'vitest';
import { takeScale } from './scale.ts';

describe('takeScale', () => {
  test.each([
    ['k', 3, ''],
    ['K', 3, ''],
    ['m', 6, ''],
    ['M USD', 6, ' USD'],
    [' million', 6, ''],
    [' millions CNY', 6, ' CNY'],
    ['mn', 6, ''],
    ['bn', 9, ''],
    [' billion USD', 9, ' USD'],
    [' thousand', 3, ''],
    ['千', 3, ''],
    ['万', 4, ''],
    [' 万元', 4, '元'],
    ['萬', 4, ''],
    ['百万', 6, ''],
    ['千万元', 7, '元'],
    ['亿', 8, ''],
    ['億', 8, ''],
    ['万亿', 12, ''],
    ['k元', 3, '元'],
  ])('`%s` is ten to the %i', (after, power, rest) => {
    expect(takeScale(after)).toMatchObject({ power, rest });
  });

  test.each([
    '',
    ' m2',
    'm2',
    'm²',
    'm^2',
    ' mop',
    'km2',
    'KRW',
    ' months',
    'kg',
    'mm',
    'mw',
    'b',
    'w',
    '百',
    'sq m',
    ' CNY',
    '%',
  ])('`%s` has no scale', (after) => {
    expect(takeScale(after)).toEqual({ power: 0, word: '', rest: after });
  });
});
