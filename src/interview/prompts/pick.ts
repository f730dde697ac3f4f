/** A prompt for one of several choices, or for all that fit; "don't know" is always among them, "none" where it can be. */
import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, useRef, useState } from '@inquirer/core';
import { commandOf, footOf, headOf } from './frame.ts';
import type { Frame, Prompt, Reply, Setting } from './frame.ts';
import { useResize } from './resize.ts';

export interface PickConfig {
  readonly frame: Frame;
  readonly setting: Setting;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** All that fit, and not only one. */
  readonly several: boolean;
  /** The ids chosen before, when someone came back. */
  readonly before: readonly string[];
}

/** The ids chosen; null is "don't know". */
export type Picked = readonly string[] | null;

export const pickPrompt: Prompt<Reply<Picked>, PickConfig> = createPrompt<Reply<Picked>, PickConfig>((config, done) => {
  const { frame, setting, options, several, before } = config;
  const lines = linesOf(config);
  const [active, setActive] = useState(Math.max(0, options.findIndex(({ id }) => before.includes(id))));
  const [ticked, setTicked] = useState<readonly string[]>(several ? before : []);
  const [helpOpen, setHelpOpen] = useState(false);
  const settled = useRef(false);
  useResize();
  useKeypress((key, rl) => {
    if (settled.current) return;
    const finish = (reply: Reply<Picked>): void => {
      settled.current = true;
      done(reply);
    };
    const typed = rl.line;
    rl.clearLine(0);
    const line = lines[active];
    if (isEnterKey(key)) finish({ kind: 'answer', value: line?.only ?? (ticked.length > 0 ? ticked : line === undefined ? null : [line.id]) });
    else if (isUpKey(key)) setActive((active + lines.length - 1) % lines.length);
    else if (isDownKey(key)) setActive((active + 1) % lines.length);
    else if (isSpaceKey(key)) {
      if (several && line !== undefined && line.only === undefined) setTicked(toggled(ticked, line.id));
    } else {
      const command = commandOf(typed);
      const number = /^[1-9]$/u.test(typed) ? Number(typed) - 1 : -1;
      if (command === 'help') setHelpOpen(!helpOpen);
      else if (command !== null) finish({ kind: command });
      else if (number >= 0 && number < lines.length) setActive(number);
    }
  });
  const { paint, words } = setting;
  const shown = lines.map(({ id, label, only }, index) => {
    const box = several && only === undefined ? (ticked.includes(id) ? '[x] ' : '[ ] ') : '';
    return index === active ? paint.chosen(`❯ ${box}${label}`) : `  ${box}${label}`;
  });
  const keys = several ? words['keys.several'] : words['keys.one'];
  return [headOf(frame, setting), [...shown, footOf(frame, setting, { note: null, helpOpen, keys })].join('\n')];
});

interface Line {
  readonly id: string;
  readonly label: string;
  /** The whole answer that this line is: none of the choices, or not known. */
  readonly only?: Picked | undefined;
}

function linesOf({ options, several, setting: { words } }: PickConfig): readonly Line[] {
  const none: readonly Line[] = several ? [{ id: '', label: words['answer.none-of-these'], only: [] }] : [];
  return [...options, ...none, { id: '', label: words['answer.not-known'], only: null }];
}

function toggled(ticked: readonly string[], id: string): readonly string[] {
  return ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
}
