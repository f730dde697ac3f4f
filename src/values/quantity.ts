/**
 * A figure with what stands before and after it: the first step of reading money, percentages, areas, counts and the
 * literals of a policy.
 */
import { Decimal, ZERO } from './decimal.ts';
import { readDigits } from './digits.ts';
import { MOST_DECIMALS, MOST_DIGITS } from './limits.ts';
import { normalise } from './normalise.ts';
import { accept, refuse, type Parsed, type Refused } from './result.ts';
import { takeScale } from './scale.ts';
import { trapped } from './traps.ts';

/** Far more than any figure with its unit; longer texts are not looked into. */
const LONGEST = 200;

export interface Quantity {
  /** Scaled and signed. */
  readonly amount: Decimal;
  /** The digits as they were written, with a minus but without separators and scale: for what a message suggests. */
  readonly digits: string;
  /** What stands before the figure, without its sign: `US$`. */
  readonly before: string;
  /** `m`, `万`; empty where there is none. */
  readonly scale: string;
  /** What follows figure and scale: `CNY/m2`. */
  readonly after: string;
}

/** As most figures are written, alone or with a unit that cannot be meant in another way. One pattern: each costs a start. */
const COMMON =
  /^((?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4}(?= ))(?:\.\d{1,6})?)(%| (?:[A-Z]{3}|m[2²])(?:\/m[2²])?(?:\/(?:month|person))?| (?:month|year|day|person)s?| people|[km] [A-Z]{3})?$/u;

/** Before `k` or `m`, as in `100k USD`: so few that no limit is near. */
const FEW_DIGITS = 7;

interface Split {
  readonly sign: '' | '+' | '-';
  readonly before: string;
  readonly figure: string;
  readonly after: string;
}

const PARTS = /^(\D*?)([.,]?\d(?:[\d., ]*\d)?[.,]?)(.*)$/su;
const SIGN = /^([-+])?(.*?)([-+])?$/su;
/** The digit of a unit is no figure; BAM2 is two Bosnian marks. */
const SQUARE = /(?<![a-z])(?:m|ft|km|cm)\^?2/giu;

function split(clean: string, found: string): Parsed<Split> {
  const [, lead, figure, after] = PARTS.exec(clean) ?? [];
  const isFigure = /\d/u.test(clean.replace(SQUARE, ''));
  if (!isFigure || lead === undefined || figure === undefined || after === undefined) {
    return refuse('not-a-number', { found });
  }
  if (/\d/u.test(after.replace(SQUARE, ''))) return refuse('two-figures', { found });
  const [, first, before = '', last] = SIGN.exec(lead.trim()) ?? [];
  if (first !== undefined && last !== undefined) return refuse('not-a-number', { found });
  const sign = first ?? last;
  return accept({ sign: sign === '-' || sign === '+' ? sign : '', before: before.trim(), figure, after });
}

/** The limits count what is written, trailing zeros too, after the scale has moved the point. */
function scaled(digits: string, power: number, found: string): Parsed<Decimal> {
  const [whole = '', decimals = ''] = digits.split('.');
  const before = whole.length + power;
  if (before > MOST_DIGITS) {
    return refuse('too-many-digits', { found, count: String(before), most: String(MOST_DIGITS) });
  }
  const left = decimals.length - power;
  if (left > MOST_DECIMALS) {
    return refuse('too-many-decimals', { found, count: String(left), most: String(MOST_DECIMALS) });
  }
  return accept(new Decimal(power === 0 ? digits : `${digits}e${power}`));
}

function refusalOfSign(sign: string, digits: string, found: string): Refused {
  return sign === '+' ? refuse('plus', { found, instead: digits }) : refuse('negative', { found });
}

/**
 * Reads the one figure in a text; what stands around it is left to the caller.
 *
 * @param negative whether the figure may be below zero
 */
export function readQuantity(found: string, negative = false): Parsed<Quantity> {
  const [, figure, unit = ''] = COMMON.exec(found) ?? [];
  if (figure === undefined) return readCarefully(found, negative);
  const scale = unit.startsWith('k') ? 'k' : unit.startsWith('m') ? 'm' : '';
  if (scale !== '' && figure.length > FEW_DIGITS) return readCarefully(found, negative);
  const digits = figure.replaceAll(',', '');
  return accept({
    amount: new Decimal(scale === '' ? digits : `${digits}e${scale === 'k' ? 3 : 6}`),
    digits,
    before: '',
    scale,
    after: unit.slice(scale.length).trim().replaceAll('²', '2'),
  });
}

/** The same for a figure in any writing. */
export function readCarefully(found: string, negative = false): Parsed<Quantity> {
  if (found.length > LONGEST) return refuse('too-long', { length: String(found.length), most: String(LONGEST) });
  const clean = normalise(found);
  if (clean === '') return refuse('empty', {});
  const parts = trapped(clean, found) ?? split(clean, found);
  if (!parts.ok) return parts;
  const { sign, before, figure, after } = parts.value;
  const digits = readDigits(figure);
  if (!digits.ok) return digits;
  if (sign === '+' || (sign === '-' && !negative)) return refusalOfSign(sign, digits.value, found);
  const scale = takeScale(after);
  const amount = scaled(digits.value, scale.power, found);
  if (!amount.ok) return amount;
  return accept({
    // Zero has no sign: -0% is 0.
    amount: sign === '-' && !amount.value.isZero() ? ZERO.minus(amount.value) : amount.value,
    digits: sign + digits.value,
    before,
    scale: scale.word,
    after: scale.rest.trim(),
  });
}
