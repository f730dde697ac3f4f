/** Percentages, held as fractions: 30% is 0.3. */
import { withinBounds, type Bounds } from './bounds.ts';
import { ONE, ZERO, type Decimal } from './decimal.ts';
import { printPercent } from './print.ts';
import { readQuantity } from './quantity.ts';
import { refuse, type Parsed, type Refused } from './result.ts';

const PERCENT_WORDS = new Set(['percent', 'per cent', 'pct']);

/** Whether a text is a sign or word for a hundredth. */
export function isPercentSign(text: string): boolean {
  return text === '%' || PERCENT_WORDS.has(text.toLowerCase());
}

/** A bare 0.3 may be meant as 0.3% or as 30%; a bare 30 is refused all the same, so that the sign is always there. */
function refusalOfBare(amount: Decimal, digits: string): Refused {
  const hundredfold = amount.times(100).toFixed();
  return amount.abs().lte(1) && !amount.isZero()
    ? refuse('percent-bare-fraction', { found: digits, percent: digits, hundredfold })
    : refuse('percent-bare', { found: digits, percent: digits });
}

/**
 * Reads a percentage; the sign `%` must be there.
 *
 * @param bounds as fractions, both included; 0 to 1 where not given
 */
export function parsePercent(text: string, { min = ZERO, max = ONE }: Partial<Bounds> = {}): Parsed<Decimal> {
  const read = readQuantity(text, min.lt(0));
  if (!read.ok) return read;
  const { amount, digits, before, scale, after } = read.value;
  const around = before + scale;
  if (around + after === '') return refusalOfBare(amount, digits);
  if (around !== '' || !isPercentSign(after)) return refuse('not-percent', { found: text, instead: digits });
  return withinBounds(amount.div(100), { min, max }, text, printPercent);
}
