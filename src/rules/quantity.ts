/**
 * What an amount is while a company is being assessed: an exact decimal, or, while facts are unknown, an open range.
 *
 * Laws (tested in operators/enclosure.test.ts and test/laws):
 * 1. Enclosure: whatever the unknown facts turn out to be, the exact result lies in the open range.
 * 2. Decided stays decided: a range of one point is an exact decimal and names no fact.
 * 3. `facts` never lacks a fact on which the result still depends.
 * 4. Two open ranges with the same `form` are the same function of the unknown facts.
 */
import { compared, INFINITY, settled, ZERO, type Decimal } from '../values/decimal.ts';

/** A range that unknown facts leave open. Both ends are reached or approached; `high` may be infinite. */
export interface Open {
  readonly low: Decimal;
  readonly high: Decimal;
  /** Keys of the unknown facts on which the result depends. */
  readonly facts: readonly string[];
  /** The function of the unknown facts, written so that equal texts are equal functions. */
  readonly form: string;
  /** What it was worked out of, and by what: closer bounds are found in it (closer.ts). */
  readonly made?: { readonly by: string; readonly of: readonly Quantity[] } | undefined;
  /** Whether a fact stands in it more than once, so that its ends may lie farther out than any company comes. */
  readonly twice?: boolean | undefined;
}

export type Quantity = Decimal | Open;

/** Tells an open range from an exact figure. */
export function isOpen(quantity: Quantity): quantity is Open {
  return 'form' in quantity;
}

/** The lower end of a quantity. */
export function lowOf(quantity: Quantity): Decimal {
  return isOpen(quantity) ? quantity.low : quantity;
}

/** The upper end of a quantity, infinite where nothing bounds it. */
export function highOf(quantity: Quantity): Decimal {
  return isOpen(quantity) ? quantity.high : quantity;
}

/** The text of a quantity by which equal functions are recognised (law 4). */
export function formOf(quantity: Quantity): string {
  return isOpen(quantity) ? quantity.form : quantity.toString();
}

/** The unknown facts on which any of the quantities depends. */
export function factsOf(quantities: readonly Quantity[]): readonly string[] {
  const facts = new Set<string>();
  for (const quantity of quantities) if (isOpen(quantity)) for (const fact of quantity.facts) facts.add(fact);
  return [...facts];
}

/** An open range, or the exact figure where both ends are one (law 2). */
export function range(low: Decimal, high: Decimal, facts: readonly string[], form: string): Quantity {
  return compared(low, high) === 0 ? low : { low, high, facts, form: named(form) };
}

const LONGEST_FORM = 2000;
const MOST_NAMES = 20_000;

/** Long forms by the names that stand for them. */
const names = new Map<string, string>();
let count = 0;

/** Begins anew, so that an estimate does not depend on those before it. */
export function forgetNames(): void {
  names.clear();
}

/**
 * The form, or a name that stands for it alone where it is long: what goes into a joint cap twice doubles it with every measure.
 * Names are never used again; forgetting some makes equal functions look different, which is safe.
 */
export function named(form: string): string {
  if (form.length <= LONGEST_FORM) return form;
  const known = names.get(form);
  if (known !== undefined) return known;
  if (names.size === MOST_NAMES) forgetNames();
  const name = `#${(count += 1)}`;
  names.set(form, name);
  return name;
}

/**
 * The function `name` of several quantities, with the ends given. A sum, difference, product, quotient, least or greatest is called so:
 * closer bounds are found by these names (closer.ts, opposed.ts), and what has another is taken to go any way.
 */
export function combined(name: string, parts: readonly Quantity[], low: Decimal, high: Decimal): Quantity {
  if (compared(low, high) === 0) return low;
  const form = named(`${name}(${parts.map(formOf).join(',')})`);
  return madeOf({ low, high, facts: factsOf(parts), form }, name, parts);
}

/** The open quantity, with what it was worked out of. Written out: as a copy it takes a tenth of the time of all estimates. */
function madeOf({ low, high, facts, form }: Open, by: string, of: readonly Quantity[]): Open {
  let count = 0;
  let twice = false;
  for (const part of of) {
    if (!isOpen(part)) continue;
    count += part.facts.length;
    twice ||= part.twice === true;
  }
  return { low, high, facts, form, made: { by, of }, twice: twice || count > facts.length };
}

/** `a × b` of single ends, where nothing times whatever is unbounded stays nothing. */
export function times(a: Decimal, b: Decimal): Decimal {
  return a.isZero() || b.isZero() ? ZERO : settled(a.times(b));
}

/** The smaller of two decimals; the first where they are equal. */
export function smaller(a: Decimal, b: Decimal): Decimal {
  return compared(b, a) < 0 ? b : a;
}

/** The larger of two decimals; the first where they are equal. */
export function larger(a: Decimal, b: Decimal): Decimal {
  return compared(b, a) > 0 ? b : a;
}

/** A function that never falls when its argument rises, applied to a quantity. */
export function rising(name: string, quantity: Quantity, apply: (exact: Decimal) => Decimal): Quantity {
  if (!isOpen(quantity)) return apply(quantity);
  const high = quantity.high.isFinite() ? apply(quantity.high) : INFINITY;
  const result = range(apply(quantity.low), high, quantity.facts, `${name}(${quantity.form})`);
  return isOpen(result) ? madeOf(result, name, [quantity]) : result;
}

/** The quantity that is one of several, which one being still open: the smallest range around all. */
export function hull(choice: { facts: readonly string[]; form: string }, parts: readonly Quantity[]): Quantity {
  const first = parts[0] ?? ZERO;
  const forms = new Set(parts.map(formOf));
  if (forms.size <= 1) return first;
  const low = parts.map(lowOf).reduce(smaller);
  const high = parts.map(highOf).reduce(larger);
  const facts = [...new Set([...choice.facts, ...factsOf(parts)])];
  const form = named(`either(${choice.form};${parts.map(formOf).join(',')})`);
  return madeOf({ low, high, facts, form }, 'either', parts);
}
