/** So many of several conditions, of which some are not known. */
import { describe, expect, test } from 'vitest';
import { atLeast } from './some-of.ts';
import type { Undecided } from '../truth.ts';

describe('so many of several conditions', () => {
  const open: Undecided = { facts: ['f'], form: 'f' };
  test.each([
    [2, [true, true, open], true],
    [2, [true, true, false], true],
    [2, [true, false, false], false],
    [2, [false, false, true], false],
    [1, [false, false], false],
    [1, [open, true], true],
  ] as const)('%d of %j', (wanted, truths, result) => expect(atLeast(wanted, truths)).toBe(result));
  test('one sure and one open of two leave it open', () =>
    expect(atLeast(2, [true, open, false])).toEqual({ facts: ['f'], form: 'some:1(f)' }));
  test('two open ones of which one is wanted', () =>
    expect(atLeast(1, [open, { facts: ['g'], form: 'g' }, false])).toMatchObject({ facts: ['f', 'g'] }));
});
