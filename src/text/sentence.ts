/** Picks the sentence of a key that comes from data: the variant for a gap that stays empty, where there is one. */
import { lookUp } from './catalogue.ts';
import { fill, gapsOf } from './fill.ts';

/**
 * The template of a key, `KEY.without-GAP` where that gap is empty; the key itself where it has no text.
 *
 * @param textOf the text of a key, where it has one
 */
export function sentence(
  textOf: (key: string) => string | undefined,
  key: string,
  gaps: Readonly<Record<string, string>>,
): string {
  const plain = textOf(key) ?? key;
  for (const gap of gapsOf(plain)) {
    const variant = (gaps[gap] ?? '') === '' ? textOf(`${key}.without-${gap}`) : undefined;
    if (variant !== undefined) return variant;
  }
  return plain;
}

/** The sentence of a key out of these texts, with its gaps filled. */
export function filled(
  texts: Readonly<Record<string, string>>,
  key: string,
  gaps: Readonly<Record<string, string>>,
): string {
  return fill(
    sentence((one) => lookUp(texts, one), key, gaps),
    gaps,
  );
}
