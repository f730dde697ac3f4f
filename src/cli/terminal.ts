/** What the terminal is like: width, colour, language. Decided once for each run, from the streams and the environment. */
import { closeSync, fstatSync, statSync } from 'node:fs';
import { LANGUAGES } from '../text/index.ts';
import type { Language } from '../text/index.ts';

/** What is asked of standard output or standard error. */
export interface Screen {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/**
 * Standard output as a screen. Node's stream of it costs a tenth of a start to load, so it is asked only where the
 * descriptor may be a terminal at all.
 */
export function outputScreen(): Screen {
  return screenOf(1, () => process.stdout);
}

/** Standard error as a screen. */
export function errorScreen(): Screen {
  return screenOf(2, () => process.stderr);
}

function screenOf(descriptor: number, stream: () => NodeJS.WriteStream): Screen {
  if (!mayBeTerminal(descriptor)) return { isTTY: false, columns: undefined };
  const { isTTY, columns } = stream();
  return { isTTY, columns };
}

/** A closed descriptor is no terminal, nor is /dev/null, where timed runs write. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isCharacterDevice() && found.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/**
 * Closes the streams of a terminal that is gone: Node sets every terminal back to how it found it as the process ends, and
 * aborts with a core dump where it cannot.
 */
export function releaseTerminals(): void {
  const { isatty } = process.getBuiltinModule('node:tty');
  for (const descriptor of [0, 1, 2]) if (mayBeTerminal(descriptor) && !isatty(descriptor)) closeSync(descriptor);
}

/** Columns to lay standard output out for: COLUMNS, else the terminal's. */
export function outputWidth(): number {
  const asked = Number(process.env['COLUMNS']);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return outputScreen().columns || USUAL_WIDTH;
}

/** For a pipe, a file, a terminal that tells no size. */
export const USUAL_WIDTH = 100;

/** Whether to colour a stream: NO_COLOR not empty says no, then FORCE_COLOR, then whether it is a terminal that can. */
export function colourOn(stream: { readonly isTTY?: boolean | undefined }): boolean {
  const { env } = process;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** The language of the locale: Simplified or Traditional Chinese by its region or script, English otherwise. */
export function localeLanguage(): Language {
  const { env } = process;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (/^zh[-_](TW|HK|MO|Hant)/iu.test(locale)) return 'zh-Hant';
  return /^zh/iu.test(locale) ? 'zh-Hans' : 'en';
}

/** The language of a command line that is not read yet, or cannot be: that of its last `--lang`, else the locale's. */
export function languageOfLine(): Language {
  const args = process.argv;
  const asked = args.findLast((_arg, index) => args[index - 1] === '--lang') ?? '';
  const joined = args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const found = joined ?? asked;
  return LANGUAGES.find((language) => language === found) ?? localeLanguage();
}
