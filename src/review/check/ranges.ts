/** Cases that are told apart by ranges of one fact: whether they cross, or leave something between them. */
import { isSamePath } from '../../rules/path.ts';
import { isMapping } from '../../rules/plain.ts';
import type { Path } from '../../rules/plan.ts';
import type { Find } from './finding.ts';
import type { PlanSite, Sites } from './sites.ts';
import { byEnd, byStart, haveInCommon, inWholes, isGap, stretchOf } from './stretch.ts';
import type { Stretch } from './stretch.ts';
import { onlyEntry } from './walk.ts';

/** Where one case holds, and the place at which it says so. */
interface Case extends Stretch {
  readonly at: Path;
}

/** The cases of one amount, in the order of the file. */
interface Cases {
  readonly cases: readonly Case[];
  /** Whether the fact has no halves, so that 5 and 6 stand side by side. */
  readonly isWhole: boolean;
  /** Whether a last case takes whatever the others leave. */
  readonly hasRest: boolean;
}

/** Finds gaps and crossings between the cases of `choose` and of `tiers` without `by`. */
export function checkRanges({ plans }: Sites, find: Find): void {
  for (const site of plans) {
    const found = casesAt(site, plans);
    if (found === null) continue;
    if (!found.hasRest) checkGaps(found, find);
    checkCrossings(found, find);
  }
}

function casesAt(site: PlanSite, plans: readonly PlanSite[]): Cases | null {
  const [key, spec] = onlyEntry(site.raw) ?? ['', null];
  if (key === 'choose' && Array.isArray(spec)) return casesOf(spec, [...site.at, key], site, plans);
  if (key !== 'tiers' || !isMapping(spec) || spec['by'] !== undefined || !Array.isArray(spec['steps'])) return null;
  return casesOf(spec['steps'], [...site.at, key, 'steps'], site, plans);
}

/** The cases, where each is a single comparison of the same fact; else null. */
function casesOf(lines: readonly unknown[], at: Path, site: PlanSite, plans: readonly PlanSite[]): Cases | null {
  const cases: Case[] = [];
  const facts = new Set<string>();
  let hasRest = false;
  for (const [index, line] of lines.entries()) {
    const when: unknown = isMapping(line) ? line['when'] : undefined;
    if (when === undefined) {
      hasRest = true;
      continue;
    }
    const list: readonly unknown[] = Array.isArray(when) ? when : [];
    const [fact, asked] = onlyEntry(list.length === 1 ? list[0] : undefined) ?? ['', null];
    const stretch = stretchOf(asked);
    if (fact === '' || stretch === null) return null;
    facts.add(fact);
    cases.push({ ...stretch, at: [...at, index, 'when', 0, fact] });
  }
  const [fact = '', ...others] = facts;
  // Which of two currencies is more, only a rate says.
  if (others.length > 0 || new Set(cases.map(({ currency }) => currency)).size !== 1) return null;
  const isWhole = countsWholes(fact, site, plans);
  return { cases: isWhole ? cases.map(inWholes) : cases, isWhole, hasRest };
}

/** Whether a fact or named value is a whole number, whatever a company has. */
function countsWholes(name: string, site: PlanSite, plans: readonly PlanSite[]): boolean {
  const fact = site.scope.fact(name);
  if (fact !== undefined) return fact.type === 'integer';
  const namedIn = (owner: Path): PlanSite | undefined =>
    plans.find(({ at }) => isSamePath(at, [...owner, 'values', name]));
  // The measure's own, else the policy's.
  const named = namedIn(site.at.slice(0, 2)) ?? namedIn([]);
  const [key = '', under] = named === undefined ? [] : (onlyEntry(named.raw) ?? []);
  if (WHOLE.has(key)) return true;
  const parts: readonly unknown[] = Array.isArray(under) ? under : [];
  // A value cannot be part of itself, but a file that says so is checked too.
  const others = plans.filter((one) => one !== named);
  return (
    WHOLE_OF_WHOLES.has(key) && parts.every((part) => typeof part === 'string' && countsWholes(part, site, others))
  );
}

/** What comes to a whole number. */
const WHOLE = new Set(['count', 'months_since', 'months_between', 'days_between']);
/** What does where its parts do. */
const WHOLE_OF_WHOLES = new Set(['sum', 'difference', 'excess', 'least', 'greatest']);

function checkGaps({ cases, isWhole }: Cases, find: Find): void {
  const [first, ...others] = cases.toSorted(byStart);
  if (first === undefined) return;
  let farthest = first;
  for (const next of others) {
    if (isGap(farthest.high, next.low, isWhole)) {
      find(next.at, 'case-gap', { from: farthest.high.written, to: next.low.written });
    }
    if (byEnd(next, farthest) > 0) farthest = next;
  }
}

/**
 * One case inside another is how a document goes from the narrow to the wide (5 at most, 20 at most, the rest); of two that
 * cross, each with a part of its own, an edge stands where the other is still open. One that is never paid is told elsewhere.
 */
function checkCrossings({ cases }: Cases, find: Find): void {
  cases.forEach((here, index) => {
    const other = cases.slice(0, index).find((before) => doCross(before, here));
    if (other === undefined) return;
    const [from, to] = [
      byStart(other, here) > 0 ? other.low : here.low,
      byEnd(other, here) > 0 ? here.high : other.high,
    ];
    const at = from.amount.eq(to.amount);
    find(here.at, 'case-overlap', { from: from.written, to: at ? '' : to.written }, 'warning');
  });
}

function doCross(one: Stretch, other: Stretch): boolean {
  const start = byStart(one, other);
  const end = byEnd(one, other);
  if (start === 0 || end === 0 || start < 0 !== end < 0) return false;
  return start < 0 ? haveInCommon(one, other) : haveInCommon(other, one);
}
