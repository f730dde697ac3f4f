/** Amounts of money, as profiles, answers and the command line give them. */
import { currencyOfMark, isCurrency, nearestCurrency } from './currencies.ts';
import type { Decimal } from './decimal.ts';
import { once } from './once.ts';
import { amountPer, perBases, perParts, saysPer } from './per.ts';
import { printMoney } from './print.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { accept, refuse, type Parsed, type Refused } from './result.ts';
import { knownUnit } from './unit-words.ts';
import type { Currency } from './units.ts';

export interface Money {
  readonly amount: Decimal;
  readonly currency: Currency;
}

/** `50w`, as 万 is typed in messages. */
const LETTER_FOR_WAN = /^w(?![a-z])/iu;
const DOLLAR = /^(?:\$|dollars?)$/iu;
const han = once(() => /^\p{Script=Han}+$/u);
/** In Chinese 元 is also the word for the unit of any currency already named: 港币100万元 is a million HKD. */
const YUAN = /^[元圆圓]$/u;
const yuanOf = once(() => /^[元圆圓](?=\p{Script=Han})/u);

/** 元整, 元正: as contracts and invoices end a sum, that nothing may be written behind it. */
const ended = once(() => /(?<=[元圆圓])[整正]$/u);

/** The refusal of a mark that is no currency. */
function refusalOfMark(mark: string, found: string): Refused {
  if (DOLLAR.test(mark)) return refuse('dollar', { found });
  if (/^[%‰]/u.test(mark) || knownUnit(mark)) return refuse('not-money', { found, unit: mark });
  const words = mark.split(/[ ,&+]+/u);
  if (words.length > 1 && words.every((word) => currencyOfMark(word))) return refuse('two-currencies', { found });
  const near = nearestCurrency(mark);
  return near === undefined ? refuse('currency', { found: mark }) : refuse('currency-near', { found: mark, near });
}

/** The currency that the marks before and after a figure name together; `otherwise` where there are none. */
export function currencyAround(before: string, after: string, otherwise: Currency, found: string): Parsed<Currency> {
  if (before === '' && after === '') return accept(otherwise);
  if (before === '' && isCurrency(after)) return accept(after);
  const behind = after.replace(ended(), '');
  const trailing = han().test(before) && YUAN.test(behind) ? '' : behind.replace(yuanOf(), '');
  const marks = [before, trailing].filter((mark) => mark !== '');
  const currencies = new Set<Currency>();
  for (const mark of marks) {
    const currency = currencyOfMark(mark);
    if (currency === undefined) return refusalOfMark(mark, found);
    currencies.add(currency);
  }
  const [currency = otherwise] = currencies;
  return currencies.size > 1 ? refuse('two-currencies', { found }) : accept(currency);
}

/**
 * What is written after `per` is part of what was asked, not of the answer: 70 CNY/month is 70 CNY only where it is asked for
 * by the month.
 */
function refusalOfPer(found: string, quantity: Quantity, wanted: Currency, per: string | null): Refused {
  const [front, behind] = [perParts(quantity.before), perParts(quantity.after)];
  const currency = currencyAround(front.mark, behind.mark, wanted, found);
  if (!currency.ok) return currency;
  const asked = per === null ? [] : perBases(per);
  const amount = amountPer(quantity.amount, [...front.bases, ...behind.bases], asked);
  if (amount !== null) {
    return refuse('per-in-money', { found, instead: printMoney(amount, currency.value) });
  }
  const expected = [wanted, ...asked].join('/').replace('m2', 'm²');
  return asked.length === 0 ? refuse('per-not-asked', { found }) : refuse('per-other', { found, expected });
}

/**
 * Reads an amount of money, at least 0; a bare number is in the currency given.
 *
 * @param per what the amount is asked for each of, as facts say it: `m² and month`
 */
export function parseMoney(text: string, defaultCurrency: Currency, per: string | null = null): Parsed<Money> {
  const read = readQuantity(text);
  if (!read.ok) return read;
  const { amount, digits, before, scale, after } = read.value;
  if (before === '' && after === '') return accept({ amount, currency: defaultCurrency });
  if (before === '' && isCurrency(after)) return accept({ amount, currency: after });
  if (scale === '' && LETTER_FOR_WAN.test(after)) {
    return refuse('letter-for-wan', { found: text, instead: `${before}${digits}万${after.slice(1)}` });
  }
  if (saysPer(`${before} ${after}`)) return refusalOfPer(text, read.value, defaultCurrency, per);
  const currency = currencyAround(before, after, defaultCurrency, text);
  return currency.ok ? accept({ amount, currency: currency.value }) : currency;
}
