/** Counted things and spans of time: whole numbers and others, with or without the word for what is counted. */
import { withinBounds, type Bounds } from './bounds.ts';
import { INFINITY, ONE, ZERO, type Decimal } from './decimal.ts';
import { printCount, printSeveral } from './print.ts';
import { readQuantity, type Quantity } from './quantity.ts';
import { refuse, type Parsed, type Refused } from './result.ts';
import { isBareM } from './scale.ts';
import { knownUnit, singular, spokenUnit } from './unit-words.ts';
import { isPlain, PLAIN, type Unit } from './units.ts';

export interface CountOptions extends Partial<Bounds> {
  /** What is counted; with `PLAIN` any counted thing may be named, but no span of time and no area. */
  readonly unit?: Unit;
  /** Whether fractions are refused; they are unless this is false. */
  readonly whole?: boolean;
}

/** Chinese measure words, which count things of any kind. */
const MEASURE_WORD = /^[个個家间間座项項件]$/u;
const NO_THING = new Set(['m2', 'month', 'day']);

/** How many of the unit one of the word is; undefined where the word is for something else. */
function factorOf(word: string, unit: Unit): Decimal | undefined {
  if (word === '') return ONE;
  const [wanted] = unit.powers;
  const isThing = wanted === undefined || !NO_THING.has(wanted.base);
  if (isThing && MEASURE_WORD.test(word)) return ONE;
  const known = knownUnit(word);
  if (!wanted) return known && !NO_THING.has(known.base) ? ONE : undefined;
  if (known) return known.base === wanted.base ? known.factor : undefined;
  return singular(word.toLowerCase()) === wanted.base ? ONE : undefined;
}

/** A figure is proposed only where it is the same span and would be read: 3 yrs are 36 months, 90 days are none. */
function refusalOfWord(found: string, { amount, after }: Quantity, options: Required<CountOptions>): Refused {
  const { unit, whole, min, max } = options;
  if (isPlain(unit)) return refuse('unit-not-expected', { found, unit: after });
  const [wanted] = unit.powers;
  const spoken = spokenUnit(after);
  if (spoken !== undefined && spoken.base === wanted?.base) {
    const same = amount.times(spoken.factor);
    const isRead = (!whole || same.isInteger()) && same.gte(min) && same.lte(max);
    if (isRead) return refuse('unit-other', { found, unit: after, expected: printCount(same, unit) });
  }
  return refuse('unit-asked', { found, unit: after, wanted: printSeveral(unit) });
}

function refusalOfFraction(found: string, amount: Decimal): Refused {
  return refuse('fraction', { found, below: amount.floor().toFixed(), above: amount.ceil().toFixed() });
}

/** Reads a count; a bare number is in the unit asked for. `3 years` where months are asked for is 36. */
export function parseCount(text: string, options: CountOptions = {}): Parsed<Decimal> {
  const { unit = PLAIN, whole = true, min = ZERO, max = INFINITY } = options;
  const read = readQuantity(text, min.lt(0));
  if (!read.ok) return read;
  const { before, scale, after } = read.value;
  if (before !== '') return refuse('not-a-number', { found: text });
  if (isBareM(scale) && unit.powers.some(({ base }) => NO_THING.has(base))) {
    return refuse('ambiguous-m', { found: text });
  }
  const factor = factorOf(after, unit);
  if (!factor) return refusalOfWord(text, read.value, { unit, whole, min, max });
  const amount = read.value.amount.times(factor);
  const inside = withinBounds(amount, { min, max }, text, (bound) => printCount(bound, unit));
  return inside.ok && whole && !amount.isInteger() ? refusalOfFraction(text, amount) : inside;
}
