/** Nothing declared is decoration: own facts, named values, definitions and papers that no rule uses. */
import type { FactSource } from '../../rules/facts-schema.ts';
import { isMapping } from '../../rules/plain.ts';
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Path } from '../../rules/plan.ts';
import type { Find } from './finding.ts';
import { visit } from './walk.ts';

/** Finds what is declared and never used. */
export function checkUnused(id: string, source: PolicySource, find: Find): void {
  const findName: FindName = (at, code, params) => find(at, code, params, 'error', true);
  const words = new Set([...wordsOf(source), ...partsOf(id, source)]);
  for (const [name, fact] of Object.entries(source.facts ?? {})) {
    if (!words.has(name) && !words.has(`${id}.${name}`)) findName(['facts', name], 'fact-unused', { name });
    else reportItems(name, fact, words, findName);
  }
  reportValues(source, findName);
  for (const name of Object.keys(source.definitions ?? {})) {
    if (!words.has(name)) findName(['definitions', name], 'definition-unused', { name });
  }
  const papers = new Set(source.measures.flatMap(({ documents }) => documents ?? []));
  for (const name of Object.keys(source.papers ?? {})) {
    if (!papers.has(name)) findName(['papers', name], 'paper-unused', { name });
  }
}

/** Notes a name that nothing speaks of, where it is given. */
type FindName = (at: Path, code: string, params: { readonly name: string }) => void;

/** A value is known where it stands and below; a measure with one of the same name has no use for the policy's. */
function reportValues(source: PolicySource, findName: FindName): void {
  const { measures, ...above } = source;
  const aboveMeasures = wordsOf(above);
  const inMeasures = measures.map((measure, index) => ({ measure, words: wordsIn(measure, ['measures', index]) }));
  for (const name of Object.keys(source.values ?? {})) {
    const isUsed = inMeasures.some(({ measure, words }) => measure.values?.[name] === undefined && words.has(name));
    if (!isUsed && !aboveMeasures.has(name)) findName(['values', name], 'value-unused', { name });
  }
  const reportOwn = (value: unknown, at: Path, words: ReadonlySet<string>): void => {
    if (!isMapping(value) || !isMapping(value['values'])) return;
    for (const name of Object.keys(value['values'])) {
      if (!words.has(name)) findName([...at, 'values', name], 'value-unused', { name });
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

function reportItems(list: string, { item }: FactSource, words: ReadonlySet<string>, findName: FindName): void {
  const entries = Object.entries(item ?? {});
  // By the first text of an entry readers know it.
  const title = entries.find(([, { type }]) => type === 'text')?.[0];
  for (const [name] of entries) {
    if (name === title) continue;
    const whole = `${list}.${name}`;
    if (!words.has(whole)) findName(['facts', list, 'item', name], 'fact-unused', { name: whole });
  }
}

const OF_ITEMS = new Set<string | number>(['for_each', 'count']);

/** Whether a value or term is named here, or what it is called in each language: neither uses it. */
function isDefinition(at: Path): boolean {
  const above = at.at(-2);
  if (above === 'definitions') return at.length === 2;
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
