/** What an interview begins with: a terminal, and the profile that it adds to, of a file or of a draft. */
import type { Profile } from '../../engine/profile.ts';
import type { DraftOptions } from '../../interview/draft.ts';
import { overruled, settingsIn } from '../../interview/session.ts';
import type { Session } from '../../interview/session.ts';
import type { Words } from '../../text/interview.ts';
import { placesOf, withPlaceIds } from '../../profile/places.ts';
import { withSetting } from '../../profile/set.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import { fill } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { demandWritable, demandWritableFolder } from '../../writing/writable.ts';
import { CommandError } from '../exit.ts';
import { isFolder } from '../formats.ts';
import { answersAsInput, inputsOf } from '../inputs.ts';
import { ratesOf } from '../options.ts';
import { notWritten, refuseFolder } from '../output.ts';
import { demandedProfile, settingsOf } from '../profiles.ts';
import type { OptionSetting } from '../profiles.ts';
import { usageError } from '../usage.ts';
import type { EstimateFlags } from '../flags.ts';

/** What the command line says, made ready. */
export interface Start {
  readonly flags: EstimateFlags;
  readonly rulebook: Rulebook;
  readonly language: Language;
  readonly words: Words;
}

/** A draft has a profile of its own: who names another believes that it is asked about. */
export function refuseIdleFile([file]: readonly string[], { resume }: EstimateFlags): void {
  if (resume === true && file !== undefined) throw usageError('option-idle', { option: file, beside: '--resume' });
}

/** Questions need a terminal on both sides, and nobody who forbids them. */
export function refuseWithoutTerminal(flags: EstimateFlags, files: readonly string[], words: Words): void {
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

/** Who is to answer for a while is told first that the result could not be written. */
export function refuseUnwritable(output: string | undefined): void {
  if (output === undefined) return;
  if (!isFolder(output)) refuseFolder(output, true);
  try {
    if (isFolder(output)) demandWritableFolder(output);
    else demandWritable(output);
  } catch (error) {
    throw notWritten(output, error);
  }
}

/** What the command line says wins over what the draft was begun with. */
export function withOptions(asked: EstimateFlags, options: DraftOptions): EstimateFlags {
  return {
    ...asked,
    jurisdiction: asked.jurisdiction.length > 0 ? asked.jurisdiction : options.jurisdiction,
    // Of two rates of one currency the later holds.
    fx: [...options.fx, ...asked.fx],
    asOf: asked.asOf ?? options.asOf,
    lang: asked.lang ?? options.lang,
    policies: asked.policies ?? options.policies,
    prefer: asked.prefer ?? options.prefer,
  };
}

/**
 * The session of a draft with what `--set` says, which wins over what was answered.
 *
 * @throws CommandError where a setting, or an answer that it does not replace, cannot be read
 */
export function withSettings(session: Session, start: Start): Session {
  const settings = settingsOf(start.flags.set, start.rulebook);
  const { vocabulary } = start.rulebook;
  checkedProfile(session, settings, start);
  return settings.reduce((known, setting) => overruled(known, setting, vocabulary), session);
}

/**
 * The profile of a session with settings laid over it.
 *
 * @throws CommandError where anything of it cannot be read
 */
export function checkedProfile(session: Session, settings: readonly OptionSetting[], start: Start): Profile {
  const { flags, rulebook, language } = start;
  const answers = settingsIn(session, rulebook.vocabulary).map((one) => ({ ...one, option: '--resume' }));
  const input = answersAsInput(session.base, '--resume');
  return demandedProfile(input, { rulebook, settings: [...answers, ...settings], rates: ratesOf(flags.fx), language });
}

/** The plain data that the interview adds to: of the one profile named, or nothing. */
export async function baseOf(files: readonly string[], { flags, rulebook, language, words }: Start): Promise<unknown> {
  const settings = settingsOf(flags.set, rulebook);
  const idOf = placesOf(rulebook);
  const raws: unknown[] = [];
  for await (const input of files.length === 0 ? [answersAsInput({})] : inputsOf(files, null, rulebook, language)) {
    demandedProfile(input, { rulebook, settings, rates: ratesOf(flags.fx), language });
    // What is answered of a place goes by its id.
    raws.push(settings.reduce<unknown>(withSetting, withPlaceIds(input.document.value, idOf)));
  }
  if (raws.length !== 1) throw new CommandError(fill(words['ask.one'], { count: String(raws.length) }));
  return raws[0];
}
