import { describe, expect, test } from 'vitest';
import { accept, refuse } from './result.ts';
import { CATALOGUES, sentence } from './reading.support.ts';

describe('refuse', () => {
  test('what was found can be shown: control characters escaped, long texts cut', () => {
    const { refusal } = refuse('not-a-number', { found: `\u001B[2J${'x'.repeat(500)}` });
    expect(refusal.params['found']).toMatch(/^\\x1b\[2Jx+…$/u);
    expect(refusal.params['found']).toHaveLength(60);
  });

  test('a list of what is expected is not cut', () => {
    const expected = Array.from({ length: 50 }, (_, n) => `choice_${n}`).join(', ');
    expect(refuse('choice', { found: 'x', expected }).refusal.params['expected']).toBe(expected);
  });

  test('every gap of a text must be filled', () => {
    // @ts-expect-error `instead` is missing
    const { refusal } = refuse('exponent', { found: '1e6' });
    expect(sentence(refusal, CATALOGUES.en)).toContain('{instead}');
  });
});

test('accept keeps the value', () => {
  expect(accept(7)).toEqual({ ok: true, value: 7 });
});

describe('the texts of refusals', () => {
  const gaps = (text: string) => [...new Set(text.match(/\{\w+\}/gu))].sort();

  test.each(Object.entries(CATALOGUES.en))('%s has the same gaps in Chinese', (code, text) => {
    const chinese = Object.entries(CATALOGUES['zh-Hans']).find(([key]) => key === code)?.[1] ?? '';
    expect(gaps(chinese)).toEqual(gaps(text));
    expect(chinese).toMatch(/\p{Script=Han}/u);
  });

  test('Chinese has no text that English has not', () => {
    expect(Object.keys(CATALOGUES['zh-Hans'])).toEqual(Object.keys(CATALOGUES.en));
  });

  test.each(Object.entries(CATALOGUES.en))('%s is a sentence that ends', (_, text) => {
    expect(text).toMatch(/[.?]$/u);
  });
});
