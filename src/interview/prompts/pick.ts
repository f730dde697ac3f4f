/** A prompt for one of several choices, or for all that fit; "don't know" is always among them, "none" where it can be. */
import { createPrompt, isDownKey, isEnterKey, isSpaceKey, isUpKey, useKeypress, useState } from '@inquirer/core';
import { useFinish } from './finish.ts';
import { commandOf } from './frame.ts';
import type { Frame, Prompt, Reply, Setting } from './frame.ts';
import { listPage } from './layout.ts';
import { useResize } from './resize.ts';

export interface PickConfig {
  readonly frame: Frame;
  readonly setting: Setting;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** All that fit, and not only one. */
  readonly several: boolean;
  /** What was chosen before, when someone came back; undefined where it was not asked. */
  readonly before: Picked | undefined;
}

/** The ids chosen; null is "don't know". */
export type Picked = readonly string[] | null;

export const pickPrompt: Prompt<Reply<Picked>, PickConfig> = createPrompt<Reply<Picked>, PickConfig>((config, done) => {
  const { frame, setting, several, before } = config;
  const lines = linesOf(config);
  const [active, setActive] = useState(() => markedIn(lines, before));
  const [ticked, setTicked] = useState<readonly string[]>(several ? (before ?? []) : []);
  const [helpOpen, setHelpOpen] = useState(false);
  const { isFinished, finish } = useFinish(done);
  useResize();
  useKeypress((key, rl) => {
    if (isFinished()) return;
    const typed = rl.line;
    rl.clearLine(0);
    const command = commandOf(typed);
    if (command === 'help') setHelpOpen(!helpOpen);
    else if (command !== null) finish({ kind: command });
    else if (isEnterKey(key)) finish({ kind: 'answer', value: chosen() });
    else if (isUpKey(key)) setActive((active + lines.length - 1) % lines.length);
    else if (isDownKey(key)) setActive((active + 1) % lines.length);
    else if (isSpaceKey(key)) tick();
    else if (/^[1-9]$/u.test(typed) && Number(typed) <= lines.length) setActive(Number(typed) - 1);
  });
  /** What is ticked; where nothing is, the line that is marked. */
  function chosen(): Picked {
    const line = lines[active];
    if (line?.only !== undefined) return line.only;
    return ticked.length > 0 || line === undefined ? ticked : [line.id];
  }
  function tick(): void {
    const line = lines[active];
    if (several && line !== undefined && line.only === undefined) setTicked(toggled(ticked, line.id));
  }
  const items = lines.map(({ id, label, only }) => {
    const box = ticked.includes(id) ? '[x] ' : '[ ] ';
    return { mark: several && only === undefined ? box : '', text: label };
  });
  const keys = setting.words[several ? 'keys.several' : 'keys.one'];
  return listPage(frame, setting, { items, active }, { note: null, helpOpen, keys });
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

/** The line to begin at: the first of those chosen, or the one that is the whole answer. */
function markedIn(lines: readonly Line[], before: Picked | undefined): number {
  if (before === undefined) return 0;
  const isNone = before === null || before.length === 0;
  const marked = lines.findIndex(({ id, only }) =>
    isNone ? only !== undefined && only?.length === before?.length : only === undefined && before.includes(id),
  );
  return Math.max(0, marked);
}

function toggled(ticked: readonly string[], id: string): readonly string[] {
  return ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
}
