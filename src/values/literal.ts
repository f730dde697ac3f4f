/**
 * Figures in the text of a policy, with the unit that the arithmetic is checked by: `500,000 CNY`, `30%`,
 * `70 CNY/m²/month`, `15 m²/person`, `36 months`, `12`.
 */
import { withinBounds, type Bounds } from './bounds.ts';
import { currencyOfMark } from './currencies.ts';
import { INFINITY, ONE, ZERO, type Decimal } from './decimal.ts';
import { MOST_DECIMALS } from './limits.ts';
import { currencyAround } from './money.ts';
import { nearest } from './nearest.ts';
import { isPercentSign, refusalOfShare } from './percent.ts';
import { printNumber } from './print.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { accept, refuse, type Parsed, type Refused } from './result.ts';
import { isBareM } from './scale.ts';
import { knownUnit, MEASURES, singular, type UnitWord } from './unit-words.ts';
import { divide, isMoney, moneyUnit, multiply, PLAIN, unitOf, type Unit } from './units.ts';

export interface Literal {
  readonly amount: Decimal;
  readonly unit: Unit;
}

/** Lower case, so that a thing is never mistaken for a currency: 10 tops are no Tongan paʻanga. */
const THING = /^[a-z][a-z_]*$/u;
const CODE = /^[A-Z]{3}$/u;
const UNBOUNDED: Bounds = { min: ZERO, max: INFINITY };

/** A code in capitals, whether or not there is such a currency, or a sign or Chinese name. */
function isMark(word: string): boolean {
  if (word === '$' || CODE.test(word)) return true;
  // The names of currencies last: to make ready for them costs a start, and most words are units.
  return word !== '' && !THING.test(word) && knownUnit(word) === undefined && currencyOfMark(word) !== undefined;
}

function refusalOfWord(word: string, found: string): Refused {
  const currency = currencyOfMark(word);
  if (currency !== undefined) return refuse('currency-in-capitals', { found: word, instead: currency });
  const near = nearest(word, MEASURES);
  return near === undefined ? refuse('unit-word', { found, unit: word }) : refuse('unit-near', { unit: word, near });
}

/** A word of the table, or any other counted thing that is no currency and no slip in the name of a measure. */
function unitWord(word: string, found: string): Parsed<UnitWord> {
  const known = knownUnit(word);
  if (known) return accept(known);
  const isThing = THING.test(word) && currencyOfMark(word) === undefined && nearest(word, MEASURES) === undefined;
  return isThing ? accept({ base: singular(word), factor: ONE }) : refusalOfWord(word, found);
}

function moneyAround(before: string, mark: string, found: string): Parsed<Unit> {
  const currency = currencyAround(before, mark, mark, found);
  return currency.ok ? accept(moneyUnit(currency.value)) : currency;
}

/** What stands before the first `/`: money, or things joined by `·`. */
function numerator({ amount, before }: Quantity, words: string, found: string): Parsed<Literal> {
  if (before !== '' || isMark(words)) {
    const money = moneyAround(before, words, found);
    return money.ok ? accept({ amount, unit: money.value }) : money;
  }
  let literal: Literal = { amount, unit: PLAIN };
  for (const word of words === '' ? [] : words.split('·')) {
    const unit = unitWord(word.trim(), found);
    if (!unit.ok) return unit;
    const { base, factor } = unit.value;
    literal = { amount: literal.amount.times(factor), unit: multiply(literal.unit, unitOf(base)) };
  }
  return accept(literal);
}

/** A price for each unit of another currency: `0.02 CNY/USD`. Of the same one it is a share, and written as such. */
function perMoney({ amount, unit }: Literal, { currency }: Unit, found: string): Parsed<Literal> {
  const isPrice = isMoney(unit) && currency !== null && currency !== unit.currency;
  return isPrice ? accept({ amount, unit: divide(unit, unitOf(currency)) }) : refuse('money-per-money', { found });
}

/** One word behind a `/`. `600 CNY/year` is 50 CNY a month; `500 CNY/year` is no exact sum a month, and refused. */
function per({ amount, unit }: Literal, word: string, found: string): Parsed<Literal> {
  if (isMark(word)) {
    const money = moneyAround('', word, found);
    if (unit.currency !== null && money.ok) return perMoney({ amount, unit }, money.value, found);
    return money.ok ? accept({ amount, unit: divide(unit, money.value) }) : money;
  }
  const below = unitWord(word, found);
  if (!below.ok) return below;
  const { base, factor } = below.value;
  const quotient = amount.div(factor);
  if (quotient.decimalPlaces() > MOST_DECIMALS) return refuse('year-not-exact', { found });
  return accept({ amount: quotient, unit: divide(unit, unitOf(base)) });
}

function withUnits(quantity: Quantity, found: string): Parsed<Literal> {
  const [above = '', ...below] = quantity.after.split('/').map((word) => word.trim());
  let literal = numerator(quantity, above, found);
  for (const word of below) {
    if (!literal.ok) return literal;
    literal = per(literal.value, word, found);
  }
  return literal;
}

/** Reads a figure with its unit, at least 0. Percentages become fractions, years become months. */
export function parseLiteral(text: string): Parsed<Literal> {
  const read = readQuantity(text);
  if (!read.ok) return read;
  const { amount, before, scale, after } = read.value;
  if (isPercentSign(after) && before + scale === '') return accept({ amount: amount.div(100), unit: PLAIN });
  if (after.startsWith('%')) return refuse('percent-with-unit', { found: text });
  const share = refusalOfShare(read.value, UNBOUNDED, text);
  if (share !== undefined) return share;
  const literal = withUnits(read.value, text);
  if (!literal.ok) return literal;
  // 1000 m is more likely a misspelt area than a thousand million.
  if (isBareM(scale) && literal.value.unit.currency === null) return refuse('ambiguous-m', { found: text });
  const limited = withinBounds(literal.value.amount, UNBOUNDED, text, printNumber);
  return limited.ok ? literal : limited;
}
