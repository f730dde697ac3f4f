// A deadline is a day so long after another: it counts itself, and where the other day is open it may be any that follows from it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byId, estimateFor, fact, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { measureInWords } from '../report/explain.ts';
import { addDays, daysBetween } from '../values/date.ts';
import type { Measure } from './rulebook.ts';

const rulebook = rulebookWith({
  'place/grants': policy(`
facts:
${fact('done', 'type: date', '{ en: done, zh-Hans: 完工 }')}${fact('applied', 'type: date', '{ en: applied, zh-Hans: 申请 }')}
measures:
${measure('half-year', 'when: [{ applied: { on_or_before: { months_after: [done, 6] } } }], amount: 100 CNY')}
${measure('ninety', 'when: [{ applied: { before: { days_after: [done, 90] } } }], amount: 100 CNY')}
${measure('fixed', 'when: [{ applied: { after: { months_after: [2024-02-29, 12] } } }], amount: 100 CNY')}
${measure('month', 'when: [{ applied: { before: { months_after: [done, 1] } } }], amount: 100 CNY')}
${measure('days', 'amount: { product: [{ days_between: [done, { days_after: [applied, 10] }] }, 1 CNY/day] }')}
`),
});

const found = (facts: Record<string, string>): Readonly<Record<string, readonly [string, string, string]>> =>
  byId(estimateFor(rulebook, { 'place/grants': facts }), ({ status, amount, missing }) => [
    status,
    amount === null ? '' : `${amount.low.toString()}–${amount.high.toString()}`,
    missing.map((id) => id.replace('place/grants.', '')).join(),
  ]);
const measureOf = (id: string): Measure => {
  const one = rulebook.measures.get(`place/grants/${id}`);
  if (one === undefined) throw new Error(id);
  return one;
};
const statuses = (facts: Record<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(found(facts)).map(([id, [status]]) => [id, status]));

describe('a deadline', () => {
  test.each([
    ['2026-01-15', '2026-07-15', 'qualifies'],
    ['2026-01-15', '2026-07-16', 'does-not-qualify'],
    ['2025-08-31', '2026-02-28', 'qualifies'],
    ['2025-08-31', '2026-03-01', 'does-not-qualify'],
    ['9999-10-01', '9999-12-31', 'qualifies'],
  ])('of six months after %s: %s %s', (done, applied, status) => {
    expect(statuses({ done, applied })['half-year']).toBe(status);
  });

  test('of days counts them one by one', () => {
    expect(statuses({ done: '2026-01-01', applied: '2026-03-31' })['ninety']).toBe('qualifies');
    expect(statuses({ done: '2026-01-01', applied: '2026-04-01' })['ninety']).toBe('does-not-qualify');
  });

  test('may be written from a day of the calendar', () => {
    expect(statuses({ applied: '2025-02-28' })['fixed']).toBe('does-not-qualify');
    expect(statuses({ applied: '2025-03-01' })['fixed']).toBe('qualifies');
  });

  test('is open while one of its days is, and asks for both', () => {
    expect(found({ done: '2026-01-01' })['half-year']).toEqual(['needs-facts', '0–100', 'applied']);
    expect(found({ applied: '2026-01-01' })['half-year']).toEqual(['needs-facts', '0–100', 'done']);
    expect(found({})['half-year']?.[2].split(',').toSorted()).toEqual(['applied', 'done']);
  });
});

test('days are counted to the day so long after another', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((after) => addDays('2020-01-01', after));
  fc.assert(
    fc.property(day, day, (done, applied) => {
      const days = Math.max(0, daysBetween(done, applied) + 10);
      expect(found({ done, applied })['days']?.[1]).toBe(days === 0 ? '' : `${days}–${days}`);
      expect(found({ applied })['days']?.[0]).toBe('needs-facts');
    }),
  );
});

test('a term is told with its unit, one of it too', () => {
  const told = (id: string): string =>
    measureInWords(measureOf(id), rulebook, { language: 'en', width: 200 })
      .split('\n')
      .find((line) => line.startsWith('Conditions')) ?? '';
  expect(told('half-year')).toBe('Conditions: applied on or before 6 months after done');
  expect(told('fixed')).toBe('Conditions: applied after 12 months after 2024-02-29');
  expect(told('month')).toBe('Conditions: applied before 1 month after done');
});
