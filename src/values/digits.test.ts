import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDigits } from './digits.ts';
import { groupDigits } from './print.ts';
import { codeOf, read, said } from './reading.support.ts';

describe('readDigits', () => {
  test.each([
    ['0', '0'],
    ['7', '7'],
    ['1200000', '1200000'],
    ['1,200,000', '1200000'],
    ['1 200 000', '1200000'],
    ['12,345.67', '12345.67'],
    ['12 345.67', '12345.67'],
    ['1,234', '1234'],
    ['0.5', '0.5'],
    ['.5', '0.5'],
    ['1.200', '1.200'],
  ])('%s is %s', (text, digits) => {
    expect(read(readDigits(text))).toBe(digits);
  });

  test.each([
    ['1,5', '`1,5` could mean 1.5 or 15: write 1.5 or 15.'],
    ['0,500', '`0,500` could mean 0.500 or 500: write 0.500 or 500.'],
    ['12,00', '`12,00` could mean 12.00 or 1200: write 12.00 or 1200.'],
    ['1,2000', '`1,2000` could mean 1.2000 or 12000: write 1.2000 or 12000.'],
    ['1234,567', '`1234,567` could mean 1234.567 or 1234567: write 1234.567 or 1234567.'],
    [',5', '`,5` could mean 0.5 or 5: write 0.5 or 5.'],
    ['1.200,50', '`1.200,50` has a comma where the decimal point goes: write 1200.50.'],
    ['1 200,5', '`1 200,5` has a comma where the decimal point goes: write 1200.5.'],
    ['12,00,000', '`12,00,000` has commas that are not between thousands: if it is one number, write 1200000.'],
    ['1,000,', '`1,000,` has commas that are not between thousands: if it is one number, write 1000.'],
    ['1,,000', '`1,,000` has commas that are not between thousands: if it is one number, write 1000.'],
    ['1,200 000', '`1,200 000` has commas that are not between thousands: if it is one number, write 1200000.'],
    ['1,23.4', '`1,23.4` has commas that are not between thousands: if it is one number, write 123.4.'],
    ['1,200.000,5', '`1,200.000,5` has commas that are not between thousands: if it is one number, write 1200.0005.'],
    ['12 34', '`12 34` has spaces that are not between thousands: if it is one number, write 1234.'],
    ['1200 000', '`1200 000` has spaces that are not between thousands: if it is one number, write 1200000.'],
    ['1.200.000', '`1.200.000` has points between the thousands: write 1200000.'],
    ['1.2.3', '`1.2.3` has its points in the wrong places: write one point before the decimals, such as 1.5.'],
    ['1..5', '`1..5` has its points in the wrong places: write one point before the decimals, such as 1.5.'],
    [
      '1.200.000.5',
      '`1.200.000.5` has its points in the wrong places: write one point before the decimals, such as 1.5.',
    ],
    [
      '1234.200.000',
      '`1234.200.000` has its points in the wrong places: write one point before the decimals, such as 1.5.',
    ],
    ['1.200,50,5', '`1.200,50,5` has commas that are not between thousands: if it is one number, write 1.200505.'],
    ['1,2.3.4', '`1,2.3.4` is not a figure: write digits, such as 1200000, 1,200,000 or 1.2 million.'],
    ['5.', '`5.` ends in a point: write 5.'],
    ['1,200.', '`1,200.` ends in a point: write 1200.'],
    ['1.5.', '`1.5.` ends in a point: write 1.5.'],
    ['0 500', '`0 500` has spaces that are not between thousands: if it is one number, write 500.'],
    [
      '010',
      '`010` begins with a zero: write 10. Inside [ ] a comma parts two values, so write 1000 m² there, not 1,000 m².',
    ],
  ])('%s is refused: %s', (text, message) => {
    expect(said(readDigits(text))).toBe(message);
  });

  test.each(['000', '00.5', '007', '00'])('%s begins with a zero', (text) => {
    expect(codeOf(readDigits(text))).toBe('leading-zero');
  });

  test('thousands may be grouped by commas or by spaces, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String), (digits) => {
        expect(read(readDigits(groupDigits(digits)))).toBe(digits);
        expect(read(readDigits(groupDigits(digits).replaceAll(',', ' ')))).toBe(digits);
      }),
    );
  });

  test('a figure that is accepted is its own digits, whatever separators stood between them', () => {
    const figures = fc.string({ unit: fc.constantFrom(...Array.from('0123456789,. ')), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(figures, (figure) => {
        const digits = readDigits(figure);
        fc.pre(digits.ok);
        const bare = (text: string) => text.replace(/[, ]/gu, '').replace(/^0(?=\.)/u, '');
        expect(bare(digits.value)).toBe(bare(figure));
      }),
      { numRuns: 500 },
    );
  });
});
