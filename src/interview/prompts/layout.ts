/**
 * A prompt in the rows that the terminal has: what does not fit would scroll out of sight, and stay there at each key. The
 * question, the line that is active and the keys go before all else; of a long list the lines around the active one are shown.
 */
import { displayWidth } from '../../report/layout/width.ts';
import { fill } from '../../text/index.ts';
import { wrapped } from './frame.ts';
import type { Frame, Setting } from './frame.ts';

/** What stands under the answer: a mistake, the help where it is open, and the keys. */
export interface Foot {
  readonly note: string | null;
  readonly helpOpen: boolean;
  readonly keys: string;
}

/** A line that can be chosen. */
export interface Item {
  /** What stands before its text, such as a box to tick. */
  readonly mark: string;
  readonly text: string;
  /** It no longer matters. */
  readonly isIdle?: boolean | undefined;
}

/** A prompt in two parts: the cursor stands at the end of the first. */
type Page = [above: string, below: string];

/** A prompt for what is typed. */
export function typedPage(frame: Frame, setting: Setting, typed: string, foot: Foot): Page {
  const rows = Math.floor((displayWidth(typed) + 2) / setting.columns()) + 1;
  const { head, below } = around(frame, setting, foot, { least: rows, most: rows });
  return [[...head, `${setting.paint.chosen('›')} ${typed}`].join('\n'), below.join('\n')];
}

/** A prompt of lines, of which one is active. */
export function listPage(
  frame: Frame,
  setting: Setting,
  { items, active }: { readonly items: readonly Item[]; readonly active: number },
  foot: Foot,
): Page {
  const heights = items.map((item) => linesOf(item, '  ', false, setting).length);
  const most = heights.reduce((sum, height) => sum + height, 0);
  const { head, room, below } = around(frame, setting, foot, { least: heights[active] ?? 0, most });
  const [from, to] = windowAround(active, heights, room);
  const shown = items.flatMap((item, index) => {
    if (index < from || index > to) return [];
    const isCut = (index === from && from > 0) || (index === to && to < items.length - 1);
    const more = isCut ? (index === from && from > 0 ? '↑ ' : '↓ ') : '  ';
    return linesOf(item, index === active ? '❯ ' : more, index === active, setting);
  });
  return [head.join('\n'), [...shown.slice(0, room), ...below].join('\n')];
}

function linesOf(
  { mark, text, isIdle }: Item,
  gutter: string,
  isActive: boolean,
  { paint, columns }: Setting,
): string[] {
  const tone = isActive ? paint.chosen : isIdle === true ? paint.quiet : (plain: string): string => plain;
  const indent = gutter + mark;
  return wrapped(text, columns(), { indent: tone(indent), hanging: ' '.repeat(indent.length), paint: tone }).split(
    '\n',
  );
}

/** As many lines around the active one as there are rows for: from which, to which. */
function windowAround(active: number, heights: readonly number[], room: number): readonly [number, number] {
  let [from, to] = [active, active];
  let free = room - (heights[active] ?? 0);
  for (;;) {
    const [below, above] = [heights[to + 1] ?? Infinity, heights[from - 1] ?? Infinity];
    // Evenly to both sides, where there is something on both.
    const isDown = below <= free && (to - active <= active - from || above > free);
    if (!isDown && above > free) return [from, to];
    free -= isDown ? below : above;
    if (isDown) to += 1;
    else from -= 1;
  }
}

/** Rows of a list that tell more than why it is asked for. */
const TELLING_ROWS = 5;

interface Around {
  readonly head: readonly string[];
  /** Rows for what stands between. */
  readonly room: number;
  readonly below: readonly string[];
}

/** What stands around an answer that takes at least and at most so many rows. */
function around(
  { about, question, why, help }: Frame,
  { words, paint, columns, rows }: Setting,
  foot: Foot,
  body: { readonly least: number; readonly most: number },
): Around {
  const lines = (text: string, look: Parameters<typeof wrapped>[2]): readonly string[] =>
    text === '' ? [] : wrapped(text, columns(), look).split('\n');
  const asked = lines(question, { indent: `${paint.chosen('?')} `, hanging: '  ', paint: paint.strong });
  const note = lines(foot.note ?? '', { indent: '  ', paint: paint.wrong });
  const keys = lines(`${foot.keys} · ${words['keys.common']}`, { paint: paint.quiet });
  let free = rows() - asked.length - note.length - keys.length - body.least;
  const take = (count: number): number => {
    const taken = Math.max(0, Math.min(count, free));
    free -= taken;
    return taken;
  };
  const telling = foot.helpOpen ? 0 : take(Math.min(body.most, TELLING_ROWS) - body.least);
  const helping = foot.helpOpen ? help.flatMap((text) => lines(text, { indent: '  ' })) : [];
  const helped = cutTo(take(helping.length), helping, words['help.cut']);
  const whole = (part: readonly string[]): readonly string[] =>
    part.length <= free && take(part.length) > 0 ? part : [];
  const because = whole(lines(why, { indent: '  ', paint: paint.quiet }));
  const topic = whole(lines(about, { paint: paint.quiet }));
  return {
    head: [...topic, ...asked, ...because],
    room: body.least + telling + take(body.most),
    below: [...note, ...helped, ...keys],
  };
}

/** The first lines, and how many more there are. */
function cutTo(room: number, lines: readonly string[], more: string): readonly string[] {
  if (lines.length <= room) return lines;
  const shown = lines.slice(0, Math.max(0, room - 1));
  return room === 0 ? [] : [...shown, `  ${fill(more, { count: String(lines.length - shown.length) })}`];
}
