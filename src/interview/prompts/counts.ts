/** A prompt for how many entries of each kind a list has: "2 leased, 1 owned". */
import { createPrompt, isBackspaceKey, isDownKey, isEnterKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { useFinish } from './finish.ts';
import { commandOf } from './frame.ts';
import type { Frame, Prompt, Reply, Setting } from './frame.ts';
import { listPage } from './layout.ts';
import { fill } from '../../text/index.ts';
import { useResize } from './resize.ts';

export interface CountsConfig {
  readonly frame: Frame;
  readonly setting: Setting;
  /** The last line is for entries of which the kind is not known. */
  readonly lines: readonly string[];
  /** The most entries that a list may have. */
  readonly most: number;
  /** The numbers of before, when someone came back; none where no number was given. */
  readonly before: readonly string[];
}

/** How many of each line; null is "don't know". */
export type Counted = readonly number[] | null;

export const countsPrompt: Prompt<Reply<Counted>, CountsConfig> = createPrompt<Reply<Counted>, CountsConfig>(
  (config, done) => {
    const { frame, setting, lines } = config;
    const { words } = setting;
    const [texts, setTexts] = useState<readonly string[]>(lines.map((_line, index) => config.before[index] ?? ''));
    const [active, setActive] = useState(0);
    const [touched, setTouched] = useState<ReadonlySet<number>>(new Set());
    const [note, setNote] = useState<string | null>(null);
    const [helpOpen, setHelpOpen] = useState(false);
    const { isFinished, finish } = useFinish(done);
    useResize();
    useKeypress((key, rl) => {
      if (isFinished()) return;
      const typed = rl.line.normalize('NFKC');
      rl.clearLine(0);
      // What is typed stands as it is: a number that was cut would be another one.
      const put = (text: string): void => {
        setTouched(new Set([...touched, active]));
        const next = texts.map((one, index) => (index === active ? text : one));
        setTexts(next);
        setNote(tooManyIn(next, config));
      };
      const command = commandOf(typed);
      if (command === 'help') setHelpOpen(!helpOpen);
      else if (command !== null) finish({ kind: command });
      else if (/^[du-]$|^不(?:知道|清楚)$/iu.test(typed)) notKnown();
      else if (isUpKey(key)) setActive((active + lines.length - 1) % lines.length);
      else if (isDownKey(key)) setActive((active + 1) % lines.length);
      else if (isBackspaceKey(key)) put((texts[active] ?? '').slice(0, -1));
      else if (/^\d+$/u.test(typed)) put((standing() + typed).replace(/^0+(?=\d)/u, ''));
      else if (isEnterKey(key)) enter();
      else if (typed !== '') setNote(words['note.count-wanted']);
    });
    /** The figures behind which one more is put: the number of before gives way to the first that is typed. */
    function standing(): string {
      return config.before.length > 0 && !touched.has(active) ? '' : (texts[active] ?? '');
    }
    /** It answers the whole question, so what other lines say must not go with it unseen. */
    function notKnown(): void {
      if (texts.some((text) => text !== '')) setNote(words['note.count-mixed']);
      else finish({ kind: 'answer', value: null });
    }
    function enter(): void {
      const tooMany = tooManyIn(texts, config);
      if (tooMany !== null) setNote(tooMany);
      // Enter goes on to the next kind, but nobody has to pass the line for what is not sure.
      else if (active < lines.length - 2 && texts[active + 1] === '') setActive(active + 1);
      else if (texts.every((text) => text === '')) setNote(words['note.count-wanted']);
      else finish({ kind: 'answer', value: texts.map(Number) });
    }
    const items = lines.map((title, index) => ({
      mark: '',
      text: fill(words.said, { title, value: texts[index] || '·' }),
    }));
    return listPage(frame, setting, { items, active }, { note, helpOpen, keys: words['keys.counts'] });
  },
);

function tooManyIn(counts: readonly string[], { most, setting: { words } }: CountsConfig): string | null {
  const all = counts.reduce((sum, count) => sum + Number(count), 0);
  return all > most ? fill(words['note.too-many'], { most: String(most) }) : null;
}
