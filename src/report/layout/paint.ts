/** Tones of text. Colour is never the only sign of anything: a text without paint says the same. */

export type Tone = 'plain' | 'heading' | 'strong' | 'faint' | 'fixed' | 'ceiling' | 'open' | 'alarm';

/** Colours one line of text. */
export type Paint = (tone: Tone, text: string) => string;

/** No colour at all. */
export const unpainted: Paint = (_tone, text) => text;

/** Colours by chalk, in the sixteen colours that every terminal has; loaded only where colour is wanted. */
export async function loadPaint(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  // An explicit level: chalk's own detection takes NO_COLOR for nothing.
  const chalk = new Chalk({ level: 1 });
  const tones: Readonly<Record<Tone, (text: string) => string>> = {
    plain: (text) => text,
    heading: chalk.bold.cyan,
    strong: chalk.bold,
    faint: chalk.dim,
    fixed: chalk.green,
    ceiling: chalk.yellow,
    open: chalk.cyan,
    alarm: chalk.red,
  };
  return (tone, text) => (text === '' ? text : tones[tone](text));
}
