/** Picks the sentence of a key that comes from data: the variant for a gap that stays empty, where the catalogue has one. */
import { lookUp } from './catalogue.ts';
import { gapsOf } from './fill.ts';

/** The template of a key, `KEY.without-GAP` where that gap is empty; the key itself where the catalogue lacks it. */
export function sentence(
  texts: Readonly<Record<string, string>>,
  key: string,
  gaps: Readonly<Record<string, string>>,
): string {
  const plain = lookUp(texts, key) ?? key;
  for (const gap of gapsOf(plain)) {
    const variant = (gaps[gap] ?? '') === '' ? lookUp(texts, `${key}.without-${gap}`) : undefined;
    if (variant !== undefined) return variant;
  }
  return plain;
}
