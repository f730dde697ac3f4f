/** Which measures of a rulebook depend on one another: those that exclude each other, and those that share a cap. */
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { Conflict } from './choice-contenders.ts';
import { inForce } from './windows.ts';

interface Links {
  /** By id: the measures that it excludes. */
  readonly rivals: ReadonlyMap<string, ReadonlySet<string>>;
}

const NOBODY: ReadonlySet<string> = new Set();
const known = new WeakMap<Rulebook, Links>();

function linksOf(rulebook: Rulebook): Links {
  const found = known.get(rulebook);
  if (found !== undefined) return found;
  const rivals = new Map<string, Set<string>>();
  for (const { measures } of rulebook.exclusions) {
    for (const id of measures) {
      const own = rivals.get(id) ?? new Set();
      rivals.set(id, own);
      for (const other of measures) if (other !== id) own.add(other);
    }
  }
  const links = { rivals };
  known.set(rulebook, links);
  return links;
}

/** Whether two measures stand in one exclusion. */
export function conflictIn(rulebook: Rulebook): Conflict {
  const { rivals } = linksOf(rulebook);
  return (a, b) => rivals.get(a)?.has(b) === true;
}

/** Whether a measure excludes nothing and shares no cap. */
export function standsAlone(rulebook: Rulebook, { id, jointCap }: Measure): boolean {
  return jointCap === null && !linksOf(rulebook).rivals.has(id);
}

const meetings = new WeakMap<Measure, ReadonlySet<string>>();

/** The currencies that meet in a measure's sum, in the cap that it shares, and in the choice between it and its rivals. */
export function currenciesMeeting(rulebook: Rulebook, measure: Measure): ReadonlySet<string> {
  if (standsAlone(rulebook, measure)) return measure.currencies;
  const found = meetings.get(measure);
  if (found !== undefined) return found;
  const { jointCap } = measure;
  const partners = [...(linksOf(rulebook).rivals.get(measure.id) ?? NOBODY), ...(jointCap?.measures ?? [])];
  const sums = new Set([measure.currency, ...(jointCap === null ? [] : [jointCap.currency])]);
  for (const id of partners) sums.add(rulebook.measures.get(id)?.currency ?? measure.currency);
  const meeting = new Set([...measure.currencies, ...(jointCap?.currencies ?? []), ...(sums.size > 1 ? sums : [])]);
  meetings.set(measure, meeting);
  return meeting;
}

/**
 * A measure and all on which its outcome can depend, directly or through others, in order of ids. Measures exclude one another
 * only while both are in force; a cap of what has lapsed is filled among what has lapsed with it.
 */
export function groupOf(rulebook: Rulebook, measure: Measure, asOf: string): readonly Measure[] {
  const { rivals } = linksOf(rulebook);
  if (standsAlone(rulebook, measure)) return [measure];
  const force = inForce(measure, asOf);
  const group = new Map([[measure.id, measure]]);
  for (const one of group.values()) {
    for (const id of [...(force ? (rivals.get(one.id) ?? NOBODY) : NOBODY), ...(one.jointCap?.measures ?? [])]) {
      const other = rulebook.measures.get(id);
      if (other !== undefined && inForce(other, asOf) === force) group.set(id, other);
    }
  }
  return [...group.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
