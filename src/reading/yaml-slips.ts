/**
 * What is wrong with a text that is no YAML. The parser tells where it came to a halt; what led there most often stands
 * before: a bracket or a quotation mark that nobody closed. One fault a slip: what follows from it is not told.
 */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node, YAMLParseError } from 'yaml';
import { runTogether } from './key-slip.ts';
import { shortened } from '../values/printable.ts';

/** A fault at an offset of the text. */
export interface Slip {
  readonly offset: number;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** More than these are most often echoes of the first. */
const MOST_SLIPS = 3;
const MOST_READ = 100;
/** Deeper than a text that is read. */
const MOST_DEPTH = 100;

/** The first slips of a document. */
export function slipsIn(document: Document.Parsed, text: string): readonly Slip[] {
  const halts = [...document.errors, ...document.warnings].slice(0, MOST_READ);
  const reading: Reading = { text, halts, marks: marksIn(document.contents, text, 0) };
  const slips = halts.flatMap((halt) => slipOf(halt, reading));
  return onceALine(withoutOuter(upToQuote(slips)), text).slice(0, MOST_SLIPS);
}

interface Reading {
  readonly text: string;
  readonly halts: readonly YAMLParseError[];
  readonly marks: readonly Mark[];
}

/** A bracket or a quotation mark with what it opens. */
interface Mark {
  readonly opens: string;
  readonly from: number;
  readonly to: number;
}

function marksIn(node: Node | null | undefined, text: string, depth: number): readonly Mark[] {
  if (node?.range === undefined || node.range === null || depth > MOST_DEPTH) return [];
  const [from, to] = node.range;
  const opens = text[from] ?? '';
  if (isScalar(node)) return opens === '"' || opens === "'" ? [{ opens, from, to }] : [];
  if (!isMap<Node, Node | null>(node) && !isSeq<Node>(node)) return [];
  const own = opens === '[' || opens === '{' ? [{ opens, from, to }] : [];
  const inner: (Node | null)[] = isMap<Node, Node | null>(node)
    ? node.items.flatMap(({ key, value }) => [key, value])
    : node.items;
  return [...own, ...inner.flatMap((one) => marksIn(one, text, depth + 1))];
}

function slipOf(halt: YAMLParseError, reading: Reading): readonly Slip[] {
  const [offset] = halt.pos;
  const line = lineAt(reading.text, offset);
  if (halt.message.startsWith('Missing closing')) return [openQuote(offset, reading)];
  const fullWidth = fullWidthSlip(line);
  if (fullWidth !== null) return [fullWidth];
  if (/^\s*\t/u.test(line.text)) return [slip('tab', offset)];
  if (halt.message.startsWith('Flow ')) return [openBracket(halt, reading)];
  if (isCloser(halt)) return isGivenUp(halt, reading.halts) ? [] : [unopened(offset, reading)];
  return [
    scalarSlip(halt, reading) ?? lineSlip(halt, line, reading) ?? keyLineSlip(halt, line, reading) ?? plainSlip(halt),
  ];
}

function slip(code: string, offset: number, params: Slip['params'] = {}): Slip {
  return { offset, code, params };
}

function plainSlip({ code, pos, message }: YAMLParseError): Slip {
  return slip(BY_CODE[code] ?? 'yaml-syntax', pos[0], { message: shortened(message.split('\n')[0] ?? '', 200) });
}

/** What is wrong within a text. */
function scalarSlip({ message, pos: [offset, end] }: YAMLParseError, { text }: Reading): Slip | null {
  if (message.startsWith('Block scalar header')) {
    const start = Math.max(text.lastIndexOf('>', offset), text.lastIndexOf('|', offset));
    return slip('reserved-start', start, { found: text[start] ?? '' });
  }
  if (message.startsWith('Plain value cannot start')) {
    return slip('reserved-start', offset, { found: /[^\s:-]/u.exec(text.slice(offset - 1, end))?.[0] ?? '' });
  }
  return message.startsWith('Invalid escape') ? slip('escape', offset) : null;
}

/** What is wrong with how a line stands below those above it. */
function lineSlip({ message, pos: [offset] }: YAMLParseError, line: Line, { text }: Reading): Slip | null {
  const isEnd = message.includes('at node end');
  const isFirst = offset <= line.start && (isEnd || isDashed(line.text) || message.startsWith('All mapping items'));
  if (isFirst && mixesDashes(line, text)) return slip('key-beside-dash', line.start);
  if (isEnd && !isFirst) return slip('behind-end', offset, { found: text.slice(0, offset).trimEnd().slice(-1) });
  return isEnd || message.startsWith('Sequence item without') ? slip('indent', offset) : null;
}

/** What is wrong with a line that should be a key: nothing parts it from its value, or two come together. */
function keyLineSlip({ code, pos: [offset, end] }: YAMLParseError, line: Line, { text, halts }: Reading): Slip | null {
  const twin = TWINS[code];
  const other = halts.find((one) => one.code === twin && one.pos[0] === offset);
  // A line under one that has its value already is taken for more of that, up to its colon.
  if (other !== undefined) return slip('indent-under-value', lineAt(text, Math.max(end, other.pos[1])).start);
  const comma = text.slice(offset, end).indexOf('，');
  if (code === 'BLOCK_IN_FLOW' && comma >= 0) return slip('full-width', offset + comma, { found: '，', wanted: ', ' });
  if (code !== 'MULTILINE_IMPLICIT_KEY') return null;
  const run = runTogether(line.text.trim().replace(/^-\s+/u, ''));
  return run && slip('colon-space', offset + run.name.length, { wanted: `${run.name} ${run.value}` });
}

const TWINS: Readonly<Record<string, string>> = {
  MULTILINE_IMPLICIT_KEY: 'BLOCK_AS_IMPLICIT_KEY',
  BLOCK_AS_IMPLICIT_KEY: 'MULTILINE_IMPLICIT_KEY',
};

/** The faults that the parser's own code tells. */
const BY_CODE: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  BAD_ALIAS: 'alias',
  TAG_RESOLVE_FAILED: 'tag',
  MULTILINE_IMPLICIT_KEY: 'missing-colon',
  BLOCK_AS_IMPLICIT_KEY: 'nested-on-one-line',
  BLOCK_IN_FLOW: 'nested-in-brackets',
};

