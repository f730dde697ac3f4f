/** What operators over a list of amounts have in common: their operands, one unit, and the equation that explains them. */
import { isMoney, isPlain, ownCurrencyOf, PLAIN, same } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { figurePhrase } from '../explain-fact.ts';
import { phrase } from '../phrase.ts';
import type { Part, Phrase } from '../phrase.ts';
import type { Path, Plan, Scope } from '../plan.ts';
import { highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { expectMoney, reportMixed } from '../unit-faults.ts';
import type { World } from '../world.ts';

/** Prepares each amount of a list. */
export function operandsOf(specs: readonly unknown[], at: Path, scope: Scope): Plan[] {
  return specs.map((spec, index) => scope.plan(spec, [...at, index], scope));
}

/**
 * The one unit of several amounts, in the currency of the first that has one of its own (what was received has none);
 * amounts that cannot be compared are reported.
 *
 * @param keys where each of them stands, where they are no list
 */
export function sameUnits(
  parts: readonly Plan[],
  at: Path,
  scope: Scope,
  keys?: readonly (string | Path)[],
): Unit | null {
  const placeOf = (index: number): Path => [...at, keys?.[index] ?? index].flat();
  let unit: Unit | null = null;
  /** The first that has a currency of its own. */
  let own: Unit | null = null;
  for (const { index, unit: here } of unitsOf(parts, placeOf, scope)) {
    const [before, currency] = [own === null ? null : ownCurrencyOf(own), ownCurrencyOf(here)];
    if (before !== null && currency !== null && currency !== before) scope.mixes(placeOf(index), before, currency);
    if (unit !== null && !same(unit, here)) reportMixed(unit, here, placeOf(index), scope);
    scope.meet(own ?? unit, here);
    unit ??= here;
    if (currency !== null) own ??= here;
  }
  return unit === null || own === null ? unit : { currency: own.currency, powers: unit.powers };
}

/** The units of amounts, by where they stand among them. Of a bare figure beside money it is told that its currency was forgotten. */
function unitsOf(
  parts: readonly Plan[],
  placeOf: (index: number) => Path,
  scope: Scope,
): readonly { readonly index: number; readonly unit: Unit }[] {
  const isOfMoney = parts.some(({ unit }) => unit !== null && isMoney(unit));
  return parts.flatMap((part, index) => {
    const isBare = isOfMoney && isBareFigure(part);
    if (isBare) expectMoney(part, placeOf(index), scope);
    return isBare || part.unit === null ? [] : [{ index, unit: part.unit }];
  });
}

/** A figure without unit and percent sign. */
function isBareFigure({ unit, literal, words }: Plan): boolean {
  const { text } = words.with;
  const isShare = typeof text === 'string' && /[%％]/u.test(text);
  return literal !== undefined && unit !== null && isPlain(unit) && !isShare;
}

/** A figure as a part of a phrase. */
export function figure(quantity: Quantity, unit: Unit | null): Part {
  return { figure: { quantity, unit: unit ?? PLAIN } };
}

/** What becomes of an amount: itself, where it stays as it is. */
export function becomes(before: Quantity, result: Quantity, unit: Unit | null): Phrase {
  const isSame = lowOf(before).eq(lowOf(result)) && highOf(before).eq(highOf(result));
  if (isSame) return phrase('figure', { figure: figure(result, unit) });
  return phrase('step.gate', { before: figure(before, unit), result: figure(result, unit) });
}

/** What an operator over several amounts is made of. */
interface Operation {
  /** Names the operator in the catalogue: `step.KEY`, `rule.KEY`. */
  readonly key: string;
  /** What stands between the operands in an equation. */
  readonly sign: string;
  readonly parts: readonly Plan[];
  readonly unit: Unit | null;
  readonly evaluate: (world: World) => Quantity;
  /** Why it is nothing: one operand that is nothing will do, where it is not otherwise. */
  readonly reason?: ((parts: readonly Plan[], world: World) => Phrase | null) | undefined;
}

/** A plan that combines operands; explained as `a + b = c` after what leads to each operand. */
export function operation({ key, sign, parts, unit, evaluate, reason = firstReason }: Operation): Plan {
  const result = (world: World): Part => figure(evaluate(world), unit);
  return {
    unit,
    evaluate,
    name: result,
    words: phrase(`rule.${key}`, { parts: { phrases: parts.map((part) => part.words), joined: 'comma' } }),
    explain: (world, steps) => {
      for (const part of parts) part.explain(world, steps);
      steps.push({
        label: phrase(`step.${key}`, { parts: listOf(parts, (part) => part.name(world)) }),
        value: phrase('step.equation', {
          sign,
          parts: listOf(parts, (part) => ({ phrase: figurePhrase(part, world) })),
          result: result(world),
        }),
      });
    },
    // A part that is nothing is no reason where the others come to something.
    whyZero: (world) => (isNoMore(evaluate(world)) ? reason(parts, world) : null),
  };
}

/** Whether a quantity is known to be nothing, or below it: a fall, which pays no more. */
export function isNoMore(quantity: Quantity): boolean {
  return highOf(quantity).lte(0);
}

/** Whether a quantity is known to be nothing. */
export function isNothing(quantity: Quantity): boolean {
  return !isOpen(quantity) && quantity.isZero();
}

/** The first reason that an operand gives for being nothing; one that comes to something gives none. */
export function firstReason(parts: readonly Plan[], world: World): Phrase | null {
  for (const part of parts) {
    if (!isNoMore(part.evaluate(world))) continue;
    const why = part.whyZero(world);
    if (why !== null) return why;
  }
  return null;
}

/** The reasons of all operands that are nothing: what is added up is nothing only where each of them is. */
export function allReasons(parts: readonly Plan[], world: World): Phrase | null {
  const reasons = parts.flatMap((part) => firstReason([part], world) ?? []);
  const [first = null, ...others] = reasons;
  return others.length === 0 ? first : phrase('why.each', { whys: { phrases: reasons, joined: 'comma' } });
}

function listOf(parts: readonly Plan[], each: (part: Plan) => Part): Part {
  return { phrases: parts.map((part) => phrase('operand', { name: each(part) })), joined: 'comma' };
}
