/** Why a measure has its status, as phrases: the first condition that fails, what came to nothing, what is met, what is open. */
import { leavesOf } from '../rules/conditions/all-of.ts';
import { phrase } from '../rules/phrase.ts';
import type { Part, Phrase } from '../rules/phrase.ts';
import type { Test } from '../rules/plan.ts';
import { highOf, isOpen, larger, lowOf } from '../rules/quantity.ts';
import type { Quantity } from '../rules/quantity.ts';
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import { figure } from '../rules/operators/operands.ts';
import { ownValues } from '../rules/own-values.ts';
import type { OwnValues } from '../rules/own-values.ts';
import { isUndecided } from '../rules/truth.ts';
import type { Truth } from '../rules/truth.ts';
import type { World } from '../rules/world.ts';
import { ZERO } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import { moneyUnit } from '../values/units.ts';
import type { Assessment } from './assessment.ts';
import { leftOfJointCaps } from './combination/standing.ts';
import { inBase, inOwnCurrency } from './currency.ts';
import { hasRivals, partyOf } from './combination/party.ts';
import { alreadyReceived, findingOf } from './finding.ts';
import type { Finding } from './finding.ts';
import { whichCap } from './joint-cap-name.ts';
import { roundsToNothing } from './rounding.ts';
import { receivedUnder, worldOf } from './world-of.ts';
import type { Outset } from './world-of.ts';
import { lapsed } from './windows.ts';

/** The reasons for a status, in the order of the rule. */
export function reasonsFor(rulebook: Rulebook, measure: Measure, world: World, assessment: Assessment): Phrase[] {
  switch (assessment.status) {
    case 'does-not-qualify':
      return [refusal(rulebook, measure, world)];
    case 'set-aside':
      return [setAsideReason(rulebook, measure, assessment, world), ...lessReason(rulebook, measure, assessment)];
    case 'needs-facts':
      return [
        ...conditionsThat(measure.conditions, world, (truth) => isOpenFor(truth, assessment)).map((test) =>
          saidOf('reason.open', test, world),
        ),
        ...exclusionReasons(rulebook, measure, world),
        ...rivalReasons(rulebook, measure, world),
        ...(assessment.missing.length === 0 ? [] : sharedReasons(rulebook, measure, world)),
      ];
    case 'not-in-force':
      return [windowReason(measure, world)];
    case 'qualifies':
      return conditionsThat(measure.conditions, world, (truth) => truth === true).map((test) =>
        saidOf('reason.met', test, world),
      );
  }
}

/** Whether a condition waits for a fact that is missing: of alternatives one of which holds whatever it is, none is. */
function isOpenFor(truth: Truth, { missing }: Assessment): boolean {
  return isUndecided(truth) && (missing.length === 0 || truth.facts.some((fact) => missing.includes(fact)));
}

/** Each condition of a measure, in the order of the rule: whether the company meets it, and with what values. */
export function conditionsOf(outset: Outset, measure: Measure): Phrase[] {
  const world = worldOf(outset, measure.policy.jurisdiction);
  return conditionsThat(measure.conditions, world, () => true).map((test) => {
    const truth = test.test(world);
    return saidOf(truth === true ? 'reason.met' : truth === false ? 'reason.fails' : 'reason.open', test, world);
  });
}

/** Where it is open whether another measure excludes it. */
function exclusionReasons({ exclusions }: Rulebook, { id }: Measure, world: World): Phrase[] {
  return exclusions.flatMap(({ measures, when }) =>
    when !== null && measures.includes(id) && isUndecided(when.test(world))
      ? [phrase('reason.exclusion-open', { condition: { phrase: when.words } })]
      : [],
  );
}

/** Where one of several is paid, and what another comes to is open or may be more. */
function rivalReasons(rulebook: Rulebook, measure: Measure, world: World): Phrase[] {
  if (!hasRivals(rulebook, measure)) return [];
  const { members } = partyOf(rulebook, measure, world.asOf);
  const own = sumOf(findingOf(measure, world), measure, world);
  const rivals = rulebook.exclusions
    .filter(({ measures, when }) => measures.includes(measure.id) && (when === null || when.test(world) === true))
    .flatMap(({ measures }) => members.filter((other) => other !== measure && measures.includes(other.id)));
  return [...new Set(rivals)].flatMap((other) => {
    const finding = findingOf(other, world);
    const theirs = sumOf(finding, other, world);
    // What has a figure is paid before what has none.
    const isBehind = own !== null && (theirs === null || lowOf(own).gt(highOf(theirs)));
    // Where nobody else is joined with the two, what is certain and more is taken.
    const isAhead =
      members.length === 2 &&
      finding.verdict === true &&
      theirs !== null &&
      lowOf(theirs).gt(own === null ? ZERO : highOf(own));
    const isSettled = finding.verdict === false || isBehind || isAhead;
    return isSettled ? [] : [phrase('reason.rival-open', { measure: { measure: other.id, beside: measure.id } })];
  });
}

/** What a measure may be paid by itself, in the base currency. */
function sumOf({ amount }: Finding, { currency }: Measure, world: World): Quantity | null {
  return amount === null ? null : inBase(amount, currency, world);
}

