/** Nothing declared is decoration: own facts, named values and papers that no rule uses. */
import type { FactSource } from '../../rules/facts-schema.ts';
import { isMapping } from '../../rules/plain.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Path } from '../../rules/plan.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Finds what is declared and never used. */
export function checkUnused(id: string, source: PolicySource, find: Find): void {
  const words = new Set([...wordsOf(source), ...partsOf(id, source)]);
  for (const [name, fact] of Object.entries(source.facts ?? {})) {
    if (!words.has(name) && !words.has(`${id}.${name}`)) find(['facts', name], 'fact-unused', { name });
    else reportItems(name, fact, words, find);
  }
  reportValues(source, find);
  const papers = new Set(source.measures.flatMap(({ documents }) => documents ?? []));
  for (const name of Object.keys(source.papers ?? {})) {
    if (!papers.has(name)) find(['papers', name], 'paper-unused', { name });
  }
}

/** A value is known where it stands and below; a measure with one of the same name has no use for the policy's. */
function reportValues(source: PolicySource, find: Find): void {
  const { measures, ...above } = source;
  const aboveMeasures = wordsOf(above);
  const inMeasures = measures.map((measure, index) => ({ measure, words: wordsIn(measure, ['measures', index]) }));
  for (const name of Object.keys(source.values ?? {})) {
    const isUsed = inMeasures.some(({ measure, words }) => measure.values?.[name] === undefined && words.has(name));
    if (!isUsed && !aboveMeasures.has(name)) find(['values', name], 'value-unused', { name });
  }
  const reportOwn = (value: unknown, at: Path, words: ReadonlySet<string>): void => {
    if (!isMapping(value) || !isMapping(value['values'])) return;
    for (const name of Object.keys(value['values'])) {
      if (!words.has(name)) find([...at, 'values', name], 'value-unused', { name });
    }
  };
  inMeasures.forEach(({ measure, words }, index) => reportOwn(measure, ['measures', index], words));
  visit(source, [], (value, at) => {
    if (OF_ITEMS.has(at.at(-1) ?? '')) reportOwn(value, at, wordsIn(value, at));
  });
}

/** What a sum that is worked out is made of, as it is called in the file. */
function partsOf(id: string, { facts = {} }: PolicySource): string[] {
  const parts = Object.values(facts).flatMap(({ derived }) => derived?.sum ?? []);
  return parts.map((part) => part.replace(`${id}.`, ''));
}

function reportItems(list: string, { item }: FactSource, words: ReadonlySet<string>, find: Find): void {
  for (const name of Object.keys(item ?? {})) {
    if (!words.has(`${list}.${name}`)) find(['facts', list, 'item', name], 'fact-unused', { name: `${list}.${name}` });
  }
}

const OF_ITEMS = new Set<string | number>(['for_each', 'count']);

/** Whether a value is named here, or what it is called in each language: neither uses it. */
function isDefinition(at: Path): boolean {
  const above = at.at(-2);
  if (above !== 'values' && above !== 'value_titles') return false;
  return at.length === 2 || (at.length === 4 && at[0] === 'measures') || OF_ITEMS.has(at.at(-3) ?? '');
}

/** Every key and text of the rules; names of values at their definition are left out. */
function wordsOf({
  facts: _facts,
  examples: _examples,
  papers: _papers,
  type_titles: _types,
  ...rules
}: Partial<PolicySource>): ReadonlySet<string> {
  return wordsIn(rules, []);
}

/** The same of a part of the rules. */
function wordsIn(rules: unknown, above: Path): ReadonlySet<string> {
  const words = new Set<string>();
  visit(rules, above, (value, at) => {
    if (typeof value === 'string' || typeof value === 'number') words.add(String(value));
    const key = at.at(-1);
    if (typeof key === 'string' && !isDefinition(at)) words.add(key);
  });
  return words;
}
