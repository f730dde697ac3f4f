/** One measure for very many companies: plain values in, its amount out, without texts, reasons or rivals. */
import type { Measure, Rulebook } from '../rules/rulebook.ts';
import type { SlotValue, World } from '../rules/world.ts';
import { numberOfDay } from '../rules/held-day.ts';
import { lowOf, highOf } from '../rules/quantity.ts';
import type { Fact } from '../rules/vocabulary.ts';
import { ZERO, type Decimal } from '../values/decimal.ts';
import { demandDay } from './given.ts';
import { inOwnCurrency } from './currency.ts';
import { rateTable, requireRates } from './rates.ts';
import { rounded, roundsToNothing } from './rounding.ts';
import { inForce } from './windows.ts';

/** A number as a decimal (money in CNY), yes or no, a choice by its id, several choices, a day as `YYYY-MM-DD`; undefined is not known. */
export type PlainValue = Decimal | boolean | string | readonly string[] | undefined;

/** What a measure by itself pays: a range while facts are unknown; null where it is refused or has no figure. */
export interface PlainAmount {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A measure made ready: the ids of the facts it uses, and what it pays for their values in that order. */
export interface Evaluator {
  readonly facts: readonly string[];
  /**
   * Asks for the value of a fact by its place in `facts`, as the rule comes to it.
   *
   * @throws RangeError where the value of a day is none
   */
  readonly evaluate: (valueAt: (index: number) => PlainValue) => PlainAmount | null;
}

/**
 * Prepares one measure for many companies. The amount is in the measure's currency, after its own caps, rounded half up to
 * 0.01, and null on a day on which the measure is not in force; joint caps and exclusions, which concern several measures, and what
 * was received before are left to `estimate`. Lists are not asked for: what depends on one stays a range.
 *
 * @throws RangeError where the rulebook has no such measure, or the day is none
 * @throws MissingRateError where it has figures in a currency of which no rate is bundled
 */
export function evaluatorOf(rulebook: Rulebook, id: string, asOf: string): Evaluator {
  const measure: Measure | undefined = rulebook.measures.get(id);
  if (measure === undefined) throw new RangeError(`no measure is called ${id}`);
  demandDay(asOf);
  const { conditions, plan } = measure;
  const used = measure.facts.filter(({ list, type }) => list === null && type !== 'list');
  const places = new Map(used.map(({ slot }, index) => [slot, index]));
  const nothing: readonly SlotValue[] = Array.from({ length: rulebook.vocabulary.slots });
  const rates = rateTable(new Map(), new Map(), rulebook.bundledRates);
  requireRates(id, currenciesOf(measure, used), rates);
  const received = new Map();
  const isInForce = inForce(measure, asOf);
  const evaluate = (valueAt: (index: number) => PlainValue): PlainAmount | null => {
    if (!isInForce) return null;
    const facts = nothing.slice();
    const ask = (slot: number): SlotValue => {
      const place = places.get(slot);
      return place === undefined ? undefined : (facts[slot] = slotValue(used[place], valueAt(place)));
    };
    const world: World = { facts, ask, rates, received, asOf };
    const verdict = conditions.test(world);
    if (verdict === false || plan === null) return null;
    const amount = inOwnCurrency(plan.evaluate(world), measure.currency, world);
    if (roundsToNothing(amount)) return null;
    const whole = rounded(amount);
    return { low: verdict === true ? lowOf(whole) : ZERO, high: highOf(whole) };
  };
  return { facts: used.map(({ id: fact }) => fact), evaluate };
}

/** Rules count days; whoever asks for a measure writes them. */
function slotValue(fact: Fact | undefined, value: PlainValue): SlotValue {
  if (fact?.type !== 'date' || typeof value !== 'string') return value;
  demandDay(value, fact.id);
  return numberOfDay(value);
}

/** Values come in CNY: every other currency of the rule, also one that meets no other, is converted. */
function currenciesOf({ currency, currencies }: Measure, facts: readonly Fact[]): ReadonlySet<string> {
  return new Set([currency, ...currencies, ...facts.flatMap((fact) => fact.currency ?? [])]);
}
