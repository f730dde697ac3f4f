/**
 * What the worked examples of a policy reach: each measure paid and refused, each condition that refuses, each tier and
 * case paid, each cap that bites, each figure at which a rule turns stood on exactly, each end of a window stood on and
 * passed. An example reaches a measure only where it expects something of it.
 */
import { inOwnCurrency } from '../../engine/currency.ts';
import { worldOf } from '../../engine/world-of.ts';
import { fullMeasureId } from '../../rules/measure-id.ts';
import type { Path } from '../../rules/plan.ts';
import { highOf, lowOf } from '../../rules/quantity.ts';
import type { Policy, Rulebook } from '../../rules/rulebook.ts';
import { isOuterCondition, measureOf, possibleRates, unknownWorld } from '../check/sites.ts';
import type { Sites } from '../check/sites.ts';
import { outcomeOf } from '../example-outcome.ts';
import { conditionalWarnings } from '../example-warnings.ts';
import type { ExampleResult } from '../examples.ts';
import { edgeTargets, limitTargets, rungTargets, termTargets } from './rule-targets.ts';
import type { Seen } from './rule-targets.ts';
import type { Target, TargetKind, View } from './target.ts';
import { usesIn } from './uses.ts';

/** Everything that the examples of a policy should reach, and whether they do. */
export function coverageOf(
  rulebook: Rulebook,
  policy: Policy,
  sites: Sites,
  results: readonly ExampleResult[],
): Target[] {
  const views = viewsOf(rulebook, policy, results);
  const [rates = new Map()] = possibleRates(policy.measures, rulebook);
  const day = policy.source.examples?.as_of ?? policy.source.in_force.from ?? '2000-01-01';
  const anyone = [false, true].map((paid) => unknownWorld(rulebook, day, rates, paid));
  const seen: Seen = { policy, views, useOf: usesIn(policy), anyone };
  return merged([
    ...statusTargets(policy, views),
    ...windowTargets(policy, views),
    ...conditionTargets(policy, sites, views),
    ...termTargets(sites, seen),
    ...sites.plans.flatMap((site) => [...rungTargets(site, seen), ...limitTargets(site, seen)]),
    ...sites.edges.flatMap((site) => edgeTargets(site, seen)),
    ...jointCapTargets(policy, views),
    ...warningTargets(policy, views),
  ]);
}

/** A place that several measures share is reached through any of them. */
function merged(targets: readonly Target[]): Target[] {
  const places = new Map<string, Target>();
  for (const target of targets) {
    const key = `${target.kind} ${target.at.join('.')}`;
    const known = places.get(key) ?? target;
    places.set(key, { ...known, reached: known.reached || target.reached });
  }
  return [...places.values()];
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
        outcomeOf(wanted).warns === undefined ? [] : [fullId(name)],
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
    const [inside, outside] = [days(true), days(false)];
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
              outside.some((day) => day < from),
            ),
            target('first', 'from', inside.includes(from)),
          ]),
      ...(until === null
        ? []
        : [
            target('last', 'until', inside.includes(until)),
            target(
              'after',
              'until',
              outside.some((day) => day > until),
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
  return tests
    .filter(({ at }) => isOuterCondition(at))
    .map((site) => {
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

/** A joint cap brings the sum of its measures down. */
function jointCapTargets({ source, measures, id }: Policy, views: readonly View[]): Target[] {
  return (source.joint_caps ?? []).map((joint, index) => {
    const ids = joint.measures.map((name) => fullMeasureId(id, name));
    const reached = views.some(({ measure, one, world }) => {
      const own = measures.find((other) => other.id === measure);
      if (own === undefined || own.plan === null || !ids.includes(measure)) return false;
      const alone = inOwnCurrency(own.plan.evaluate(world), own.currency, world);
      const got = one.amount?.high;
      return got !== undefined && highOf(alone).isFinite() && got.lt(lowOf(alone).toDecimalPlaces(2));
    });
    return { kind: 'joint-cap', at: ['joint_caps', index, 'cap'], measures: ids, reached };
  });
}
