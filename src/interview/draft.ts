/**
 * The drafts of interviews in the XDG state directory: each written whole after each answer, taken up by `--resume`. Every interview
 * has a file of its own, so that none takes the place of another that is not finished, or is still going on elsewhere.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';
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

/** Where the drafts are: under XDG_STATE_HOME, else ~/.local/state; null where the person has no home. */
export function draftFolder(env: Environment, homes: readonly string[] = homesOf()): string | null {
  const asked = env['XDG_STATE_HOME'] ?? '';
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (isAbsolute(asked)) return join(asked, 'subsidy');
  const home = homes.find(isAbsolute);
  return home === undefined ? null : join(home, '.local', 'state', 'subsidy');
}

/** HOME may be set to nothing; the system knows better then, but has not heard of everyone. */
function homesOf(): readonly string[] {
  try {
    return [homedir(), userInfo().homedir];
  } catch {
    return [homedir()];
  }
}

/** The files of all drafts that are there, the last that was answered first. */
export function draftsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /^interview(?:-\d+)?\.json$/u.test(name));
    const files = names.map((name) => join(folder, name));
    return files.toSorted((a, b) => answeredAt(b) - answeredAt(a));
  } catch {
    return [];
  }
}

/** When a draft was answered last, in milliseconds. */
export function answeredAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Begins a draft in a file that no other has; the name of the file. */
export function beginDraft(folder: string, draft: Draft): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let number = 1; ; number += 1) {
    const file = join(folder, number === 1 ? 'interview.json' : `interview-${number}.json`);
    try {
      writeFileSync(file, textOf(draft), { flag: 'wx', mode: OWNER_ONLY });
      return file;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error;
    }
  }
}

/** It may hold what a company tells nobody. */
const OWNER_ONLY = 0o600;

/** Keeps the draft in its file. */
export function keepDraft(file: string, draft: Draft): void {
  writeWhole(file, textOf(draft), OWNER_ONLY);
}

function textOf(draft: Draft): string {
  return `${JSON.stringify({ format: 'subsidy-draft/1', ...draft })}\n`;
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
