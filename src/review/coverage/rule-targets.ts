/** What examples should reach inside rules: each tier and case, each limit, each figure at which a rule turns. */
import { standsOn } from '../../rules/conditions/compare.ts';
import type { Limit, Path } from '../../rules/plan.ts';
import { highOf, isOpen, lowOf } from '../../rules/quantity.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { Policy } from '../../rules/rulebook.ts';
import { itemWorlds } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';
import { onlyEntry } from '../check/walk.ts';
import { isOfTerm, worldAt } from '../check/sites.ts';
import type { EdgeSite, PlanSite, Sites } from '../check/sites.ts';
import type { Target, TargetKind, View } from './target.ts';
import type { usesIn } from './uses.ts';

/** The examples of a policy, seen from their measures. */
export interface Seen {
  readonly policy: Policy;
  readonly views: readonly View[];
  readonly useOf: ReturnType<typeof usesIn>;
  /** Worlds that hold every company between them. */
  readonly anyone: readonly World[];
}

/**
 * The worlds in which a place counts: those of the measures that use it, and inside a list one for each item. What only
 * an amount uses is shown by what is paid; what a condition uses is shown by what is refused, too.
 */
function worldsAt(
  { at, scope: { list } }: Pick<PlanSite, 'at' | 'scope'>,
  { policy, views, useOf }: Seen,
  refused = false,
): World[] {
  const here = views.filter(({ measure, one }) => {
    const use = useOf(
      at,
      policy.measures.findIndex(({ id }) => id === measure),
    );
    return use === 'condition' || (use === 'amount' && (refused || one.status !== 'does-not-qualify'));
  });
  return here.flatMap(({ world }) => (list === null ? [world] : itemWorlds(list, world)));
}

/** Each condition of a definition keeps someone out of it. */
export function termTargets({ tests }: Sites, seen: Seen): Target[] {
  return tests
    .filter(({ at }) => isOfTerm(at))
    .map((site) => {
      const reached = worldsAt(site, seen, true).some((world) => site.test.test(world) === false);
      return { kind: 'term', at: site.at, measures: [], reached };
    });
}

/** Each tier and case is paid, or refuses where it pays nothing. */
export function rungTargets(site: PlanSite, seen: Seen): Target[] {
  const { rungs, rungIn } = site.plan;
  // A name stands for the tiers behind it, which are a place of their own.
  if (rungs === undefined || rungIn === undefined || onlyEntry(site.raw) === null) return [];
  const worlds = worldsAt(site, seen);
  // A line that pays nothing is reached by being refused.
  const nothing = worldsAt(site, seen, true);
  const paid = new Set(worlds.map(rungIn));
  const refused = new Set(nothing.map(rungIn));
  return rungs.map((rung) => ({
    kind: 'tier',
    // The whole tier or case, where it is more than its amount.
    at: rung.at.at(-1) === 'amount' ? rung.at.slice(0, -1) : rung.at,
    measures: [],
    reached: (rung.plan.literal?.isZero() === true ? refused : paid).has(rung),
  }));
}

/** Each ceiling brings a sum down, each least sum refuses one. */
export function limitTargets(site: PlanSite, seen: Seen): Target[] {
  const entry = onlyEntry(site.raw);
  // A name stands for the limits behind it, which are a place of their own.
  if (entry === null) return [];
  const [key] = entry;
  const worlds = worldsAt(site, seen, key === 'minimum' || key === 'all_or_nothing');
  return (site.plan.limits ?? []).map(({ key: word, before, limit }) => ({
    kind: 'limit',
    at: [...site.at, key, word],
    measures: [],
    reached: worlds.some((world) => bites(word, before(world), limit.evaluate(world))),
  }));
}

function bites(word: Limit['key'], sum: Quantity, limit: Quantity): boolean {
  if (isOpen(sum) || isOpen(limit)) return false;
  if (word === 'at_least') return sum.gt(0) && sum.lt(limit);
  if (word === 'over') return sum.gt(0) && sum.lte(limit);
  return word === 'base_floor' ? sum.gt(0) : sum.gt(limit);
}

/**
 * Each figure at which a rule turns: an example stands exactly on it, and another on the side where the rule is decided
 * otherwise.
 */
export function edgeTargets(site: EdgeSite, seen: Seen): Target[] {
  const { at, left, right } = site;
  // The lines of a table are reached one by one.
  if (at.at(-3) === 'table') return [];
  const pairs = worldsAt(site, seen, true).map((world) => [left.evaluate(world), right.evaluate(world)] as const);
  const isOther = OVER_THE_FIGURE.has(String(at.at(-1))) ? highSide : lowSide;
  const target = (kind: TargetKind, holds: (value: Quantity, figure: Quantity) => boolean): Target => ({
    kind,
    at,
    measures: [],
    reached: pairs.some(([value, figure]) => holds(value, figure)),
  });
  // That a least sum refuses someone is asked of it as a limit, and of nobody that he has less than nothing.
  const isAsked = !isGate(at) && seen.anyone.some((world) => !isNever(site, worldAt(site, world), isOther));
  return isAsked ? [target('figure', standsOn), target('beyond', isOther)] : [target('figure', standsOn)];
}

/** Whether nobody can stand on a side of a figure: the range of what is held against it does not go there. */
function isNever({ left, right }: EdgeSite, world: World, isOther: typeof lowSide): boolean {
  const [value, figure] = [left.evaluate(world), right.evaluate(world)];
  return isOther === lowSide ? lowOf(value).gte(highOf(figure)) : highOf(value).lte(lowOf(figure));
}

/** The words by which what is over the figure is decided otherwise than the figure itself. */
const OVER_THE_FIGURE = new Set(['over', 'at_most', 'after', 'on_or_before']);

function isGate(at: Path): boolean {
  return at.at(-2) === 'minimum' || at.at(-2) === 'all_or_nothing';
}

function highSide(value: Quantity, figure: Quantity): boolean {
  return lowOf(value).gt(highOf(figure));
}

function lowSide(value: Quantity, figure: Quantity): boolean {
  return highOf(value).lt(lowOf(figure));
}
