/**
 * Reads YAML (and so JSON) with the place of every key and value. Numbers that JavaScript would round, or that are
 * written in a way of their own (010, 1e3), come as the text that was written, so that nothing is lost or guessed.
 * Files are untrusted: no aliases, no tags, bounded size and depth.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, ParsedNode, Scalar, YAMLMap } from 'yaml';
import type { Path } from '../rules/plan.ts';
import { once } from '../values/once.ts';
import type { Fault, PathFault } from './fault.ts';
import { encodingFault, withoutMark } from './text.ts';
import { slipsIn } from './yaml-slips.ts';

/** The most characters of a YAML text. */
export const MOST_CHARACTERS = 8_000_000;
const MOST_DEPTH = 60;

/** One document of a YAML text. */
export interface YamlDocument {
  /** Plain data: strings, numbers, booleans, null, arrays, and objects in which every key of the text is one of their own. */
  readonly value: unknown;
  /** Faults of the YAML itself. */
  readonly faults: readonly Fault[];
  /** Whether the value is what was meant but for those faults, so that it is worth checking for more. */
  readonly readable: boolean;
  /** Puts faults found in the value at their places in the text. */
  readonly placed: (faults: readonly PathFault[]) => Fault[];
}

interface Source {
  readonly lines: LineCounter;
  readonly text: string;
}

/**
 * Reads every document of a text; documents with nothing in them are passed over.
 *
 * @param joinsFigures whether a list such as `[1,500 CNY]` is told as one figure that its comma parts: no list of whoever wrote
 * it by hand has one figure of three digits close behind another
 */
export function readYaml(written: string, joinsFigures = false): YamlDocument[] {
  const text = withoutMark(written);
  const source: Source = { lines: new LineCounter(), text };
  if (text.length > MOST_CHARACTERS) {
    return [faulty({ line: 1, column: 1, code: 'file-too-long', params: { most: String(MOST_CHARACTERS) }, text: '' })];
  }
  const encoding = encodingFault(text);
  if (encoding !== null) return [faulty(encoding)];
  const documents = parseAllDocuments(text, {
    lineCounter: source.lines,
    uniqueKeys: false,
    prettyErrors: false,
    version: '1.2',
    // Plain scalars as they are written: plainScalar says what they mean. No tag means anything but `!!str`.
    schema: 'failsafe',
    resolveKnownTags: false,
  });
  if (!Array.isArray(documents)) return [];
  return documents
    .filter((document) => !isEmpty(document) || document.errors.length > 0)
    .map((document) => readDocument(document, source, joinsFigures));
}

/** A line `---` by itself, or with comments behind it, has a scalar of no letters. */
function isEmpty({ contents }: Document.Parsed): boolean {
  if (contents === null) return true;
  return isScalar(contents) && contents.type === 'PLAIN' && contents.source === '' && contents.tag === undefined;
}

function faulty(fault: Fault): YamlDocument {
  const { line, column } = fault;
  return {
    value: null,
    faults: [fault],
    readable: false,
    placed: (paths) => paths.map(({ code, params }) => ({ line, column, code, params, text: '' })),
  };
}

function readDocument(document: Document.Parsed, source: Source, joinsFigures: boolean): YamlDocument {
  const found: Found[] = [];
  const readable = document.errors.length === 0;
  const value = plain(document.contents, 0, { found, text: source.text, joinsFigures });
  // What is too deep may be too deep for the parser as well, and then what it says is of that.
  const deep = found.find(({ code }) => code === 'too-deep');
  const slips = deep === undefined && hasFaults(document) ? slipsIn(document, source.text) : [];
  // What is no key is most often none for want of a bracket.
  const told =
    deep === undefined
      ? found.filter(({ code }) => readable || (code !== 'key-not-text' && code !== 'reserved-start'))
      : [deep];
  const faults = [
    ...slips.map(({ offset, code, params }) => faultAt(offset, code, params, source)),
    ...told.map(({ node, code, params = {} }) => faultAt(node?.range?.[0] ?? 0, code, params, source)),
  ];
  return { value, faults, readable, placed: (paths) => paths.map((fault) => place(fault, document, source)) };
}

function hasFaults({ errors, warnings }: Document.Parsed): boolean {
  return errors.length + warnings.length > 0;
}

interface Found {
  readonly node: Node | null;
  readonly code: string;
  readonly params?: Readonly<Record<string, string>>;
}

interface Gathering {
  readonly found: Found[];
  readonly text: string;
  readonly joinsFigures: boolean;
}

/** Plain data of a node; what may not be there is noted in `found`. */
function plain(node: Node | null | undefined, depth: number, gathering: Gathering): unknown {
  const { found, text } = gathering;
  if (node === null || node === undefined) return null;
  if (depth > MOST_DEPTH) {
    found.push({ node, code: 'too-deep' });
    return null;
  }
  if (isAlias(node)) {
    found.push({ node, code: 'alias' });
    return null;
  }
  if (isScalar(node)) {
    const sign = emptyBlock(node, text);
    if (sign !== null) found.push({ node, code: 'reserved-start', params: { found: sign } });
    return apart(scalar(node), node, text);
  }
  if (isSeq<ParsedNode>(node)) {
    const list = node.items.map((item) => plain(item, depth + 1, gathering));
    return gathering.joinsFigures ? joinedFigures(list, node.items, gathering) : list;
  }
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return null;
  const entries = new Map<string, unknown>();
  for (const { key, value } of node.items) {
    const name = keyText(key);
    if (name === null) {
      found.push({ node: key, code: 'key-not-text' });
      continue;
    }
    if (entries.has(name) && !isRestOfFigure(name, value)) found.push({ node: key, code: 'repeated-key' });
    entries.set(name, plain(value, depth + 1, gathering));
  }
  return Object.fromEntries(entries);
}

