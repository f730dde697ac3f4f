/** Conversations with the command in a terminal, as a person has them: questions are waited for, keys go one by one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { KEY, terminal } from './terminal.ts';
import type { Session, TerminalOptions } from './terminal.ts';

export interface Desk {
  readonly home: string;
  readonly file: (name: string) => string;
  /** The draft that the conversations of a state keep. */
  readonly draft: (state: string) => string;
  /** `subsidy estimate` in a terminal whose drafts are its own. */
  readonly talk: (args: readonly string[], options?: TerminalOptions & { readonly state?: string }) => Session;
}

/** A folder for the files of some conversations, and for their drafts. */
export function desk(): Desk {
  const home = mkdtempSync(path.join(tmpdir(), 'subsidy-interview-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  const file = (name: string): string => path.join(home, name);
  return {
    home,
    file,
    draft: (state) => path.join(home, state, 'subsidy', 'interview.json'),
    talk: (args, { state = 'state', env = {}, ...rest } = {}) =>
      terminal(['estimate', '--as-of', '2025-06-30', ...args], {
        ...rest,
        env: { ...env, XDG_STATE_HOME: file(state) },
      }),
  };
}

export async function answer(session: Session, question: string, ...keys: readonly string[]): Promise<void> {
  await session.asks(question);
  session.press(...keys);
}

/** As a person types: each key by itself. */
export const type = (text: string): string[] => [...Array.from(text), KEY.enter];

/** The opening of a seller in Zhongshan, with exports that leave the imports without effect. */
export async function zhongshanSeller(session: Session, exports = '1.2m USD'): Promise<void> {
  await answer(session, 'Where is the company registered?', KEY.down, KEY.down, KEY.enter);
  await answer(session, 'What does the company do?', KEY.enter);
  await answer(session, 'How much did the company export', ...type(exports));
}

/** The rest of it: costs as people write them, no brand of its own, and nothing spent on warehouses. */
export async function zhongshanCosts(session: Session): Promise<void> {
  await answer(session, "company's own site", ...type('0'));
  await answer(session, "company's own brand", 'y', KEY.enter);
  await answer(session, 'promoting the own brand online', ...type('1m'));
  await answer(session, 'SaaS', ...type('30万'));
  await answer(session, 'building and decorating', ...type('2,000,000'));
  await answer(session, 'own or rented', ...type('none'));
  await answer(session, 'public overseas warehouses', ...type('0'));
}

/** Leaves by Ctrl-C; the exit code. */
export async function leave(session: Session): Promise<number> {
  session.press(KEY.ctrlC);
  return session.ended();
}

/** Finishes by the menu, at whatever question. */
export async function finish(session: Session): Promise<void> {
  session.press('/');
  await session.shows('finish with what there is');
  session.press(KEY.up, KEY.enter);
}
