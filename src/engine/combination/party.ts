/** Which measures of a rulebook depend on one another: those that exclude each other, and those that share a cap. */
import type { Exclusion, Measure, Rulebook } from '../../rules/rulebook.ts';
import { mergedSplits } from '../../rules/splits.ts';
import type { Split, Splits } from '../../rules/splits.ts';
import type { Conflict } from '../choice/contenders.ts';
import { inForce } from '../windows.ts';

/** A measure with those on which its outcome depends. */
export interface Party {
  readonly measure: Measure;
  /**
   * - `alone`: on nothing but itself.
   * - `rows`: on the rows before it in its caps; nobody is excluded.
   * - `figures`: it has no figure and gives way to every rival that is paid, each of which excludes none but such as it.
   * - `contest`: on the best permitted set of its group.
   */
  readonly kind: 'alone' | 'rows' | 'figures' | 'contest';
  /** The measure itself and those on which it depends, in order of ids. */
  readonly members: readonly Measure[];
  /** Exclusions among the members that hold only under a condition. */
  readonly conditional: readonly Exclusion[];
  /** Where the outcome of any measure of its group can turn, in one order for all of the group. */
  readonly splits: readonly Split[];
}

interface Links {
  /** Exclusions that hold only under a condition. */
  readonly conditional: readonly Exclusion[];
  /** Whether two measures stand in any exclusion. */
  readonly anyConflict: Conflict;
  /** By which of the conditional exclusions hold. */
  readonly conflicts: Map<string, Conflict>;
  /** By id: the measures that it excludes, always or under a condition. */
  readonly rivals: ReadonlyMap<string, ReadonlySet<string>>;
  /** By measure: all that are linked with it on any day, itself among them; and its parties, by which of them are in force. */
  readonly linked: Map<Measure, Linked>;
}

interface Linked {
  readonly measures: readonly Measure[];
  readonly parties: Map<string, Party>;
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
  const links = {
    rivals,
    conditional: rulebook.exclusions.filter(({ when }) => when !== null),
    conflicts: new Map<string, Conflict>(),
    anyConflict: (a: string, b: string): boolean => rivals.get(a)?.has(b) === true,
    linked: new Map<Measure, Linked>(),
  };
  known.set(rulebook, links);
  return links;
}

/** Whether two measures stand in one exclusion, of those that hold always and some of those that hold under a condition. */
export function conflictWhere(rulebook: Rulebook, holds: (conditional: Exclusion) => boolean): Conflict {
  const { conditional, conflicts } = linksOf(rulebook);
  if (conditional.length === 0) return conflictIn(rulebook);
  const holding = conditional.map((one) => holds(one));
  const key = holding.map(Number).join('');
  const found = conflicts.get(key);
  if (found !== undefined) return found;
  const standing = rulebook.exclusions.filter((one) => one.when === null || holding[conditional.indexOf(one)] === true);
  const conflict: Conflict = (a, b) =>
    a !== b && standing.some(({ measures }) => measures.includes(a) && measures.includes(b));
  conflicts.set(key, conflict);
  return conflict;
}

/** Whether two measures stand in one exclusion, be it one under a condition. */
export function conflictIn(rulebook: Rulebook): Conflict {
  return linksOf(rulebook).anyConflict;
}

/** Whether a measure excludes nothing and shares no cap. */
export function standsAlone(rulebook: Rulebook, measure: Measure): boolean {
  return measure.jointCaps.length === 0 && !hasRivals(rulebook, measure);
}

/** Whether a measure stands in any exclusion. */
export function hasRivals(rulebook: Rulebook, { id }: Measure): boolean {
  return linksOf(rulebook).rivals.has(id);
}

const meetings = new WeakMap<Measure, ReadonlySet<string>>();

/** The currencies that meet in a measure's sum, in the cap that it shares, and in the choice between it and its rivals. */
export function currenciesMeeting(rulebook: Rulebook, measure: Measure): ReadonlySet<string> {
  if (standsAlone(rulebook, measure)) return measure.currencies;
  const found = meetings.get(measure);
  if (found !== undefined) return found;
  const { jointCaps } = measure;
  const partners = [...(linksOf(rulebook).rivals.get(measure.id) ?? NOBODY), ...sharing(measure)];
  // What has no figure has no currency.
  const withFigure = [measure.id, ...partners]
    .flatMap((id) => rulebook.measures.get(id) ?? [])
    .filter((one) => one.published);
  const sums = new Set([...withFigure, ...jointCaps].map(({ currency }) => currency));
  const meeting = new Set([
    ...measure.currencies,
    ...jointCaps.flatMap(({ currencies }) => [...currencies]),
    ...(sums.size > 1 ? sums : []),
    ...linksOf(rulebook).conditional.flatMap((one) => (one.measures.includes(measure.id) ? [...one.currencies] : [])),
  ]);
  meetings.set(measure, meeting);
  return meeting;
}

/** Those that share a cap with a measure, itself among them. */
function sharing({ jointCaps }: Measure): readonly string[] {
  return jointCaps.flatMap(({ measures }) => measures);
}

