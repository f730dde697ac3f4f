/**
 * Whether an answer can tell anything: a question of which every answer leaves every status and amount as it was is not
 * asked before those of which one does not (telling-together.ts has what is asked after them). Answers are tried out: both
 * ends, every choice, each value at which a condition turns, and steps between.
 */
import { assess, sameRange } from '../engine/assessment.ts';
import { groundOf } from '../engine/combination/trees.ts';
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { givenNumber } from '../engine/profile.ts';
import type { GivenValue, Profile } from '../engine/profile.ts';
import { worldOf } from '../engine/world-of.ts';
import { isOpen } from '../rules/quantity.ts';
import { domainOf, smallestStep } from '../rules/vocabulary.ts';
import type { Fact } from '../rules/vocabulary.ts';
import type { World } from '../rules/world.ts';
import { Decimal } from '../values/decimal.ts';
import type { OpenQuestion } from './open-questions.ts';
import { withAnswer } from './with-answer.ts';

/** Whether some answer changes the status or the amount of a measure. */
export function isTelling({ question, measures }: OpenQuestion, made: Estimate): boolean {
  return measures.some((measure) => {
    const world = worldAt(made.profile, measure, made);
    return answersFor(question.fact, measure, world).some((answer) =>
      changes(withAnswer(made.profile, question, answer), measure, made),
    );
  });
}

/** Whether another profile leaves a measure with another status or amount. */
export function changes(profile: Profile, measure: MeasureEstimate, made: Estimate): boolean {
  const { status, amount } = assess(made.rulebook, measure.measure, groundOf(worldAt(profile, measure, made)));
  return status !== measure.status || !sameRange(amount, measure.amount);
}

/** The world in which a measure is looked at. */
export function worldAt(profile: Profile, { measure }: MeasureEstimate, made: Estimate): World {
  return worldOf({ ...made, profile }, measure.policy.jurisdiction);
}

/** Answers that stand for all others, the most telling first. */
export function answersFor(fact: Fact, measure: MeasureEstimate, world: World): readonly GivenValue[] {
  const ids = [...fact.choices.keys()];
  switch (fact.type) {
    case 'boolean':
      return [false, true].map((boolean) => ({ kind: 'boolean', boolean }));
    case 'choice':
      return ids.map((choice) => ({ kind: 'choice', choice }));
    case 'choices':
      return [[], ids, ...ids.map((id) => [id])].map((choices) => ({ kind: 'choices', choices }));
    case 'list':
      return [[], [new Map()]].map((items) => ({ kind: 'list', items }));
    case 'text':
      return [{ kind: 'text', text: '' }];
    case 'money':
    case 'percent':
    case 'area':
    case 'number':
    case 'integer':
    case 'date':
      return figuresFor(fact, measure, world).map((figure) => givenNumber(fact, figure));
  }
}

/** More than any figure that is read. */
const LARGEST = new Decimal('999999999999999');
const POWERS = Array.from({ length: 15 }, (_, power) => new Decimal(10).pow(power));

function figuresFor(fact: Fact, { measure }: MeasureEstimate, world: World): readonly Decimal[] {
  const { low, high } = domainOf(fact);
  const top = high.isFinite() ? high : LARGEST;
  const turning = [...measure.splits.values()]
    .filter((split) => split.fact.id === fact.id || split.fact.sumOf.includes(fact.id))
    .flatMap((split) => split.thresholds.map((threshold) => threshold(world)))
    .flatMap((threshold) => (isOpen(threshold) ? [] : [inOwnUnit(fact, threshold, world)]));
  const step = smallestStep(fact);
  const around = turning.flatMap((at) => [at, at.minus(step), at.plus(step)]);
  return [low, top, ...around, ...POWERS].filter((figure) => figure.gte(low) && figure.lte(top));
}

/** Thresholds of money are held in the base currency, answers in the fact's own. */
function inOwnUnit(fact: Fact, threshold: Decimal, world: World): Decimal {
  return fact.currency === null ? threshold : threshold.div(world.rates.toBase(fact.currency));
}
