import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

describe('normalise', () => {
  test.each([
    ['１，２００．５', '1,200.5'],
    ['３０％', '30%'],
    ['￥１００', '¥100'],
    ['1500 m²', '1500 m2'],
    ['1500㎡', '1500m2'],
    ['1\u00A0200\u202F000\u2009000', '1 200 000 000'],
    ['5–10', '5-10'],
    ['\u22125', '-5'],
    ['1’000', "1'000"],
    ['  a   b  ', 'a b'],
    ['\uFEFF12', '12'],
  ])('%s becomes %s', (text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  test.each(['5²', '1½', '①', '⒈', '₂', '🄂'])('%s gains no digit that was not written', (text) => {
    expect(normalise(text)).toBe(text);
  });

  test.each(['1\t200', '1\n200', '1\u200B200'])('what parts %j stays', (text) => {
    expect(normalise(text)).toBe(text);
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 2000 },
    );
  });
});
