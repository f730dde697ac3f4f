/** `subsidy estimate` at a terminal without a profile, with `--ask` or with `--resume`: the interview, and what is left of it. */
import { existsSync } from 'node:fs';
import { estimate } from '../../engine/estimate.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { Profile } from '../../engine/profile.ts';
import { converse } from '../../interview/conversation.ts';
import type { Conversation, Say } from '../../interview/conversation.ts';
import { draftFile, dropDraft, keepDraft } from '../../interview/draft.ts';
import { save, tellWorth } from '../../interview/ending.ts';
import { nextScreen } from '../../interview/next-question.ts';
import { onlyPlaceOf, saidOfCompany } from '../../interview/one-place.ts';
import { openingOf as opening } from '../../interview/opening.ts';
import { wrapped } from '../../interview/prompts/frame.ts';
import type { Paint } from '../../interview/prompts/frame.ts';
import { answersIn, begun, rawProfile, skippedIn } from '../../interview/session.ts';
import type { Session } from '../../interview/session.ts';
import { trailOf } from '../../interview/trail.ts';
import { wordsOf } from '../../text/interview.ts';
import { fill } from '../../text/index.ts';
import { systemReason } from '../../values/system-reason.ts';
import { EXIT } from '../exit.ts';
import { dayOf, jurisdictionsOf, languageOf, preferOf, ratesOf, today, withRates } from '../options.ts';
import { rulebookFor } from '../rulebook.ts';
import { colourOn } from '../terminal.ts';
import type { EstimateFlags } from './estimate.ts';
import {
  baseOf,
  checkedProfile,
  draftIn,
  refuseIdleFile,
  refuseUnwritable,
  refuseWithoutTerminal,
  withOptions,
  withSettings,
} from './interview-start.ts';
import type { Start } from './interview-start.ts';

/** Writes the estimate of a profile, given as plain data, where and how the options ask for it. */
export type Present = (raw: unknown, flags: EstimateFlags) => Promise<number>;

interface Run extends Start {
  readonly draft: string;
  readonly today: string;
}

/** Asks, shows the estimate, and offers to save; returns the exit code. */
export async function runInterview(files: readonly string[], asked: EstimateFlags, present: Present): Promise<number> {
  const language = languageOf(asked.lang, false);
  const words = wordsOf(language);
  refuseIdleFile(files, asked);
  refuseWithoutTerminal(asked, files, words);
  refuseUnwritable(asked.output);
  const draft = draftFile(process.env);
  const resumed = asked.resume === true ? draftIn(draft, words) : null;
  const flags = resumed === null ? asked : withOptions(asked, resumed.options);
  const spoken = languageOf(flags.lang, false);
  const run: Run = {
    flags,
    language: spoken,
    words: wordsOf(spoken),
    rulebook: rulebookFor(flags.policies ?? null, spoken),
    draft,
    today: today(),
  };
  const start = resumed === null ? begun(await baseOf(files, run)) : withSettings(resumed.session, run);
  return guarded(run, start, (talk) => interviewed(run, start, talk, present));
}

async function interviewed(run: Run, start: Session, talk: Conversation, present: Present): Promise<number> {
  const { draft, flags } = run;
  greet(run, start, talk);
  const session = await converse(trailOf(start), talk);
  const made = talk.estimateOf(session);
  const raw = rawProfile(saidOfCompany(session, onlyPlaceOf(made)), run.rulebook.vocabulary);
  const code = await present(raw, flags);
  if (code !== EXIT.done) return code;
  const told = process.stdout.isTTY === true && (flags.format ?? 'table') === 'table' && flags.output === undefined;
  if (!told) tellWorth(made, talk);
  if (answersIn(session).some(({ answer }) => answer !== null)) {
    await save(raw, made, { ...talk, ...flags, rates: ratesOf(flags.fx) });
  }
  dropDraft(draft);
  return code;
}

