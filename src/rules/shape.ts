/**
 * Checks YAML against a schema and says what is wrong in our own words: unknown key (with the nearest known one),
 * missing key, wrong kind of value. All faults at once.
 */
import * as v from 'valibot';
import { nearest } from '../values/nearest.ts';
import { isList, isMapping } from './plain.ts';
import type { Path, Report } from './plan.ts';

/** The checked value, or null after its faults were reported. */
export function shaped<TOutput>(
  schema: v.GenericSchema<unknown, TOutput>,
  raw: unknown,
  at: Path,
  report: Report,
): TOutput | null {
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  const lists = new Set<unknown>();
  for (const issue of result.issues) {
    const list = listForMapping(issue);
    if (list === null) reportIssue(issue, raw, at, report);
    else if (!lists.has(list.input)) {
      lists.add(list.input);
      report([...at, ...list.at], 'wrong-kind', { expected: 'mapping', found: shortly(list.input) });
    }
  }
  return null;
}

/** Reports keys that mean something to every object, wherever they stand: the library passes over them without a word. */
export function reportPassedOver(raw: unknown, at: Path, report: Report): void {
  if (isList(raw)) raw.forEach((one, index) => reportPassedOver(one, [...at, index], report));
  if (!isMapping(raw)) return;
  for (const [key, value] of Object.entries(raw)) {
    if (PASSED_OVER.has(key)) report([...at, key], 'key-reserved', { key }, true);
    reportPassedOver(value, [...at, key], report);
  }
}

/** Words that mean something to every object. */
export const PASSED_OVER: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** A list where a mapping is expected: the library looks for the keys in it, and finds what every list has. */
function listForMapping(issue: v.BaseIssue<unknown>): { readonly at: Path; readonly input: unknown } | null {
  const path: readonly v.IssuePathItem[] = issue.path ?? [];
  const index = path.findIndex((step) => step.type === 'object' && Array.isArray(step.input));
  const step = path[index];
  return step === undefined ? null : { at: pathOf(path.slice(0, index)), input: step.input };
}

function pathOf(path: readonly v.IssuePathItem[]): Path {
  return path.map((step) => (typeof step.key === 'number' ? step.key : String(step.key)));
}

function reportIssue(issue: v.BaseIssue<unknown>, raw: unknown, at: Path, report: Report): void {
  const inner = pathOf(issue.path ?? []);
  const here = [...at, ...inner];
  const last = issue.path?.at(-1);
  const deeper = insideMapping(issue);
  if (deeper.length > 0) for (const one of deeper) reportIssue(one, raw, here, report);
  else if (issue.type === 'strict_object' && issue.expected === 'never') reportUnknownKeys(issue, here, report);
  else if (issue.received === 'undefined' && last !== undefined) {
    report(here.slice(0, -1), 'missing-key', { key: String(last.key) });
  } else if (issue.type === 'custom' || issue.kind === 'validation') {
    report(here, 'not-allowed', { expected: issue.message, found: shortly(issue.input) });
  } else if (isRuleForName(issue)) {
    report(here, 'name-of-value', { found: shortly(issue.input) });
  } else reportKind(issue, inner.length === 0 ? raw : issue.input, here, report);
}

/** A value of another kind than is wanted, with how it is written so that it is one. */
function reportKind(issue: v.BaseIssue<unknown>, input: unknown, here: Path, report: Report): void {
  const found = shortly(input);
  const isOfDays = DAYS.has(String(here.at(-1)));
  if (issue.type === 'array' && isMapping(input)) {
    report(here, 'dash-wanted', { key: Object.keys(input)[0] ?? '' });
  } else if (issue.type === 'array' && typeof input === 'string') report(here, 'list-of-one', { found });
  else if (wantsText(issue, here) && typeof input === 'number') report(here, 'text-of-digits', { found });
  else {
    const expected = isOfDays && issue.type === 'string' ? 'a day as YYYY-MM-DD' : kindOf(issue);
    report(here, 'wrong-kind', { expected, found });
  }
}

