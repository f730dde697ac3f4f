/** Runs the built command in a real pseudo-terminal, and reads its screen as a person sees it. */
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { ROOT } from './run.ts';

/** Keys by name. */
export const KEY = {
  enter: '\r',
  up: '\u001B[A',
  down: '\u001B[B',
  space: ' ',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  backspace: '\u007F',
} as const;

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A line of the shell with `"$@"` in place of the command, to redirect its streams. */
  readonly shell?: string;
}

export interface Session {
  /** What is on the screen and above it, without trailing blanks. */
  readonly text: () => string;
  /** Whether the screen shows it; blanks and line ends count for nothing. */
  readonly has: (wanted: string) => boolean;
  /** Waits until something is written that was not there when the last keys were sent; blanks count for nothing. */
  readonly shows: (wanted: string) => Promise<void>;
  /** Waits for a question, until its last line, the keys, stands under it. */
  readonly asks: (question: string) => Promise<void>;
  /** Sends keys. */
  readonly press: (...keys: readonly string[]) => void;
  readonly resize: (columns: number, rows: number) => void;
  /** Closes the window. */
  readonly close: () => void;
  /** Waits for the end; the exit code. */
  readonly ended: () => Promise<number>;
}

const PATIENCE = 10_000;

/** Narrow terminals break lines anywhere. */
const tight = (text: string): string => text.replace(/\s+/gu, '');

/** What ends each prompt. */
const KEYS = ['?help·<back·/review,finish', '?说明·<上一题·/回顾、结束'];

/** Starts `subsidy` with the arguments in a terminal of its own. */
export function terminal(args: readonly string[], options: TerminalOptions = {}): Session {
  const { columns = 100, rows = 40, cwd = ROOT, shell } = options;
  const screen = new headless.Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true });
  const { NODE_EXTRA_CA_CERTS: _certificates, CI: _ci, NO_COLOR: _colour, ...inherited } = process.env;
  const command = [process.execPath, process.env['SUBSIDY_BUNDLE'] ?? path.join(ROOT, 'bin', 'subsidy.cjs'), ...args];
  const [file = '', ...rest] = shell === undefined ? command : ['/bin/sh', '-c', shell, 'sh', ...command];
  const pty = spawn(file, rest, {
    name: options.env?.['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { ...inherited, LANG: 'C', LC_ALL: 'C', ...options.env },
  });
  let raw = '';
  let seen = 0;
  let code: number | null = null;
  pty.onData((data) => {
    raw += data;
    screen.write(data);
  });
  pty.onExit(({ exitCode }) => {
    code = exitCode;
  });
  const text = (): string => {
    const { active } = screen.buffer;
    const lines: string[] = [];
    for (let index = 0; index < active.length; index += 1) {
      lines.push(active.getLine(index)?.translateToString(true) ?? '');
    }
    return lines.join('\n').trimEnd();
  };
  const fresh = (): string => tight(stripVTControlCharacters(raw.slice(seen)));
  const until = async (holds: () => boolean, wanted: string): Promise<void> => {
    const start = Date.now();
    while (!holds()) {
      if (Date.now() - start > PATIENCE) throw new Error(`the screen never showed ${wanted}; it shows\n${text()}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    // What was drawn may still be on its way into the screen.
    await new Promise<void>((resolve) => screen.write('', resolve));
  };
  return {
    text,
    has: (wanted) => tight(text()).includes(tight(wanted)),
    shows: (wanted) => until(() => fresh().includes(tight(wanted)), wanted),
    asks: async (question) => {
      await until(
        () =>
          KEYS.some(
            (keys) =>
              fresh().includes(tight(question)) && fresh().lastIndexOf(keys) > fresh().lastIndexOf(tight(question)),
          ),
        question,
      );
    },
    press: (...keys) => {
      seen = raw.length;
      for (const key of keys) pty.write(key);
    },
    resize: (wide, high) => {
      seen = raw.length;
      pty.resize(wide, high);
      screen.resize(wide, high);
    },
    close: () => {
      if (!isWindow(pty)) throw new Error('node-pty is not what it was');
      pty.destroy();
    },
    ended: async () => {
      await until(() => code !== null, 'its end');
      return code ?? -1;
    },
  };
}

/** What its types leave out: the other end of the line goes, and the system sends SIGHUP. */
function isWindow(pty: object): pty is { readonly destroy: () => void } {
  return 'destroy' in pty && typeof pty.destroy === 'function';
}