/** Where facts of other measures decide: they may use up a ceiling that it shares with them. */
function sharedReasons(rulebook: Rulebook, measure: Measure, world: World): Phrase[] {
  if (measure.plan === null || measure.jointCaps.length === 0) return [];
  const most = highOf(inOwnCurrency(measure.plan.evaluate(world), measure.currency, world));
  return leftOfJointCaps(rulebook, measure, world).flatMap(({ cap, left }) =>
    isOpen(left) && left.low.lt(most)
      ? [
          phrase('reason.joint-cap-open', {
            which: whichCap(cap, measure),
            left: figure(inBase(left, measure.currency, world), moneyUnit(measure.currency)),
          }),
        ]
      : [],
  );
}

const said = {
  'reason.met': new WeakMap<Test, Phrase>(),
  'reason.open': new WeakMap<Test, Phrase>(),
  'reason.fails': new WeakMap<Test, Phrase>(),
};

/** What is said of a condition is the same for every company, unless it holds something worked out for one. */
function saidOf(key: keyof typeof said, test: Test, world: World): Phrase {
  const known = said[key].get(test) ?? phrase(key, words(test, world));
  if ((test.held ?? []).length === 0) said[key].set(test, known);
  return known;
}

function words(test: Test, world: World): { condition: { phrase: Phrase }; values: OwnValues } {
  return { condition: { phrase: test.words }, values: ownValues(test, world) };
}

function windowReason({ window }: Measure, world: World): Phrase {
  return lapsed(window, world.asOf)
    ? phrase('reason.lapsed', { until: window.until ?? '' })
    : phrase('reason.not-yet', { from: window.from ?? '' });
}

/** How much less there would be with the measure in place of what was chosen; more of it may be fixed all the same. */
function lessReason(
  { measures }: Rulebook,
  { currency: own, published }: Measure,
  { setAsideFor, setAsideLess }: Assessment,
): Phrase[] {
  if (setAsideLess === null || setAsideLess.high.lte(0)) return [];
  const { low, high } = setAsideLess;
  const currency = published ? own : (measures.get(setAsideFor ?? '')?.currency ?? own);
  const money = (amount: Decimal): Part => figure(amount, moneyUnit(currency));
  // What has no figure is no nothing: what would be given up for it is all that can be said.
  if (!published) {
    const key = low.eq(high) ? 'reason.set-aside-less-unpublished' : 'reason.set-aside-less-unpublished-up-to';
    return [phrase(key, { less: money(larger(low, high)) })];
  }
  if (low.eq(high)) return [phrase('reason.set-aside-less', { less: money(high) })];
  // Where nothing of the ceilings is paid, more is lost than where all of them is.
  if (low.gt(high)) return [phrase('reason.set-aside-less-range', { less: money(high), most: money(low) })];
  if (low.gte(0)) return [phrase('reason.set-aside-less-up-to', { less: money(high) })];
  return [phrase('reason.set-aside-less-but-fixed', { less: money(high), more: money(low.neg()) })];
}

/** That a measure is taken, and another not. */
export function chosenBefore(other: Measure, { id }: Measure): Phrase {
  return phrase('reason.chosen', { measure: { measure: other.id, beside: id } });
}

function setAsideReason({ exclusions }: Rulebook, { id }: Measure, { setAsideFor }: Assessment, world: World): Phrase {
  const other = setAsideFor ?? '';
  const exclusion = exclusions.find(
    ({ measures, when }) => measures.includes(id) && measures.includes(other) && when?.test(world) !== false,
  );
  return phrase('reason.set-aside', {
    measure: { measure: other, beside: id },
    because: exclusion === undefined ? '' : { text: exclusion.because },
  });
}

function refusal(rulebook: Rulebook, measure: Measure, world: World): Phrase {
  if (alreadyReceived(measure, world)) {
    const amount = figure(receivedUnder(world, measure.id), moneyUnit(measure.currency));
    // The second half of an award is no second award.
    return phrase(measure.payments.length > 1 ? 'reason.received-instalments' : 'reason.received', { amount });
  }
  const failing = firstFailing(measure.conditions, world);
  if (failing !== null) return failsBy(failing, world);
  const { plan, currency } = measure;
  // What comes to nothing by itself has no need of a ceiling that others have used up.
  const isNothing = plan !== null && roundsToNothing(inOwnCurrency(plan.evaluate(world), currency, world));
  const why = isNothing ? plan.whyZero(world) : null;
  if (why !== null) return phrase('reason.zero', { why: { phrase: why } });
  if (isNothing && plan !== null && highOf(plan.evaluate(world)).gt(0)) {
    return phrase('reason.rounds-to-nothing', { sum: figure(plan.evaluate(world), plan.unit) });
  }
  const usedUp = leftOfJointCaps(rulebook, measure, world).find(({ left }) => !isOpen(left) && left.lte(0));
  return usedUp === undefined
    ? phrase('reason.nothing')
    : phrase('reason.joint-cap', { which: whichCap(usedUp.cap, measure) });
}

/** What a condition says when it fails. */
export function failsBy(test: Test, world: World): Phrase {
  return saidOf('reason.fails', test, world);
}

/** The first condition that is false; of alternatives, which all fail, the whole. */
export function firstFailing(test: Test, world: World): Test | null {
  return leavesOf(test).find((leaf) => leaf.test(world) === false) ?? null;
}

/** The single conditions of a rule of which something is true. */
function conditionsThat(test: Test, world: World, wanted: (truth: Truth) => boolean): readonly Test[] {
  return leavesOf(test).filter((leaf) => wanted(leaf.test(world)));
}
