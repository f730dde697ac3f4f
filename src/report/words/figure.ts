/** Figures as people read them: money with its sign, percentages, areas, months, rents, days, and ranges of these. */
import type { AmountRange } from '../../engine/assessment.ts';
import { dayOfNumber } from '../../rules/held-day.ts';
import { highOf, lowOf } from '../../rules/quantity.ts';
import type { Figure } from '../../rules/phrase.ts';
import { fill, grammarOf, lookUp, textIn } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { perBases } from '../../values/per.ts';
import { printNumber, showMoney } from '../../values/print.ts';
import { isPlain } from '../../values/units.ts';
import type { Power, Unit } from '../../values/units.ts';
import type { Voice } from './voice.ts';

/** As many decimals as are shown of a figure inside a sum, and as people may give; an ellipsis says that there are more. */
const MOST_SHOWN = 6;

/** A figure of the engine, which holds money in the base currency: exact, or the range that unknown facts leave. */
export function figureText(voice: Voice, { quantity, unit }: Figure, asPercent: boolean): string {
  const low = fromBase(voice, lowOf(quantity), unit);
  const high = fromBase(voice, highOf(quantity), unit);
  if (low.lte(0) && !high.isFinite()) return voice.texts.figures['value.unknown'];
  const share = asPercent || isPart(low) || isPart(high) || (low.isZero() && high.eq(1));
  return rangeText(voice, low, high, (end) => amountText(voice, end, unit, share));
}

/** What a ceiling comes to: from nothing up to the figure. */
export function ceilingText(voice: Voice, { quantity, unit }: Figure): string {
  return rangeText(voice, ZERO, fromBase(voice, highOf(quantity), unit), (end) => amountText(voice, end, unit));
}

/** A range in words; one figure where both ends are one. */
function rangeText(voice: Voice, low: Decimal, high: Decimal, show: (end: Decimal) => string): string {
  if (low.eq(high)) return show(low);
  const { figures } = voice.texts;
  const top = high.isFinite() ? show(high) : figures['amount.unbounded'];
  if (!low.isFinite()) return fill(figures['amount.up-to'], { high: top });
  return fill(figures['amount.range'], { low: show(low), high: top });
}

/** An amount of money in its own currency. */
export function moneyText({ texts }: Voice, amount: Decimal, currency: string): string {
  const named = lookUp(texts.figures, `money.${currency}`);
  return shown(amount, (digits) => showMoney(digits, currency, named));
}

/** A range of money. */
export function rangeOfMoney(voice: Voice, { low, high }: AmountRange, currency: string): string {
  return rangeText(voice, low, high, (end) => moneyText(voice, end, currency));
}

/** A figure in its own currency. A plain figure below one is a share, and reads as a percentage. */
export function amountText(voice: Voice, amount: Decimal, unit: Unit, asPercent = isPart(amount)): string {
  if (isPlain(unit)) return asPercent ? percentText(amount) : plainText(amount);
  const [first] = unit.powers;
  if (first?.base === 'date') return dateText(voice, dayOfNumber(amount));
  const above = unit.powers.flatMap((power) => Array.from({ length: Math.max(0, power.exponent) }, () => power));
  const { currency } = unit;
  if (currency !== null && above[0]?.base === 'money') {
    const others = above
      .slice(1)
      .map((power) => `·${unitWord(voice, power, 'one')}`)
      .join('');
    return moneyText(voice, amount, currency) + others + perText(voice, unit);
  }
  const words = above.map((power) => unitWord(voice, power, amount.eq(1) || above.length > 1 ? 'one' : 'many'));
  return `${numberText(amount)}${words.length === 0 ? '' : ' '}${words.join('·')}${perText(voice, unit)}`;
}

/** `/m²/month` of a rent, nothing for a sum. */
export function perText(voice: Voice, { powers }: Unit): string {
  const below = powers.flatMap((power) => Array.from({ length: Math.max(0, -power.exponent) }, () => power));
  return below.map((power) => `/${unitWord(voice, power, 'per')}`).join('');
}

/** What a figure is for each of, as a fact says it: `m² and month`, `每m²每月`. */
export function perWordsText(voice: Voice, per: string): string {
  const each = perBases(per).map((base) =>
    fill(voice.texts.figures['per.each'], { unit: unitWord(voice, { base, exponent: 1 }, 'per') }),
  );
  return each.join(voice.texts.figures['per.join']);
}

/** A share as a percentage. */
export function percentText(share: Decimal): string {
  return shown(share.times(100), (percent) => `${printNumber(percent)}%`);
}

/** A whole number without a unit that can be a year reads as one: 2025. */
function plainText(number: Decimal): string {
  const isYear = number.isInteger() && number.gte(1900) && number.lte(2100);
  return isYear ? number.toFixed() : numberText(number);
}

/** A plain number. */
export function numberText(number: Decimal): string {
  return shown(number, printNumber);
}

/** A day of the calendar, given as YYYY-MM-DD. */
export function dateText({ texts }: Voice, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return fill(texts.figures.date, { year, month, day, m: String(Number(month)), d: String(Number(day)) });
}

/**
 * A figure with the digits that are shown of it: cut off, because 24.9999999% that reads as 25% contradicts the threshold that
 * it misses. Below zero it has the sign that people write, and not the hyphen that is read back.
 */
function shown(amount: Decimal, print: (digits: Decimal) => string): string {
  const text = print(amount.toDecimalPlaces(MOST_SHOWN, Decimal.ROUND_DOWN));
  const isMore = amount.isFinite() && amount.decimalPlaces() > MOST_SHOWN;
  return (amount.isNegative() ? text.replace('-', '−') : text) + (isMore ? '…' : '');
}

function isPart(amount: Decimal): boolean {
  return amount.gt(0) && amount.lt(1);
}

function fromBase({ rates }: Voice, amount: Decimal, { currency, powers }: Unit): Decimal {
  if (currency === null || !amount.isFinite()) return amount;
  const exponent = powers.find(({ base }) => base === 'money')?.exponent ?? 0;
  return amount.div(new Decimal(rates.toBase(currency)).pow(exponent));
}

/** A unit alone: `booths`, `m²/person`; `月`, for `个月` counts. */
export function unitText(voice: Voice, unit: Unit): string {
  return grammarOf(voice.language).per(amountText(voice, new Decimal(2), unit, false).replace(/^2 ?/u, ''));
}

/** A thing that the catalogue does not know, such as a parcel, goes by the name that a policy gives it, or its own. */
function unitWord({ language, texts, rulebook }: Voice, { base }: Power, form: 'one' | 'many' | 'per'): string {
  const known = lookUp(texts.figures, `unit.${base}.${form}`);
  if (known !== undefined) return known;
  const title = rulebook.vocabulary.unitTitles.get(base);
  if (title !== undefined) return unitTitle(textIn(title, language), language, form);
  return form === 'many' ? grammarOf(language).several(base) : base;
}

/** `4 booths`, `¥200/booth`; `4 个展位`, `¥200/展位`: what counts things in Chinese does not stand behind a stroke. */
function unitTitle(title: string, language: Language, form: 'one' | 'many' | 'per'): string {
  const { several, per } = grammarOf(language);
  if (form === 'per') return per(title);
  return form === 'many' && !isSymbol(title) ? several(title) : title;
}

/** `kWh`, `TEU`: a symbol has no plural. */
function isSymbol(title: string): boolean {
  return /.[A-Z]/u.test(title);
}
