/**
 * What the worked examples of a policy reach: each measure paid and refused, each condition that refuses, each tier and
 * case paid, each cap that bites, each figure at which a rule turns stood on exactly, each end of a window stood on and
 * passed. An example reaches a measure only where it expects something of it.
 */
import { worldOf } from '../../engine/world-of.ts';
import type { MeasureEstimate } from '../../engine/estimate.ts';
import { standsOn } from '../../rules/conditions/compare.ts';
import { fullMeasureId } from '../../rules/measure-id.ts';
import type { Limit, Path } from '../../rules/plan.ts';
import { isOpen, highOf, lowOf } from '../../rules/quantity.ts';
import type { Quantity } from '../../rules/quantity.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { withItem } from '../../rules/world.ts';
import type { World } from '../../rules/world.ts';
import { onlyEntry } from '../check/plain.ts';
import { measureOf } from '../check/sites.ts';
import type { EdgeSite, PlanSite, Sites, TestSite } from '../check/sites.ts';
import { conditionalWarnings } from '../example-warnings.ts';
import type { ExampleResult } from '../examples.ts';
import { usesIn } from './uses.ts';

export type TargetKind =
  | 'paid'
  | 'refused'
  | 'condition'
  | 'tier'
  | 'limit'
  | 'joint-cap'
  | 'warning'
  | 'figure'
  | 'beyond'
  | 'before'
  | 'first'
  | 'last'
  | 'after';

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
  /** Whether the example says which warnings it expects. */
  readonly namesWarnings: boolean;
  readonly world: World;
}

/** Everything that the examples of a policy should reach, and whether they do. */
export function coverageOf(
  rulebook: Rulebook,
  policy: Policy,
  sites: Sites,
  results: readonly ExampleResult[],
): Target[] {
  const views = viewsOf(rulebook, policy, results);
  const seen: Seen = { policy, views, useOf: usesIn(policy) };
  return [
    ...statusTargets(policy, views),
    ...windowTargets(policy, views),
    ...conditionTargets(policy, sites, views),
    ...sites.plans.flatMap((site) => [...rungTargets(site, seen), ...limitTargets(site, seen)]),
    ...sites.edges.flatMap((site) => edgeTargets(site, seen)),
    ...jointCapTargets(policy, views),
    ...warningTargets(policy, views),
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
    const world = worldOf(estimate, policy.jurisdiction);
    const fullId = (name: string): string => fullMeasureId(policy.id, name);
    const ids = new Set(Object.keys(expected).map(fullId));
    const warned = new Set(
      Object.entries(expected).flatMap(([name, wanted]) =>
        typeof wanted !== 'string' && wanted.warns !== undefined ? [fullId(name)] : [],
      ),
    );
    return estimate.measures
      .filter(({ measure }) => ids.has(measure.id))
      .map((one) => ({
        measure: one.measure.id,
        one,
        namesWarnings: warned.has(one.measure.id),
        world,
      }));
  });
}

function statusTargets({ measures }: Policy, views: readonly View[]): Target[] {
  return measures.flatMap(({ id }, index) => {
    const statuses = views.filter(({ measure }) => measure === id).map(({ one }) => one.status);
    const at = ['measures', index, 'id'];
    return [
      {
        kind: 'paid' as const,
        at,
        measures: [id],
        reached: statuses.some((status) => status === 'qualifies' || status === 'set-aside'),
      },
      { kind: 'refused' as const, at, measures: [id], reached: statuses.includes('does-not-qualify') },
    ];
  });
}

/** Each end of each window: an example before its first day, on it, on its last, and after that. */
function windowTargets(policy: Policy, views: readonly View[]): Target[] {
  return policy.measures.flatMap((measure, index) => {
    const at = [...(measure.source.in_force === undefined ? [] : ['measures', index]), 'in_force'];
    // Whoever is refused anyway says nothing of the day.
    const own = views.filter(({ measure: id, one }) => id === measure.id && one.status !== 'does-not-qualify');
    const days = (inForce: boolean): string[] =>
      own.filter(({ one }) => (one.status !== 'not-in-force') === inForce).map(({ world }) => world.asOf);
    const target = (kind: TargetKind, end: string, reached: boolean): Target => ({
      kind,
      at: [...at, end],
      measures: [measure.id],
      reached,
    });
    const { from, until } = measure.window;
    return [
      ...(from === null
        ? []
        : [
            target(
              'before',
              'from',
              days(false).some((day) => day < from),
            ),
            target('first', 'from', days(true).includes(from)),
          ]),
      ...(until === null
        ? []
        : [
            target('last', 'until', days(true).includes(until)),
            target(
              'after',
              'until',
              days(false).some((day) => day > until),
            ),
          ]),
    ];
  });
}

