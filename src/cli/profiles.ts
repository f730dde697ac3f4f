/** Profiles of a run, read and checked: each input becomes a profile, or a report of what is wrong with it. */
import type { Profile } from '../engine/profile.ts';
import { readProfile } from '../profile/read.ts';
import { gapBefore, parseSetting, withSetting } from '../profile/set.ts';
import type { Setting } from '../profile/set.ts';
import { collector } from '../reading/fault.ts';
import type { PathFault } from '../reading/fault.ts';
import type { FileFault } from '../policy/read.ts';
import type { Path } from '../rules/plan.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Decimal } from '../values/decimal.ts';
import { CommandError } from './exit.ts';
import type { Input } from './inputs.ts';

export interface ReadInput {
  readonly input: Input;
  /** Null where the profile is faulty. */
  readonly profile: Profile | null;
  readonly faults: readonly FileFault[];
}

/** A setting, with the option by which it was given. */
export interface OptionSetting extends Setting {
  readonly option: string;
}

/** The settings of `--set`, or of another option that takes such, taken apart. */
export function settingsOf(
  written: readonly string[],
  rulebook: Rulebook,
  option: '--set' | '--what-if' = '--set',
): readonly OptionSetting[] {
  return written.map((one) => {
    const setting = parseSetting(one, rulebook.vocabulary);
    if (setting === null) {
      throw new CommandError(`${option} ${one}: write FACT=VALUE, such as ${option} 'trade.cbec_export=520,000 USD'`);
    }
    return { ...setting, option };
  });
}

/** Reads and checks one input, with the settings laid over it. */
export function profileOf(
  input: Input,
  settings: readonly OptionSetting[],
  rulebook: Rulebook,
  rates: ReadonlyMap<string, Decimal>,
): ReadInput {
  const { file, document } = input;
  const own = document.faults.map((fault): FileFault => ({ ...fault, file }));
  const { raw, faults: ofSettings } = laidOver(document.value, settings);
  const syntax = [...own, ...ofSettings];
  if (!document.readable || ofSettings.length > 0) return { input, profile: null, faults: syntax };
  const { faults, report } = collector();
  const profile = readProfile(raw, rulebook, rates, report);
  if (syntax.length + faults.length === 0) return { input, profile, faults: [] };
  const unset = collector();
  if (settings.length > 0) readProfile(document.value, rulebook, rates, unset.report);
  const blamed = faults.map((fault) => ({ fault, setting: settingOf(fault, settings, unset.faults) }));
  const ofDocument = blamed.flatMap(({ fault, setting }) => (setting === undefined ? [fault] : []));
  const placed = document.placed(ofDocument).map((fault): FileFault => ({ ...fault, file }));
  const ofOptions = blamed.flatMap(({ fault, setting }) =>
    setting === undefined ? [] : [settingFault(fault, setting)],
  );
  return { input, profile: null, faults: [...syntax, ...placed, ...ofOptions] };
}

/** The setting to which a fault is due: what it sets is at fault, or what stands around that, which was right before. */
function settingOf(
  { at, code }: PathFault,
  settings: readonly OptionSetting[],
  unset: readonly PathFault[],
): OptionSetting | undefined {
  const isOlder = unset.some(
    (fault) => fault.code === code && fault.at.length === at.length && startsWith(at, fault.at),
  );
  return settings.findLast(({ path }) => startsWith(at, path) || (!isOlder && startsWith(path, at)));
}

function startsWith(at: Path, path: Path): boolean {
  return path.every((step, index) => at[index] === step);
}

/** The data of a profile with the settings laid over it one after the other, and those that cannot be. */
function laidOver(
  document: unknown,
  settings: readonly OptionSetting[],
): { readonly raw: unknown; readonly faults: readonly FileFault[] } {
  let raw = document;
  const faults: FileFault[] = [];
  for (const setting of settings) {
    const { fault, option: file, written: text, path } = setting;
    const entries = gapBefore(raw, path);
    const params = { count: String(entries) };
    if (fault !== null) faults.push({ ...fault, file, line: 1, column: text.indexOf('=') + 1 + fault.column, text });
    else if (entries !== null) faults.push({ file, line: 1, column: 1, code: 'entry-gap', params, text });
    else raw = withSetting(raw, setting);
  }
  return { raw, faults };
}

function settingFault({ at, atKey, code, params }: PathFault, setting: OptionSetting): FileFault {
  const isValue = !atKey && startsWith(at, setting.path);
  const column = isValue ? setting.written.indexOf('=') + 2 : 1;
  return { file: setting.option, line: 1, column, code, params, text: setting.written };
}
