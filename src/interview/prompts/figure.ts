/** A prompt for what is typed: money, percentages, areas, numbers, days, texts. */
import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from '@inquirer/core';
import { useFinish } from './finish.ts';
import { commandOf } from './frame.ts';
import type { Frame, Prompt, Reply, Setting } from './frame.ts';
import { typedPage } from './layout.ts';
import { useResize } from './resize.ts';

export interface FigureConfig {
  readonly frame: Frame;
  readonly setting: Setting;
  /** What is wrong with an answer, in words; null where nothing is. */
  readonly mistakeIn: (text: string) => string | null;
  /** What was answered before, when someone came back. */
  readonly before: string;
  /** What the keys do, and what a bare figure is taken for. */
  readonly keys: string;
}

export const figurePrompt: Prompt<Reply<string>, FigureConfig> = createPrompt<Reply<string>, FigureConfig>(
  (config, done) => {
    const { frame, setting, mistakeIn, before, keys } = config;
    const [text, setText] = useState('');
    const [note, setNote] = useState<string | null>(null);
    const [helpOpen, setHelpOpen] = useState(false);
    const { isFinished, finish } = useFinish(done);
    useResize();
    useEffect((rl) => {
      if (before !== '') rl.write(before);
      setText(before);
    }, []);
    useKeypress((key, rl) => {
      if (isFinished()) return;
      if (isEnterKey(key)) {
        const mistake = mistakeIn(text);
        if (mistake === null) {
          finish({ kind: 'answer', value: text });
          return;
        }
        // Enter has emptied the line: what was typed comes back to be mended.
        rl.write(text);
        setNote(mistake);
        return;
      }
      // Behind what was answered before and nobody has touched, a key is still a key.
      const stands = text === before ? before : '';
      const command = rl.line.startsWith(stands) ? commandOf(rl.line.slice(stands.length)) : null;
      if (command === null) {
        setText(rl.line);
        if (rl.line !== text) setNote(null);
        return;
      }
      if (command !== 'help') {
        finish({ kind: command });
        return;
      }
      rl.clearLine(0);
      rl.write(stands);
      setHelpOpen(!helpOpen);
    });
    return typedPage(frame, setting, text, { note, helpOpen, keys });
  },
);
