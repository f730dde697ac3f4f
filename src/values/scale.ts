/** Thousands, millions, 万 and 亿 behind a figure. */

export interface Scale {
  /** The power of ten. */
  readonly power: number;
  /** As it was written. */
  readonly word: string;
  /** What follows it. */
  readonly rest: string;
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['millions', 6],
  ['bn', 9],
  ['billion', 9],
  ['billions', 9],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['百万', 6],
  ['百萬', 6],
  ['千万', 7],
  ['千萬', 7],
  ['亿', 8],
  ['億', 8],
  ['万亿', 12],
  ['萬億', 12],
]);

/** A Latin word must end where the scale ends: `m2`, `mop` and `km` are no millions or thousands. */
const WRITTEN =
  /^ *(?:(thousand|millions?|billions?|bn|mn|k|m)(?![a-z\d²³^*])|(万亿|萬億|[百千]?[万萬]|[亿億]|千))(.*)$/isu;

/** Whether a scale is written as `m`, which beside an area or a count may as well be meant as metres. */
export function isBareM(word: string): boolean {
  return word === 'm' || word === 'M';
}

/** The scale at the start of what follows a figure, `power` 0 and the whole as `rest` where there is none. */
export function takeScale(after: string): Scale {
  const [, latin, han, rest] = WRITTEN.exec(after) ?? [];
  const word = latin ?? han;
  if (word === undefined || rest === undefined) return { power: 0, word: '', rest: after };
  return { power: POWERS.get(word.toLowerCase()) ?? 0, word, rest };
}
