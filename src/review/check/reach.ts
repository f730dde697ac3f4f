/**
 * What can never happen: conditions that are always or never met, measures that nobody can get, tiers and cases that
 * are never paid. Exact in the conditions themselves: they are swept over all that any company may have (rules/sweep.ts).
 */
import { sweep } from '../../rules/sweep.ts';
import type { Outcome } from '../../rules/sweep.ts';
import type { Splits } from '../../rules/splits.ts';
import { isUndecided, truthForm } from '../../rules/truth.ts';
import type { Truth } from '../../rules/truth.ts';
import type { Test } from '../../rules/plan.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { World } from '../../rules/world.ts';
import type { Find } from './finding.ts';
import { onlyEntry } from './walk.ts';
import { measureOf, splitsAt, worldAt } from './sites.ts';
import type { PlanSite, Sites, TestSite } from './sites.ts';

/** Finds what no company can reach, or every one does. */
export function checkReach(measures: readonly Measure[], { plans, tests }: Sites, world: World, find: Find): void {
  const single = tests.filter(({ raw }) => !Array.isArray(raw));
  for (const site of single) checkCondition(site, single, measures, world, find);
  measures.forEach((measure, index) => {
    const alone = single.some(
      ({ at, test }) =>
        measureOf(at) === index && truths(test, measure.splits, world).every((truth) => truth === false),
    );
    if (!alone && truths(measure.conditions, measure.splits, world).every((truth) => truth === false)) {
      find(['measures', index, measure.source.when === undefined ? 'id' : 'when'], 'never-met', {
        id: measure.shortId,
      });
    }
  });
  for (const site of plans) checkRungs(site, measures, world, find);
  reportRepeated(single, find);
}

/** What a condition can be, over all that is possible. */
function truths(test: Test, splits: Splits, world: World): Truth[] {
  const swept = sweep(world, splits.values(), (here): Outcome & { truth: Truth } => {
    const truth = test.test(here);
    return { truth, facts: isUndecided(truth) ? truth.facts : [], form: truthForm(truth) };
  });
  return swept.leaves.map(({ truth }) => truth);
}

function splitsOf(site: TestSite | PlanSite, measures: readonly Measure[]): Splits {
  const measure = measures[Math.max(0, measureOf(site.at))];
  return splitsAt(site, measure?.splits ?? new Map());
}

function checkCondition(
  site: TestSite,
  single: readonly TestSite[],
  measures: readonly Measure[],
  world: World,
  find: Find,
): void {
  const found = truths(site.test, splitsOf(site, measures), worldAt(site, world));
  const [key = ''] = onlyEntry(site.raw) ?? [];
  if (found.every((truth) => truth === true)) {
    find([...site.at, key], isBottomStep(site, key, single) ? 'step-for-all' : 'always-true', { key });
  } else if (found.every((truth) => truth === false)) find([...site.at, key], 'always-false', { key });
}

/** Whether a condition on a fact is all that the lowest of some steps asks: a step for whoever reaches no other. */
function isBottomStep({ at, scope }: TestSite, key: string, single: readonly TestSite[]): boolean {
  const isOfStep = at.slice(-5).join() === 'tiers,steps,0,when,0' && scope.fact(key) !== undefined;
  const second = JSON.stringify([...at.slice(0, -1), 1]);
  return isOfStep && !single.some((other) => JSON.stringify(other.at) === second);
}

/** Which of the amounts under conditions can be paid, where the measure itself can be met. */
function checkRungs(site: PlanSite, measures: readonly Measure[], world: World, find: Find): void {
  const [key] = onlyEntry(site.raw) ?? [''];
  const { rungs } = site.plan;
  if (rungs === undefined || (key !== 'tiers' && key !== 'choose')) return;
  const measure = measures[measureOf(site.at)];
  const outer = site.scope.list === null ? measure?.conditions : undefined;
  const swept = sweep(
    worldAt(site, world),
    splitsOf(site, measures).values(),
    (here): Outcome & { paid: readonly number[] } => {
      if (outer?.test(here) === false) return { facts: [], form: 'out', paid: [] };
      return payable(rungs.map(({ test }) => test.test(here)));
    },
  );
  const reached = new Set(swept.leaves.flatMap(({ paid }) => paid));
  rungs.forEach((_rung, index) => {
    if (reached.has(index)) return;
    const written = key === 'tiers' ? rungs.length - 1 - index : index;
    const at = key === 'tiers' ? [...site.at, 'tiers', 'steps', written] : [...site.at, 'choose', written];
    find(at, key === 'tiers' ? 'tier-unreachable' : 'line-unreachable', { number: String(written + 1) });
  });
}

/** The rungs that may be paid: the first that holds, and those before it that are still open. */
function payable(found: readonly Truth[]): Outcome & { paid: readonly number[] } {
  const paid: number[] = [];
  const open: string[] = [];
  for (const [index, truth] of found.entries()) {
    if (truth === false) continue;
    paid.push(index);
    if (truth === true) break;
    open.push(...truth.facts);
  }
  return { facts: [...new Set(open)], form: paid.join(), paid };
}

/** The same condition twice in the rules of one measure, or in its scope and its own rules. */
function reportRepeated(single: readonly TestSite[], find: Find): void {
  const seen = new Map<string, Set<string>>();
  for (const { at, raw } of single) {
    const top = at[0] === 'scope' || (measureOf(at) >= 0 && at[2] === 'when' && at.length === 4);
    if (!top || (at[0] === 'scope' && at.length !== 2)) continue;
    const text = JSON.stringify(raw);
    const places = seen.get(text) ?? new Set();
    seen.set(text, places);
    const owner = at[0] === 'scope' ? 'scope' : `measures.${measureOf(at)}`;
    const place = JSON.stringify(at);
    const others = [...places].filter((other) => other !== `${owner} ${place}`);
    if (others.some((other) => other.startsWith('scope ') || other.startsWith(`${owner} `)) && owner !== 'scope') {
      find(at, 'condition-twice');
    }
    places.add(`${owner} ${place}`);
  }
}
