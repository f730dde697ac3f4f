/** What all prompts share: what stands around an answer, their keys for help, back and more, and what they hand back. */
import { wrapped as linesOf } from '../../report/layout/wrap.ts';
import type { Words } from '../../text/interview.ts';

/** What a person did at a prompt. `more` opens the menu: back, review, finish. */
export type Reply<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'more' };

/** Where a prompt is shown, what stays of it, and what takes it away. */
export interface PromptContext {
  readonly output: NodeJS.WritableStream;
  readonly clearPromptOnDone: boolean;
  readonly signal: AbortSignal;
}

/** A prompt ready to be shown. */
export type Prompt<Value, Config> = (config: Config, context: PromptContext) => Promise<Value>;

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
  /** Columns and rows of the terminal now; it may be resized between two keys. */
  readonly columns: () => number;
  readonly rows: () => number;
  /** The input has ended: a prompt that is still there is taken away. */
  readonly ended: AbortSignal;
}

/** How a text is set in lines. */
export interface Lines {
  /** What the first line of the text begins with; it may be painted. */
  readonly indent?: string;
  /** What begins the lines on which it goes on; as wide as the indent, or wider. */
  readonly hanging?: string;
  /** How the text of each line is set off. */
  readonly paint?: (text: string) => string;
}

/** The text in lines of at most so many columns. */
export function wrapped(
  text: string,
  width: number,
  { indent = '', hanging = indent, paint = (line) => line }: Lines = {},
): string {
  const room = Math.max(10, width - hanging.length - 1);
  return text
    .split('\n')
    .flatMap((line) => linesOf(line, room).map((part, index) => (index === 0 ? indent : hanging) + paint(part)))
    .join('\n');
}

/** What a key typed by itself stands for; also as a Chinese keyboard writes it. */
export function commandOf(typed: string): 'help' | 'back' | 'more' | null {
  if (typed === '?' || typed === '？') return 'help';
  if (typed === '<' || typed === '＜' || typed === '《') return 'back';
  return typed === '/' || typed === '／' || typed === '、' ? 'more' : null;
}
