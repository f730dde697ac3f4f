/** The terminal of an interview: how texts stand in it, and what happens when somebody leaves, in whatever way. */
import type { Say } from '../../interview/conversation.ts';
import { wrapped } from '../../interview/prompts/frame.ts';
import type { Paint, Setting } from '../../interview/prompts/frame.ts';
import type { Words } from '../../text/interview.ts';
import { EXIT } from '../exit.ts';
import { colourOn } from '../terminal.ts';

/** Columns and rows of a terminal that does not say its size. */
const NO_SIZE = { columns: 80, rows: 24 } as const;

/** What prompts need, in a language; `ended` takes them away when the input has ended. */
export function settingIn(words: Words, ended: AbortSignal): Setting {
  return {
    words,
    paint: paintOf(),
    columns: () => process.stderr.columns || NO_SIZE.columns,
    rows: () => process.stderr.rows || NO_SIZE.rows,
    ended,
  };
}

/** Four tones of the sixteen colours, by hand: the first question is not to wait for a library. */
function paintOf(): Paint {
  const on = colourOn(process.stderr);
  const tone =
    (start: number, end: number) =>
    (text: string): string =>
      on ? `\u001B[${start}m${text}\u001B[${end}m` : text;
  return { strong: tone(1, 22), quiet: tone(2, 22), chosen: tone(36, 39), wrong: tone(31, 39) };
}

/** Tells a text beside the prompts. */
export const sayBeside: Say = (text, lines) => {
  process.stderr.write(`${wrapped(text, process.stderr.columns || NO_SIZE.columns, lines)}\n`);
};

/** What there is to be told when an interview is left. */
interface Leaving {
  readonly words: Words;
  readonly leave: () => void;
}

/** Runs an interview; whatever ends it early, it is said once how it was left. */
export async function guarded(leaving: () => Leaving, body: (ended: AbortSignal) => Promise<number>): Promise<number> {
  const ending = new AbortController();
  const interrupted = (): void => leaving().leave();
  // The end of input settles no prompt: the process would run out of things to do, and end as if all were well.
  const inputEnded = (): void => {
    process.exitCode = EXIT.interrupted;
    ending.abort();
  };
  // Who closes the window answers no more; where no signal says so, the streams of the terminal fail.
  const windowClosed = (): void => {
    process.emit('SIGHUP', 'SIGHUP');
  };
  const streams = [process.stdin, process.stderr];
  streams.forEach((stream) => stream.on('error', windowClosed));
  process.prependListener('SIGINT', interrupted);
  process.once('beforeExit', inputEnded);
  try {
    return await body(ending.signal);
  } catch (error) {
    const { words, leave } = leaving();
    if (ending.signal.aborted) sayBeside(words['left.end-of-input']);
    leave();
    if (!isLeft(error)) throw error;
    return EXIT.interrupted;
  } finally {
    streams.forEach((stream) => stream.off('error', windowClosed));
    process.off('SIGINT', interrupted);
    process.off('beforeExit', inputEnded);
  }
}

/** Whether a prompt was left: by Ctrl-C, or because nobody can answer it any more. */
function isLeft(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}
