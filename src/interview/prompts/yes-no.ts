/** A prompt of yes/no lines of one topic: each is yes, no, or don't know. A line that an answer has made idle is passed over. */
import { createPrompt, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { displayWidth, padded } from '../../report/layout/width.ts';
import { fill } from '../../text/index.ts';
import { useFinish } from './finish.ts';
import { commandOf } from './frame.ts';
import type { Frame, Prompt, Reply, Setting } from './frame.ts';
import { listPage } from './layout.ts';
import type { Item } from './layout.ts';
import { useResize } from './resize.ts';

interface YesNoLine {
  readonly key: string;
  readonly label: string;
  /** What is shown above while the line is the active one. */
  readonly frame: Frame;
}

/** The answers by key; null is "don't know". A line without an answer is not in it. */
export type YesNoAnswers = ReadonlyMap<string, boolean | null>;

export interface YesNoConfig {
  readonly setting: Setting;
  readonly lines: readonly YesNoLine[];
  /** The keys that still matter when these answers are given. */
  readonly mattering: (answers: YesNoAnswers) => ReadonlySet<string>;
  readonly before: YesNoAnswers;
  /** Told of the answers so far after each of them, so that none is lost where the form is left. */
  readonly keep: (answers: YesNoAnswers) => void;
}

export const yesNoPrompt: Prompt<Reply<YesNoAnswers>, YesNoConfig> = createPrompt<Reply<YesNoAnswers>, YesNoConfig>(
  (config, done) => {
    const { setting, lines } = config;
    const [answers, setAnswers] = useState<YesNoAnswers>(config.before);
    // Who comes back goes on where the answers end.
    const [active, setActive] = useState(() => Math.max(0, nextOpen(config, config.before, -1)));
    const [note, setNote] = useState<string | null>(null);
    const [helpOpen, setHelpOpen] = useState(false);
    const { isFinished, finish } = useFinish(done);
    const idle = idleIn(config, answers);
    useResize();
    const open = lines.filter(({ key }) => !answers.has(key) && !idle.has(key));
    useKeypress((key, rl) => {
      if (isFinished()) return;
      const typed = rl.line;
      rl.clearLine(0);
      const command = commandOf(typed);
      if (command === 'help') setHelpOpen(!helpOpen);
      else if (command !== null) finish({ kind: command });
      else if (isUpKey(key)) setActive((active + lines.length - 1) % lines.length);
      else if (isDownKey(key)) setActive((active + 1) % lines.length);
      else if (isEnterKey(key)) enter();
      else answer(answerOf(typed), TURNING.has(key.name));
    });
    /** The second Enter leaves the open lines as they are. */
    function enter(): void {
      const [first] = open;
      if (first === undefined || note !== null) finish({ kind: 'answer', value: answers });
      else {
        setNote(fill(setting.words['note.lines-open'], { count: String(open.length) }));
        setActive(lines.indexOf(first));
      }
    }
    /** A letter answers and goes on to the next open line; an arrow turns the answer of this one. */
    function answer(said: boolean | null | undefined, turning: boolean): void {
      const line = lines[active];
      if (line === undefined || (said === undefined && !turning)) return;
      const next = new Map([...answers, [line.key, said === undefined ? turned(answers.get(line.key)) : said]]);
      setAnswers(next);
      config.keep(next);
      setNote(null);
      if (said !== undefined) setActive(nextOpen(config, next, active));
    }
    const frame = lines[active]?.frame ?? NO_FRAME;
    const items = itemsOf(config, answers, idle);
    return listPage(frame, setting, { items, active }, { note, helpOpen, keys: setting.words['keys.yes-no'] });
  },
);

/** The lines with their answers under each other; where that is too wide, each answer behind its line. */
function itemsOf({ lines, setting }: YesNoConfig, answers: YesNoAnswers, idle: ReadonlySet<string>): readonly Item[] {
  const { words, columns } = setting;
  const width = Math.max(...lines.map(({ label }) => displayWidth(label)));
  const widest = Math.max(...VALUES.map((value) => displayWidth(words[value])));
  const isNarrow = width + widest + AROUND_VALUE > columns();
  return lines.map(({ key, label }) => {
    const isIdle = idle.has(key);
    const value = words[isIdle ? 'answer.idle' : wordOf(answers.get(key))];
    const text = isNarrow ? fill(words.said, { title: label, value }) : `${padded(label, width)}  ${value}`;
    return { mark: '', text, isIdle };
  });
}

/** What may stand behind a line, and the columns before, between and behind. */
const VALUES = ['answer.open', 'answer.idle', 'answer.not-known', 'answer.yes', 'answer.no'] as const;
const AROUND_VALUE = 5;

const NO_FRAME: Frame = { about: '', question: '', why: '', help: [] };

const TURNING: ReadonlySet<string> = new Set(['left', 'right', 'space']);

const YES: ReadonlySet<string> = new Set(['y', 'Y', '是', '有', 'ｙ']);
const NO: ReadonlySet<string> = new Set(['n', 'N', '否', '不是', '没有', '沒有', '不', 'ｎ']);
const NOT_KNOWN: ReadonlySet<string> = new Set(['d', 'D', 'u', '-', '不知道', '不清楚', 'ｄ']);

function answerOf(typed: string): boolean | null | undefined {
  if (YES.has(typed)) return true;
  if (NO.has(typed)) return false;
  return NOT_KNOWN.has(typed) ? null : undefined;
}

function wordOf(answer: boolean | null | undefined): 'answer.open' | 'answer.not-known' | 'answer.yes' | 'answer.no' {
  if (answer === undefined) return 'answer.open';
  if (answer === null) return 'answer.not-known';
  return answer ? 'answer.yes' : 'answer.no';
}

function turned(answer: boolean | null | undefined): boolean | null {
  if (answer === undefined || answer === null) return true;
  return answer ? false : null;
}

/** Lines that the answers to others have made idle. */
function idleIn({ lines, mattering }: YesNoConfig, answers: YesNoAnswers): ReadonlySet<string> {
  if (answers.size === 0) return new Set();
  const open = mattering(answers);
  return new Set(lines.flatMap(({ key }) => (answers.has(key) || open.has(key) ? [] : [key])));
}

function nextOpen(config: YesNoConfig, answers: YesNoAnswers, from: number): number {
  const idle = idleIn(config, answers);
  const { lines } = config;
  const order = [...lines.keys()].map((step) => (from + 1 + step) % lines.length);
  return order.find((index) => !answers.has(lines[index]?.key ?? '') && !idle.has(lines[index]?.key ?? '')) ?? from;
}
