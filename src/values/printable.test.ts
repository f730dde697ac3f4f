import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printable, shortened } from './printable.ts';

describe('printable', () => {
  test.each([
    ['an escape sequence', '\u001B[31mred', String.raw`\x1b[31mred`],
    ['a one-byte control sequence introducer', '\u009B2J', String.raw`\x9b2J`],
    ['delete and backspace', '\u007F\b', String.raw`\x7f\x08`],
    ['line breaks and tabs', 'a\r\nb\tc', String.raw`a\r\nb\tc`],
    ['a text turned right to left', 'abc\u202Edef', String.raw`abc\u202edef`],
    ['isolates and marks', '\u2066\u2069\u200E\u200F\u061C', String.raw`\u2066\u2069\u200e\u200f\u61c`],
    ['characters without width', '1\u200B0\uFEFF', String.raw`1\u200b0\ufeff`],
    ['what is no character', 'a\uFFFE\uFFFF', String.raw`a\ufffe\uffff`],
    ['tags and fillers that hide a text', 'a\u{E0041}\u3164\uFFF9', String.raw`a\ue0041\u3164\ufff9`],
    ['half of a surrogate pair', 'x\uD83D', String.raw`x\ud83d`],
    ['line separators', 'a\u2028b\u2029', String.raw`a\u2028b\u2029`],
  ])('escapes %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each(['横琴某某有限公司', 'Café – “Ltd” · 1,200 m²', 'مرحبا', '👩‍💻', String.raw`back\slash`])(
    'leaves %s alone',
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );

  test('every character is shown by itself as it is beside one that is escaped', () => {
    for (let code = 0; code <= 0xff_ff; code += 1) {
      const character = String.fromCharCode(code);
      expect(String.raw`\u200b${printable(character)}`).toBe(printable(`\u200B${character}`));
    }
  });

  test('what is shown has no control character left, and applying it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });
});

describe('shortened', () => {
  test('a text that fits is left alone', () => {
    expect(shortened('横琴', 2)).toBe('横琴');
  });

  test('a longer text ends in an ellipsis and has the length allowed', () => {
    expect(shortened('横琴粤澳', 3)).toBe('横琴…');
  });

  test('no character is cut in half', () => {
    expect(shortened('😀😀😀', 2)).toBe('😀…');
  });
});
