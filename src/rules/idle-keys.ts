/** Keys of a fact that nothing acts on, given its type: a unit that no reader counts in would only seem to be the fact's. */
import { perBases } from '../values/per.ts';
import { knownUnit } from '../values/unit-words.ts';
import type { FactSource, ItemFactSource } from './facts-schema.ts';
import type { Path, Report } from './plan.ts';
import type { FactType } from './vocabulary.ts';

type Key = Exclude<keyof ItemFactSource | keyof FactSource, 'type'>;

/** The types for which each of these keys does something; `min` and `max` are looked at where they are read. */
const TYPES_OF: readonly (readonly [Key, readonly FactType[]])[] = [
  ['unit', ['money', 'number', 'integer']],
  ['unit_title', ['number', 'integer']],
  ['per', ['money', 'area', 'percent']],
  ['choices', ['choice', 'choices']],
  ['choices_from', ['choice', 'choices']],
  ['cost', ['money']],
  ['derived', ['money', 'area', 'percent', 'number', 'integer']],
  ['item', ['list']],
  ['item_title', ['list']],
];

/** Reports each key of a fact, and of the facts of its items, that does nothing for their type. */
export function reportIdleKeys(source: FactSource | ItemFactSource, at: Path, report: Report): void {
  const written: Partial<Record<Key, unknown>> = source;
  for (const [key, types] of TYPES_OF) {
    if (written[key] === undefined || types.includes(source.type)) continue;
    if (key !== 'unit' || source.type !== 'area') {
      report([...at, key], 'key-without-effect', { key, type: source.type, types: types.join(', ') }, true);
    } else if (!isSquareMetre(source.unit)) report([...at, key], 'area-unit', { found: source.unit ?? '' });
  }
  reportUnitTitle(source, at, report);
  if (!('item' in source)) return;
  for (const [name, inner] of Object.entries(source.item ?? {})) reportIdleKeys(inner, [...at, 'item', name], report);
}

/** Of units that are known every reader has the words: `head` is a person, whatever a policy counts by it. */
function reportUnitTitle({ unit, unit_title: title }: FactSource | ItemFactSource, at: Path, report: Report): void {
  if (title === undefined || unit === undefined) return;
  const known = knownUnit(unit);
  if (known !== undefined) report([...at, 'unit_title'], 'unit-title-known', { unit, base: known.base }, true);
}

/** What an area is in anyway may be said. */
function isSquareMetre(unit = ''): boolean {
  return perBases(unit).join() === 'm2';
}
