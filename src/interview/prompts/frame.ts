/** What all prompts share: their layout, their keys for help, back and more, and what they hand back. */
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Words } from '../../text/interview.ts';

/** What a person did at a prompt. `more` opens the menu: back, review, finish. */
export type Reply<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'more' };

/** A prompt ready to be shown, on the stream given. */
export type Prompt<Value, Config> = (
  config: Config,
  context?: { readonly output?: NodeJS.WritableStream; readonly clearPromptOnDone?: boolean },
) => Promise<Value>;

/** How texts are set off; each of these leaves the text as it is where there is no colour. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly chosen: (text: string) => string;
  readonly wrong: (text: string) => string;
}

/** What stands around the place where the answer goes. */
export interface Frame {
  /** The topic, the item, the place: what the question is about. */
  readonly about: string;
  readonly question: string;
  readonly why: string;
  readonly help: readonly string[];
}

/** What every prompt needs beside its question. */
export interface Setting {
  readonly words: Words;
  readonly paint: Paint;
  /** Columns of the terminal now; it may be resized between two keys. */
  readonly columns: () => number;
}

/** The head of a prompt: what it is about, the question, why it is asked. */
export function headOf({ about, question, why }: Frame, { paint, columns }: Setting): string {
  const width = columns();
  const lines = [
    wrapped(paint.quiet(about), width),
    wrapped(`${paint.chosen('?')} ${paint.strong(question)}`, width, '', '  '),
  ];
  if (why !== '') lines.push(wrapped(paint.quiet(why), width, '  '));
  return lines.join('\n');
}

/** What stands under the answer: a mistake, the help where it is open, and the keys. */
export function footOf(
  { help }: Frame,
  { words, paint, columns }: Setting,
  state: { readonly note: string | null; readonly helpOpen: boolean; readonly keys: string },
): string {
  const width = columns();
  const lines: string[] = [];
  if (state.note !== null) lines.push(wrapped(paint.wrong(state.note), width, '  '));
  if (state.helpOpen) lines.push(...help.map((line) => wrapped(line, width, '  ')));
  lines.push(wrapped(paint.quiet(`${state.keys} · ${words['keys.common']}`), width));
  return lines.join('\n');
}

/**
 * The text in lines of at most so many columns.
 *
 * @param indent what each line of the text begins with
 * @param hanging what begins the lines on which it goes on
 */
export function wrapped(text: string, width: number, indent = '', hanging = indent): string {
  const room = Math.max(10, width - Math.max(indent.length, hanging.length) - 1);
  return text
    .split('\n')
    .flatMap((line) => wrapAnsi(line, room, { hard: true }).split('\n').map(indented))
    .join('\n');

  function indented(line: string, index: number): string {
    return (index === 0 ? indent : hanging) + line;
  }
}

/** What a key typed by itself stands for; also as a Chinese keyboard writes it. */
export function commandOf(typed: string): 'help' | 'back' | 'more' | null {
  if (typed === '?' || typed === '？') return 'help';
  if (typed === '<' || typed === '＜' || typed === '《') return 'back';
  return typed === '/' || typed === '／' || typed === '、' ? 'more' : null;
}
