/**
 * Values as text. `print…` writes what this folder reads back as the same value; `show…` writes what people like to see.
 * No `Intl`: loading it costs more than the whole estimate.
 */
import type { Decimal } from './decimal.ts';
import { plural } from './unit-words.ts';
import { isPlain, PLAIN, show, type Currency, type Unit } from './units.ts';

/** Money is printed with two decimals or none; more only where it has more. */
const FEN = 2;

const SIGNS: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: 'US$',
  HKD: 'HK$',
  MOP: 'MOP$',
  EUR: '€',
  GBP: '£',
};

/** `1234567.50` as `1,234,567.50`; what is no decimal text is left as it is. */
export function groupDigits(text: string): string {
  const [, sign = '', whole, decimals = ''] = /^(-?)(\d+)(\.\d+)?$/u.exec(text) ?? [];
  return whole === undefined ? text : sign + whole.replace(/\d(?=(?:\d{3})+$)/gu, '$&,') + decimals;
}

/** A number, such as `1,200,000.5`. */
export function printNumber(value: Decimal): string {
  return groupDigits(value.toFixed());
}

/** Whole, or with two decimals, or with as many as it has beyond these. */
function moneyDigits(amount: Decimal): string {
  if (amount.isInteger() || !amount.isFinite()) return groupDigits(amount.toFixed());
  return groupDigits(amount.toFixed(Math.max(FEN, amount.decimalPlaces())));
}

/** An amount of money, such as `1,200,000 CNY` or `0.50 USD`. */
export function printMoney(amount: Decimal, currency: Currency): string {
  return `${moneyDigits(amount)} ${currency}`;
}

/** A fraction as a percentage: 0.125 as `12.5%`. */
export function printPercent(fraction: Decimal): string {
  return `${printNumber(fraction.times(100))}%`;
}

/** A count with its unit: `12`, `36 months`, `1 store`. */
export function printCount(count: Decimal, unit: Unit = PLAIN): string {
  if (isPlain(unit)) return printNumber(count);
  return `${printNumber(count)} ${count.eq(1) ? show(unit) : printSeveral(unit)}`;
}

/** The word for several of what is counted: `months`, `m²/person`. */
export function printSeveral(unit: Unit): string {
  const [only, ...others] = unit.powers;
  const single = only?.exponent === 1 && others.length === 0 && only.base !== 'money';
  return single ? plural(only.base) : show(unit);
}

/**
 * An amount for reading: `¥1,200,000`, `US$500,000.50`, `CHF 300`.
 *
 * @param named how an amount of a currency without a sign of its own reads: `{figure}日元`
 */
export function showMoney(amount: Decimal, currency: Currency, named: string = `${currency} {figure}`): string {
  const digits = moneyDigits(amount.abs());
  const minus = amount.lt(0) ? '-' : '';
  const sign = SIGNS[currency];
  return sign === undefined ? named.replace('{figure}', minus + digits) : minus + sign + digits;
}
