/** Amounts that stand under conditions: what `tiers`, `choose` and `lookup` have in common. */
import { ZERO } from '../../values/decimal.ts';
import { explainFact } from '../explain-fact.ts';
import { ownValues, ownValuesOf } from '../own-values.ts';
import { phrase } from '../phrase.ts';
import type { Phrase, Step } from '../phrase.ts';
import type { Path, Plan, Scope, Test } from '../plan.ts';
import { hull } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { Undecided } from '../truth.ts';
import type { World } from '../world.ts';
import { figure, firstReason, sameUnits } from './operands.ts';

/** One amount and the condition under which it is paid. */
export interface Rung {
  readonly test: Test;
  readonly plan: Plan;
}

/** With the place of its amount. */
export interface WrittenRung extends Rung {
  readonly at: Path;
}

/**
 * The amount of the first rung that holds, nothing where none does. While it is open which one holds, the range
 * around all that may; then every fact of a condition passed on the way still counts.
 *
 * @param someHolds whether one of them holds for every company
 */
export function firstThatHolds(rungs: readonly Rung[], world: World, someHolds = false): Quantity {
  const rung = paidRung(rungs, world);
  if (rung === undefined) return rangeOver(rungs, world, someHolds);
  return rung === null ? ZERO : rung.plan.evaluate(world);
}

/** The range around all rungs that may hold. */
function rangeOver(rungs: readonly Rung[], world: World, someHolds: boolean): Quantity {
  const open: Undecided[] = [];
  const possible: Quantity[] = [];
  let decided = false;
  for (const { test, plan } of rungs) {
    const truth = test.test(world);
    if (truth === false) continue;
    possible.push(plan.evaluate(world));
    if (truth === true) {
      decided = true;
      break;
    }
    open.push(truth);
  }
  if (!decided && !someHolds) possible.push(ZERO);
  const facts = [...new Set(open.flatMap((truth) => truth.facts))];
  return hull({ facts, form: open.map((truth) => truth.form).join(';') }, possible);
}

/** The rung that is paid; undefined while that is open, null where none is. */
function paidRung(rungs: readonly Rung[], world: World): Rung | null | undefined {
  for (const rung of rungs) {
    const truth = rung.test.test(world);
    if (truth === true) return rung;
    if (truth !== false) return undefined;
  }
  return null;
}

/** What may be paid while it is open which rung holds. */
function possible(rungs: readonly Rung[], world: World): readonly Plan[] {
  return rungs.filter(({ test }) => test.test(world) !== false).map(({ plan }) => plan);
}

/** Rungs in their two orders, and what they are called by. */
export interface Ladder {
  readonly key: 'tiers' | 'choose' | 'lookup';
  /** In the order of the document, for their words. */
  readonly written: readonly WrittenRung[];
  /** In the order in which they are tried. */
  readonly tried: readonly WrittenRung[];
  /** In that order where it hangs on what the company has, or on the exchange rates. */
  readonly triedIn?: ((world: World) => readonly WrittenRung[]) | undefined;
  /** Whether one of them holds for every company, though each has a condition. */
  readonly someHolds?: boolean | undefined;
}

/** The most cases of which each is named. */
const MOST_CASES = 4;

/** A plan that pays the first rung that holds. */
export function rungPlan(ladder: Ladder, scope: Scope): Plan {
  const { key, written, tried, triedIn = () => tried, someHolds } = ladder;
  const plans = written.map((rung) => rung.plan);
  const places = written.map((rung) => rung.at);
  const unit = sameUnits(plans, [], scope, places);
  const evaluate = (world: World): Quantity => firstThatHolds(triedIn(world), world, someHolds);
  return {
    unit,
    evaluate,
    rungs: tried,
    rungIn: (world) => paidRung(triedIn(world), world),
    name: (world) => figure(evaluate(world), unit),
    words: phrase(`rule.${key}`, { rungs: { phrases: written.map(rungWords), joined: 'comma' } }),
    explain: (world, steps) => {
      const rungs = triedIn(world);
      const rung = paidRung(rungs, world);
      const alone = onlyCase(ladder);
      const passed = passedBy(rungs, rung).slice(-MOST_CASES);
      for (const { test } of passed) explainAsked(test, world, steps);
      const asked = (rung ?? alone)?.test;
      if (asked !== undefined) explainAsked(asked, world, steps);
      rung?.plan.explain(world, steps);
      if (key === 'choose' && alone === null) for (const { test } of passed) steps.push(notThisCase(test));
      const label =
        alone === null ? rungLabel(rung, key) : phrase('step.only-case', { condition: { phrase: alone.test.words } });
      steps.push({ label, value: phrase('figure', { figure: figure(evaluate(world), unit) }) });
    },
    whyZero: (world) => {
      const rung = paidRung(triedIn(world), world);
      if (rung !== null) return firstReason(rung === undefined ? possible(triedIn(world), world) : [rung.plan], world);
      if (key === 'lookup') return whyNoLine(written, world);
      return key === 'choose' ? whyNoCase(written, world) : whyNone(written, world);
    },
  };
}

/** The rungs that do not hold before the one that is paid, all where none is; of an open ladder nothing is said. */
function passedBy(rungs: readonly Rung[], paid: Rung | null | undefined): readonly Rung[] {
  if (paid === undefined) return [];
  return paid === null ? rungs : rungs.slice(0, rungs.indexOf(paid));
}

/** What the company has of what a condition looks at. */
function explainAsked({ facts, held = [] }: Test, world: World, steps: Step[]): void {
  for (const id of facts) explainFact(id, world, steps);
  for (const { plan } of held) plan.explain(world, steps);
}

function notThisCase(test: Test): Step {
  return {
    label: phrase('step.other-case', { condition: { phrase: test.words } }),
    value: phrase('step.not-this-case'),
  };
}

/** The case of a choice that has no other: it is told whether it applies or not. */
function onlyCase({ key, written: [only, second] }: Ladder): Rung | null {
  return key === 'choose' && only !== undefined && second === undefined ? only : null;
}

function rungWords({ test, plan }: Rung): Phrase {
  return phrase('rule.rung', { condition: { phrase: test.words }, amount: { phrase: plan.words } });
}

function rungLabel(rung: Rung | null | undefined, key: Ladder['key']): Phrase {
  const name = key === 'tiers' ? 'rung' : 'case';
  if (rung === undefined) return phrase(`step.${name}-open`);
  if (rung === null) return phrase(`step.${name}-none`);
  return phrase(`step.${key}`, { condition: { phrase: rung.test.words } });
}

/** No rung holds: named by what the first one asks, with the company's own values. */
function whyNone([lowest]: readonly Rung[], world: World): Phrase | null {
  if (lowest === undefined) return null;
  return phrase('why.no-rung', {
    condition: { phrase: lowest.test.words },
    values: ownValues(lowest.test, world),
  });
}

/** None of several cases is the company's: cases stand in no order. */
function whyNoCase(cases: readonly Rung[], world: World): Phrase | null {
  if (cases.length > MOST_CASES) return whyNone(cases.slice(-1), world);
  const tests = cases.map(({ test }) => test);
  return phrase(tests.length === 1 ? 'why.only-case' : 'why.no-case', {
    conditions: { phrases: tests.map(({ words }) => words), joined: 'or' },
    values: ownValuesOf(tests, world),
  });
}

/** No line of a table is for what the company, or the item looked at, has. */
function whyNoLine([first]: readonly Rung[], world: World): Phrase | null {
  const [own] = first === undefined ? [] : ownValues(first.test, world).phrases;
  return own === undefined ? null : phrase('why.no-line', { own: { phrase: own } });
}
