/** What is said of figures that do not fit: in another unit, with how they are written so that they fit, or nothing where something is needed. */
import type { Decimal } from '../values/decimal.ts';
import { printNumber } from '../values/print.ts';
import { readQuantity } from '../values/quantity.ts';
import { isMoney, isPlain, same, show, unitOf } from '../values/units.ts';
import type { Unit } from '../values/units.ts';
import type { Path, Plan, Scope } from './plan.ts';

/** A figure that a fact or named value is held against, in another unit. */
export function reportThreshold(name: string, left: Unit, right: Plan, at: Path, scope: Scope): void {
  if (right.unit === null) return;
  if (isPlain(left)) {
    const params = { name, right: show(right.unit), instead: bareFigure(right) };
    const isCounted = COUNTED.has(scope.fact(name)?.type ?? '');
    if (isCounted) scope.report(at, 'fact-without-unit', { ...params, unit: unitKeys(right.unit) });
    else scope.report(at, 'threshold-without-unit', params);
  } else if (isPlain(right.unit)) {
    const instead = right.literal === undefined ? '' : `${digitsOf(right.literal)} ${show(left)}`;
    scope.report(at, 'threshold-needs-unit', { name, left: show(left), instead });
  } else scope.report(at, 'units-differ', { left: show(left), right: show(right.unit), name });
}

/** Facts that may have a unit and may have none. */
const COUNTED = new Set(['number', 'integer']);

/** The figure as it was written without its unit: three years are 36 months, and never 36 of anything else. */
function bareFigure({ literal, words }: Plan): string {
  if (literal === undefined) return '';
  const { text } = words.with;
  const written = readQuantity(typeof text === 'string' ? text : '');
  return digitsOf(written.ok ? written.value.amount : literal);
}

/** Without commas, which part two values inside brackets. */
function digitsOf(amount: Decimal): string {
  return amount.toFixed();
}

/** What a fact is given so that it has a unit. */
function unitKeys(unit: Unit): string {
  if (isMoney(unit)) return `type: money, unit: ${unit.currency ?? ''}`;
  return same(unit, unitOf('m2')) ? 'type: area' : `unit: ${show(unit)}`;
}

/** An operand that cannot be compared with or added to those before it. */
export function reportMixed(before: Unit, here: Unit, at: Path, scope: Scope): void {
  if (isPlain(before)) scope.report(at, 'units-plain-before', { right: show(here) });
  else if (isPlain(here)) scope.report(at, 'units-plain-here', { left: show(before) });
  else scope.report(at, 'units-differ', { left: show(before), right: show(here), name: '' });
}

/** Reports a unit that is not the one wanted. */
export function expectUnit(plan: Plan, wanted: Unit, at: Path, scope: Scope): void {
  if (plan.unit === null || same(plan.unit, wanted)) return;
  const params = { wanted: show(wanted), found: show(plan.unit) };
  if (isPlain(wanted)) scope.report(at, 'plain-wanted', params);
  else scope.report(at, isPlain(plan.unit) ? 'unit-wanted-for-plain' : 'unit-wanted', params);
}

/** What no `count` can come to. */
const SPANS = new Set(['month', 'day']);

/** Reports an amount that comes to no money: a plain number, a price for each of something, or anything else. */
export function expectMoney({ unit, literal }: Plan, at: Path, scope: Scope): void {
  if (unit === null || isMoney(unit)) return;
  const [money, thing, ...others] = unit.powers;
  const isPrice = money?.base === 'money' && money.exponent === 1 && thing?.exponent === -1 && others.length === 0;
  if (isPlain(unit) && literal !== undefined) scope.report(at, 'amount-bare', { figure: printNumber(literal) });
  else if (isPlain(unit)) scope.report(at, 'amount-plain');
  else if (isPrice && /^[a-z]+$/u.test(thing.base) && !SPANS.has(thing.base)) {
    scope.report(at, 'amount-price', { unit: show(unit), thing: thing.base, currency: unit.currency ?? '' });
  } else scope.report(at, 'amount-no-money', { unit: show(unit) });
}

/** Reports a divisor that is written as nothing. */
export function expectDivisor({ literal }: Plan, at: Path, scope: Scope): void {
  if (literal?.isZero() === true) scope.report(at, 'divided-by-nothing');
}

/** Reports a figure that is not written as a figure above nothing: the size of a step, the whole of a part. */
export function expectPositive(plan: Plan, at: Path, scope: Scope, code = 'figure-above-zero'): void {
  if (plan.unit === null || (plan.literal !== undefined && plan.literal.gt(0))) return;
  scope.report(at, code);
}
