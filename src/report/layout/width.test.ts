import { describe, expect, test } from 'vitest';
import { displayWidth } from './width.ts';

describe('displayWidth', () => {
  test.each([
    ['plain', 5],
    ['¥437,000 – ¥507,000', 19],
    ['办公用房', 8],
    ['横琴：¥1，约', 12],
    ['e\u0301', 1],
    ['👩‍💻', 2],
    ['©', 1],
    ['©\uFE0F', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  test('every character takes by itself what it takes beside an emoji', () => {
    for (let code = 0x20; code <= 0xff_ff; code += 1) {
      const character = String.fromCharCode(code);
      expect([code, displayWidth(character)]).toEqual([code, displayWidth(`😀 ${character}`) - 3]);
    }
  });
});
