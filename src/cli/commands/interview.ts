/** `subsidy estimate` at a terminal without a profile, with `--ask` or with `--resume`: the interview, and what is left of it. */
import { existsSync } from 'node:fs';
import { estimate, MissingRateError } from '../../engine/estimate.ts';
import type { Estimate } from '../../engine/estimate.ts';
import { converse } from '../../interview/conversation.ts';
import type { Conversation } from '../../interview/conversation.ts';
import { draftFile, dropDraft, keepDraft, readDraft } from '../../interview/draft.ts';
import type { Draft, DraftOptions } from '../../interview/draft.ts';
import { save, tellWorth } from '../../interview/ending.ts';
import { nextScreen } from '../../interview/next-question.ts';
import { openingOf as opening } from '../../interview/opening.ts';
import type { Paint } from '../../interview/prompts/frame.ts';
import { answersIn, begun, rawProfile, skippedIn } from '../../interview/session.ts';
import type { Session } from '../../interview/session.ts';
import { wordsOf } from '../../interview/words.ts';
import type { Words } from '../../interview/words.ts';
import { readProfile } from '../../profile/read.ts';
import { withSetting } from '../../profile/set.ts';
import { collector } from '../../reading/fault.ts';
import { faultReport } from '../../report/faults.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { fill } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { answersAsInput, inputsOf } from '../inputs.ts';
import { dayOf, jurisdictionsOf, languageOf, ratesOf, today } from '../options.ts';
import { profileOf, settingsOf } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { colourOn } from '../terminal.ts';
import type { EstimateFlags } from './estimate.ts';

/** Writes the estimate of a profile, given as plain data, where and how the options ask for it. */
export type Present = (raw: unknown, flags: EstimateFlags) => Promise<number>;

interface Run {
  readonly flags: EstimateFlags;
  readonly rulebook: Rulebook;
  readonly language: Language;
  readonly words: Words;
  readonly draft: string;
  readonly today: string;
}

/** Asks, shows the estimate, and offers to save; returns the exit code. */
export async function runInterview(files: readonly string[], asked: EstimateFlags, present: Present): Promise<number> {
  const language = languageOf(asked.lang, false);
  const words = wordsOf(language);
  refuseWithoutTerminal(asked, files, words);
  const draft = draftFile(process.env);
  const resumed = asked.resume === true ? draftIn(draft, words) : null;
  const flags = resumed === null ? asked : withOptions(asked, resumed.options);
  const spoken = languageOf(flags.lang, false);
  const run: Run = {
    flags, language: spoken, words: wordsOf(spoken), rulebook: rulebookFor(flags.policies ?? null, spoken), draft, today: today(),
  };
  const start = resumed === null ? begun(await baseOf(files, run)) : withSettings(resumed.session, run);
  return guarded(run, start, (talk) => interviewed(run, start, talk, present));
}

async function interviewed(run: Run, start: Session, talk: Conversation, present: Present): Promise<number> {
  const { draft, flags } = run;
  greet(run, start, talk);
  const session = await converse(start, talk);
  const raw = rawProfile(session, run.rulebook.vocabulary);
  const code = await present(raw, flags);
  const made = talk.estimateOf(session);
  const told = process.stdout.isTTY === true && (flags.format ?? 'table') === 'table' && flags.output === undefined;
  if (!told) tellWorth(made, talk);
  if (answersIn(session).some(({ answer }) => answer !== null)) await save(raw, made, { ...talk, ...flags, rates: flags.fx });
  dropDraft(draft);
  return code;
}

function greet({ words, draft }: Run, start: Session, talk: Conversation): void {
  const count = answersIn(start).length;
  const asks = talk.openingOf(start) !== null || nextScreen(talk.estimateOf(start), skippedIn(start), null) !== null;
  if (!asks) talk.say(words['start.nothing']);
  else if (count > 0) talk.say(fill(words['start.resumed'], { count: String(count) }));
  else {
    if (existsSync(draft)) talk.say(talk.setting.paint.quiet(words['start.draft']));
    talk.say(talk.setting.paint.quiet(words['start.new']));
  }
}

/** Questions need a terminal on both sides, and nobody who forbids them. */
function refuseWithoutTerminal(flags: EstimateFlags, files: readonly string[], words: Words): void {
  const reason = refusal(flags);
  if (reason === null) return;
  const told = fill(words['refused.no-terminal'], { reason: words[reason] });
  const wanted = flags.ask === true || flags.resume === true || files.length > 0;
  throw new CommandError(wanted ? told : `${words['no-profile']} ${told}`);
}

function refusal({ input }: EstimateFlags): keyof Words | null {
  const { CI: ci = '', TERM: term } = process.env;
  if (input === false) return 'reason.no-input';
  if (ci !== '' && ci !== 'false' && ci !== '0') return 'reason.ci';
  if (process.stdin.isTTY !== true) return 'reason.stdin';
  if (process.stderr.isTTY !== true) return 'reason.stderr';
  return term === 'dumb' ? 'reason.dumb' : null;
}

