/** Profiles of a run, read and checked: each input becomes a profile, or a report of what is wrong with it. */
import type { Profile } from '../engine/profile.ts';
import type { MissingRateError } from '../engine/rates.ts';
import { pathIn, placesOf, withPlaceId } from '../profile/places.ts';
import { readProfile } from '../profile/read.ts';
import { gapBefore, parseSetting, withSetting } from '../profile/set.ts';
import { isWithin } from '../rules/path.ts';
import type { Setting } from '../profile/set.ts';
import { collector } from '../reading/fault.ts';
import type { FileFault, PathFault } from '../reading/fault.ts';
import { faultMessages } from '../report/faults.ts';
import { isMapping } from '../rules/plain.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Language } from '../text/index.ts';
import type { Decimal } from '../values/decimal.ts';
import type { Input } from './inputs.ts';
import { say } from './output.ts';
import { faultsError, faultsTold, usageError } from './usage.ts';

export interface ReadInput {
  readonly input: Input;
  /** Null where the profile is faulty. */
  readonly profile: Profile | null;
  /** The first of its faults: more of one document are most often of one kind, and would not be read. */
  readonly faults: readonly FileFault[];
  /** How many more there are. */
  readonly untold: number;
}

/** What profiles are read with. */
export interface Reading {
  readonly rulebook: Rulebook;
  /** Laid over each. */
  readonly settings: readonly OptionSetting[];
  readonly rates: ReadonlyMap<string, Decimal>;
  readonly language: Language;
}

const MOST_FAULTS = 20;

/** A setting, with the option by which it was given. */
export interface OptionSetting extends Setting {
  readonly option: string;
}

/** Tells the person what is wrong with a profile, and has not been told yet; the others go on. */
export function tellFaults({ faults: all, untold }: ReadInput, language: Language): void {
  const faults = all.filter(({ again }) => again !== true);
  if (faults.length === 0) return;
  say(`${faultsTold(faults, language, untold)}\n`);
}

/** The same as one line of NDJSON, in place of an answer. */
export function faultJson({ faults, untold, input }: ReadInput, language: Language): unknown {
  const [first] = faults;
  const message = faultMessages(faults, untold, language);
  const error = { file: first?.file ?? input.file, line: first?.line ?? 1, column: first?.column ?? 1, message };
  return { error, line: input.document.line };
}

/** The settings of `--set`, or of another option that takes such, taken apart. */
export function settingsOf(
  written: readonly string[],
  rulebook: Rulebook,
  option: '--set' | '--what-if' = '--set',
): readonly OptionSetting[] {
  const idOf = placesOf(rulebook);
  return written.map((one) => {
    const setting = parseSetting(one, rulebook.vocabulary);
    if (setting === null) {
      throw usageError('set-wrong', { option, written: one });
    }
    return withPlaceId({ ...setting, option }, idOf);
  });
}

/** Reads and checks one input. */
export function profileOf(input: Input, reading: Omit<Reading, 'language'>): ReadInput {
  const { file, document } = input;
  const own = document.faults.map((fault): FileFault => ({ ...fault, file }));
  const { raw, settings, faults: ofSettings } = laidOver(document.value, reading);
  const syntax = [...own, ...ofSettings];
  if (!document.readable || ofSettings.length > 0) return faultyInput(input, syntax, []);
  const found = faultsIn(raw, reading);
  if (syntax.length + found.faults.length === 0) return { input, profile: found.profile, faults: [], untold: 0 };
  const before = settings.length === 0 ? [] : faultsIn(document.value, reading).faults;
  const older = new Set(before.map(keyOf));
  const blamed = found.faults.map((fault) => ({ fault, setting: settingOf(fault, settings, older) }));
  return faultyInput(input, syntax, blamed);
}

