/**
 * What can never happen: conditions that are always or never met, measures that nobody can get, tiers and cases that
 * are never paid. Exact in the conditions themselves: they are swept over all that any company may have (rules/sweep.ts).
 */
import { sweep } from '../../rules/sweep.ts';
import type { Outcome } from '../../rules/fork.ts';
import { mergedSplits } from '../../rules/splits.ts';
import type { Splits } from '../../rules/splits.ts';
import { isUndecided, truthForm } from '../../rules/truth.ts';
import type { Truth } from '../../rules/truth.ts';
import { isSamePath } from '../../rules/path.ts';
import type { Test } from '../../rules/plan.ts';
import type { Measure } from '../../rules/rulebook.ts';
import type { World } from '../../rules/world.ts';
import type { Find } from './finding.ts';
import { onlyEntry } from './walk.ts';
import { isOuterCondition, measureOf, worldAt } from './sites.ts';
import type { PlanSite, Sites, TestSite } from './sites.ts';

/** Finds what no company can reach, or every one does. */
export function checkReach(measures: readonly Measure[], { plans, tests }: Sites, world: World, find: Find): void {
  for (const site of tests) checkCondition(site, tests, measures, world, find);
  measures.forEach((measure, index) => {
    const alone = tests.some(
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
  reportRepeated(tests, find);
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
  const measure = measures[measureOf(site.at)];
  const own = site.scope.turns();
  return measure === undefined || site.scope.list !== null ? own : mergedSplits([own, measure.splits]);
}

function checkCondition(
  site: TestSite,
  tests: readonly TestSite[],
  measures: readonly Measure[],
  world: World,
  find: Find,
): void {
  const found = truths(site.test, splitsOf(site, measures), worldAt(site, world));
  const [key = ''] = onlyEntry(site.raw) ?? [];
  if (found.every((truth) => truth === true)) {
    find([...site.at, key], isBottomStep(site, key, tests) ? 'step-for-all' : 'always-true', { key });
  } else if (found.every((truth) => truth === false)) find([...site.at, key], 'always-false', { key });
}

/** Whether a condition on a fact is all that the lowest of some steps asks: a step for whoever reaches no other. */
function isBottomStep({ at, scope }: TestSite, key: string, tests: readonly TestSite[]): boolean {
  const isOfStep = at.slice(-5).join() === 'tiers,steps,0,when,0' && scope.fact(key) !== undefined;
  const second = [...at.slice(0, -1), 1];
  return isOfStep && !tests.some((other) => isSamePath(other.at, second));
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
function reportRepeated(tests: readonly TestSite[], find: Find): void {
  const seen = new Map<string, readonly number[]>();
  for (const { at, raw } of tests.filter((site) => isOuterCondition(site.at))) {
    const text = JSON.stringify(raw);
    const owners = seen.get(text) ?? [];
    const own = measureOf(at);
    if (own >= 0 && owners.some((owner) => owner < 0 || owner === own)) find(at, 'condition-twice');
    seen.set(text, [...owners, own]);
  }
}
