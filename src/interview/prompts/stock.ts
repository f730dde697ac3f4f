/** The prompts around the questions, which inquirer has ready: a menu, a yes or no, a line of text. It is loaded here alone. */

export interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
}

/** One of several, by the arrow keys; `keys` says so in the language of the rest. */
export async function choose<const T extends string>(
  message: string,
  choices: readonly Choice<T>[],
  keys: string,
): Promise<T> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr, clearPromptOnDone: true });
  const { reply }: { reply: unknown } = await prompt([
    {
      type: 'select',
      name: 'reply',
      message,
      choices: [...choices],
      pageSize: 12,
      theme: { style: { keysHelpTip: () => keys } },
    },
  ]);
  const chosen = choices.find(({ value }) => value === reply);
  if (chosen === undefined) throw new Error('the menu gave back what it did not offer');
  return chosen.value;
}

/** Yes or no; Enter alone is no. */
export async function confirm(message: string): Promise<boolean> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr });
  const { reply }: { reply: unknown } = await prompt([{ type: 'confirm', name: 'reply', message, default: false }]);
  return reply === true;
}

/** A line of text, checked. */
export async function line(message: string, mistakeIn: (text: string) => string | null = () => null): Promise<string> {
  const { createPromptModule } = await import('inquirer');
  const prompt = createPromptModule({ output: process.stderr });
  const validate = (text: string): string | true => mistakeIn(text) ?? true;
  const { reply }: { reply: unknown } = await prompt([{ type: 'input', name: 'reply', message, validate }]);
  return typeof reply === 'string' ? reply.trim() : '';
}
