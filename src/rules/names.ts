/** The leaves of an amount: a literal with its unit, a fact of the company, or a value that the policy has named. */
import { parseLiteral } from '../values/literal.ts';
import { nearest } from '../values/nearest.ts';
import { currencyOf, PLAIN } from '../values/units.ts';
import type { Unit } from '../values/units.ts';
import { ZERO } from '../values/decimal.ts';
import type { Decimal } from '../values/decimal.ts';
import { phrase } from './phrase.ts';
import type { ItemKey, Step } from './phrase.ts';
import type { NamedValue, Path, Plan, Scope } from './plan.ts';
import type { Quantity } from './quantity.ts';
import type { Fact } from './vocabulary.ts';
import { wholeDomain } from './splits.ts';
import { BASE_CURRENCY, factAt, isNumber } from './world.ts';
import type { Rates, World } from './world.ts';

/** A plan that stands where a fault was reported; its unit fits anything. */
export const FAULTY: Plan = {
  unit: null,
  evaluate: () => ZERO,
  name: () => '',
  explain: () => {},
  whyZero: () => null,
  words: phrase('rule.faulty'),
};

/** Prepares a literal, a fact id or the name of a value. */
export function leaf(raw: string | number, at: Path, scope: Scope): Plan {
  const text = String(raw);
  const value = scope.value(text);
  if (value !== undefined) return named(text, value);
  const fact = scope.fact(text);
  if (fact !== undefined) return factPlan(fact, at, scope);
  return literalPlan(text, at, scope);
}

/** The plan of a value that several places may speak of: worlds never change, so its last result holds for the same world. */
export function remembered(plan: Plan): Plan {
  let last: World | null = null;
  let result: Quantity = ZERO;
  return {
    ...plan,
    evaluate: (world) => {
      if (world !== last) {
        result = plan.evaluate(world);
        last = world;
      }
      return result;
    },
  };
}

function named(name: string, { plan, title, ofItem }: NamedValue): Plan {
  const called = title === null ? name.replaceAll('_', ' ') : { text: title };
  return {
    ...plan,
    name: () => called,
    words: phrase('rule.named', { name: called }),
    explain: (world, steps) => {
      const id = ofItem ? `${world.itemKey ?? ''}:${name}` : name;
      if (steps.some((step) => step.label.key === 'step.named' && step.label.with['id'] === id)) return;
      plan.explain(world, steps);
      steps.push({ label: phrase('step.named', { id, name: called }), value: figurePhrase(plan, world) });
    },
  };
}

/** The evaluated figure of a plan, for a step. */
export function figurePhrase(plan: Plan, world: World): ReturnType<typeof phrase> {
  return phrase('figure', { figure: { figure: { quantity: plan.evaluate(world), unit: plan.unit ?? PLAIN } } });
}

function factPlan(fact: Fact, at: Path, scope: Scope): Plan {
  scope.used(fact);
  if (!NUMERIC.has(fact.type)) {
    scope.report(at, 'fact-no-number', { fact: fact.id, type: fact.type });
    return FAULTY;
  }
  const { slot } = fact;
  const itemFact = fact.list === null ? null : fact.id.slice(fact.list.length + 1);
  const evaluate =
    itemFact === null
      ? (world: World): Quantity => {
          const value = factAt(world, slot);
          return isNumber(value) ? value : wholeDomain(fact, value, [fact.id]);
        }
      : (world: World): Quantity => {
          const value = world.item?.[slot];
          return isNumber(value) ? value : wholeDomain(fact, value, [`${world.itemKey ?? ''}.${itemFact}`]);
        };
  return {
    unit: fact.unit,
    evaluate,
    name: () => ({ fact: fact.id }),
    words: phrase('rule.fact', { fact: { fact: fact.id } }),
    explain: (world, steps) => explainFact(fact.id, world, steps),
    whyZero: (world) => {
      const value = evaluate(world);
      return 'form' in value || !value.isZero() ? null : phrase('why.fact-zero', { fact: { fact: fact.id } });
    },
  };
}

const NUMERIC = new Set(['money', 'percent', 'area', 'number', 'integer', 'date']);

/** Adds the company's own value of a fact to the steps, once. */
export function explainFact(id: string, world: World, steps: Step[]): void {
  const item = itemOf(id, world);
  const key = `${item === undefined ? '' : world.itemKey}:${id}`;
  if (steps.some((step) => step.label.with['id'] === key)) return;
  steps.push({
    label: phrase('step.fact', { id: key, fact: { fact: id }, ...(item === undefined ? {} : { item: { item } }) }),
    value: phrase('value', { value: item === undefined ? { valueOf: id } : { valueOf: id, item } }),
  });
}

/** Which item a fact is read from, where it is a fact of the item looked at. */
export function itemOf(factId: string, world: World): ItemKey | undefined {
  if (world.itemKey === undefined) return undefined;
  const [, list, index] = /^(.*)\[(\d+)\]$/.exec(world.itemKey) ?? [];
  if (list === undefined || index === undefined || !factId.startsWith(`${list}.`)) return undefined;
  return { list, index: Number(index) };
}

function literalPlan(text: string, at: Path, scope: Scope): Plan {
  const literal = parseLiteral(text);
  if (!literal.ok) {
    reportName(text, at, scope, literal.refusal);
    return FAULTY;
  }
  return constant(literal.value.amount, literal.value.unit, text);
}

/** A plan for a figure that no fact changes. Money of other currencies is converted once for each set of rates. */
export function constant(amount: Decimal, unit: Unit, text: string): Plan {
  const currency = currencyOf(unit);
  return {
    unit,
    literal: amount,
    evaluate: currency === null || currency === BASE_CURRENCY ? () => amount : converted(amount, currency),
    name: (world) => ({ figure: { quantity: amountIn(world, amount, currency), unit } }),
    words: phrase('rule.literal', { text }),
    explain: () => {},
    whyZero: () => (amount.isZero() ? phrase('why.literal-zero') : null),
  };
}

function amountIn(world: World, amount: Decimal, currency: string | null): Decimal {
  return currency === null ? amount : amount.times(world.rates.toBase(currency));
}

/** Keeps the last conversion: a stream of profiles shares its rates. */
function converted(amount: Decimal, currency: string): (world: World) => Decimal {
  let rates: Rates | null = null;
  let result = amount;
  return (world) => {
    if (world.rates !== rates) {
      rates = world.rates;
      result = amount.times(rates.toBase(currency));
    }
    return result;
  };
}

/** A fact of an item is one only where a list is gone through; says so, and whether there was anything to say. */
export function reportItemFact(name: string, at: Path, scope: Scope, atKey = false): boolean {
  const fact = scope.itemFact(name);
  if (fact === undefined) return false;
  scope.report(at, 'item-fact-outside', { name, list: name.split('.').slice(0, -1).join('.') }, atKey);
  return true;
}

/** A text that is no literal: most often a misspelt fact or value. */
function reportName(
  text: string,
  at: Path,
  scope: Scope,
  refusal: { readonly code: string; readonly params: Readonly<Record<string, string>> },
): void {
  if (reportItemFact(text, at, scope)) return;
  if (/^[A-Za-z_][\w./-]*$/.test(text)) {
    const near = nearest(text, scope.names());
    scope.report(at, near === undefined ? 'unknown-name' : 'unknown-name-near', { name: text, near: near ?? '' });
    return;
  }
  scope.report(at, refusal.code, refusal.params);
}
