/**
 * How help is laid out: examples first, an option a line, in the language of `--lang` or the locale. Words are looked up only
 * when help is shown; the command line itself, and what completion reads off it, is English.
 */
import type { Argument, HelpConfiguration } from '@commander-js/extra-typings';
import { displayWidth, padded } from '../report/layout/width.ts';
import { helpText } from '../text/help.ts';
import { languageOfLine, outputWidth } from './terminal.ts';

export const HELP_LAYOUT: HelpConfiguration = {
  displayWidth,
  // Narrower columns are hard to read.
  minWidthToWrap: 20,
  styleTitle: told,
  commandDescription: (command) => told(command.description()),
  subcommandDescription: (command) => told(command.summary() || command.description()),
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  // Without the empty list that options begin with.
  optionDescription: ({ description }) => told(description),
  argumentDescription: ({ description }) => told(description),
};

/** Wider lines are hard to read. */
const MOST_COLUMNS = 80;

/** Columns to lay help out for. */
export function helpWidth(): number {
  return Math.min(MOST_COLUMNS, outputWidth());
}

function argumentTerm(argument: Argument): string {
  const term = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${term}>` : `[${term}]`;
}

/** A line to copy, and what it is for. */
export type Example = readonly [command: string, about?: string];

/** Examples as they stand before everything else. */
export function examples(...lines: readonly Example[]): () => string {
  return () => {
    const width = Math.max(...lines.flatMap(([command, about]) => (about === undefined ? [] : [command.length])));
    const shown = lines.map(([command, about]) =>
      about === undefined ? `  ${command}` : `  ${padded(command, width)}  ${told(about)}`,
    );
    return `${[told('Examples:'), ...shown].join('\n')}\n`;
  };
}

/** A text of help in the reader's language. */
function told(text: string): string {
  return helpText(text, languageOfLine());
}
