/** Nothing declared is decoration: own facts, named values and papers that no rule uses. */
import type { PolicySource } from '../../rules/policy-schema.ts';
import type { Path } from '../../rules/plan.ts';
import type { Find } from './finding.ts';
import { isMapping, visit } from './plain.ts';

/** Finds what is declared and never used. */
export function checkUnused(id: string, source: PolicySource, find: Find): void {
  const words = wordsOf(source);
  for (const [name, fact] of Object.entries(source.facts ?? {})) {
    if (!words.has(name) && !words.has(`${id}.${name}`)) find(['facts', name], 'fact-unused', { name });
    else reportItems(name, fact, words, find);
  }
  for (const name of Object.keys(source.values ?? {})) {
    if (!words.has(name)) find(['values', name], 'value-unused', { name });
  }
  source.measures.forEach(({ values }, index) => {
    for (const name of Object.keys(values ?? {})) {
      if (!words.has(name)) find(['measures', index, 'values', name], 'value-unused', { name });
    }
  });
  const papers = new Set(source.measures.flatMap(({ documents }) => documents ?? []));
  for (const name of Object.keys(source.papers ?? {})) {
    if (!papers.has(name)) find(['papers', name], 'paper-unused', { name });
  }
}

function reportItems(list: string, fact: unknown, words: ReadonlySet<string>, find: Find): void {
  const items = isMapping(fact) && isMapping(fact['item']) ? Object.keys(fact['item']) : [];
  for (const name of items) {
    if (!words.has(`${list}.${name}`)) find(['facts', list, 'item', name], 'fact-unused', { name: `${list}.${name}` });
  }
}

/** Every key and text of the rules; names of values at their definition are left out. */
function wordsOf({ facts: _facts, examples: _examples, papers: _papers, ...rules }: PolicySource): ReadonlySet<string> {
  const words = new Set<string>();
  const defines = (at: Path): boolean => at.at(-2) === 'values' && (at.length === 2 || at.length === 4);
  visit(rules, [], (value, at) => {
    if (typeof value === 'string' || typeof value === 'number') words.add(String(value));
    const key = at.at(-1);
    if (typeof key === 'string' && !defines(at)) words.add(key);
  });
  return words;
}