/** `{ b: 300,000 CNY, c: 1,000,000 CNY }` has `000 CNY` twice for a key: it is told of each that it is none, and why. */
function isRestOfFigure(name: string, value: ParsedNode | null): boolean {
  return value === null && /^\d{3}(?!\d)/u.test(name);
}

/** The entries of a list, those put together that are one figure with a comma in it. */
function joinedFigures(list: readonly unknown[], nodes: readonly ParsedNode[], { found, text }: Gathering): unknown[] {
  const joined: unknown[] = [];
  let [from, before] = [0, -1];
  let first: Node | null = null;
  for (const [index, node] of nodes.entries()) {
    const [start, end] = node.range;
    const isNext = isScalar(node) && before >= 0 && text.slice(before, start) === ',';
    const whole = text.slice(from, end);
    if (isNext && PARTED.test(whole)) {
      joined.splice(-1, 1, whole);
      // A figure with two commas is told once, when it is whole.
      if (found.at(-1)?.node === first) found.pop();
      found.push({ node: first, code: 'comma-in-list', params: { found: whole, instead: whole.replaceAll(',', '') } });
    } else {
      joined.push(list[index]);
      first = node;
      from = start;
    }
    before = end;
  }
  return joined;
}

/** A figure with commas in front of each three digits. */
const PARTED = /^(?:[A-Z]{3} ?)?\d{1,3}(?:,\d{3})+(?!\d)[^,]*$/u;

function keyText(key: ParsedNode): string | null {
  if (!isScalar(key)) return null;
  const written = key.source ?? key.value;
  return typeof written === 'string' || typeof written === 'number' || typeof written === 'boolean'
    ? String(written)
    : null;
}

function scalar({ value, source, type, tag }: Scalar): unknown {
  return type === 'PLAIN' && tag === undefined ? plainScalar(source ?? '') : value;
}

/** The sign of a block of text that has none, but a figure behind the sign: `>5` is more than five to whoever writes it. */
function emptyBlock({ type, value, range }: Scalar, text: string): string | null {
  if (value !== '' || (type !== 'BLOCK_FOLDED' && type !== 'BLOCK_LITERAL')) return null;
  const from = range?.[0] ?? 0;
  return /^[|>][-+]?[1-9]/u.test(text.slice(from, from + 3)) ? (text[from] ?? '') : null;
}

/** A figure with another behind it, and nothing but its currency before. */
const twoFigures = once(() => /^(?:[A-Z]{3} ?|[^\p{L}\d])?\d[\d.,]* \d/u);

/** YAML folds lines into one: `1` and `500` under each other are no 1 500, so the line end stays between them. */
function apart(value: unknown, { range }: Scalar, text: string): unknown {
  if (typeof value !== 'string' || !/\d \d/u.test(value) || !twoFigures().test(value)) return value;
  const [from, to] = range ?? [0, 0];
  const isFolded = /\d[ \t]*\r?\n\s*\d/u.test(text.slice(from, to));
  return isFolded ? value.replaceAll(/(?<=\d) (?=\d)/gu, '\n') : value;
}

/** The words of YAML's core schema. */
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** What a plain scalar means: a number only where JavaScript would write it the same way. */
function plainScalar(written: string): unknown {
  const constant = CONSTANTS.get(written);
  if (constant !== undefined) return constant;
  const number = Number(written);
  return Number.isFinite(number) && String(number) === written ? number : written;
}

function faultAt(
  offset: number,
  code: string,
  params: Readonly<Record<string, string>>,
  { lines, text }: Source,
): Fault {
  const { line, col } = lines.linePos(offset);
  const start = lines.lineStarts[line - 1] ?? 0;
  const end = (lines.lineStarts[line] ?? text.length + 1) - 1;
  return {
    line: Math.max(line, 1),
    column: Math.max(col, 1),
    code,
    params,
    text: text.slice(start, text[end - 1] === '\r' ? end - 1 : end),
  };
}

/** The place of a path; where it is not in the text, that of the nearest node above it. */
function place({ at, code, params, atKey }: PathFault, document: Document.Parsed, source: Source): Fault {
  let node: Node | null | undefined = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of at.entries()) {
    const isAtKey = atKey && index === at.length - 1;
    const pair = childOf(node, step);
    if (pair === null) break;
    const [key, value] = [startOf(pair.key), startOf(pair.value)];
    offset = (isAtKey ? (key ?? value) : (value ?? key)) ?? offset;
    node = pair.value;
  }
  return faultAt(offset, code, params, source);
}

function startOf(node: Node | null | undefined): number | undefined {
  return node?.range?.[0];
}

function childOf(node: Node | null | undefined, step: Path[number]): { key: Node | null; value: Node | null } | null {
  if (isSeq<ParsedNode>(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? null : { key: null, value };
  }
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return null;
  const pair = pairsOf(node).get(String(step));
  return pair === undefined ? null : { key: pair.key, value: pair.value };
}

type Mapping = YAMLMap<ParsedNode, ParsedNode | null>;

/** The pairs of each mapping that was looked into: a profile may have as many faults as keys. */
const pairsByKey = new WeakMap<Mapping, ReadonlyMap<string | null, Mapping['items'][number]>>();

/** The first pair of each key. */
function pairsOf(node: Mapping): ReadonlyMap<string | null, Mapping['items'][number]> {
  const known = pairsByKey.get(node);
  if (known !== undefined) return known;
  const pairs = new Map(node.items.toReversed().map((pair) => [keyText(pair.key), pair] as const));
  pairsByKey.set(node, pairs);
  return pairs;
}