/** Each warning under conditions is said in an example that expects it. */
function warningTargets({ source, measures }: Policy, views: readonly View[]): Target[] {
  const said = new Set(
    views.filter(({ namesWarnings }) => namesWarnings).flatMap(({ one }) => conditionalWarnings(one)),
  );
  const targets = (warnings: typeof source.warnings, at: Path): Target[] =>
    (warnings ?? []).flatMap((warning, index) =>
      'text' in warning && warning.when !== undefined
        ? [{ kind: 'warning', at: [...at, index], measures: [], reached: said.has(warning.text) }]
        : [],
    );
  return [
    ...targets(source.warnings, ['warnings']),
    ...measures.flatMap((measure, index) => targets(measure.source.warnings, ['measures', index, 'warnings'])),
  ];
}

/** Each condition of the scope and of a measure refuses someone. */
function conditionTargets(policy: Policy, { tests }: Sites, views: readonly View[]): Target[] {
  return tests.filter(isTop).map((site) => {
    const own = policy.measures[measureOf(site.at)];
    const reached = views.some(
      ({ measure, one, world }) =>
        (own === undefined || measure === own.id) &&
        one.status === 'does-not-qualify' &&
        site.test.test(world) === false,
    );
    return { kind: 'condition', at: site.at, measures: own === undefined ? [] : [own.id], reached };
  });
}

function isTop({ at, raw }: TestSite): boolean {
  if (Array.isArray(raw)) return false;
  return (at[0] === 'scope' && at.length === 2) || (measureOf(at) >= 0 && at[2] === 'when' && at.length === 4);
}

/** The examples of a policy, seen from their measures. */
interface Seen {
  readonly policy: Policy;
  readonly views: readonly View[];
  readonly useOf: ReturnType<typeof usesIn>;
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
  if (list === null) return here.map(({ world }) => world);
  return here.flatMap(({ world }) => {
    const value = world.facts[list.slot];
    const items = typeof value === 'object' && 'items' in value ? value.items : [];
    return items.map((item, index) => withItem(world, item, `${list.id}[${index}]`));
  });
}

function rungTargets(site: PlanSite, seen: Seen): Target[] {
  const { rungs } = site.plan;
  // A name stands for the tiers behind it, which are a place of their own.
  if (rungs === undefined || onlyEntry(site.raw) === null) return [];
  const worlds = worldsAt(site, seen);
  // A line that pays nothing is reached by being refused.
  const nothing = worldsAt(site, seen, true);
  return rungs.map(({ test, plan, at }, index) => ({
    kind: 'tier',
    // The whole tier or case, where it is more than its amount.
    at: at.at(-1) === 'amount' ? at.slice(0, -1) : at,
    measures: [],
    reached: (plan.literal?.isZero() === true ? nothing : worlds).some(
      (world) =>
        test.test(world) === true && rungs.slice(0, index).every((before) => before.test.test(world) === false),
    ),
  }));
}

/** Each ceiling brings a sum down, each least sum refuses one. */
function limitTargets(site: PlanSite, seen: Seen): Target[] {
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
function edgeTargets(site: EdgeSite, seen: Seen): Target[] {
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
  // That a least sum refuses someone is asked of it as a limit.
  return isGate(at) ? [target('figure', standsOn)] : [target('figure', standsOn), target('beyond', isOther)];
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

/** A joint cap brings the sum of its measures down. */
function jointCapTargets({ source, measures, id }: Policy, views: readonly View[]): Target[] {
  return (source.joint_caps ?? []).map((joint, index) => {
    const ids = joint.measures.map((name) => fullMeasureId(id, name));
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
