/** The stretch of a fact in which a case holds, read from its conditions: where it begins and ends, and how two of them lie. */
import { isMapping } from '../../rules/plain.ts';
import { INFINITY, ONE } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { parseLiteral } from '../../values/literal.ts';

/** A figure at which a stretch begins or ends. */
export interface Edge {
  readonly amount: Decimal;
  /** Whether the figure itself lies outside. */
  readonly open: boolean;
  /** As the file has it. */
  readonly written: string;
}

export interface Stretch {
  readonly low: Edge;
  readonly high: Edge;
  /** Of the figures that bound it; null where they are no money. */
  readonly currency: string | null;
}

/** The stretch in which a single condition holds; null where it is no plain comparison with figures. */
export function stretchOf(asked: unknown): Stretch | null {
  if (!isMapping(asked) || Object.keys(asked).some((word) => !WORDS.has(word))) return null;
  const currencies = new Set<string | null>();
  const edge = (word: string, open: boolean): Edge | undefined | null => {
    const written = asked[word];
    if (written === undefined) return undefined;
    if (typeof written !== 'string' && typeof written !== 'number') return null;
    const literal = parseLiteral(String(written));
    if (!literal.ok) return null;
    currencies.add(literal.value.unit.currency);
    return { amount: literal.value.amount, open, written: String(written) };
  };
  const [over, atLeast] = [edge('over', true), edge('at_least', false)];
  const [below, atMost] = [edge('below', true), edge('at_most', false)];
  if ([over, atLeast, below, atMost].includes(null) || currencies.size > 1) return null;
  return {
    low: over ?? atLeast ?? { amount: INFINITY.neg(), open: false, written: '' },
    high: below ?? atMost ?? { amount: INFINITY, open: false, written: '' },
    currency: [...currencies][0] ?? null,
  };
}

const WORDS = new Set(['at_least', 'over', 'at_most', 'below', 'boundary']);

/** The same stretch of a fact that has no halves: from the first whole number in it to the last. */
export function inWholes<T extends Stretch>(stretch: T): T {
  const { low, high } = stretch;
  const first = low.open ? low.amount.floor().plus(ONE) : low.amount.ceil();
  const last = high.open ? high.amount.ceil().minus(ONE) : high.amount.floor();
  return { ...stretch, low: closedAt(low, first), high: closedAt(high, last) };
}

function closedAt(edge: Edge, amount: Decimal): Edge {
  return amount.eq(edge.amount) ? edge : { amount, open: false, written: amount.toString() };
}

/** Which of two stretches begins first: below 0 for the one, above it for the other. */
export function byStart({ low: a }: Stretch, { low: b }: Stretch): number {
  return a.amount.cmp(b.amount) || Number(a.open) - Number(b.open);
}

/** Which of two stretches ends first. */
export function byEnd({ high: a }: Stretch, { high: b }: Stretch): number {
  return a.amount.cmp(b.amount) || Number(b.open) - Number(a.open);
}

/** Whether a stretch that begins at one edge leaves something out behind another that ends before it. */
export function isGap(end: Edge, begin: Edge, isWhole: boolean): boolean {
  const between = begin.amount.minus(end.amount);
  if (isWhole) return between.gt(ONE);
  return between.gt(0) || (between.isZero() && end.open && begin.open);
}

/** Whether a figure lies in both, of stretches of which the first begins first. */
export function haveInCommon({ high }: Stretch, { low }: Stretch): boolean {
  const order = high.amount.cmp(low.amount);
  return order > 0 || (order === 0 && !high.open && !low.open);
}
