/** Percentages, held as fractions: 30% is 0.3. */
import { withinBounds, type Bounds } from './bounds.ts';
import { ONE, ZERO, type Decimal } from './decimal.ts';
import { MOST_DECIMALS } from './limits.ts';
import { printPercent } from './print.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { refuse, type Parsed, type Refused } from './result.ts';

const PERCENT_WORDS = new Set(['percent', 'per cent', 'pct']);

/** Whether a text is a sign or word for a hundredth. */
export function isPercentSign(text: string): boolean {
  return text === '%' || PERCENT_WORDS.has(text.toLowerCase());
}

/** How many of another sign or word for a share make one of a hundred; what stands behind the figure, what before it. */
const BEHIND: ReadonlyMap<string, number> = new Map([
  ['‰', 10],
  ['per mille', 10],
  ['permille', 10],
  ['‱', 100],
  ['bp', 100],
  ['bps', 100],
  ['basis point', 100],
  ['basis points', 100],
  ['基点', 100],
  ['基點', 100],
]);
const BEFORE: ReadonlyMap<string, number> = new Map([
  ['%', 1],
  ['百分之', 1],
  ['千分之', 10],
  ['万分之', 100],
  ['萬分之', 100],
]);

/** What a share in another writing is as a fraction; undefined for what is none, or has more decimals than are read. */
function shareIn({ amount, before, scale, after }: Quantity): Decimal | undefined {
  if (scale !== '') return undefined;
  const parts =
    before === '' ? BEHIND.get(after.toLowerCase()) : after === '' ? BEFORE.get(before.toLowerCase()) : undefined;
  const percent = parts === undefined ? undefined : amount.div(parts);
  return percent === undefined || percent.decimalPlaces() > MOST_DECIMALS ? undefined : percent.div(100);
}

/** The refusal of a share in another writing, with the percentage that it is; undefined for what is no share. */
export function refusalOfShare(quantity: Quantity, bounds: Bounds, found: string): Refused | undefined {
  const share = shareIn(quantity);
  if (share === undefined) return undefined;
  const inside = withinBounds(share, bounds, found, printPercent);
  return inside.ok ? refuse('percent-instead', { found, instead: printPercent(share) }) : inside;
}

/**
 * A bare 0.3 may be meant as 0.3% or as 30%; a bare 30 is refused all the same, so that the sign is always there. What the
 * bounds would refuse is not proposed.
 */
function refusalOfBare(amount: Decimal, found: string, bounds: Bounds): Refused {
  const asPercent = withinBounds(amount.div(100), bounds, found, printPercent);
  const asFraction = withinBounds(amount, bounds, found, printPercent);
  const percent = amount.toFixed();
  const hundredfold = amount.times(100).toFixed();
  const mayBeFraction = amount.abs().lte(1) && !amount.isZero() && asFraction.ok;
  if (mayBeFraction && asPercent.ok) return refuse('percent-bare-fraction', { found, percent, hundredfold });
  if (mayBeFraction) return refuse('percent-bare', { found, percent: hundredfold });
  return asPercent.ok ? refuse('percent-bare', { found, percent }) : asPercent;
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
  if (around + after === '') return refusalOfBare(amount, digits, { min, max });
  if (around !== '' || !isPercentSign(after)) {
    return refusalOfShare(read.value, { min, max }, text) ?? refuse('not-percent', { found: text });
  }
  return withinBounds(amount.div(100), { min, max }, text, printPercent);
}
