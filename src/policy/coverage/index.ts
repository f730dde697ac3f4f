/**
 * What the worked examples of a policy reach: each measure paid and refused, each condition that refuses, each tier and
 * case paid, each cap that bites, each end of a window passed. An example reaches a measure only where it expects
 * something of it.
 */
import { worldOf } from '../../engine/world-of.ts';
import type { MeasureEstimate } from '../../engine/estimate.ts';
import type { Path } from '../../rules/plan.ts';
import { isOpen, highOf, lowOf } from '../../rules/quantity.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { withItem } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';
import { isMapping, onlyEntry } from '../check/plain.ts';
import { measureOf } from '../check/sites.ts';
import type { PlanSite, Sites, TestSite } from '../check/sites.ts';
import type { ExampleResult } from '../examples.ts';

export type TargetKind = 'paid' | 'refused' | 'condition' | 'tier' | 'limit' | 'joint-cap' | 'before' | 'after';

/** One thing that an example should reach, and where it stands. */
export interface Target {
  readonly kind: TargetKind;
  readonly at: Path;
  /** Full ids of the measures through which it can be reached. */
  readonly measures: readonly string[];
  readonly reached: boolean;
}

/** One example seen from one of the measures that it expects something of. */
interface View {
  readonly measure: string;
  readonly one: MeasureEstimate;
  readonly world: World;
}

/** Everything that the examples of a policy should reach, and whether they do. */
export function coverageOf(rulebook: Rulebook, policy: Policy, sites: Sites, results: readonly ExampleResult[]): Target[] {
  const views = viewsOf(rulebook, policy, results);
  return [
    ...statusTargets(policy, views),
    ...windowTargets(policy, views),
    ...conditionTargets(policy, sites, views),
    ...sites.plans.flatMap((site) => [...rungTargets(site, policy, views), ...limitTargets(site, policy, views)]),
    ...jointCapTargets(policy, views),
  ].reduce<Target[]>(merged, []);
}

/** A place that several measures share is reached through any of them. */
function merged(targets: Target[], target: Target): Target[] {
  const key = `${target.kind} ${target.at.join('.')}`;
  const index = targets.findIndex((other) => `${other.kind} ${other.at.join('.')}` === key);
  const known = targets[index];
  if (known === undefined) return [...targets, target];
  return targets.with(index, { ...known, reached: known.reached || target.reached });
}

function viewsOf(rulebook: Rulebook, policy: Policy, results: readonly ExampleResult[]): View[] {
  return results.flatMap(({ estimate, at }) => {
    const index = at[2];
    const expected = typeof index === 'number' ? policy.source.examples?.cases[index]?.expect : undefined;
    if (estimate === null || expected === undefined) return [];
    const world = worldOf(rulebook.vocabulary, estimate.profile, policy.jurisdiction, estimate.rates, estimate.asOf);
    const ids = new Set(Object.keys(expected).map((name) => (name.includes('/') ? name : `${policy.id}/${name}`)));
    return estimate.measures.filter(({ measure }) => ids.has(measure.id)).map((one) => ({ measure: one.measure.id, one, world }));
  });
}

function statusTargets({ measures }: Policy, views: readonly View[]): Target[] {
  return measures.flatMap(({ id }, index) => {
    const statuses = views.filter(({ measure }) => measure === id).map(({ one }) => one.status);
    const at = ['measures', index, 'id'];
    return [
      { kind: 'paid' as const, at, measures: [id], reached: statuses.some((status) => status === 'qualifies' || status === 'set-aside') },
      { kind: 'refused' as const, at, measures: [id], reached: statuses.includes('does-not-qualify') },
    ];
  });
}

/** Each end of each window: an example before its first day, one after its last. */
function windowTargets(policy: Policy, views: readonly View[]): Target[] {
  return policy.measures.flatMap((measure, index) => {
    const own = measure.source.in_force !== undefined;
    const at = own ? ['measures', index, 'in_force'] : ['in_force'];
    const days = views.filter((view) => view.measure === measure.id && view.one.status === 'not-in-force').map(({ world }) => world.asOf);
    const { from, until } = measure.window;
    return [
      ...(from === null ? [] : [{ kind: 'before' as const, at: [...at, 'from'], measures: [measure.id], reached: days.some((day) => day < from) }]),
      ...(until === null ? [] : [{ kind: 'after' as const, at: [...at, 'until'], measures: [measure.id], reached: days.some((day) => day > until) }]),
    ];
  });
}

