/** The answers of an interview as a commented profile, which `subsidy estimate FILE` takes back to the same result. */
import type { Estimate } from '../engine/estimate.ts';
import { itemFactKey, placedFact } from '../rules/fact-key.ts';
import { isMapping } from '../rules/plain.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { fill, textIn } from '../text/index.ts';
import type { Language } from '../text/index.ts';
import { isUnknown } from '../values/unknown.ts';
import type { Words } from '../text/interview.ts';
import { block, comment, fileText, inline } from './yaml-text.ts';

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
  return fileText(parts);
}

function mapping(raw: unknown): Mapping {
  return isMapping(raw) ? raw : {};
}

/** The facts by topic, in the order of the vocabulary. */
function factBlocks(profile: Mapping, indent: string, writing: Writing): string[][] {
  const { vocabulary } = writing.made.rulebook;
  return [...vocabulary.topics].map(([topic, title]) => {
    const facts = vocabulary.bySlot.filter((fact) => fact.topic === topic);
    const [first] = facts;
    // A list of the shared facts is a topic of its own; one that a policy declares stands among its other facts.
    if (first?.id === topic) return headed(first.title, listLines(first, topic, profile[topic], indent, writing));
    const own = mapping(profile[topic]);
    const lines = facts.flatMap((fact) => {
      const name = fact.id.slice(topic.length + 1);
      const value = own[name] ?? profile[fact.id];
      const linesOf = fact.type === 'list' ? listLines : factLines;
      return linesOf(fact, name, value, `${indent}  `, writing);
    });
    return headed(title, under(inline(topic), lines, indent));
  });

  function headed(title: Fact['title'], lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [...comment(`---- ${textIn(title, writing.language)}`, indent), ...lines];
  }
}

/**
 * A key above what stands under it. Where all of that is comment the key is one too: it would be a mapping that is null, and
 * without it what is filled in there would fall to the key before.
 */
function under(key: string, lines: readonly string[], indent: string): string[] {
  if (lines.length === 0) return [];
  const isOpen = lines.every((line) => /^\s*#/u.test(line));
  return [`${indent}${isOpen ? '# ' : ''}${key}:`, ...lines];
}

function factLines(fact: Fact, name: string, value: unknown, indent: string, writing: Writing): string[] {
  if (isUnknown(value)) return openLines(fact, name, indent, writing);
  return [...comment(textIn(fact.asked().question, writing.language), indent), `${indent}${name}: ${inline(value)}`];
}

/** A fact that is not known is named without a value; one that nothing hangs on is not. */
function openLines(fact: Fact, name: string, indent: string, { language, words, unknown }: Writing): string[] {
  return unknown.has(fact.id)
    ? comment(`${name}:   ${notKnown(words, textIn(fact.asked().question, language))}`, indent)
    : [];
}

function notKnown(words: Words, asked: string): string {
  return fill(words['yaml.not-known'], { asked });
}

function listLines(list: Fact, name: string, value: unknown, indent: string, writing: Writing): string[] {
  if (isUnknown(value)) return openLines(list, name, indent, writing);
  const items: unknown[] = Array.isArray(value) ? value : [];
  if (items.length === 0) return [`${indent}${name}: []`];
  return [
    `${indent}${name}:`,
    ...items.flatMap((item, index) =>
      itemLines(list, mapping(item), index, writing).map((line) => `${indent}  ${line}`),
    ),
  ];
}

/** An entry: what is known of it, then what is not. Where nothing is known an empty key holds its place, to be filled in. */
function itemLines(list: Fact, item: Mapping, index: number, { language, words, unknown }: Writing): string[] {
  const facts = list.item.map((fact) => {
    const name = fact.id.slice(list.id.length + 1);
    return { name, value: item[name], title: textIn(fact.title, language) };
  });
  const known = facts.flatMap(({ name, value, title }) =>
    isUnknown(value) ? [] : [`${name}: ${inline(value)}   # ${title}`],
  );
  const open = facts.filter(({ name, value }) => isUnknown(value) && unknown.has(itemFactKey(list.id, index, name)));
  const held = known.length === 0 ? open.slice(0, 1) : [];
  const [first = '{}', ...rest] = [
    ...known,
    ...held.map(({ name, title }) => `${name}:   # ${notKnown(words, title)}`),
    ...open.slice(held.length).map(({ name, title }) => `# ${name}:   ${notKnown(words, title)}`),
  ];
  return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
}

function placesBlock(places: Mapping, writing: Writing): string[] {
  const named = [...writing.unknown].flatMap((key) => placedFact(key) ?? []);
  const all = new Set([...Object.keys(places), ...named.map(({ place }) => place)]);
  const blocks = [...all].flatMap((place) => {
    const unknown = new Set(named.flatMap((one) => (one.place === place ? [one.id] : [])));
    return under(place, factBlocks(mapping(places[place]), '    ', { ...writing, unknown }).flat(), '  ');
  });
  return under('places', blocks, '');
}
