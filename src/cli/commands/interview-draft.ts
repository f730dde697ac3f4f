/** The draft of a run: what it goes on with, what it keeps after each answer, and what is said of it when someone leaves. */
import { answeredAt, beginDraft, draftsIn, dropDraft, keepDraft, readDraft } from '../../interview/draft.ts';
import type { Draft, DraftOptions } from '../../interview/draft.ts';
import type { Say } from '../../interview/conversation.ts';
import type { Setting } from '../../interview/prompts/frame.ts';
import { choose } from '../../interview/prompts/stock.ts';
import { answersIn } from '../../interview/session.ts';
import type { Session } from '../../interview/session.ts';
import type { Words } from '../../text/interview.ts';
import { fill } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { systemReason } from '../../report/system-reason.ts';
import { CommandError } from '../exit.ts';
import { dayAt } from '../options.ts';

/** A draft with the file that it is kept in. */
export interface KeptDraft {
  readonly file: string;
  readonly draft: Draft;
}

/**
 * The draft that `--resume` goes on with; of several, the one that the person chooses.
 *
 * @throws CommandError where there is none, or where none can be read
 */
export async function draftToResume(folder: string | null, setting: Setting): Promise<KeptDraft> {
  const { words } = setting;
  const files = folder === null ? [] : draftsIn(folder);
  const drafts = files.flatMap((file): readonly KeptDraft[] => {
    const read = readDraft(file);
    return read.kind === 'draft' ? [{ file, draft: read.draft }] : [];
  });
  const [last, another] = drafts;
  if (last === undefined) {
    const [file] = files;
    throw new CommandError(file === undefined ? words['draft.none'] : fill(words['draft.unreadable'], { file }));
  }
  if (another === undefined) return last;
  const choices = drafts.map(({ file, draft: { session } }) => ({ value: file, name: lineOf(file, session, words) }));
  const chosen = await choose(words['resume.title'], choices, setting);
  return drafts.find(({ file }) => file === chosen) ?? last;
}

function lineOf(file: string, session: Session, words: Words): string {
  const at = new Date(answeredAt(file));
  return fill(words['resume.line'], {
    time: `${dayAt(at)} ${at.toTimeString().slice(0, 'HH:MM'.length)}`,
    count: String(answersIn(session).length),
  });
}

/** Where the answers of a run are written down. */
export interface Notebook {
  readonly keep: (session: Session) => void;
  /** The interview came to its end. */
  readonly drop: () => void;
  /** Says, once, what is kept of an interview that is left. */
  readonly leave: () => void;
}

/** What a notebook begins with. */
export interface Beginning {
  readonly start: Session;
  /** The file of the draft that is gone on with; null for a new one. */
  readonly file: string | null;
  /** Where a new one goes; null where there is no such place. */
  readonly folder: string | null;
  readonly options: DraftOptions;
  readonly words: Words;
  readonly language: Language;
}

/** Begins a notebook; a new draft gets its file with the first answer, so that who answers nothing leaves nothing behind. */
export function notebook({ start, file, folder, options, words, language }: Beginning, say: Say): Notebook {
  let own = file;
  let latest = start;
  let isKept = file !== null;
  let isLeft = false;
  return {
    keep: (session) => {
      latest = session;
      if (folder === null) return;
      try {
        if (own === null) own = beginDraft(folder, { options, session });
        else keepDraft(own, { options, session });
        isKept = true;
      } catch (error) {
        isKept = false;
        say(fill(words['draft.not-kept'], { file: own ?? folder, reason: systemReason(error, language) }));
      }
    },
    drop: () => {
      if (own !== null) dropDraft(own);
    },
    leave: () => {
      if (!isLeft && (isKept || answersIn(latest).length === 0)) tellLeft(latest, words, say);
      isLeft = true;
    },
  };
}

function tellLeft(session: Session, words: Words, say: Say): void {
  const count = answersIn(session).length;
  say(
    count === 0
      ? words['left.empty']
      : fill(words[count === 1 ? 'left.draft-one' : 'left.draft'], {
          count: String(count),
          command: 'subsidy estimate --resume',
        }),
  );
}
