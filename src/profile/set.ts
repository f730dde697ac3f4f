/** `--set FACT=VALUE`: puts a value into the plain data of a profile before it is checked, so that the same checks hold. */
import { itemFactOf, placedFact } from '../rules/fact-key.ts';
import { isList, isMapping } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';
import type { Vocabulary } from '../rules/vocabulary.ts';
import type { Fault } from '../reading/fault.ts';
import { readYaml } from '../reading/yaml.ts';

/** One `--set`, taken apart. */
export interface Setting {
  /** As the user wrote it. */
  readonly written: string;
  readonly path: Path;
  readonly value: unknown;
  /** What is wrong with a value in brackets as YAML; null where nothing is. */
  readonly fault: Fault | null;
}

/** Takes `FACT=VALUE` apart; null where there is no `=` or no name. */
export function parseSetting(written: string, vocabulary: Vocabulary): Setting | null {
  const at = written.indexOf('=');
  if (at <= 0) return null;
  const name = written.slice(0, at).trim();
  const text = written.slice(at + 1).trim();
  const path = pathOf(name, vocabulary);
  return { written, path, ...readSingle(text, path, vocabulary) };
}

/** What is deeper than a fact, and holds dots or capitals of its own: `received.MEASURE`, `exchange_rates.USD`; else null. */
export function partPath(name: string): Path | null {
  const [, whole, part] = /^(received|exchange_rates)\.(.+)$/u.exec(name) ?? [];
  return whole === undefined || part === undefined ? null : [whole, part];
}

/** `trade.cbec_export`, `stores[0].area`, `places.hengqin.company.local_bank_account`, `received.MEASURE`, `as_of`. */
function pathOf(name: string, vocabulary: Vocabulary): Path {
  const part = partPath(name);
  if (part !== null) return part;
  const placed = placedFact(name);
  if (placed !== null) return ['places', placed.place, ...pathOf(placed.id, vocabulary)];
  const item = itemFactOf(name);
  return item === null ? factPath(name, vocabulary) : [...factPath(item.list, vocabulary), item.index, item.name];
}

function factPath(name: string, vocabulary: Vocabulary): Path {
  const topic = [...vocabulary.topics.keys()].find((key) => name.startsWith(`${key}.`));
  return topic === undefined ? [name] : [topic, name.slice(topic.length + 1)];
}

/**
 * The value of a single text, of a setting or a cell of a table: what is in brackets is read as YAML where a list or a mapping
 * may stand, with the same faults; elsewhere a bracket is a letter like any other.
 */
export function readSingle(text: string, path: Path, vocabulary: Vocabulary): Pick<Setting, 'value' | 'fault'> {
  if (!/^\s*[[{]/u.test(text) || !mayHaveParts(path, vocabulary)) return { value: text, fault: null };
  const [document, second] = readYaml(text);
  const more = second === undefined ? null : (second.faults[0] ?? behindEnd(text));
  return { value: document?.value ?? text, fault: document?.faults[0] ?? more };
}

/** One value is one document: of two the second would be lost. */
function behindEnd(text: string): Fault {
  const found = text.trimStart().startsWith('[') ? ']' : '}';
  return { line: 1, column: 1, code: 'behind-end', params: { found }, text };
}

/** Whether a list or a mapping may stand at a path: what is no fact is a mapping, but for the day and the notes. */
function mayHaveParts(path: Path, { facts }: Vocabulary): boolean {
  const within = path[0] === 'places' ? path.slice(2) : path;
  const id = within.filter((step) => typeof step === 'string').join('.');
  const type = facts.get(id)?.type;
  return type === undefined ? id !== 'as_of' && id !== 'notes' : type === 'list' || type === 'choices';
}

/** The plain data with the setting in its place; what stood there under its whole id gives way too. */
export function withSetting(raw: unknown, { path, value }: Setting): unknown {
  const [around, fact] = path[0] === 'places' ? [path.slice(0, 2), path.slice(2)] : [[], path];
  const facts = around.reduce<unknown>((inside, step) => (isMapping(inside) ? inside[step] : undefined), raw);
  const others =
    fact.length === 2 && isMapping(facts)
      ? putAt(raw, around, Object.fromEntries(Object.entries(facts).filter(([key]) => key !== fact.join('.'))))
      : raw;
  return putAt(others, path, value);
}

/** How many entries the list has behind which a path leads with a gap between; null where there is none. */
export function gapBefore(raw: unknown, [step, ...rest]: Path): number | null {
  if (step === undefined) return null;
  if (typeof step !== 'number') return gapBefore(isMapping(raw) ? raw[step] : undefined, rest);
  const list = isList(raw) ? raw : [];
  return step > list.length ? list.length : gapBefore(list[step], rest);
}

/** A copy of plain data with a value at a path; what is not there on the way is made, but for entries that nobody spoke of. */
function putAt(raw: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = isList(raw) ? [...raw] : [];
    if (step > list.length) return raw;
    list[step] = putAt(list[step], rest, value);
    return list;
  }
  const mapping: Readonly<Record<string, unknown>> = isMapping(raw) ? raw : {};
  const inner = Object.hasOwn(mapping, step) ? mapping[step] : undefined;
  // Made whole, not set: a key called __proto__ is a wrong fact like any other.
  return { ...mapping, [step]: putAt(inner, rest, value) };
}
