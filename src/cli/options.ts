/** The options that commands share, parsed from their texts. A wrong value is told with what would be right. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EstimateOptions } from '../engine/estimate.ts';
import type { Profile } from '../engine/profile.ts';
import { MissingRateError } from '../engine/rates.ts';
import { choiceNamed } from '../profile/choice.ts';
import type { Choices } from '../profile/choice.ts';
import { PROFILE_FORMATS } from '../profile/documents.ts';
import type { ProfileFormat } from '../profile/documents.ts';
import { readRate } from '../profile/rates.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Preference } from '../rules/world.ts';
import { LANGUAGES } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { parseDate } from '../values/date.ts';
import type { Decimal } from '../values/decimal.ts';
import { nearest } from '../values/nearest.ts';
import { once } from '../values/once.ts';
import { localeLanguage } from './terminal.ts';
import { inWords, usageError } from './usage.ts';

/** A value out of a fixed list. */
export function oneOf<const T extends string>(option: string, found: string, known: readonly T[]): T {
  const value = known.find((one) => one === found);
  if (value !== undefined) return value;
  const near = nearest(found, known) ?? '';
  throw usageError('choice-wrong', { option, written: found, near, known: known.join(', ') });
}

/** The format of `--from`; null where it is not said, and each file tells its own. */
export function inputFormatOf(asked: string | undefined): ProfileFormat | null {
  return asked === undefined ? null : oneOf('--from', asked, PROFILE_FORMATS);
}

/** A value out of a fixed list, by its id or its title. */
function oneNamed(option: string, found: string, choices: Choices): string {
  const read = choiceNamed(found, choices);
  if (read.ok) return read.value;
  const { code, params } = read.refusal;
  const { near = '', expected: known = '' } = params;
  throw usageError(code === 'choice-of-several' ? 'name-of-several' : 'choice-wrong', {
    option,
    written: found,
    near,
    known,
  });
}

/** Which total decides first between measures that exclude each other: the highest possible, or that of the sums which the texts fix. */
function preferOf(asked: string | undefined): Preference {
  return oneOf('--prefer', asked ?? 'high', ['high', 'fixed']);
}

/** The language asked for; else the locale's, or English where a machine reads. */
export function languageOf(asked: string | undefined, forMachine: boolean): Language {
  if (asked !== undefined) return oneOf('--lang', asked, LANGUAGES);
  return forMachine ? 'en' : localeLanguage();
}

/** The day of `--as-of`. */
export function dayOf(asked: string | undefined): string | null {
  if (asked === undefined) return null;
  const day = parseDate(asked);
  if (!day.ok) {
    throw usageError(day.refusal.code === 'date-missing' ? 'as-of-missing' : 'as-of-wrong', { written: asked });
  }
  return day.value;
}

/** On which day a profile is looked at. */
export type DayFor = (profile: Pick<Profile, 'asOf'>) => string;

/** The day on which a profile is looked at: of `--as-of`, else its own, else today, which stays the same through a run. */
export function dayFor(asked: string | undefined, now = once(today)): DayFor {
  const day = dayOf(asked);
  return ({ asOf }) => day ?? asOf ?? now();
}

/** Today by the clock of this machine. */
export function today(): string {
  return dayAt(new Date());
}

/** The day of a moment by the clock of this machine. */
export function dayAt(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The rates of `--fx USD=7.10`, which may be given more than once or with commas. */
export function ratesOf(asked: readonly string[]): ReadonlyMap<string, Decimal> {
  const rates = new Map<string, Decimal>();
  const parted = asked.flatMap((text) => text.split(',').map((one) => ({ one, text })));
  for (const { one, text } of parted) {
    const [currency = '', ...rest] = one.split('=').map((part) => part.trim());
    const written = rest.join('=');
    // All of it: of `USD=7,10` nobody wrote `10` by itself.
    if (currency === '' || written === '') throw usageError('fx-wrong', { written: text });
    const read = readRate(currency, written);
    if (!read.ok) throw usageError('fx-rate-wrong', { written: one, why: inWords(read.fault) });
    rates.set(currency, read.rate);
  }
  return rates;
}

/** The jurisdictions of `-j`, each checked. */
export function jurisdictionsOf(asked: readonly string[], rulebook: Rulebook): readonly string[] {
  return namedIn('-j', asked, rulebook.titles);
}

/** The ids of what an option with a list names, by ids or titles with commas between them; an empty list is no answer. */
export function namedIn(option: string, asked: readonly string[], choices: Choices): readonly string[] {
  return asked.flatMap((text) => {
    const names = text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length === 0) throw usageError('option-empty', { option, known: [...choices.keys()].join(', ') });
    return names.map((name) => oneNamed(option, name, choices));
  });
}

/** With what a profile is estimated. */
export type OptionsFor = (profile: Pick<Profile, 'asOf'>) => EstimateOptions;

/** What the command line says of each estimate: where, when, at which rates, and which of exclusive measures. */
export function optionsOf(
  flags: {
    readonly jurisdiction: readonly string[];
    readonly asOf?: string | undefined;
    readonly prefer?: string | undefined;
  },
  rulebook: Rulebook,
  rates: ReadonlyMap<string, Decimal>,
  now = once(today),
): OptionsFor {
  const day = dayFor(flags.asOf, now);
  const jurisdictions = jurisdictionsOf(flags.jurisdiction, rulebook);
  const prefer = preferOf(flags.prefer);
  return (profile) => ({ asOf: day(profile), jurisdictions, exchangeRates: rates, prefer });
}

/** Collects an option that may be given more than once. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Takes an option of which only one can be heeded: given again, none is passed over without a word. */
export function single(option: string): (value: string, before: string | undefined) => string {
  return (value, before) => {
    if (before === undefined) return value;
    throw usageError('option-repeated', { option, first: before, second: value });
  };
}

export const MOST_JOBS = 64;

/** `--jobs N`: how many workers there may be. */
export function jobsOf(asked: string): number {
  const jobs = Number(asked);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
    throw usageError('jobs-wrong', { written: asked, most: String(MOST_JOBS) });
  }
  return jobs;
}

/** Where the person can give a rate that is missing. */
const WAYS = {
  option: 'rate-missing-in-option',
  profile: 'rate-missing-in-profile',
} as const;

/** What an estimate gives; a rate that it lacks is asked for in the ways that the command has. */
export function withRates<T>(ways: keyof typeof WAYS, estimated: () => T): T {
  try {
    return estimated();
  } catch (error) {
    if (!(error instanceof MissingRateError)) throw error;
    const { currency, measure } = error;
    throw usageError(WAYS[ways], { currency, measure });
  }
}

/** A result must not take the place of what it is made from, by whatever name or link. */
export function keepInputs(files: readonly string[], output: string | undefined): void {
  if (output === undefined || !files.some((file) => placeOf(file) === placeOf(output))) return;
  throw usageError('output-is-profile', { output });
}

function placeOf(file: string): string {
  return existsSync(file) ? realpathSync(file) : resolve(file);
}