/** On which measures the outcome of one depends on a day. */
export function partyOf(rulebook: Rulebook, measure: Measure, asOf: string): Party {
  const { measures, parties } = linkedWith(rulebook, measure);
  let days = '';
  for (const one of measures) days += inForce(one, asOf) ? '1' : '0';
  const found = parties.get(days);
  if (found !== undefined) return found;
  const party = makeParty(rulebook, measure, asOf);
  parties.set(days, party);
  return party;
}

function linkedWith(rulebook: Rulebook, measure: Measure): Linked {
  const { linked } = linksOf(rulebook);
  const found = linked.get(measure);
  if (found !== undefined) return found;
  const made = { measures: connected(rulebook, measure, () => true, true), parties: new Map<string, Party>() };
  linked.set(measure, made);
  return made;
}

/** All that a measure excludes or shares a cap with, directly or through others, in order of ids; itself among them. */
function connected(
  rulebook: Rulebook,
  measure: Measure,
  isThere: (other: Measure) => boolean,
  withRivals: boolean,
): readonly Measure[] {
  const { rivals } = linksOf(rulebook);
  const group = new Map([[measure.id, measure]]);
  for (const one of group.values()) {
    for (const id of [...(withRivals ? (rivals.get(one.id) ?? NOBODY) : NOBODY), ...sharing(one)]) {
      const other = rulebook.measures.get(id);
      if (other !== undefined && isThere(other)) group.set(id, other);
    }
  }
  return [...group.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Measures exclude one another only while both are in force; a cap of what has lapsed is filled among what has lapsed with it.
 */
function makeParty(rulebook: Rulebook, measure: Measure, asOf: string): Party {
  const force = inForce(measure, asOf);
  const group = connected(rulebook, measure, (other) => inForce(other, asOf) === force, force);
  if (group.length === 1) {
    const splits = splitsOf([measure, ...measure.jointCaps]);
    return { measure, kind: 'alone', members: group, conditional: [], splits };
  }
  const conflict: Conflict = force ? conflictIn(rulebook) : () => false;
  const among = ({ measures }: Exclusion): boolean => group.filter(({ id }) => measures.includes(id)).length > 1;
  const conditional = force ? linksOf(rulebook).conditional.filter(among) : [];
  const parties = group.map((one) => dependenceOf(one, group, conflict, conditional));
  const own = parties.find((one) => one.measure === measure);
  if (own === undefined) throw new RangeError(`${measure.id} is not in its own group`);
  // Those that depend on most come first: what refuses them then comes before all that concerns only the others.
  const order = parties.toSorted((a, b) => b.members.length - a.members.length).map((one) => one.measure);
  const caps = new Set(order.flatMap(({ jointCaps }) => jointCaps));
  return { ...own, splits: splitsOf([...order, ...caps, ...conditional]) };
}

/** On which measures of its group one depends. */
function dependenceOf(
  measure: Measure,
  group: readonly Measure[],
  conflict: Conflict,
  conditional: readonly Exclusion[],
): Omit<Party, 'splits'> {
  if (!group.some((one) => group.some((other) => conflict(one.id, other.id)))) return rowsBefore(measure, group);
  const rivalsOf = (one: Measure): readonly Measure[] => group.filter((other) => conflict(one.id, other.id));
  const rivals = rivalsOf(measure);
  if (group.every(({ jointCaps }) => jointCaps.length === 0)) {
    // Without joint caps nobody is paid less for another. So a figure of which all rivals have none is taken wherever it is paid:
    // in their place it adds to the total, and whatever else they kept out adds to it too.
    if (isFigureAmongNone(measure, rivals)) return { measure, kind: 'alone', members: [measure], conditional: [] };
    const isCertain = conditional.length === 0;
    if (isCertain && measure.plan === null && rivals.every((rival) => isFigureAmongNone(rival, rivalsOf(rival)))) {
      const members = group.filter((one) => one === measure || rivals.includes(one));
      return { measure, kind: 'figures', members, conditional: [] };
    }
  }
  return { measure, kind: 'contest', members: group, conditional };
}

function isFigureAmongNone({ plan }: Measure, rivals: readonly Measure[]): boolean {
  return plan !== null && rivals.every((rival) => rival.plan === null);
}

/** Where nobody excludes anybody, a row of its caps is what the rows before it leave, and those before them. */
function rowsBefore(measure: Measure, group: readonly Measure[]): Omit<Party, 'splits'> {
  const needed = new Set([measure]);
  for (const one of needed) {
    const before = one.jointCaps.flatMap(({ measures }) => measures.slice(0, measures.indexOf(one.id)));
    for (const other of group) if (before.includes(other.id)) needed.add(other);
  }
  const members = group.filter((one) => needed.has(one));
  return { measure, kind: members.length === 1 ? 'alone' : 'rows', members, conditional: [] };
}

/** Where several rules turn. What amounts cross is found only where the answers are known on which they rest, so these come first. */
function splitsOf(rules: readonly { readonly splits: Splits }[]): readonly Split[] {
  const all = [...mergedSplits(rules.map(({ splits }) => splits)).values()];
  const isSought = ({ crossings }: Split): boolean => crossings.length > 0;
  return [...all.filter((split) => !isSought(split)), ...all.filter(isSought)];
}
