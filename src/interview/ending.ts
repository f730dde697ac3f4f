/** The end of an interview: what else is worth finding out, and the profile saved. */
import { existsSync } from 'node:fs';
import type { Estimate } from '../engine/estimate.ts';
import { faultMessage } from '../report/faults.ts';
import { keyTitle } from '../report/words/names.ts';
import { voiceOf } from '../report/words/index.ts';
import { placedFact } from '../rules/fact-key.ts';
import type { Words } from '../text/interview.ts';
import { fill } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import type { Decimal } from '../values/decimal.ts';
import { systemReason } from '../report/system-reason.ts';
import { parseText } from '../values/text.ts';
import { writeWhole } from '../writing/whole-file.ts';
import { onlyPlaceOf, speaksOf, withoutPlace } from './one-place.ts';
import { openQuestions } from './open-questions.ts';
import type { Conversation } from './conversation.ts';
import { profileYaml } from './profile-yaml.ts';
import { commandOf } from './prompts/frame.ts';
import { confirm, line } from './prompts/stock.ts';
import { ranked } from './ranking.ts';
import { measuresText } from './wording.ts';

/** More would not be read. */
const MOST_WORTH = 5;

/** Names the open facts that could move the most. */
export function tellWorth(made: Estimate, { language, words, say }: Conversation): void {
  const open = ranked(openQuestions(made, new Set()), made.rulebook.vocabulary, made.rates, null).slice(0, MOST_WORTH);
  if (open.length === 0) return;
  const voice = voiceOf(made, language);
  say(words['end.worth']);
  for (const { question, measures } of open) {
    const title = keyTitle(voice, placedFact(question.key)?.id ?? question.key);
    const named = measuresText(measures, { language, words, made });
    say(fill(words['end.worth-line'], { title, measures: named }), { indent: '  ', hanging: '    ' });
  }
}

export interface Saving extends Conversation {
  /** Options that the saved profile stands beside: they go into the command, the rates into the file. */
  readonly jurisdiction: readonly string[];
  readonly policies?: string | undefined;
  readonly prefer?: string | undefined;
  readonly lang?: string | undefined;
  readonly rates: ReadonlyMap<string, Decimal>;
}

/** Offers to save the answers, and asks until the file is written or nobody wants it; or the person goes back to the questions. */
export async function save(raw: unknown, made: Estimate, saving: Saving): Promise<'done' | 'back'> {
  const { language, words, say, setting } = saving;
  const file = await line(words['end.save'], setting, (text) => fileMistake(text.trim(), words));
  if (file === '') return 'done';
  if (commandOf(file) === 'back') return 'back';
  if (existsSync(file) && !(await confirm(fill(words['end.exists'], { file }), setting))) {
    return save(raw, made, saving);
  }
  const named =
    made.profile.name === null
      ? withName(raw, await line(words['end.name'], setting, (text) => nameMistake(text, language)))
      : raw;
  const reason = writeProfile(file, textOf(named, made, saving), language);
  if (reason === null) {
    say(fill(words['end.saved'], { command: commandFor(file, saving) }));
    return 'done';
  }
  say(fill(words['end.not-written'], { file, reason }));
  return save(named, made, saving);
}

function fileMistake(typed: string, words: Words): string | null {
  const isTaken = typed === '' || commandOf(typed) === 'back' || /\.ya?ml$/iu.test(typed);
  return isTaken ? null : words['end.not-yaml'];
}

/** What is wrong with a name; null where nothing is, or where there is none. */
function nameMistake(text: string, language: Language): string | null {
  const read = parseText(text);
  return text.trim() === '' || read.ok ? null : faultMessage(read.refusal, language);
}

function withName(raw: unknown, name: string): unknown {
  if (name === '' || typeof raw !== 'object' || raw === null) return raw;
  const company: unknown = 'company' in raw ? raw.company : {};
  const { name: _typedBefore, ...rest }: { name?: unknown } = typeof company === 'object' ? { ...company } : {};
  return { ...raw, company: { name, ...rest } };
}

function textOf(raw: unknown, made: Estimate, { language, words, rates }: Saving): string {
  const place = onlyPlaceOf(made);
  const ofCompany = place === null || speaksOf(raw, place) ? null : place;
  const unknown = new Set(openQuestions(made, new Set()).map(({ question: { key } }) => withoutPlace(key, ofCompany)));
  const given = Object.fromEntries([...rates].map(([currency, rate]) => [currency, rate.toString()]));
  return profileYaml(raw, { language, words, made, unknown, rates: given });
}

/** Whole or not at all; null where it is written, else why not. */
function writeProfile(file: string, text: string, language: Language): string | null {
  try {
    writeWhole(file, text);
    return null;
  } catch (error) {
    return systemReason(error, language);
  }
}

/** As a shell takes it: with the options that no profile holds. A name such as `-x.yaml` would be taken for an option. */
function commandFor(file: string, { jurisdiction, policies, prefer, lang }: Saving): string {
  const quoted = (text: string): string =>
    /^[\w./:,-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const options: [string, string | undefined][] = [
    ...jurisdiction.map((id): [string, string] => ['-j', id]),
    ['--policies', policies],
    ['--prefer', prefer],
    ['--lang', lang],
  ];
  const named = quoted(file.startsWith('-') ? `./${file}` : file);
  const given = options.flatMap(([option, value]) => (value === undefined ? [] : [`${option} ${quoted(value)}`]));
  return ['subsidy', 'estimate', named, ...given].join(' ');
}
