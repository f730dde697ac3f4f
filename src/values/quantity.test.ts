import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCarefully, readQuantity } from './quantity.ts';

test('a figure in the common writing is read as with care', () => {
  const figures = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 16n }).map(String),
    fc.integer({ min: 0, max: 2_000_000_000 }).map((figure) => figure.toLocaleString('en')),
    fc
      .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 }))
      .map((parts) => parts.join('.')),
    fc.stringMatching(/^[0-9,.]{1,9}$/u),
  );
  const written =
    ',%, CNY, USD, MOP, ABC, cny, m², m2, m,m²,元, , months, month, persons, people, days, year, CNY/m²/month, CNY/month,' +
    ' m²/person, CNY/m2, CNY/person/month, months/m²,k USD,m CNY,k m²,m USD/month,k usd, k USD,mUSD,km USD';
  const units = fc.constantFrom(...written.split(','));
  fc.assert(
    fc.property(figures, units, (figure, unit) => {
      expect(readQuantity(figure + unit)).toEqual(readCarefully(figure + unit));
    }),
    { numRuns: 6000 },
  );
});