function greet({ words, draft }: Run, start: Session, talk: Conversation): void {
  const count = answersIn(start).length;
  const asks = talk.openingOf(start) !== null || nextScreen(talk.estimateOf(start), skippedIn(start), null) !== null;
  if (!asks) talk.say(words['start.nothing']);
  else if (count > 0) talk.say(fill(words['start.resumed'], { count: String(count) }));
  else {
    if (existsSync(draft)) talk.say(words['start.draft'], { paint: talk.setting.paint.quiet });
    talk.say(words['start.new'], { paint: talk.setting.paint.quiet });
  }
}

/** Runs the interview; whatever ends it early, the answers are kept and it is said how to go on. */
async function guarded(run: Run, start: Session, body: (talk: Conversation) => Promise<number>): Promise<number> {
  let latest = start;
  const { setting } = conversationOf(run);
  const say: Say = (text, lines) => {
    process.stderr.write(`${wrapped(text, setting.columns(), lines)}\n`);
  };
  let isKept = false;
  const keep = (session: Session): void => {
    latest = session;
    isKept = keepAnswers(session, run, say);
  };
  const leave = (): void => {
    if (isKept || answersIn(latest).length === 0 || latest === start) tellLeft(latest, run, say);
  };
  const interrupted = (): void => leave();
  // The end of input settles no prompt: the process would run out of things to do, and end as if all were well.
  const inputEnded = (): void => {
    say(run.words['left.end-of-input']);
    leave();
    process.exitCode = EXIT.interrupted;
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
    return await body({ ...conversationOf(run), keep, say });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ExitPromptError') throw error;
    if (!error.message.includes('SIGINT')) say(run.words['left.end-of-input']);
    leave();
    return EXIT.interrupted;
  } finally {
    streams.forEach((stream) => stream.off('error', windowClosed));
    process.off('SIGINT', interrupted);
    process.off('beforeExit', inputEnded);
  }
}

/** Columns of a terminal that does not say its size. */
const NO_SIZE = 80;

function conversationOf(run: Run): Omit<Conversation, 'keep' | 'say'> {
  const { language, words, rulebook, flags } = run;
  const rates = ratesOf(flags.fx);
  const jurisdictions = jurisdictionsOf(flags.jurisdiction, rulebook);
  const asked = dayOf(flags.asOf);
  const prefer = preferOf(flags.prefer);
  const estimated: Conversation['estimated'] = (profile) =>
    withRates('option', () =>
      estimate(rulebook, profile, {
        asOf: asked ?? profile.asOf ?? run.today,
        jurisdictions,
        exchangeRates: rates,
        prefer,
      }),
    );
  const profileIn = (session: Session): Profile => checkedProfile(session, [], run);
  const estimateOf = (session: Session): Estimate => estimated(profileIn(session));
  const openingOf: Conversation['openingOf'] = (session) =>
    opening(session, profileIn(session), { rulebook, asOf: asked ?? run.today, jurisdictions });
  return {
    language,
    words,
    openingOf,
    setting: { words, paint: paintOf(), columns: () => process.stderr.columns || NO_SIZE },
    estimated,
    estimateOf,
  };
}

/** Four tones of the sixteen colours, by hand: the first question is not to wait for a library. */
function paintOf(): Paint {
  const on = colourOn(process.stderr, process.env);
  const tone =
    (start: number, end: number) =>
    (text: string): string =>
      on ? `\u001B[${start}m${text}\u001B[${end}m` : text;
  return { strong: tone(1, 22), quiet: tone(2, 22), chosen: tone(36, 39), wrong: tone(31, 39) };
}

/** Whether the answers could be kept. */
function keepAnswers(session: Session, { draft, flags, words }: Run, say: Say): boolean {
  const { jurisdiction, fx, asOf, lang, policies, prefer } = flags;
  try {
    keepDraft(draft, {
      options: { jurisdiction: [...jurisdiction], fx: [...fx], asOf, lang, policies, prefer },
      session,
    });
    return true;
  } catch (error) {
    say(fill(words['draft.not-kept'], { file: draft, reason: systemReason(error) }));
    return false;
  }
}

function tellLeft(session: Session, { words }: Run, say: Say): void {
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
