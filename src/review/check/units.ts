/** The units that a policy counts in: without a title they go by their words in the file, in every language. */
import type { FactSource } from '../../rules/facts-schema.ts';
import type { Path } from '../../rules/plan.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { knownUnit } from '../../values/unit-words.ts';
import { unitOf } from '../../values/units.ts';
import type { Find } from './finding.ts';

type Counted = Pick<FactSource, 'type' | 'unit'>;

/** Finds units of own facts that readers have no word for; each once, where it first stands. */
export function checkUnits({ source }: Policy, { vocabulary }: Rulebook, find: Find): void {
  const told = new Set<string>();
  for (const [at, { type, unit }] of countedIn(source.facts ?? {})) {
    if (unit === undefined || (type !== 'number' && type !== 'integer') || knownUnit(unit) !== undefined) continue;
    const [{ base } = { base: unit }] = unitOf(unit).powers;
    if (isSymbol(unit) || vocabulary.unitTitles.has(base) || told.has(base)) continue;
    told.add(base);
    find([...at, 'unit'], 'unit-untitled', { unit }, 'warning');
  }
}

function countedIn(facts: Readonly<Record<string, FactSource>>): (readonly [Path, Counted])[] {
  return Object.entries(facts).flatMap(([name, fact]) => [
    [['facts', name], fact] as const,
    ...Object.entries(fact.item ?? {}).map(([inner, one]) => [['facts', name, 'item', inner], one] as const),
  ]);
}

/** `kg`, `ha`, `gt`: read as they are in every language. */
function isSymbol(unit: string): boolean {
  return unit.length < 4;
}
