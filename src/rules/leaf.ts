/** The leaves of an amount: a literal with its unit, a fact of the company, or a value that the policy has named. */
import { parseLiteral } from '../values/literal.ts';
import { nearest } from '../values/nearest.ts';
import { constant, FAULTY } from './constant.ts';
import { explainFact, figurePhrase, isTold } from './explain-fact.ts';
import { calledBy } from './names.ts';
import { phrase } from './phrase.ts';
import type { NamedValue, Path, Plan, Scope } from './plan.ts';
import { isNothing } from './operators/operands.ts';
import type { Quantity } from './quantity.ts';
import { isNumeric, isWhole } from './vocabulary.ts';
import type { Fact } from './vocabulary.ts';
import { wholeDomain } from './splits.ts';
import { factKey, factValue, isNumber } from './world.ts';
import type { World } from './world.ts';

/** Prepares a literal, a fact id or the name of a value. */
export function leaf(raw: string | number, at: Path, scope: Scope): Plan {
  const text = String(raw);
  const value = scope.value(text);
  if (value !== undefined) {
    scope.speaksOf(text);
    return named(text, value);
  }
  const fact = scope.fact(text);
  if (fact !== undefined) return factPlan(fact, at, scope);
  return literalPlan(text, at, scope);
}

function named(name: string, value: NamedValue): Plan {
  const { plan, ofItem } = value;
  const called = calledBy(name, value);
  return {
    ...plan,
    name: () => called,
    words: phrase('rule.named', { name: called }),
    explain: (world, steps) => {
      const id = ofItem ? `${world.itemKey ?? ''}:${name}` : name;
      if (isTold(id, steps)) return;
      plan.explain(world, steps);
      steps.push({ label: phrase('step.named', { id, name: called }), value: figurePhrase(plan, world) });
    },
  };
}

function factPlan(fact: Fact, at: Path, scope: Scope): Plan {
  scope.used(fact);
  if (!isNumeric(fact)) {
    scope.report(at, 'fact-no-number', { fact: fact.id, type: fact.type });
    return FAULTY;
  }
  const evaluate = (world: World): Quantity => {
    const value = factValue(fact, world);
    return isNumber(value) ? value : wholeDomain(fact, value, [factKey(fact, world)]);
  };
  return {
    unit: fact.unit,
    isCount: isWhole(fact),
    evaluate,
    name: () => ({ fact: fact.id }),
    words: phrase('rule.fact', { fact: { fact: fact.id } }),
    explain: (world, steps) => explainFact(fact.id, world, steps),
    whyZero: (world) => (isNothing(evaluate(world)) ? phrase('why.fact-zero', { fact: { fact: fact.id } }) : null),
  };
}

function literalPlan(text: string, at: Path, scope: Scope): Plan {
  const literal = parseLiteral(text);
  if (!literal.ok) {
    reportName(text, at, scope, literal.refusal);
    return FAULTY;
  }
  return constant(literal.value.amount, literal.value.unit, text);
}

/** The name that is meant by one that is none: the fact of a list or group whose last part it is, or the nearest. */
export function meantName(name: string, scope: Scope): string | undefined {
  const names = scope.names();
  const whole = names.find((known) => known.endsWith(`.${name}`) && scope.fact(known) !== undefined);
  return whole ?? nearest(name, names);
}

/** The fact of a type that a misspelt name comes nearest to, as it is written in the rules. */
export function nearestFact(name: string, type: Fact['type'], scope: Scope): string | undefined {
  return nearest(
    name,
    scope.names().filter((known) => scope.fact(known)?.type === type),
  );
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
    const near = meantName(text, scope);
    scope.report(at, near === undefined ? 'unknown-name' : 'unknown-name-near', { name: text, near: near ?? '' });
    return;
  }
  const fraction = /^(\d+) ?\/ ?(\d+)$/u.exec(text);
  if (fraction !== null) {
    scope.report(at, 'fraction-written', { found: text, part: fraction[1] ?? '', whole: fraction[2] ?? '' });
  } else if (refusal.code === 'negative') {
    scope.report(at, 'negative-in-rule', { found: text, taken: text.replace(/^[-−]\s*/u, '') });
  } else scope.report(at, refusal.code, refusal.params);
}
