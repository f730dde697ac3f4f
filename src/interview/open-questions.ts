/**
 * The questions that may still be asked: the facts that some measure in force still misses (the engine names exactly
 * those), less those to which the answer was "don't know". A measure that lapsed misses nothing, so it asks nothing.
 */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { itemFactOf, placedKey } from '../rules/fact-key.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { questionOf } from './question.ts';
import type { Question } from './question.ts';

/** A question with the measures whose outcome hangs on it. */
export interface OpenQuestion {
  readonly question: Question;
  readonly measures: readonly MeasureEstimate[];
}

/** Every question still open, in the order in which measures miss them. */
export function openQuestions(made: Estimate, skipped: ReadonlySet<string>): readonly OpenQuestion[] {
  const waiting = new Map<string, MeasureEstimate[]>();
  for (const measure of made.measures) {
    for (const missing of measure.missing) {
      const key = keyFor(missing, measure, made);
      if (skipped.has(key) || skipped.has(itemFactOf(key)?.list ?? key)) continue;
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [measure]);
      else known.push(measure);
    }
  }
  const { vocabulary } = made.rulebook;
  return [...waiting].flatMap(([key, measures]) => {
    const question = questionOf(key, vocabulary);
    return question === null || question.fact.type === 'text' ? [] : [{ question, measures }];
  });
}

/**
 * A fact about the place is asked for each place by itself, also while there is one: its answer would not hold for another that
 * is added. An item is asked for where its list is.
 */
function keyFor(missing: string, { measure }: MeasureEstimate, { rulebook, profile }: Estimate): string {
  const { jurisdiction } = measure.policy;
  const list = itemFactOf(missing)?.list;
  const isPlaced =
    list === undefined
      ? rulebook.vocabulary.facts.get(missing)?.place === true
      : profile.places.get(jurisdiction)?.has(list) === true;
  return isPlaced ? placedKey(jurisdiction, missing) : missing;
}

/**
 * The choice by which the items of an unknown list are counted ("2 leased, 1 owned"), where a measure asks for one:
 * it saves the same question for each item.
 */
export function countedBy({ question, measures }: OpenQuestion): Fact | null {
  const asked = new Set(measures.flatMap(({ measure }) => measure.facts.map(({ id }) => id)));
  return question.fact.item.find(({ id, type }) => type === 'choice' && asked.has(id)) ?? null;
}
