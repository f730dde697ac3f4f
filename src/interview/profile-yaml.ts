/** The answers of an interview as a commented profile, which `subsidy estimate FILE` takes back to the same result. */
import type { Estimate } from '../engine/estimate.ts';
import { isMapping } from '../rules/plain.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Words } from '../text/interview.ts';
import { block, comment, inline } from './yaml-text.ts';

export interface Writing {
  readonly language: Language;
  readonly words: Words;
  readonly made: Estimate;
  /** Facts that are not known, by key: they are named without a value. */
  readonly unknown: ReadonlySet<string>;
  /** Rates given on the command line, which the profile then has to hold. */
  readonly rates: Readonly<Record<string, string>>;
}

type Mapping = Readonly<Record<string, unknown>>;

/** Keys of a profile that are no facts, written as they are. */
const AS_THEY_ARE = ['received', 'documents', 'notes'] as const;

/** Writes the plain data of a profile as YAML with comments. */
export function profileYaml(raw: unknown, writing: Writing): string {
  const { words, made } = writing;
  const profile = mapping(raw);
  const rates = { ...mapping(profile['exchange_rates']), ...writing.rates };
  const parts = [
    comment(fill(words['yaml.head'], { date: made.asOf })),
    [...comment(words['yaml.as-of']), `as_of: ${made.asOf}`],
    ...factBlocks(profile, '', writing),
    placesBlock(mapping(profile['places']), writing),
    Object.keys(rates).length === 0 ? [] : [...comment(words['yaml.rates']), ...block('exchange_rates', rates)],
    ...AS_THEY_ARE.map((key) => (isUnknown(profile[key]) ? [] : block(key, profile[key]))),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function mapping(raw: unknown): Mapping {
  return isMapping(raw) ? raw : {};
}

/** The facts by topic, in the order of the vocabulary. */
function factBlocks(profile: Mapping, indent: string, writing: Writing): string[][] {
  const { vocabulary } = writing.made.rulebook;
  return [...vocabulary.topics].map(([topic, title]) => {
    const own = mapping(profile[topic]);
    const facts = vocabulary.bySlot.filter((fact) => fact.topic === topic);
    const lines = facts.flatMap((fact) => {
      if (fact.type === 'list') return listLines(fact, profile[fact.id], indent, writing);
      const name = fact.id.slice(topic.length + 1);
      return factLines(fact, name, own[name] ?? profile[fact.id], `${indent}  `, writing);
    });
    if (lines.length === 0 || facts.some(({ type }) => type === 'list')) return lines;
    return [
      ...comment(`---- ${textIn(title, writing.language)}`, indent),
      ...(hasValue(lines) ? [`${indent}${inline(topic)}:`] : []),
      ...lines,
    ];
  });
}

/** A mapping of which every line is a comment would be null: its key is then left out too. */
function hasValue(lines: readonly string[]): boolean {
  return lines.some((line) => !/^\s*#/u.test(line));
}

function factLines(
  fact: Fact,
  name: string,
  value: unknown,
  indent: string,
  { language, words, unknown }: Writing,
): string[] {
  if (!isUnknown(value)) {
    return [...comment(textIn(fact.asked().question, language), indent), `${indent}${name}: ${inline(value)}`];
  }
  return unknown.has(fact.id)
    ? comment(`${name}:   (${words['yaml.not-known']}) ${textIn(fact.asked().question, language)}`, indent)
    : [];
}

function listLines(list: Fact, value: unknown, indent: string, writing: Writing): string[] {
  const { language, words, unknown } = writing;
  if (isUnknown(value)) {
    return unknown.has(list.id)
      ? comment(`${list.id}:   (${words['yaml.not-known']}) ${textIn(list.asked().question, language)}`, indent)
      : [];
  }
  const items: unknown[] = Array.isArray(value) ? value : [];
  const head = comment(`---- ${textIn(list.title, language)}`, indent);
  if (items.length === 0) return [...head, `${indent}${list.id}: []`];
  return [
    ...head,
    `${indent}${list.id}:`,
    ...items.flatMap((item, index) => itemLines(list, mapping(item), index, indent, writing)),
  ];
}

function itemLines(
  list: Fact,
  item: Mapping,
  index: number,
  indent: string,
  { language, words, unknown }: Writing,
): string[] {
  const lines = list.item.flatMap((fact) => {
    const name = fact.id.slice(list.id.length + 1);
    const value = item[name];
    if (!isUnknown(value)) return [`${name}: ${inline(value)}   # ${textIn(fact.title, language)}`];
    return unknown.has(`${list.id}[${index}].${name}`)
      ? [`# ${name}:   (${words['yaml.not-known']}) ${textIn(fact.title, language)}`]
      : [];
  });
  const known = lines.filter((line) => !line.startsWith('#'));
  const open = lines.filter((line) => line.startsWith('#'));
  const [first = '{}', ...rest] = known;
  return [`${indent}  - ${first}`, ...[...rest, ...open].map((line) => `${indent}    ${line}`)];
}

function placesBlock(places: Mapping, writing: Writing): string[] {
  const blocks = Object.entries(places).map(([place, facts]) => {
    const unknown = new Set(
      [...writing.unknown].flatMap((key) =>
        key.startsWith(`places.${place}.`) ? [key.slice(`places.${place}.`.length)] : [],
      ),
    );
    return { place, lines: factBlocks(mapping(facts), '    ', { ...writing, unknown }).flat() };
  });
  const given = blocks.filter(({ lines }) => hasValue(lines));
  return given.length === 0 ? [] : ['places:', ...given.flatMap(({ place, lines }) => [`  ${place}:`, ...lines])];
}