/** Each condition of the scope and of a measure refuses someone. */
function conditionTargets(policy: Policy, { tests }: Sites, views: readonly View[]): Target[] {
  return tests.filter(isTop).map((site) => {
    const own = policy.measures[measureOf(site.at)];
    const reached = views.some(
      ({ measure, one, world }) =>
        (own === undefined || measure === own.id) && one.status === 'does-not-qualify' && site.test.test(world) === false,
    );
    return { kind: 'condition', at: site.at, measures: own === undefined ? [] : [own.id], reached };
  });
}

function isTop({ at, raw }: TestSite): boolean {
  if (Array.isArray(raw)) return false;
  return (at[0] === 'scope' && at.length === 2) || (measureOf(at) >= 0 && at[2] === 'when' && at.length === 4);
}

/** The views of a place: of its measure (or of all, for a value of the policy), and inside a list once for each item. */
function worldsAt(site: PlanSite, policy: Policy, views: readonly View[], refused = false): World[] {
  const own = policy.measures[measureOf(site.at)];
  const here = views.filter(({ measure, one }) => (own === undefined || measure === own.id) && (refused || one.status !== 'does-not-qualify')).map(({ world }) => world);
  const { list } = site.scope;
  if (list === null) return here;
  return here.flatMap((world) => {
    const value = world.facts[list.slot];
    const items = typeof value === 'object' && 'items' in value ? value.items : [];
    return items.map((item, index) => withItem(world, item, `${list.id}[${index}]`));
  });
}

function rungTargets(site: PlanSite, policy: Policy, views: readonly View[]): Target[] {
  const [key, spec] = onlyEntry(site.raw) ?? ['', null];
  const { rungs } = site.plan;
  if (rungs === undefined) return [];
  const worlds = worldsAt(site, policy, views);
  // A line that pays nothing is reached by being refused.
  const nothing = worldsAt(site, policy, views, true);
  return rungs.map(({ test, plan }, index) => ({
    kind: 'tier',
    at: [...site.at, ...rungPath(key, spec, index, rungs.length)],
    measures: [],
    reached: (plan.literal?.isZero() === true ? nothing : worlds).some((world) => test.test(world) === true && rungs.slice(0, index).every((before) => before.test.test(world) === false)),
  }));
}

function rungPath(key: string, spec: unknown, index: number, count: number): Path {
  if (key === 'tiers') return ['tiers', 'steps', count - 1 - index];
  if (key === 'choose') return ['choose', index];
  const table = isMapping(spec) && isMapping(spec['table']) ? Object.keys(spec['table']) : [];
  const line = table[index];
  return line === undefined ? [key, 'otherwise'] : [key, 'table', line];
}

/** Each ceiling brings a sum down, each least sum refuses one. */
function limitTargets(site: PlanSite, policy: Policy, views: readonly View[]): Target[] {
  const [key] = onlyEntry(site.raw) ?? [''];
  const all = worldsAt(site, policy, views);
  const refusing = key === 'minimum' || key === 'all_or_nothing';
  const worlds = refusing ? views.filter(({ measure }) => measure === policy.measures[measureOf(site.at)]?.id).map(({ world }) => world) : all;
  return (site.plan.limits ?? []).map(({ key: word, before, limit }) => ({
    kind: 'limit',
    at: [...site.at, key, word],
    measures: [],
    reached: worlds.some((world) => {
      const [sum, most] = [before(world), limit.evaluate(world)];
      if (isOpen(sum) || isOpen(most)) return false;
      return word === 'at_least' || word === 'over' ? sum.gt(0) && sum.lte(most) : word === 'base_floor' ? sum.gt(0) : sum.gt(most);
    }),
  }));
}

/** A joint cap brings the sum of its measures down. */
function jointCapTargets({ source, measures, id }: Policy, views: readonly View[]): Target[] {
  return (source.joint_caps ?? []).map((joint, index) => {
    const ids = joint.measures.map((name) => (name.includes('/') ? name : `${id}/${name}`));
    const reached = views.some(({ measure, one, world }) => {
      const own = measures.find((other) => other.id === measure);
      if (own === undefined || own.plan === null || !ids.includes(measure)) return false;
      const alone = own.plan.evaluate(world);
      const got = one.amount?.high;
      return got !== undefined && highOf(alone).isFinite() && got.lt(lowOf(alone).toDecimalPlaces(2));
    });
    return { kind: 'joint-cap', at: ['joint_caps', index, 'cap'], measures: ids, reached };
  });
}
