import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const ROLES = ['seller', 'park_operator', 'incubator_operator', 'store_operator', 'training_institution'];

describe('nearest', () => {
  test.each([
    ['seler', 'seller'],
    ['park-operator', 'park_operator'],
    ['Park Operator', 'park_operator'],
    ['parkoperater', 'park_operator'],
    ['trainng_instituton', 'training_institution'],
  ])('%s is near %s', (text, name) => {
    expect(nearest(text, ROLES)).toBe(name);
  });

  test.each(['', 'x', 'bank', 'livestream_agency', 'seller'.repeat(100)])('%s is near none', (text) => {
    expect(nearest(text, ROLES)).toBeUndefined();
  });

  test('two letters that changed places are one slip', () => {
    expect(nearest('CYN', ['CNY'])).toBe('CNY');
    expect(nearest('ENC', ['CNY'])).toBeUndefined();
  });

  test('the name itself is nearer than one with a slip', () => {
    expect(nearest('abc', ['abd', 'abc'])).toBe('abc');
  });

  test('of equally near names the first is taken', () => {
    expect(nearest('abx', ['abc', 'abd'])).toBe('abc');
  });

  test('a short name must be right', () => {
    expect(nearest('小型', ['微型', '中型'])).toBeUndefined();
  });
});
