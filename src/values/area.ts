/** Areas, held in m². */
import type { Decimal } from './decimal.ts';
import { readQuantity } from './quantity.ts';
import { accept, refuse, type Parsed } from './result.ts';
import { isBareM } from './scale.ts';
import { knownUnit } from './unit-words.ts';

/** Reads an area, at least 0; a bare number is in m². Other units of area are refused: nothing is converted unseen. */
export function parseArea(text: string): Parsed<Decimal> {
  const read = readQuantity(text);
  if (!read.ok) return read;
  const { amount, before, scale, after } = read.value;
  if (isBareM(scale)) return refuse('ambiguous-m', { found: text });
  if (before !== '' || (after !== '' && knownUnit(after)?.base !== 'm2')) return refuse('not-area', { found: text });
  return accept(amount);
}
