// Exact fractions on BigInt for the test oracle. Nothing is rounded before `cents`.
// Fractions are not kept in lowest terms (the sums are short); `key` reduces.

export interface Fraction {
  readonly n: bigint;
  /** Always above 0. */
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

export const whole = (n: number | bigint): Fraction => ({ n: BigInt(n), d: 1n });

/** `"-12.5"`, `"1e-7"`, `1200000`: the decimal as it is written, never as a float. */
export function decimal(text: string | number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(text).trim());
  if (match === null) throw new Error(`not a decimal number: ${String(text)}`);
  const [, sign, integer = '', places = '', exponent = '0'] = match;
  const digits = BigInt(integer + places) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - places.length;
  return shift >= 0 ? { n: digits * 10n ** BigInt(shift), d: 1n } : { n: digits, d: 10n ** BigInt(-shift) };
}

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });

export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

export function over(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new Error('division by zero');
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: a.d * -b.n };
}

/** Below 0, 0 or above 0; cross-multiplied, so exact. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const atLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0;
export const exceeds = (a: Fraction, b: Fraction): boolean => compare(a, b) > 0;
export const equals = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;

export const least = (first: Fraction, ...others: readonly Fraction[]): Fraction =>
  others.reduce((a, b) => (compare(b, a) < 0 ? b : a), first);

export const greatest = (first: Fraction, ...others: readonly Fraction[]): Fraction =>
  others.reduce((a, b) => (compare(b, a) > 0 ? b : a), first);

/** The sum in whole cents, half up. */
export function cents(a: Fraction): bigint {
  const doubled = a.n * 200n + a.d;
  const divisor = a.d * 2n;
  const quotient = doubled / divisor;
  return doubled < 0n && quotient * divisor !== doubled ? quotient - 1n : quotient;
}

export const fromCents = (n: bigint): Fraction => ({ n, d: 100n });

/** `123456n` is `"1234.56"`. */
export function moneyText(inCents: bigint): string {
  const digits = (inCents < 0n ? -inCents : inCents).toString().padStart(3, '0');
  return `${inCents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The same text for equal fractions. */
export function key(a: Fraction): string {
  let [x, y] = [a.n < 0n ? -a.n : a.n, a.d];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? '0' : `${a.n / x}/${a.d / x}`;
}
