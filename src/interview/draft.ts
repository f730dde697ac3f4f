/** The draft of an interview in the XDG state directory: written whole after each answer, taken up by `--resume`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { writeWhole } from '../writing/whole-file.ts';
import type { Session } from './session.ts';

const ANSWER = v.nullable(
  v.union([v.boolean(), v.string(), v.array(v.string()), v.array(v.record(v.string(), v.string()))]),
);

/** The options that an interview was begun with, to go on with the same. */
const OPTIONS = v.object({
  jurisdiction: v.array(v.string()),
  fx: v.array(v.string()),
  asOf: v.optional(v.string()),
  lang: v.optional(v.string()),
  policies: v.optional(v.string()),
  prefer: v.optional(v.string()),
});

const DRAFT = v.object({
  format: v.literal('subsidy-draft/1'),
  options: OPTIONS,
  session: v.object({
    base: v.unknown(),
    turns: v.array(v.object({ topic: v.string(), given: v.array(v.object({ key: v.string(), answer: ANSWER })) })),
  }),
});

export type DraftOptions = v.InferOutput<typeof OPTIONS>;

export interface Draft {
  readonly options: DraftOptions;
  readonly session: Session;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the draft is: under XDG_STATE_HOME, else ~/.local/state. */
export function draftFile(env: Environment): string {
  const asked = env['XDG_STATE_HOME'] ?? '';
  // A relative path is to be ignored (XDG Base Directory Specification).
  const state = asked.startsWith('/') ? asked : join(homedir(), '.local', 'state');
  return join(state, 'subsidy', 'interview.json');
}

/** Keeps the draft; it may hold what a company tells nobody, so that only its owner may read it. */
export function keepDraft(file: string, draft: Draft): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeWhole(file, `${JSON.stringify({ format: 'subsidy-draft/1', ...draft })}\n`, 0o600);
}

export type ReadDraft =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** The draft that is there, checked like anything that comes from a file. */
export function readDraft(file: string): ReadDraft {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { kind: error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'unreadable' };
  }
  try {
    const parsed = v.safeParse(DRAFT, JSON.parse(text));
    if (!parsed.success) return { kind: 'unreadable' };
    const { options, session } = parsed.output;
    return { kind: 'draft', draft: { options, session } };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Forgets the draft: the interview came to its end. */
export function dropDraft(file: string): void {
  rmSync(file, { force: true });
}
