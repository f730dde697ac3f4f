/**
 * `brackets: { of: SALES, steps: [ { up_to: 10m CNY, rate: 1% }, { up_to: 50m CNY, rate: 2% }, { rate: 3% } ] }`:
 * each slice of the base at its own rate, added up (marginal). Each bracket begins where the one before it ends; `over`
 * may repeat that figure, as documents do, and is then checked. Without a last bracket that is open, nothing is paid above.
 */
import * as v from 'valibot';
import { ZERO } from '../../values/decimal.ts';
import { isOneCurrency } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Phrase, Step } from '../phrase.ts';
import type { Operator, Path, Plan, Scope } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expression, word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { less } from './difference.ts';
import { greater } from './greatest.ts';
import { lesser } from './least.ts';
import { figure, isNoMore, sameUnits } from './operands.ts';
import { productOf, productUnits } from './product.ts';
import { add } from './sum.ts';

const bracketSchema = () => keyed({ over: v.optional(word), up_to: v.optional(word), rate: expression });
const bracketsSchema = () =>
  keyed({ of: expression, steps: v.pipe(v.array(bracketSchema()), v.minLength(1, 'at least one bracket')) });

type BracketSpec = v.InferOutput<ReturnType<typeof bracketSchema>>;

interface Bracket {
  readonly from: Plan | null;
  readonly to: Plan | null;
  readonly rate: Plan;
}

/** The part of a base that lies in a bracket. */
function sliceOf({ from, to }: Bracket, base: Quantity, world: World): Quantity {
  const below = to === null ? base : lesser(base, to.evaluate(world));
  return from === null ? greater(below, ZERO) : greater(less(below, from.evaluate(world)), ZERO);
}

export const brackets: Operator<Plan> = operator('brackets', bracketsSchema, (spec, at, scope) => {
  const of = scope.plan(spec.of, [...at, 'of'], scope);
  const steps = spec.steps.map((one, index) => bracketOf(one, index, spec.steps[index - 1], [...at, 'steps'], scope));
  reportGaps(spec.steps, steps, [...at, 'steps'], scope);
  for (const [index, { from, to }] of steps.entries()) {
    sameUnits([of, from ?? of, to ?? of], [...at, 'steps', index], scope, ['of', 'over', 'up_to']);
  }
  const rateUnit = sameUnits(
    steps.map(({ rate }) => rate),
    [...at, 'steps'],
    scope,
  );
  const { unit, over } = productUnits([rateUnit, of.unit]);
  const slices = (world: World): Quantity[] => {
    const base = of.evaluate(world);
    return steps.map((one) => productOf([sliceOf(one, base, world), one.rate.evaluate(world)], over, world));
  };
  const evaluate = (world: World): Quantity => add(slices(world));
  return {
    unit,
    evaluate,
    name: (world) => figure(evaluate(world), unit),
    words: phrase('rule.brackets', {
      of: { phrase: of.words },
      brackets: { phrases: steps.map(bracketWords), joined: 'comma' },
    }),
    explain: (world, lines) => explain({ of, steps, unit, slices }, world, lines),
    whyZero: (world) => whyZero(of, steps, world),
  };
});

/** What the base comes to, or its slices at the rates that bring nothing. */
function whyZero(of: Plan, steps: readonly Bracket[], world: World): Phrase | null {
  const base = of.evaluate(world);
  if (isNoMore(base)) return of.whyZero(world);
  const reached = steps.filter((one) => !isNoMore(sliceOf(one, base, world)));
  const [first] = steps;
  if (reached.length === 0 && first !== undefined && first.from !== null) {
    return phrase('why.not-over', { of: { phrase: of.words }, over: { phrase: first.from.words } });
  }
  const isPaid = reached.some(({ rate }) => !isNoMore(rate.evaluate(world)));
  return isPaid || reached.length === 0
    ? null
    : phrase('why.brackets', {
        of: { phrase: of.words },
        brackets: { phrases: reached.map(bracketWords), joined: 'comma' },
      });
}

/** `before`: the one that it follows, where there is one. */
function bracketOf(
  { over, up_to: upTo, rate }: BracketSpec,
  index: number,
  before: BracketSpec | undefined,
  at: Path,
  scope: Scope,
): Bracket {
  if (before !== undefined && before.up_to === undefined) scope.report([...at, index - 1], 'bracket-open-inside');
  const here = [...at, index];
  const start = over ?? before?.up_to;
  const startAt = over === undefined ? [...at, index - 1, 'up_to'] : [...here, 'over'];
  return {
    from: start === undefined ? null : scope.plan(start, startAt, scope),
    to: upTo === undefined ? null : scope.plan(upTo, [...here, 'up_to'], scope),
    rate: scope.plan(rate, [...here, 'rate'], scope),
  };
}

/** Brackets lie end to end and rise; what is written otherwise is most often a slip in one of two figures. */
function reportGaps(specs: readonly BracketSpec[], steps: readonly Bracket[], at: Path, scope: Scope): void {
  for (const [index, { over, up_to: upTo }] of specs.entries()) {
    const [before, here] = [steps[index - 1], steps[index]];
    const params = {
      here: String(over ?? ''),
      before: String(specs[index - 1]?.up_to ?? ''),
      up_to: String(upTo ?? ''),
    };
    const jump = over === undefined ? 0 : order(here?.from, before?.to);
    if (jump !== 0) scope.report([...at, index, 'over'], jump > 0 ? 'bracket-gap' : 'bracket-overlap', params);
    else if (order(here?.to, here?.from, 1) <= 0) scope.report([...at, index, 'up_to'], 'bracket-order', params);
  }
}

/** Below 0 where the first of two written figures is less, above where it is more; `unwritten` where that is not written. */
function order(a: Plan | null | undefined, b: Plan | null | undefined, unwritten = 0): number {
  if (a?.literal === undefined || b?.literal === undefined || !isOneCurrency(a.unit, b.unit)) return unwritten;
  return a.literal.cmp(b.literal);
}

function bracketWords({ from, to, rate }: Bracket): Phrase {
  return phrase('rule.bracket', {
    rate: { phrase: rate.words },
    ...(from === null ? {} : { from: { phrase: from.words } }),
    ...(to === null ? {} : { to: { phrase: to.words } }),
  });
}

interface Brackets {
  readonly of: Plan;
  readonly steps: readonly Bracket[];
  readonly unit: Unit | null;
  /** What each slice earns. */
  readonly slices: (world: World) => readonly Quantity[];
}

function explain({ of, steps, unit, slices }: Brackets, world: World, lines: Step[]): void {
  of.explain(world, lines);
  const base = of.evaluate(world);
  const paid = slices(world);
  for (const [index, one] of steps.entries()) {
    lines.push({
      label: phrase('step.bracket', { bracket: { phrase: bracketWords(one) } }),
      value: phrase('step.share-value', {
        rate: figure(one.rate.evaluate(world), one.rate.unit),
        of: figure(sliceOf(one, base, world), of.unit),
        result: figure(paid[index] ?? ZERO, unit),
      }),
    });
  }
  lines.push({
    label: phrase('step.brackets'),
    value: phrase('step.equation', {
      sign: '+',
      parts: { phrases: paid.map((one) => phrase('operand', { name: figure(one, unit) })), joined: 'comma' },
      result: figure(add(paid), unit),
    }),
  });
}