function draftIn(file: string, words: Words): Draft {
  const read = readDraft(file);
  if (read.kind === 'draft') return read.draft;
  throw new CommandError(read.kind === 'none' ? words['draft.none'] : fill(words['draft.unreadable'], { file }));
}

/** What the command line says wins over what the draft was begun with. */
function withOptions(asked: EstimateFlags, options: DraftOptions): EstimateFlags {
  return {
    ...asked,
    jurisdiction: asked.jurisdiction.length > 0 ? asked.jurisdiction : options.jurisdiction,
    fx: asked.fx.length > 0 ? asked.fx : options.fx,
    asOf: asked.asOf ?? options.asOf,
    lang: asked.lang ?? options.lang,
    policies: asked.policies ?? options.policies,
  };
}

function withSettings(session: Session, { flags, rulebook }: Run): Session {
  return { ...session, base: settingsOf(flags.set, rulebook).reduce(withSetting, session.base) };
}

/** The plain data that the interview adds to: of the one profile named, or nothing. */
async function baseOf(files: readonly string[], { flags, rulebook, language, words }: Run): Promise<unknown> {
  const settings = settingsOf(flags.set, rulebook);
  const raws: unknown[] = [];
  for await (const input of files.length === 0 ? [answersAsInput({})] : inputsOf(files, null)) {
    const { profile, faults } = profileOf(input, settings, rulebook, ratesOf(flags.fx));
    if (profile === null) throw new CommandError(faultReport(faults, { language }), true);
    raws.push(settings.reduce<unknown>(withSetting, input.document.value));
  }
  if (raws.length !== 1) throw new CommandError(fill(words['ask.one'], { count: String(raws.length) }));
  return raws[0];
}

/** Runs the interview; whatever ends it early, the answers are kept and it is said how to go on. */
async function guarded(run: Run, start: Session, body: (talk: Conversation) => Promise<number>): Promise<number> {
  let latest = start;
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const keep = (session: Session): void => {
    latest = session;
    keepAnswers(session, run, say);
  };
  const leave = (): void => tellLeft(latest, run, say);
  const interrupted = (): void => leave();
  // The end of input settles no prompt: the process would run out of things to do, and end as if all were well.
  const inputEnded = (): void => {
    say(run.words['left.end-of-input']);
    leave();
    process.exitCode = EXIT.interrupted;
  };
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
    process.off('SIGINT', interrupted);
    process.off('beforeExit', inputEnded);
  }
}

function conversationOf(run: Run): Omit<Conversation, 'keep' | 'say'> {
  const { language, words, rulebook, flags } = run;
  const rates = ratesOf(flags.fx);
  const jurisdictions = jurisdictionsOf(flags.jurisdiction, rulebook);
  const asked = dayOf(flags.asOf);
  const estimated: Conversation['estimated'] = (profile) => {
    try {
      return estimate(rulebook, profile, { asOf: asked ?? profile.asOf ?? run.today, jurisdictions, exchangeRates: rates });
    } catch (error) {
      if (!(error instanceof MissingRateError)) throw error;
      throw new CommandError(`${error.message}: give it with --fx ${error.currency}=RATE`);
    }
  };
  const estimateOf = (session: Session): Estimate =>
    estimated(readProfile(rawProfile(session, rulebook.vocabulary), rulebook, rates, collector().report));
  const openingOf: Conversation['openingOf'] = (session) => {
    const profile = readProfile(rawProfile(session, rulebook.vocabulary), rulebook, rates, collector().report);
    return opening(session, profile, { rulebook, asOf: asked ?? run.today, jurisdictions });
  };
  return { language, words, openingOf, setting: { words, paint: paintOf(), columns: () => process.stderr.columns }, estimated, estimateOf };
}

/** Four tones of the sixteen colours, by hand: the first question is not to wait for a library. */
function paintOf(): Paint {
  const on = colourOn(process.stderr, process.env);
  const tone = (start: number, end: number) => (text: string): string => (on ? `\u001B[${start}m${text}\u001B[${end}m` : text);
  return { strong: tone(1, 22), quiet: tone(2, 22), chosen: tone(36, 39), wrong: tone(31, 39) };
}

function keepAnswers(session: Session, { draft, flags, words }: Run, say: (line: string) => void): void {
  const { jurisdiction, fx, asOf, lang, policies } = flags;
  try {
    keepDraft(draft, {
      options: { jurisdiction: [...jurisdiction], fx: [...fx], asOf, lang, policies },
      session,
    });
  } catch (error) {
    say(fill(words['draft.not-kept'], { file: draft, reason: error instanceof Error ? error.message : String(error) }));
  }
}

function tellLeft(session: Session, { words }: Run, say: (line: string) => void): void {
  const count = answersIn(session).length;
  say(count === 0 ? words['left.empty'] : fill(words['left.draft'], { count: String(count), command: 'subsidy estimate --resume' }));
}
