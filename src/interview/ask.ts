/** Asks a screen by the prompt that fits it, and hands back what was answered as a profile would have it. */
import type { Estimate } from '../engine/estimate.ts';
import type { Profile } from '../engine/profile.ts';
import { faultMessage } from '../report/faults.ts';
import { fill, textIn } from '../text/index.ts';
import { isMapping } from '../rules/plain.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { mostEntries, readAnswer, readEntryCount } from './answer.ts';
import type { Mistake } from './answer.ts';
import { countedBy, openQuestions } from './open-questions.ts';
import type { OpenQuestion } from './open-questions.ts';
import { countsPrompt } from './prompts/counts.ts';
import { figurePrompt } from './prompts/figure.ts';
import type { Frame, PromptContext, Reply, Setting } from './prompts/frame.ts';
import { pickPrompt } from './prompts/pick.ts';
import type { Picked } from './prompts/pick.ts';
import { yesNoPrompt } from './prompts/yes-no.ts';
import type { YesNoAnswers } from './prompts/yes-no.ts';
import type { Answer, Given } from './session.ts';
import { withAnswer } from './with-answer.ts';
import { frameOf, titleOf } from './wording.ts';
import type { Asking } from './wording.ts';

export interface Desk {
  readonly setting: Setting;
  /** The estimate of another profile, for the rest as the one of the interview. */
  readonly estimated: (profile: Profile) => Estimate;
  /** Told of what is answered on a screen of several questions before it is left. */
  readonly keepRows?: ((given: readonly Given[]) => void) | undefined;
}

/** The answers given before, by key. */
export type Before = ReadonlyMap<string, Answer>;

type Answers = Reply<readonly Given[]>;

/** Prompts stand on standard error, and leave nothing behind: what was answered is told in a line of its own. */
const contextOf = ({ ended }: Setting): PromptContext => ({
  output: process.stderr,
  clearPromptOnDone: true,
  signal: ended,
});

/** Asks the questions of a screen: one, or several that take yes or no. */
export async function ask(open: readonly OpenQuestion[], asking: Asking, desk: Desk, before: Before): Promise<Answers> {
  const [first] = open;
  if (first === undefined) return { kind: 'answer', value: [] };
  if (first.question.fact.type === 'boolean') return askYesNo(open, asking, desk, before);
  const reply = await askOne(first, asking, desk, before.get(first.question.key));
  return reply.kind === 'answer'
    ? { kind: 'answer', value: [{ key: first.question.key, answer: reply.value }] }
    : reply;
}

/** One question, ready to be asked. */
interface One {
  readonly fact: Fact;
  readonly frame: Frame;
  readonly asking: Asking;
  readonly setting: Setting;
  readonly before: Answer | undefined;
}

async function askOne(
  open: OpenQuestion,
  asking: Asking,
  { setting }: Desk,
  before: Answer | undefined,
): Promise<Reply<Answer>> {
  const { fact } = open.question;
  const frame = frameOf(open, asking);
  const one: One = { fact, frame, asking, setting, before };
  if (fact.type === 'choice' || fact.type === 'choices') return askChoice(one);
  if (fact.type !== 'list') return askFigure(one);
  const kind = countedBy(open);
  const counted = {
    ...one,
    frame: { ...frame, question: fill(asking.words['ask.count'], { question: frame.question }) },
  };
  return kind === null ? askCount(counted) : askCounts(kind, counted);
}

async function askFigure({ fact, frame, asking, setting, before }: One): Promise<Reply<Answer>> {
  const read = (text: string): ReturnType<typeof readAnswer> =>
    readAnswer(fact, text, (currency) => asking.made.rates.rateOf(currency) !== undefined);
  const mistakeIn = (text: string): string | null => {
    const result = read(text);
    return result.ok ? null : mistakeText(result.mistakes, asking);
  };
  const reply = await figurePrompt(
    { frame, setting, mistakeIn, before: typeof before === 'string' ? before : '', keys: keysFor(fact, asking) },
    contextOf(setting),
  );
  if (reply.kind !== 'answer') return reply;
  const result = read(reply.value);
  return { kind: 'answer', value: result.ok ? result.answer : null };
}

/** Where a currency is not written it is the fact's own, which may not be the one that the person thinks of. */
function keysFor({ currency }: Fact, { words }: Asking): string {
  return currency === null ? words['keys.figure'] : fill(words['keys.money'], { currency });
}

function mistakeText(mistakes: readonly Mistake[], { language }: Asking): string {
  return mistakes.map((mistake) => faultMessage(mistake, language)).join(' ');
}