/** A clause may be a text in each language too: what is a number is one without its quotation marks all the same. */
function wantsText({ type }: v.BaseIssue<unknown>, here: Path): boolean {
  const key = String(here.at(-1));
  return key === 'clause' || (type === 'string' && !DAYS.has(key));
}

/** Keys that have a day for their value: a year alone is no text that wants quotation marks. */
const DAYS = new Set(['issued', 'from', 'until', 'as_of', 'on_or_after', 'after', 'on_or_before', 'before']);

/** A rule where the name is wanted of what tiers go by, or where a step begins and ends: all else that is counted with may be a rule. */
function isRuleForName({ path, input }: v.BaseIssue<unknown>): boolean {
  if (!isMapping(input)) return false;
  const last = path?.at(-1);
  const tiers: unknown = last?.input;
  if (last?.key === 'by') return isMapping(tiers) && tiers['steps'] !== undefined;
  return EDGES.has(String(last?.key)) && path?.some(({ key }) => key === 'steps') === true;
}

/** The keys of a step of `tiers` and `brackets` that say where it begins and ends. */
const EDGES = new Set(['over', 'up_to', 'at_least']);

/** Of a mapping where a text or a mapping may stand: what is wrong inside it. */
function insideMapping({ type, input, issues, expected }: v.BaseIssue<unknown>): readonly v.BaseIssue<unknown>[] {
  const mappings = expected?.match(/\bObject\b/gu)?.length ?? 0;
  if (type !== 'union' || mappings !== 1 || !isMapping(input)) return [];
  return (issues ?? []).filter(({ path }) => path !== undefined);
}

/** The library tells the first unknown key of a mapping alone. */
function reportUnknownKeys(issue: v.BaseIssue<unknown>, here: Path, report: Report): void {
  const known = knownKeys(issue);
  const mapping: unknown = issue.path?.at(-1)?.input;
  for (const [key, value] of Object.entries(isMapping(mapping) ? mapping : {})) {
    if (!known.includes(key)) reportUnknownKey(key, value, known, [...here.slice(0, -1), key], report);
  }
}

function reportUnknownKey(key: string, value: unknown, known: readonly string[], here: Path, report: Report): void {
  const split = commaSplit(key, value);
  if (split !== null) {
    report(here, split, { key }, true);
    return;
  }
  const near = nearest(key, known);
  const code = near === undefined ? 'unknown-key' : 'unknown-key-near';
  report(here, code, { key, near: near ?? '', known: known.join(', ') }, true);
}

/** `{ over: 100,000 CNY }` is read as the two keys `over` and `000 CNY`; so is a text with a comma and no quotation marks. */
function commaSplit(key: string, value: unknown): string | null {
  if (value !== null && value !== undefined) return null;
  if (/^\d{3}(?:\D|$)/u.test(key)) return 'comma-in-figure';
  return /\s|[^\p{ASCII}]/u.test(key) ? 'comma-in-text' : null;
}

function knownKeys(issue: v.BaseIssue<unknown>): string[] {
  const requirement: unknown = Reflect.get(issue, 'requirement');
  if (Array.isArray(requirement)) return requirement.map(String);
  return KEYS.get(issue.message) ?? [];
}

/** Keys of strict objects by the message that names them: see `keyed`. */
const KEYS = new Map<string, string[]>();

/** A mapping with exactly these keys. */
export function keyed<const TEntries extends v.ObjectEntries>(
  entries: TEntries,
): v.StrictObjectSchema<TEntries, string> {
  const keys = Object.keys(entries);
  const message = `one of the keys ${keys.join(', ')}`;
  KEYS.set(message, keys);
  return v.strictObject(entries, message);
}

function kindOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' || issue.type === 'object' || issue.type === 'record') return 'mapping';
  if (issue.type === 'array' || issue.type === 'tuple') return 'list';
  if (issue.type === 'picklist' || issue.type === 'union' || issue.type === 'literal') return issue.expected ?? '';
  return issue.type;
}

function shortly(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
