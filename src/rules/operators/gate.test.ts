/** A sum that is paid whole or not at all, in each pair of states of the sum and its limit. */
import { describe, expect, test } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../../test/support/made-up.ts';
import { estimateJson } from '../../report/json.ts';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { highOf, lowOf } from '../quantity.ts';
import type { Open } from '../quantity.ts';
import { gated } from './gate.ts';

const d = (figure: number | string): Decimal => new Decimal(figure);

describe('a sum that is paid whole or not at all', () => {
  const open: Open = { low: d(100), high: d(300), facts: ['f'], form: 'f' };
  test('the least of what is possible reaches the limit: it is paid', () =>
    expect(gated(open, 'at_least', d(100))).toBe(open));
  test('the most of what is possible does not: it is not', () => expect(gated(open, 'at_least', d(301))).toEqual(ZERO));
  test('the most of what is possible stands on a limit that must be exceeded: it is not paid', () =>
    expect(gated(open, 'over', d(300))).toEqual(ZERO));
  test('in between it is open from nothing to the whole', () => {
    const result = gated(open, 'at_least', d(200));
    expect([lowOf(result).toString(), highOf(result).toString()]).toEqual(['0', '300']);
  });
  test('under a ceiling it is open from nothing to the ceiling', () => {
    const result = gated(open, 'at_most', d(200));
    expect([lowOf(result).toString(), highOf(result).toString()]).toEqual(['0', '200']);
  });
  test('an exact sum exactly at the ceiling is paid', () => expect(gated(d(200), 'at_most', d(200))).toEqual(d(200)));
  test('an exact sum over it is not', () => expect(gated(d('200.01'), 'at_most', d(200))).toEqual(ZERO));
});

test('what is not below its minimum stays as it is', () => {
  const text = policy(`measures:\n${measure('award', 'amount: { minimum: { amount: 80 CNY, at_least: 50 CNY } }')}`);
  const [award] = estimateJson(estimateFor(rulebookWith({ 'place/grants': text }), {}, { explain: true })).measures;
  expect(award?.steps).toContainEqual({ label: 'Not paid where it is less than ¥50', value: '¥80' });
});