async function askChoice({ fact, frame, asking: { language }, setting, before }: One): Promise<Reply<Answer>> {
  const several = fact.type === 'choices';
  const options = [...fact.choices].map(([id, label]) => ({ id, label: textIn(label, language) }));
  const reply = await pickPrompt({ frame, setting, options, several, before: pickedIn(before) }, contextOf(setting));
  if (reply.kind !== 'answer') return reply;
  return { kind: 'answer', value: several ? reply.value : (reply.value?.[0] ?? null) };
}

/** "Don't know" is not the same as none, nor as not asked. */
function pickedIn(answer: Answer | undefined): Picked | undefined {
  if (answer === undefined || answer === null) return answer;
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : undefined;
}

async function askCount({ fact, frame, asking, setting, before }: One): Promise<Reply<Answer>> {
  const mistakeIn = (text: string): string | null => {
    const read = readEntryCount(text, fact);
    return read.ok ? null : mistakeText(read.mistakes, asking);
  };
  const keys = asking.words['keys.figure'];
  const counted = Array.isArray(before) ? String(before.length) : '';
  const reply = await figurePrompt({ frame, setting, mistakeIn, before: counted, keys }, contextOf(setting));
  if (reply.kind !== 'answer') return reply;
  const read = readEntryCount(reply.value, fact);
  return {
    kind: 'answer',
    value: !read.ok || read.count === null ? null : Array.from({ length: read.count }, () => ({})),
  };
}

/** How many entries of each kind; the kind is then known of each. */
async function askCounts(
  kind: Fact,
  { fact: list, frame, asking: { language, words }, setting, before }: One,
): Promise<Reply<Answer>> {
  const kinds = [...kind.choices];
  const lines = [...kinds.map(([, label]) => textIn(label, language)), words['answer.unsure-kind']];
  const name = kind.id.slice(list.id.length + 1);
  const counted = countsIn(
    before,
    name,
    kinds.map(([id]) => id),
  );
  const reply = await countsPrompt(
    { frame, setting, lines, most: mostEntries(list), before: counted },
    contextOf(setting),
  );
  if (reply.kind !== 'answer') return reply;
  if (reply.value === null) return { kind: 'answer', value: null };
  const entries = reply.value.flatMap((count, index) => {
    const id = kinds[index]?.[0];
    return Array.from({ length: count }, (): Record<string, string> => (id === undefined ? {} : { [name]: id }));
  });
  return { kind: 'answer', value: entries };
}

/** How many of each kind were answered before, and of no kind that is known; nothing where no number was. */
function countsIn(answer: Answer | undefined, name: string, ids: readonly string[]): readonly string[] {
  if (!Array.isArray(answer)) return [];
  const kinds = answer.map((entry) => (isMapping(entry) ? entry[name] : undefined));
  return [...ids, undefined].map((id) => String(kinds.filter((kind) => kind === id).length));
}

async function askYesNo(
  open: readonly OpenQuestion[],
  asking: Asking,
  { setting, estimated, keepRows }: Desk,
  before: Before,
): Promise<Answers> {
  const lines = open.map((one) => {
    const frame = frameOf(one, asking);
    const label = titleOf(one.question, asking);
    return { key: one.question.key, label, frame };
  });
  const reply = await yesNoPrompt(
    {
      setting,
      lines,
      mattering: (answers) => matteringAfter(answers, open, asking, estimated),
      before: yesNoIn(before, lines),
      keep: (answers) => keepRows?.([...answers].map(([key, answer]) => ({ key, answer }))),
    },
    contextOf(setting),
  );
  if (reply.kind !== 'answer') return reply;
  // A line that stopped mattering was not answered: it is neither yes nor no nor "don't know".
  const still = matteringAfter(reply.value, open, asking, estimated);
  const asked = lines.filter(({ key }) => reply.value.has(key) || still.has(key));
  return { kind: 'answer', value: asked.map(({ key }) => ({ key, answer: reply.value.get(key) ?? null })) };
}

function yesNoIn(before: Before, lines: readonly { readonly key: string }[]): YesNoAnswers {
  return new Map(
    lines.flatMap(({ key }) => {
      const answer = before.get(key);
      return typeof answer === 'boolean' || answer === null ? [[key, answer] as const] : [];
    }),
  );
}

/** The keys of which the answer still matters once these answers are given. */
function matteringAfter(
  answers: YesNoAnswers,
  open: readonly OpenQuestion[],
  { made }: Asking,
  estimated: Desk['estimated'],
): ReadonlySet<string> {
  const profile = open.reduce((known, { question }) => {
    const boolean = answers.get(question.key);
    return typeof boolean === 'boolean' ? withAnswer(known, question, { kind: 'boolean', boolean }) : known;
  }, made.profile);
  const skipped = new Set([...answers].flatMap(([key, answer]) => (answer === null ? [key] : [])));
  return new Set(openQuestions(estimated(profile), skipped).map(({ question }) => question.key));
}
