/** The prompts around the questions, which inquirer has ready: a menu, a yes or no, a line of text. It is loaded here alone. */
import { wrapped } from './frame.ts';
import type { Setting } from './frame.ts';

export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
}

/** More lines of a menu would not be overlooked. */
const MOST_LINES = 12;

/** Its title, the keys, and what sets them off. */
const LINES_AROUND = 4;

/** The sign before a question takes two columns. */
const BEHIND_SIGN = { hanging: '  ' };

/** One of several, by the arrow keys, as many lines as the terminal has room for. */
export async function choose<const T extends string>(
  message: string,
  choices: readonly Choice<T>[],
  { words, columns, rows, ended }: Setting,
): Promise<T> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr, clearPromptOnDone: true, signal: ended });
  const { reply }: { reply: unknown } = await prompt([
    {
      type: 'select',
      name: 'reply',
      message,
      choices: choices.map(({ value, name }) => ({ value, name: wrapped(name, columns(), { hanging: '  ' }) })),
      pageSize: Math.max(1, Math.min(MOST_LINES, rows() - LINES_AROUND)),
      theme: { style: { keysHelpTip: () => words['keys.one'] } },
    },
  ]);
  const chosen = choices.find(({ value }) => value === reply);
  if (chosen === undefined) throw new Error('the menu gave back what it did not offer');
  return chosen.value;
}

/** Yes or no; Enter alone is no. */
export async function confirm(text: string, { columns, ended }: Setting): Promise<boolean> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr, signal: ended });
  const message = wrapped(text, columns(), BEHIND_SIGN);
  const { reply }: { reply: unknown } = await prompt([{ type: 'confirm', name: 'reply', message, default: false }]);
  return reply === true;
}

/** A line of text, checked. */
export async function line(
  text: string,
  { columns, ended }: Setting,
  mistakeIn: (text: string) => string | null,
): Promise<string> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr, signal: ended });
  const message = wrapped(text, columns(), BEHIND_SIGN);
  const validate = (typed: string): string | true => mistakeIn(typed) ?? true;
  const { reply }: { reply: unknown } = await prompt([{ type: 'input', name: 'reply', message, validate }]);
  return typeof reply === 'string' ? reply.trim() : '';
}
