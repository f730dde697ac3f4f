import { describe, expect, test } from 'vitest';
import { codeOf, read, said } from './reading.support.ts';
import { MOST_CHARACTERS, parseText } from './text.ts';

describe('parseText', () => {
  test.each(['', '横琴某某有限公司', ' spaces stay ', '\u001B[31mred\n', '=1+1'])('%j is kept as it is', (text) => {
    expect(read(parseText(text))).toBe(text);
  });

  test('the longest text is read, one character more is refused', () => {
    expect(codeOf(parseText('x'.repeat(MOST_CHARACTERS)))).toBe('accepted');
    expect(said(parseText('x'.repeat(MOST_CHARACTERS + 1)))).toBe(
      'This text has 10001 characters, and at most 10000 are read: shorten it.',
    );
  });

  test('a character of two units counts once', () => {
    expect(codeOf(parseText('😀'.repeat(MOST_CHARACTERS)))).toBe('accepted');
  });
});