function openQuote(offset: number, { marks, text }: Reading): Slip {
  const found = marks.findLast(({ opens, to }) => (opens === '"' || opens === "'") && to === offset);
  const from = found?.from ?? offset;
  return slip('quote-open', from, { found: text[from] ?? '"' });
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The bracket that a halt wants closed: of those that end there, one that the last sign does not close. */
function openBracket(halt: YAMLParseError, { marks, text, halts }: Reading): Slip {
  const [offset] = halt.pos;
  if (halts.some((other) => isCloser(other) && isGivenUp(other, [halt]))) return slip('bracket-indent', offset);
  const opens = halt.message.startsWith('Flow map') ? '{' : '[';
  const ending = marks.filter((mark) => mark.to === offset && CLOSERS[mark.opens] !== undefined).toReversed();
  const [last] = ending;
  const isClosed = last !== undefined && text[last.to - 1] === CLOSERS[last.opens];
  const found = ending.slice(isClosed ? 1 : 0).find((mark) => mark.opens === opens);
  return slip('bracket-open', found?.from ?? offset, { found: opens, wanted: CLOSERS[opens] ?? '' });
}

function unopened(offset: number, { text }: Reading): Slip {
  return slip('bracket-unopened', offset, { found: text[offset] ?? '' });
}

function isCloser({ message }: YAMLParseError): boolean {
  return /^Unexpected flow-(?:seq|map)-end/u.test(message);
}

/** Whether the bracket that a sign closes was given up before, for the indentation of what stands in it. */
function isGivenUp({ message, pos }: YAMLParseError, halts: readonly YAMLParseError[]): boolean {
  const wanted = message.startsWith('Unexpected flow-map') ? 'Flow map in' : 'Flow sequence in';
  return halts.some((other) => other.message.startsWith(wanted) && other.pos[0] <= pos[0]);
}

/** Behind a quotation mark that is not closed all is text, and says nothing of what was meant. */
function upToQuote(slips: readonly Slip[]): readonly Slip[] {
  const at = slips.findIndex(({ code }) => code === 'quote-open');
  const quote = slips[at];
  return quote === undefined ? slips : [...slips.slice(0, at).filter(({ offset }) => offset < quote.offset), quote];
}

/** Of brackets inside one another the inner was forgotten: what closed the outer was read as part of it. */
function withoutOuter(slips: readonly Slip[]): readonly Slip[] {
  return slips.filter(({ code, offset }, index) => {
    const inner = slips[index - 1];
    return !(code === 'bracket-open' && inner?.code === 'bracket-open' && inner.offset > offset);
  });
}

/** A line with one thing wrong is wrong in more ways for the parser. */
function onceALine(slips: readonly Slip[], text: string): readonly Slip[] {
  const lines = new Map<number, Slip>();
  for (const one of slips) {
    const { from } = lineAt(text, one.offset);
    if (!lines.has(from)) lines.set(from, one);
  }
  return [...lines.values()];
}

interface Line {
  readonly text: string;
  readonly from: number;
  /** Where the first sign of it stands. */
  readonly start: number;
}

function lineAt(text: string, offset: number): Line {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? text.length : end);
  return { text: line, from, start: from + (line.length - line.trimStart().length) };
}

/** Whether a line with a dash and one without it stand at one level, the line given and the last one above it at that level. */
function mixesDashes({ text: line, from }: Line, text: string): boolean {
  const indent = indentOf(line);
  for (let end = from - 1; end > 0; end = text.lastIndexOf('\n', end - 1)) {
    const above = lineAt(text, end).text;
    if (above.trim() === '' || indentOf(above) > indent) continue;
    return indentOf(above) === indent && isDashed(above) !== isDashed(line);
  }
  return false;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isDashed(line: string): boolean {
  return /^\s*-(?:\s|$)/u.test(line);
}

/** Marks of a Chinese keyboard where YAML's own are meant: behind a key, and where a value begins. */
const FULL_WIDTH = [/^\s*(?:-\s+)?[\w./-]+\s*(：)/u, /[:：,[{]\s*([｛［])/u];
const HALF_WIDTH: Readonly<Record<string, string>> = { '：': ': ', '｛': '{', '［': '[' };

function fullWidthSlip({ text, from }: Line): Slip | null {
  const found = FULL_WIDTH.map((mark) => mark.exec(text)?.[1]).find((mark) => mark !== undefined);
  if (found === undefined) return null;
  const params = { found, wanted: HALF_WIDTH[found] ?? '' };
  return slip('full-width', from + text.indexOf(found), params);
}
