/**
 * Simplified to Traditional Chinese, in the characters that Macao and Hong Kong print: OpenCC, loaded at the first text that
 * needs it, then the corrections by hand. Its dictionaries take a fifth of a second, so each text is converted once.
 */
import { hasChinese } from '../values/han.ts';
import { CORRECTIONS } from './corrections.ts';

type Convert = (text: string) => string;

let convert: Convert | null = null;
const known = new Map<string, string>();

/** Enough for the catalogue and every policy; texts of a long run must not pile up. */
const MOST_KNOWN = 20_000;

/** The text in Traditional Chinese; what is not Chinese stays as it is. */
export function traditional(simplified: string): string {
  if (!hasChinese(simplified)) return simplified;
  const before = known.get(simplified);
  if (before !== undefined) return before;
  convert ??= loadConverter();
  const text = corrected(convert(simplified));
  if (known.size < MOST_KNOWN) known.set(simplified, text);
  return text;
}

/** The same of a text of the catalogue, which is Chinese even where it is signs alone, such as a pair of quotation marks. */
export function traditionalWords(simplified: string): string {
  return corrected(traditional(simplified));
}

function corrected(text: string): string {
  return CORRECTIONS.reduce((so, [from, to]) => so.replaceAll(from, to), text);
}

interface Converters {
  readonly Converter: (options: { readonly from: string; readonly to: string }) => Convert;
}

/** Not bundled and not imported: a megabyte that only Traditional Chinese needs, wanted in the middle of a sentence. */
function loadConverter(): Convert {
  const { createRequire } = process.getBuiltinModule('node:module');
  const loaded: unknown = createRequire(import.meta.filename)('opencc-js/cn2t');
  if (!hasConverter(loaded)) throw new Error('opencc-js is not what it was');
  return loaded.Converter({ from: 'cn', to: 'hk' });
}

function hasConverter(loaded: unknown): loaded is Converters {
  return (
    typeof loaded === 'object' && loaded !== null && 'Converter' in loaded && typeof loaded.Converter === 'function'
  );
}
