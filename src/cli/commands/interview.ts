/** `subsidy estimate` at a terminal without a profile, with `--ask` or with `--resume`: the interview, and what is left of it. */
import { estimate } from '../../engine/estimate.ts';
import type { Estimate } from '../../engine/estimate.ts';
import type { Profile } from '../../engine/profile.ts';
import { converse } from '../../interview/conversation.ts';
import type { Conversation } from '../../interview/conversation.ts';
import { draftFolder, draftsIn } from '../../interview/draft.ts';
import { save, tellWorth } from '../../interview/ending.ts';
import { nextScreen } from '../../interview/next-question.ts';
import { onlyPlaceOf, saidOfCompany } from '../../interview/one-place.ts';
import { openingOf as opening } from '../../interview/opening.ts';
import type { Setting } from '../../interview/prompts/frame.ts';
import { answersIn, begun, rawProfile, skippedIn } from '../../interview/session.ts';
import type { Session } from '../../interview/session.ts';
import { trailOf, wentBack } from '../../interview/trail.ts';
import { wordsOf } from '../../text/interview.ts';
import { fill } from '../../text/index.ts';
import { EXIT } from '../exit.ts';
import { languageOf, optionsOf, ratesOf, today, withRates } from '../options.ts';
import { rulebookFor } from '../rulebook.ts';
import type { EstimateFlags } from '../flags.ts';
import { draftToResume, notebook } from './interview-draft.ts';
import type { Notebook } from './interview-draft.ts';
import {
  baseOf,
  checkedProfile,
  refuseIdleFile,
  refuseUnwritable,
  refuseWithoutTerminal,
  withOptions,
  withSettings,
} from './interview-start.ts';
import type { Start } from './interview-start.ts';
import { guarded, sayBeside, settingIn } from './interview-terminal.ts';

/** Writes the estimate of a profile, given as plain data, where and how the options ask for it. */
export type Present = (raw: unknown, flags: EstimateFlags) => Promise<number>;

interface Run extends Start {
  readonly setting: Setting;
  readonly notes: Notebook;
  readonly today: string;
}

/** Asks, shows the estimate, and offers to save; returns the exit code. */
export async function runInterview(files: readonly string[], asked: EstimateFlags, present: Present): Promise<number> {
  const words = wordsOf(languageOf(asked.lang, false));
  refuseIdleFile(files, asked);
  refuseWithoutTerminal(asked, files, words);
  refuseUnwritable(asked.output);
  // Before there is a draft there is nothing to tell of it.
  let leaving = { words, leave: () => {} };
  return guarded(
    () => leaving,
    async (ended) => {
      const { run, start } = await begin(files, asked, settingIn(words, ended));
      leaving = { words: run.words, leave: run.notes.leave };
      return interviewed(run, start, present);
    },
  );
}

/** Makes the run ready: the draft that it goes on with, or what it adds to, and where its answers are kept. */
async function begin(
  files: readonly string[],
  asked: EstimateFlags,
  first: Setting,
): Promise<{ readonly run: Run; readonly start: Session }> {
  const folder = draftFolder(process.env);
  const resumed = asked.resume === true ? await draftToResume(folder, first) : null;
  const flags = resumed === null ? asked : withOptions(asked, resumed.draft.options);
  const language = languageOf(flags.lang, false);
  const words = wordsOf(language);
  const said: Start = { flags, language, words, rulebook: rulebookFor(flags.policies, language) };
  const start = resumed === null ? begun(await baseOf(files, said)) : withSettings(resumed.draft.session, said);
  const { jurisdiction, fx, asOf, lang, policies, prefer } = flags;
  const options = { jurisdiction: [...jurisdiction], fx: [...fx], asOf, lang, policies, prefer };
  const notes = notebook({ start, file: resumed?.file ?? null, folder, options, words, language }, sayBeside);
  const run: Run = { ...said, setting: { ...first, words }, notes, today: today() };
  greet(run, start, folder);
  return { run, start };
}

async function interviewed(run: Run, start: Session, present: Present): Promise<number> {
  const { flags, notes } = run;
  const talk = conversationOf(run);
  // The estimate is there before the answers are saved. What cannot be taken back is written once, when they are final.
  const isFirst = process.stdout.isTTY === true || flags.output !== undefined;
  let trail = trailOf(start);
  for (;;) {
    const session = await converse(trail, talk);
    const made = talk.estimateOf(session);
    const raw = rawProfile(saidOfCompany(session, onlyPlaceOf(made)), run.rulebook.vocabulary);
    const shown = isFirst ? await present(raw, flags) : EXIT.done;
    const next = shown === EXIT.done ? await saved(run, { session, raw, made }, talk) : 'done';
    const earlier = next === 'back' ? wentBack(trailOf(session)) : null;
    if (earlier === null) {
      const code = isFirst ? shown : await present(raw, flags);
      // What could not be shown is not lost.
      if (code === EXIT.done) notes.drop();
      else notes.leave();
      return code;
    }
    trail = earlier;
  }
}

/** What an interview came to. */
interface Outcome {
  readonly session: Session;
  readonly raw: unknown;
  readonly made: Estimate;
}

/** Names what is worth finding out, where the estimate does not, and offers to save the answers. */
async function saved({ flags }: Run, { session, raw, made }: Outcome, talk: Conversation): Promise<'done' | 'back'> {
  const isTold = process.stdout.isTTY === true && (flags.format ?? 'table') === 'table' && flags.output === undefined;
  if (!isTold) tellWorth(made, talk);
  return answersIn(session).length === 0 ? 'done' : save(raw, made, { ...talk, ...flags, rates: ratesOf(flags.fx) });
}

function greet(run: Run, start: Session, folder: string | null): void {
  const { words, setting } = run;
  const { paint } = setting;
  const talk = conversationOf(run);
  const count = answersIn(start).length;
  const asks = talk.openingOf(start) !== null || nextScreen(talk.estimateOf(start), skippedIn(start), null) !== null;
  if (!asks) talk.say(words['start.nothing']);
  else if (count > 0) talk.say(fill(words['start.resumed'], { count: String(count) }));
  else {
    if (folder !== null && draftsIn(folder).length > 0) talk.say(words['start.draft'], { paint: paint.quiet });
    talk.say(words['start.new'], { paint: paint.quiet });
  }
  if (asks && folder === null) talk.say(words['start.not-kept'], { paint: paint.quiet });
}

function conversationOf(run: Run): Conversation {
  const { language, words, rulebook, flags, setting, notes } = run;
  const optionsFor = optionsOf(flags, rulebook, ratesOf(flags.fx), () => run.today);
  const estimated: Conversation['estimated'] = (profile) =>
    withRates('option', () => estimate(rulebook, profile, optionsFor(profile)));
  const profileIn = (session: Session): Profile => checkedProfile(session, [], run);
  return {
    language,
    words,
    setting,
    estimated,
    estimateOf: (session) => estimated(profileIn(session)),
    openingOf: (session) => {
      const profile = profileIn(session);
      return opening(session, profile, rulebook, optionsFor(profile));
    },
    keep: notes.keep,
    say: sayBeside,
  };
}
