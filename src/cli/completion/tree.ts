/**
 * The command line as a tree of plain data, read off commander's: what can stand where. The words that an option takes are those
 * that its description lists, `table|json|ndjson`, so that help and completion cannot differ.
 */
import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';

/** Any of some words, or several parted by commas. */
export interface Words {
  readonly kind: 'words';
  readonly words: readonly string[];
  readonly parted?: 'comma';
}

/** What can be typed in a place: words, a file, or something that nobody can guess. */
export type Value = Words | { readonly kind: 'files' } | { readonly kind: 'free' };

export interface OptionNode {
  readonly flags: readonly string[];
  readonly about: string;
  /** Null for a switch. */
  readonly value: Value | null;
}

export interface CommandNode {
  /** `policy check`; empty for the program itself. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly OptionNode[];
  /** The first argument, and those after it. */
  readonly first: Value;
  readonly rest: Value;
}

/** The words that a fact takes, by its id: behind `FACT=`. */
export type Choices = ReadonlyMap<string, Words>;

/** Words that the policies have, for the places that take them. */
export interface Names {
  readonly jurisdictions: readonly string[];
  readonly measures: readonly string[];
  readonly facts: readonly string[];
  readonly roles: readonly string[];
  readonly policies: readonly string[];
}

const FREE: Value = { kind: 'free' };

/** The options that take the next word as their value, each behind the path of its command: `estimate:--lang`. */
export function valuedOptions(tree: readonly CommandNode[]): string[] {
  return tree.flatMap(({ path, options }) =>
    options.flatMap(({ flags, value }) => (value === null ? [] : flags.map((flag) => `${path}:${flag}`))),
  );
}

/** The paths of all commands below the program. */
export function pathsOf(tree: readonly CommandNode[]): string[] {
  return tree.map(({ path }) => path).filter((path) => path !== '');
}

/** Whether a word goes on behind what is offered: `trade.cbec_export=`. */
export function isOpen({ words }: Words): boolean {
  return words.every((word) => word.endsWith('='));
}

/** A command and all below it, the program first. */
export function treeOf(command: CommandUnknownOpts, names: Names, path = ''): CommandNode[] {
  const [first = FREE, second] = command.registeredArguments.map((argument) => argumentValue(argument, names));
  const isEndless = command.registeredArguments.some(({ variadic }) => variadic);
  const own: CommandNode = {
    path,
    commands: listedIn(command),
    options: [...command.options.map((option) => optionNode(option, names)), HELP],
    first,
    // Behind the last argument nothing more can stand.
    rest: second ?? (isEndless ? first : FREE),
  };
  return [
    own,
    ...helpNodes(command, path),
    ...command.commands.flatMap((one) => treeOf(one, names, `${path} ${one.name()}`.trim())),
  ];
}

/** The commands below one, with the one for help. */
function listedIn(command: CommandUnknownOpts): CommandNode['commands'] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => ({ name: one.name(), about: one.description() }));
}

/** Behind `help` stand the commands that there is help for, and behind one of them those below it. */
function helpNodes(command: CommandUnknownOpts, path: string): CommandNode[] {
  const at = `${path} help`.trim();
  const node = (below: CommandUnknownOpts, behind: string): CommandNode[] => {
    const commands = below.commands.map((one) => ({ name: one.name(), about: one.description() }));
    return commands.length === 0 ? [] : [{ path: behind, commands, options: [], first: FREE, rest: FREE }];
  };
  return [...node(command, at), ...command.commands.flatMap((one) => node(one, `${at} ${one.name()}`))];
}

const HELP: OptionNode = { flags: ['-h', '--help'], about: 'display help for command', value: null };

function optionNode({ short, long, description, flags, required }: Option, names: Names): OptionNode {
  const value = required ? optionValue(flags, description, names) : null;
  return { flags: [short, long].filter((flag) => flag !== undefined), about: description, value };
}

function optionValue(flags: string, description: string, { jurisdictions, facts, roles }: Names): Value {
  if (/<(?:FILE|DIR)>/u.test(flags)) return { kind: 'files' };
  if (flags.includes('<ID,...>')) return { kind: 'words', words: jurisdictions, parted: 'comma' };
  if (flags.includes('<ROLE,...>')) return { kind: 'words', words: roles, parted: 'comma' };
  if (flags.includes('<FACT=VALUE>')) return { kind: 'words', words: facts.map((fact) => `${fact}=`) };
  return listed(description);
}

function argumentValue(argument: Argument, { measures, facts, policies }: Names): Value {
  const name = argument.name();
  if (/^(?:PROFILE|PATH|OLD|NEW)$/u.test(name)) return { kind: 'files' };
  if (name === 'MEASURE') return { kind: 'words', words: measures };
  if (name === 'WORD') return { kind: 'words', words: facts };
  if (name === 'ID') return { kind: 'words', words: policies };
  return listed(argument.description);
}

/** The words of a description that is a list, behind a colon or by itself. */
function listed(description: string): Value {
  const [, words] = /(?:^|: )([\w-]+(?:\|[\w-]+)+)$/u.exec(description) ?? [];
  return words === undefined ? FREE : { kind: 'words', words: words.split('|') };
}
