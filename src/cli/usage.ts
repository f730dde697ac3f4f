/**
 * What is wrong with a command line, in the language of the person who typed it. What commander finds it says by a code; what
 * it found is read off the command itself, not out of its English.
 */
import { existsSync } from 'node:fs';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { Fault, FileFault } from '../reading/fault.ts';
import { faultMessage, faultReport } from '../report/faults.ts';
import { systemReason } from '../report/system-reason.ts';
import type { Key, Language } from '../text/index.ts';
import { nearest } from '../values/nearest.ts';
import { CommandError } from './exit.ts';
import { colourOn, errorScreen, languageOfLine } from './terminal.ts';

interface Found {
  readonly code: Key<'faults'>;
  readonly params: Readonly<Record<string, string>>;
}

/** Something wrong with the command line, to be thrown. */
export function usageError(code: Key<'faults'>, params: Readonly<Record<string, string>> = {}): CommandError {
  return new CommandError(inWords({ code, params }));
}

/** What is wrong in files, as it is told on standard error. */
export function faultsTold(faults: readonly FileFault[], language: Language, untold: number): string {
  return faultReport(faults, { language, untold, colour: colourOn(errorScreen()) });
}

/** The same where the run cannot go on, to be thrown. */
export function faultsError(faults: readonly FileFault[], language: Language, untold = 0): CommandError {
  return new CommandError(faultsTold(faults, language, untold), true);
}

/** A fault in the language in which the command line is answered. */
export function inWords(fault: Pick<Fault, 'code' | 'params'>): string {
  return faultMessage(fault, languageOfLine());
}

/** Why the system refused a file, in the same language. */
export function reasonOf(error: unknown): string {
  return systemReason(error, languageOfLine());
}

/** What each code is about. */
const FINDERS: ReadonlyMap<string, (command: CommandUnknownOpts) => Found | null> = new Map([
  ['commander.unknownOption', unknownOption],
  ['commander.unknownCommand', unknownCommand],
  ['commander.missingArgument', missingArgument],
  ['commander.optionMissingArgument', missingValue],
  ['commander.excessArguments', tooManyArguments],
]);

/** The words for a usage error of commander, found in this command; null where there are none but commander's own. */
export function usageMessage(command: CommandUnknownOpts, code: string | undefined): string | null {
  const found = FINDERS.get(code ?? '')?.(command) ?? null;
  return found === null ? null : withHelp(command, found);
}

/** The words for a command that is not among those of this one. */
export function unknownMessage(command: CommandUnknownOpts, name: string): string {
  return withHelp(command, unknownOf(command, name));
}

function withHelp(command: CommandUnknownOpts, found: Found): string {
  const help: Found = { code: 'usage-help', params: { command: pathOf(command) } };
  return [found, help].map(inWords).join('\n');
}

/** Commander leaves what it does not know behind the operands, of which none begins so but a number below 0. */
function unknownOption(command: CommandUnknownOpts): Found {
  const option = command.args.find((arg) => /^-[^\d.]/u.test(arg)) ?? '';
  const [name = ''] = option.split('=');
  // One that is known was given a value, and takes none.
  if (name !== option && optionsOf(command).includes(name)) {
    return { code: 'option-takes-no-value', params: { option: name } };
  }
  return { code: 'option-unknown', params: { option, near: nearest(name, optionsOf(command)) ?? '' } };
}

/** Those of the command, and those above it, which are taken everywhere. */
function optionsOf(command: CommandUnknownOpts): string[] {
  const own = command.createHelp().visibleOptions(command);
  const above = command.parent === null ? [] : optionsOf(command.parent);
  return [...own.flatMap(({ long }) => long ?? []), ...above];
}

function unknownCommand(command: CommandUnknownOpts): Found {
  return unknownOf(command, command.args[0] ?? '');
}

function unknownOf(command: CommandUnknownOpts, name: string): Found {
  const known = command.createHelp().visibleCommands(command);
  const near = nearest(
    name,
    known.map((one) => one.name()),
  );
  return { code: 'command-unknown', params: { command: name, near: near ?? commandFor(name, command) } };
}

/** Whoever names a file without a word before it means what is done with such files most often. */
function commandFor(name: string, { parent }: CommandUnknownOpts): string {
  return existsSync(name) ? `${parent === null ? 'estimate' : 'check'} ${name}` : '';
}

function missingArgument({ registeredArguments, args }: CommandUnknownOpts): Found | null {
  const missing = registeredArguments.find(({ required }, at) => required && args[at] === undefined);
  return missing === undefined ? null : { code: 'argument-missing', params: { argument: missing.name() } };
}

/** A value can be missing only behind the last word. */
function missingValue({ options }: CommandUnknownOpts): Found | null {
  const last = process.argv.at(-1) ?? '';
  const option = options.find(({ short, long }) => last === short || last === long);
  return option === undefined ? null : { code: 'option-value-missing', params: { option: option.flags } };
}

function tooManyArguments(command: CommandUnknownOpts): Found {
  const most = String(command.registeredArguments.length);
  return {
    code: 'arguments-too-many',
    params: { command: pathOf(command), most, count: String(command.args.length) },
  };
}

/** `subsidy policy diff`. */
function pathOf(command: CommandUnknownOpts): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
