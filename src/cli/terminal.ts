/** What the terminal is like: width, colour, language. Decided once for each run, from the streams and the environment. */
import type { Language } from '../text/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Columns to lay out for: the terminal's, else COLUMNS, else 100 for a pipe or file. */
export function widthOf(stream: { readonly columns?: number | undefined }, env: Environment): number {
  const asked = Number(env['COLUMNS']);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return stream.columns ?? PIPE_WIDTH;
}

const PIPE_WIDTH = 100;

/** Whether to colour a stream: NO_COLOR not empty says no, then FORCE_COLOR, then whether it is a terminal that can. */
export function colourOn(stream: { readonly isTTY?: boolean | undefined }, env: Environment): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** The language of the locale: Simplified or Traditional Chinese by its region or script, English otherwise. */
export function localeLanguage(env: Environment): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (/^zh[-_](TW|HK|MO|Hant)/iu.test(locale)) return 'zh-Hant';
  return /^zh/iu.test(locale) ? 'zh-Hans' : 'en';
}
