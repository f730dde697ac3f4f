/** Which measures use a named value or definition, and whether a condition does: what a company that is refused can still show. */
import { fullMeasureId } from '../../rules/measure-id.ts';
import type { Path } from '../../rules/plan.ts';
import type { Policy } from '../../rules/rulebook.ts';
import { measureOf } from '../check/sites.ts';
import { visit } from '../check/walk.ts';

/** How a place is used in the rules of one measure. */
export type Use = 'condition' | 'amount' | 'none';

/** Says of a place in the file how it is used in the rules of a measure, by its number. */
export function usesIn({ source, id }: Policy): (at: Path, measure: number) => Use {
  const known = source.measures.map((measure) => {
    const terms = Object.entries(source.definitions ?? {}).map(([name, { when }]) => [name, wordsIn(when)] as const);
    const values = Object.entries({ ...source.values, ...measure.values }).map(
      ([name, raw]) => [name, wordsIn(raw)] as const,
    );
    const names = new Map([...terms, ...values]);
    const asked = [source.scope, measure.when, source.exclusions];
    const paid = [measure.amount, measure.warnings, source.warnings, source.joint_caps];
    return { conditions: reachedFrom(wordsIn(asked), names), amounts: reachedFrom(wordsIn(paid), names) };
  });
  return (at, measure) => {
    const own = measureOf(at);
    if (own >= 0 && own !== measure) return 'none';
    const inside = own < 0 ? at : at.slice(2);
    if (inside[0] === 'joint_caps') {
      const full = `${id}/${source.measures[measure]?.id ?? ''}`;
      return isShared(source.joint_caps, inside[1], full) ? 'condition' : 'none';
    }
    const [part = '', name] = inside;
    if (part === 'values' || part === 'definitions') return useOfName(String(name), known[measure]);
    return part === 'amount' || part === 'warnings' ? 'amount' : 'condition';
  };

  function isShared(caps: typeof source.joint_caps, index: Path[number] | undefined, full: string): boolean {
    const names = caps?.[Number(index)]?.measures ?? [];
    return names.some((name) => fullMeasureId(id, name) === full);
  }
}

/** The names of which the rules of a measure speak. */
interface Spoken {
  readonly conditions: ReadonlySet<string>;
  readonly amounts: ReadonlySet<string>;
}

function useOfName(name: string, spoken: Spoken | undefined): Use {
  if (spoken?.conditions.has(name) === true) return 'condition';
  return spoken?.amounts.has(name) === true ? 'amount' : 'none';
}

/** Every key and text of a part of the file. */
function wordsIn(raw: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  visit(raw, [], (value, at) => {
    if (typeof value === 'string') words.add(value);
    const key = at.at(-1);
    if (typeof key === 'string') words.add(key);
  });
  return words;
}

/** The names among the words, and those of which the values and definitions behind these names speak. */
function reachedFrom(
  words: ReadonlySet<string>,
  values: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...words];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const inner = values.get(name);
    if (inner === undefined || reached.has(name)) continue;
    reached.add(name);
    open.push(...inner);
  }
  return reached;
}
