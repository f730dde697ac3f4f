/** A number alone, without a unit. */
import type { Decimal } from './decimal.ts';
import { readQuantity } from './quantity.ts';
import { accept, refuse, type Parsed } from './result.ts';

/** Reads a number as people write it: `1200000`, `1,200,000`, `1 200 000`, `1.2m`, `120万`. */
export function parseNumber(text: string): Parsed<Decimal> {
  const read = readQuantity(text);
  if (!read.ok) return read;
  const { amount, before, after } = read.value;
  if (before !== '') return refuse('not-a-number', { found: text });
  if (after !== '') return refuse('unit-not-expected', { found: text, unit: after });
  return accept(amount);
}
