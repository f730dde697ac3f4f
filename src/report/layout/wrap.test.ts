import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, padded } from './width.ts';
import { beside, hanging, NO_BREAK, wrapped } from './wrap.ts';

describe('the width of a text', () => {
  test.each([
    ['Rent', 4],
    ['租金', 4],
    ['¥1,000', 6],
    ['（本企业：是）', 14],
    ['𠮷', 2],
    ['🏬', 2],
    ['👩‍💻', 2],
    ['é', 1],
    ['한글', 4],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  test('padding goes by display width', () => {
    expect(padded('租金', 6)).toBe('租金  ');
    expect(padded('租金', 3)).toBe('租金');
  });
});

describe('wrapping', () => {
  test('Latin text breaks at spaces', () => {
    expect(wrapped('rent of new park tenants', 10)).toEqual(['rent of', 'new park', 'tenants']);
  });

  test('Chinese text breaks between characters, and a line does not begin with a comma', () => {
    expect(wrapped('申报年度出，以海关为准。', 10)).toEqual(['申报年度', '出，以海关', '为准。']);
  });

  test('an opening bracket goes to the next line with what it opens', () => {
    expect(wrapped('跨境电商（本企业）', 10)).toEqual(['跨境电商', '（本企业）']);
  });

  test('words among Chinese stay whole', () => {
    expect(wrapped('出口额超过 US$500,000（本企业：US$520,000）', 21)).toEqual([
      '出口额超过 US$500,000',
      '（本企业：',
      'US$520,000）',
    ]);
  });

  test('a figure whose digits go on keeps what follows it', () => {
    expect(wrapped('comes to HK$333.333…: half', 18)).toEqual(['comes to', 'HK$333.333…: half']);
    expect(wrapped('rent of ¥142.857…/m² a month', 17)).toEqual(['rent of', '¥142.857…/m² a', 'month']);
  });

  test('what is longer than a line is cut and goes on', () => {
    expect(wrapped('see https://example.org/a/long/address now', 12)).toEqual([
      'see',
      'https://exam',
      'ple.org/a/lo',
      'ng/address',
      'now',
    ]);
  });

  test('a no-break space holds its neighbours together', () => {
    expect(wrapped(`yearly${NO_BREAK}· official`, 10)).toEqual(['yearly ·', 'official']);
    expect(wrapped(`每年${NO_BREAK}· 官方${NO_BREAK}· 注${NO_BREAK}3`, 16)).toEqual(['每年 · 官方 ·', '注 3']);
  });

  test('an infinite width wraps nothing', () => {
    expect(wrapped('a '.repeat(500), Infinity)).toHaveLength(1);
  });

  test('lines after the first are indented as far as the prefix', () => {
    expect(hanging('1. ', 'rent of new tenants', 12)).toEqual(['1. rent of', '   new', '   tenants']);
  });

  test('a text stands beside its term, or under it where there is no room for words', () => {
    expect(beside('  rent', 'Rent of new tenants', 10, 32)).toEqual(['  rent      Rent of new tenants']);
    expect(beside('  rent', 'Rent of new tenants', 10, 31)).toEqual(['  rent', '    Rent of new tenants']);
    expect(beside('  rent-of-new-tenants', 'Rent', 10, 16)).toEqual(['  rent-of-new-te', '  nants', '    Rent']);
  });

  test('nothing is lost, and no line is wider than it may be', () => {
    const piece = fc.constantFrom(
      'rent',
      '租金',
      '，',
      '（',
      '）',
      ' ',
      '¥1,000',
      '🏬',
      'https://example.org/long',
      '。',
      '“',
      '”',
      'a',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 4, max: 40 }), (pieces, width) => {
        const text = pieces.join('');
        const lines = wrapped(text, width);
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(
          Math.max(width, displayWidth(text.trim()) <= width ? width : 4),
        );
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('control and bidi characters do not get through', () => {
    const shown = wrapped('a\u001B[31mb\u202Ec\nd', 80).join('');
    expect(shown).toBe(String.raw`a\x1b[31mb\u202ec\nd`);
  });
});
