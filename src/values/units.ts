/**
 * What one unit of a figure is: money, m², months, people, stores, and products and quotients of these. Rules are
 * checked with it when they are loaded: a rent a m² against a sum is an error there, not a wrong amount later.
 *
 * Laws (units.test.ts): multiplication is associative and, up to the currency, commutative; `PLAIN` changes nothing;
 * dividing undoes multiplying.
 */

/** A code of ISO 4217. */
export type Currency = string;

/** The base of a price is a code in capitals; things are written in small letters. */
const CODE = /^[A-Z]{3}$/u;

export interface Power {
  /** `money`, `m2`, `month`, `day`, `person`, any counted thing in the singular (`store`), or below a price the code of a currency. */
  readonly base: string;
  /** Never 0. */
  readonly exponent: number;
}

/** Plain data; the powers are sorted, so that equal units are equal texts. */
export interface Unit {
  /** The currency of the money in it; null where there is none. */
  readonly currency: Currency | null;
  readonly powers: readonly Power[];
  /** What was received under awards, in whatever currency it came. It is held in the base currency, which is then no currency of its own. */
  readonly awarded?: true;
}

/** Percentages and plain numbers. */
export const PLAIN: Unit = { currency: null, powers: [] };

/** As rents are spoken: money a m² a person a month. */
const FIRST = ['money', 'm2'];
const LAST = ['month', 'day'];

function rank(base: string): number {
  const first = FIRST.indexOf(base);
  return first >= 0 ? first - FIRST.length : LAST.indexOf(base) + 1;
}

function inOrder(a: Power, b: Power): number {
  return rank(a.base) - rank(b.base) || (a.base < b.base ? -1 : 1);
}

/** The unit of one base: `m2`, `month`, `store`. */
export function unitOf(base: string): Unit {
  return { currency: null, powers: [{ base, exponent: 1 }] };
}

/** The unit of an amount of money. */
export function moneyUnit(currency: Currency): Unit {
  return { currency, powers: [{ base: 'money', exponent: 1 }] };
}

function combine(left: Unit, right: Unit, sign: 1 | -1): Unit {
  const exponents = new Map(left.powers.map(({ base, exponent }) => [base, exponent]));
  for (const { base, exponent } of right.powers) exponents.set(base, (exponents.get(base) ?? 0) + sign * exponent);
  const powers = [...exponents]
    .filter(([, exponent]) => exponent !== 0)
    .map(([base, exponent]) => ({ base, exponent }));
  powers.sort(inOrder);
  if ((exponents.get('money') ?? 0) === 0) return { currency: null, powers };
  const { currency, awarded } = left.currency === null ? right : left;
  return awarded === true ? { currency, powers, awarded } : { currency, powers };
}

/** The unit of a product. Where both have money, the amounts must be in one currency before they are multiplied. */
export function multiply(left: Unit, right: Unit): Unit {
  return combine(left, right, 1);
}

/** The unit of a quotient. Where both have money, the amounts must be in one currency before they are divided. */
export function divide(left: Unit, right: Unit): Unit {
  return combine(left, right, -1);
}

/**
 * The unit of an amount at a price. A price for each unit of money (0.02 CNY for each USD: `CNY/USD`) is held as it is
 * written, for one unit of that other currency; times money it is money in the price's own, once the product is divided by
 * what one unit of the other currency (`over`) is.
 */
export function priced(left: Unit, right: Unit): { readonly unit: Unit; readonly over: Currency | null } {
  const [price, other] = pricePer(left) === null ? [right, left] : [left, right];
  const over = pricePer(price);
  const product = multiply(price, other);
  const isPaid = over !== null && other.powers.some(({ base, exponent }) => base === 'money' && exponent > 0);
  return isPaid
    ? { unit: divide(multiply(product, unitOf(over)), moneyUnit(over)), over }
    : { unit: product, over: null };
}

/** The currency for each unit of which a price is paid; null for any other unit. */
function pricePer({ powers }: Unit): Currency | null {
  return powers.find(({ base, exponent }) => CODE.test(base) && exponent === -1)?.base ?? null;
}

/** Whether figures of the two units can be compared and added; currencies may differ, amounts are converted. */
export function same(left: Unit, right: Unit): boolean {
  return (
    left.powers.length === right.powers.length &&
    left.powers.every(
      ({ base, exponent }, at) => base === right.powers[at]?.base && exponent === right.powers[at].exponent,
    )
  );
}

/** The currency that money of a unit has of its own; null where there is no money, or money as it was received. */
export function ownCurrencyOf({ currency, awarded }: Unit): Currency | null {
  return awarded === true ? null : currency;
}

/** Whether figures of two units can be told apart by their numbers: of two currencies only a rate says which is more. */
export function isOneCurrency(left: Unit | null, right: Unit | null): boolean {
  return left?.currency === right?.currency;
}

/** Whether a unit is that of percentages and plain numbers. */
export function isPlain(unit: Unit): boolean {
  return unit.powers.length === 0;
}

/** Whether a unit is that of an amount of money, in whatever currency. */
export function isMoney(unit: Unit): boolean {
  return same(unit, moneyUnit(''));
}

function symbols(unit: Unit, sign: 1 | -1): string[] {
  return unit.powers.flatMap(({ base, exponent }) => {
    const symbol = base === 'money' ? (unit.currency ?? base) : base === 'm2' ? 'm²' : base;
    return Array.from({ length: Math.max(0, sign * exponent) }, () => symbol);
  });
}

/** A unit as policies write it: `CNY/m²/month`, `month·person`; `1/month` without a numerator, `1` for a plain number. */
export function show(unit: Unit): string {
  const above = symbols(unit, 1).join('·') || '1';
  return [above, ...symbols(unit, -1)].join('/');
}