/** A profile that cannot be estimated for want of an exchange rate: as faulty as one that cannot be read. */
export function withoutRate({ file, document }: Input, { currency, measure }: MissingRateError): ReadInput {
  const fault: PathFault = { at: [], code: 'rate-missing', params: { currency, measure }, atKey: false };
  const faults = document.placed([fault]).map((placed): FileFault => ({ ...placed, file }));
  return { input: { file, document }, profile: null, faults, untold: 0 };
}

/** What `profileOf` reads, where the run cannot go on without it: whatever is wrong ends it. */
export function demandedProfile(input: Input, reading: Reading): Profile {
  const { profile, faults, untold } = profileOf(input, reading);
  if (profile === null) throw faultsError(faults, reading.language, untold);
  return profile;
}

function faultsIn(
  raw: unknown,
  { rulebook, rates }: Pick<Reading, 'rulebook' | 'rates'>,
): { readonly profile: Profile; readonly faults: readonly PathFault[] } {
  const { faults, report } = collector();
  return { profile: readProfile(raw, rulebook, rates, report), faults };
}

/** A fault, with the setting to which it is due. */
interface Blamed {
  readonly fault: PathFault;
  readonly setting: OptionSetting | undefined;
}

/** The first of the faults, and how many more there are; of those found in the value only these few are placed. */
function faultyInput(input: Input, syntax: readonly FileFault[], found: readonly Blamed[]): ReadInput {
  const { file, document } = input;
  const ofDocument = found.flatMap(({ fault, setting }) => (setting === undefined ? [fault] : []));
  const placed = document.placed(ofDocument.slice(0, MOST_FAULTS)).map((fault): FileFault => ({ ...fault, file }));
  const ofOptions = found.flatMap(({ fault, setting }) =>
    setting === undefined ? [] : [settingFault(fault, setting)],
  );
  const faults = [...syntax, ...placed, ...ofOptions].slice(0, MOST_FAULTS);
  return { input, profile: null, faults, untold: syntax.length + found.length - faults.length };
}

/** The setting to which a fault is due: what it sets is at fault, or what stands around that, which was right before. */
function settingOf(
  fault: PathFault,
  settings: readonly OptionSetting[],
  older: ReadonlySet<string>,
): OptionSetting | undefined {
  const isNew = !older.has(keyOf(fault));
  return settings.findLast(({ path }) => isWithin(fault.at, path) || (isNew && isWithin(path, fault.at)));
}

function keyOf({ code, at }: PathFault): string {
  return `${code} ${JSON.stringify(at)}`;
}

/** What comes of settings that are laid over a profile. */
interface Laid {
  readonly raw: unknown;
  /** With the paths at which they stand there. */
  readonly settings: readonly OptionSetting[];
  readonly faults: readonly FileFault[];
}

/** The data of a profile with the settings laid over it one after the other, and those that cannot be. */
function laidOver(document: unknown, { settings, rulebook }: Pick<Reading, 'settings' | 'rulebook'>): Laid {
  const idOf = placesOf(rulebook);
  let raw = document;
  const laid: OptionSetting[] = [];
  const faults: FileFault[] = [];
  for (const given of settings) {
    const setting = { ...given, path: pathIn(raw, given.path, idOf) };
    laid.push(setting);
    const { fault, option: file, written: text, path } = setting;
    const entries = gapBefore(raw, path);
    const params = { count: String(entries) };
    if (fault !== null) faults.push({ ...fault, file, line: 1, column: text.indexOf('=') + 1 + fault.column, text });
    else if (entries !== null) faults.push({ file, line: 1, column: 1, code: 'entry-gap', params, text });
    // What is no profile does not become one by what is set.
    else if (isMapping(raw)) raw = withSetting(raw, setting);
  }
  return { raw, settings: laid, faults };
}

function settingFault({ at, atKey, code, params }: PathFault, setting: OptionSetting): FileFault {
  const isValue = !atKey && isWithin(at, setting.path);
  const column = isValue ? setting.written.indexOf('=') + 2 : 1;
  return { file: setting.option, line: 1, column, code, params, text: setting.written };
}
