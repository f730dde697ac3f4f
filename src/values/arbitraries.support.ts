/** Arbitrary values within the limits of what profiles and policies may give. */
import fc from 'fast-check';
import { currencyCodes } from './currencies.ts';
import { Decimal } from './decimal.ts';
import type { Literal } from './literal.ts';
import { printNumber } from './print.ts';
import { PLAIN, divide, moneyUnit, multiply, show, unitOf, type Unit } from './units.ts';

/** Up to 15 digits before the point and 6 after it. */
export const amounts: fc.Arbitrary<Decimal> = fc
  .tuple(
    fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([whole, decimals, places]) => new Decimal(`${whole}.${String(decimals).padStart(6, '0').slice(0, places)}0`));

/** Amounts without decimals. */
export const wholes: fc.Arbitrary<Decimal> = amounts.map((amount) => amount.floor());

export const currencies: fc.Arbitrary<string> = fc.constantFrom(...currencyCodes());

/** Words that a policy may count by. */
export const things: fc.Arbitrary<string> = fc.constantFrom(
  'store',
  'warehouse',
  'person',
  'company',
  'parcel',
  'teu',
  'vehicle',
  'anchor_contract',
  'bus',
  'class',
  'cookie',
);

const bases: fc.Arbitrary<Unit> = fc.oneof(things, fc.constantFrom('m2', 'month', 'day')).map(unitOf);

/** Any product and quotient of units, with or without money. */
export const units: fc.Arbitrary<Unit> = fc
  .tuple(fc.option(currencies), fc.array(bases, { maxLength: 3 }), fc.array(bases, { maxLength: 3 }))
  .map(([currency, above, below]) => {
    const start = currency === null ? PLAIN : moneyUnit(currency);
    return below.reduce(divide, above.reduce(multiply, start));
  });

/** Units as a literal can have them: money or things, a measure. */
const literalUnits: fc.Arbitrary<Unit> = fc
  .tuple(
    fc.oneof(
      currencies.map(moneyUnit),
      bases,
      fc.constant(PLAIN),
      fc.tuple(bases, bases).map(([a, b]) => multiply(a, b)),
    ),
    fc.array(bases, { maxLength: 3 }),
  )
  .map(([above, below]) => below.reduce(divide, above));

export const literals: fc.Arbitrary<Literal> = fc.record({ amount: amounts, unit: literalUnits });

/** A figure as policies write it with its unit: `70 CNY/m²/month`, `0.3`, `36 month`, `12/month`. */
export function asWritten({ amount, unit }: Literal): string {
  const above = show(unit);
  if (unit.powers.length === 0) return printNumber(amount);
  return above.startsWith('1/') ? printNumber(amount) + above.slice(1) : `${printNumber(amount)} ${above}`;
}
