/**
 * The values of a fact at which a measure may turn, from the rules' own thresholds: for each, the smallest admissible value that
 * reaches it, the smallest beyond it, and the largest on its other side. Nearest to what the company has first, in each
 * direction by itself. Nothing is tried in between.
 */
import type { Split } from '../../rules/splits.ts';
import { domainOf, smallestStep } from '../../rules/vocabulary.ts';
import type { Fact } from '../../rules/vocabulary.ts';
import type { Decimal } from '../../values/decimal.ts';
import { givenNumber } from '../profile.ts';
import type { GivenValue } from '../profile.ts';

/** A value to move to, and the admissible value next to it on the side of what the company has. */
export interface Aim {
  readonly to: GivenValue;
  /** Null where what the company has is the next value itself, or the values have no order. */
  readonly justUnder: GivenValue | null;
}

/** Aims in one direction, nearest first: only the first that opens or lifts a measure counts. */
export type Aims = readonly Aim[];

/**
 * Aims for a number, next to the values at which a rule may turn.
 *
 * @param now what the company has, in the fact's own unit
 * @param thresholds where a rule may turn, in the same unit
 */
export function numberAims(fact: Fact, now: Decimal, thresholds: readonly Decimal[]): readonly Aims[] {
  const step = smallestStep(fact);
  const { low, high } = domainOf(fact);
  const values = new Map<string, Decimal>();
  for (const threshold of thresholds) {
    const line = threshold.div(step);
    for (const steps of [line.ceil(), line.floor().plus(1), line.floor(), line.ceil().minus(1)]) {
      const value = steps.times(step);
      if (!value.eq(now) && value.gte(low) && value.lte(high)) {
        values.set(value.toString(), value);
      }
    }
  }
  const sorted = [...values.values()].toSorted((a, b) => a.cmp(b));
  const up = sorted
    .filter((value) => value.gt(now))
    .map((value) => aimAt(fact, value, value.minus(step), value.minus(step).gt(now)));
  const down = sorted
    .filter((value) => value.lt(now))
    .map((value) => aimAt(fact, value, value.plus(step), value.plus(step).lt(now)));
  return [up, down.toReversed()];
}

function aimAt(fact: Fact, value: Decimal, next: Decimal, between: boolean): Aim {
  return { to: givenNumber(fact, value), justUnder: between ? givenNumber(fact, next) : null };
}

/** Aims for a yes or no, a choice, or several choices: each by itself, for they have no order. */
export function choiceAims({ asked }: Split, fact: Fact, now: GivenValue): readonly Aims[] {
  const named = [...new Set(asked.flat())];
  const aims = (values: readonly GivenValue[]): readonly Aims[] => values.map((to) => [{ to, justUnder: null }]);
  if (now.kind === 'boolean') return aims([{ kind: 'boolean', boolean: !now.boolean }]);
  if (now.kind === 'choice') {
    const other = [...fact.choices.keys()].find((id) => !named.includes(id));
    const ids = other === undefined ? named : [...named, other];
    return aims(ids.filter((id) => id !== now.choice).map((choice) => ({ kind: 'choice', choice })));
  }
  if (now.kind !== 'choices') return [];
  const added = named.filter((id) => !now.choices.includes(id)).map((id) => [...now.choices, id]);
  const dropped = named.filter((id) => now.choices.includes(id)).map((id) => now.choices.filter((one) => one !== id));
  return aims([...added, ...dropped].map((choices) => ({ kind: 'choices', choices })));
}
