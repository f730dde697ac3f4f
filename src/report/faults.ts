/**
 * What is wrong in files, for the person who wrote them: `FILE:LINE:COLUMN: message`, the line, a caret under the place,
 * all faults at once, and their number at the end. Of a profile that is wrong throughout, only the first are shown.
 */
import type { Fault, FileFault } from '../reading/fault.ts';
import { catalogue, fill, filled, lookUp } from '../text/index.ts';
import type { Catalogue, Language } from '../text/index.ts';
import { printable, shortened } from '../values/printable.ts';
import type { Paint } from './layout/paint.ts';
import { unpainted } from './layout/paint.ts';
import { excerpt } from './layout/excerpt.ts';
import { joined } from './words/join.ts';

export interface FaultOptions {
  readonly language: Language;
  /** Columns for the line that is shown. */
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
  /** How many more there are, which are only counted. */
  readonly untold?: number | undefined;
}

const USUAL_WIDTH = 100;
/** A list of known names may be long; a message stays readable. */
const MOST_OF_PARAM = 600;

/** What is wrong and what to write instead, in a sentence; a code that the catalogue lacks is shown as it is. */
export function faultMessage({ code, params }: Pick<Fault, 'code' | 'params'>, language: Language): string {
  const texts = catalogue(language);
  const shown = Object.entries(params).map(([gap, text]): [string, string] => {
    const safe = shortened(printable(text), MOST_OF_PARAM);
    return [gap, gap === 'expected' || gap === 'found' ? kindText(texts, safe) : safe];
  });
  return filled(texts.faults, code, Object.fromEntries(shown));
}

/** What is wrong, one message after the other; then how many more there are. */
export function faultMessages(faults: readonly FileFault[], untold: number, language: Language): string {
  const messages = faults.map((fault) => faultMessage(fault, language));
  if (untold > 0) messages.push(fill(catalogue(language).view['faults.untold'], { count: String(untold) }));
  return messages.join(' ');
}

/** `FILE:LINE:COLUMN`, where something is wrong. */
export function placeText({ file, line, column }: FileFault): string {
  return `${printable(file)}:${line}:${column}`;
}

/** All faults, each with its place and line, in the order of the files and lines; then how many there are. */
export function faultReport(faults: readonly FileFault[], options: FaultOptions): string {
  const { language, width = USUAL_WIDTH, colour = false, untold = 0 } = options;
  const paint = colour ? inColour : unpainted;
  const files = [...new Set(faults.map(({ file }) => file))];
  const inOrder = files.flatMap((file) =>
    faults.filter((fault) => fault.file === file).toSorted((a, b) => a.line - b.line || a.column - b.column),
  );
  return [
    ...inOrder.flatMap((fault) => faultLines(fault, language, width, paint)),
    countText(catalogue(language), faults.length, untold, files),
  ].join('\n');
}

function faultLines(fault: FileFault, language: Language, width: number, paint: Paint): string[] {
  const shown = excerpt(fault, width);
  return [
    `${paint('strong', `${placeText(fault)}:`)} ${faultMessage(fault, language)}`,
    ...(shown === null ? [] : [shown.line, paint('alarm', shown.caret)]),
    '',
  ];
}

function countText({ view }: Catalogue, told: number, untold: number, files: readonly string[]): string {
  const [only, second] = files;
  const where =
    second === undefined ? printable(only ?? '') : fill(view['faults.files'], { count: String(files.length) });
  const many = untold > 0 ? 'faults.some' : 'faults.many';
  const count = told + untold;
  return fill(view[count === 1 ? 'faults.one' : many], { count: String(count), told: String(told), files: where });
}

/** Bold and red by their codes: a message on stderr is not worth loading chalk for. */
const inColour: Paint = (tone, text) =>
  tone === 'strong' ? `\u001B[1m${text}\u001B[22m` : `\u001B[31m${text}\u001B[39m`;

/** Names of kinds in the language; a list of choices, as schemas write it (`"a" | "b"`), reads `a or b`. */
function kindText(texts: Catalogue, expected: string): string {
  const known = lookUp(texts.kinds, expected);
  if (known !== undefined) return known;
  const choices = expected.replace(/^\((.*)\)$/u, '$1').split(' | ');
  if (choices.length === 1 && !/^".*"$/u.test(expected)) return expected;
  const names = choices.map((choice) => lookUp(texts.kinds, choice) ?? choice.replace(/^"(.*)"$/u, '$1'));
  return joined({ texts }, names, 'or');
}
