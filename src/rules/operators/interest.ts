/**
 * `interest: { principal: LOAN, rate: 3%, days: LOAN_DAYS, days_in_year: 360 }`: interest (or the supported points of it)
 * on a principal for some days; with `months` instead of days, for so many twelfths of a year.
 */
import * as v from 'valibot';
import { Decimal } from '../../values/decimal.ts';
import { PLAIN, unitOf } from '../../values/units.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import type { Quantity } from '../quantity.ts';
import { expression } from '../schemas.ts';
import { keyed } from '../shape.ts';
import type { World } from '../world.ts';
import { figure, firstReason } from './operands.ts';
import { expectUnit } from '../unit-faults.ts';
import { multiplied } from './product.ts';
import { divided } from './divide.ts';

const interestSchema = () =>
  keyed({
    principal: expression,
    rate: expression,
    days: v.optional(expression),
    /** Together with `days`: 360 or 365, as the document or the bank counts. */
    days_in_year: v.optional(v.picklist([360, 365])),
    months: v.optional(expression),
  });

export const interest: Operator<Plan> = operator('interest', interestSchema, (spec, at, scope) => {
  const inDays = spec.days !== undefined;
  const key = inDays ? 'days' : 'months';
  const written = spec.days ?? spec.months;
  if (
    written === undefined ||
    (inDays && (spec.months !== undefined || spec.days_in_year === undefined)) ||
    (!inDays && spec.days_in_year !== undefined)
  ) {
    scope.report(at, 'interest-term');
    return null;
  }
  const principal = scope.plan(spec.principal, [...at, 'principal'], scope);
  const rate = scope.plan(spec.rate, [...at, 'rate'], scope);
  const term = scope.plan(written, [...at, key], scope);
  expectUnit(rate, PLAIN, [...at, 'rate'], scope);
  const counted = unitOf(inDays ? 'day' : 'month');
  expectUnit(term, counted, [...at, key], scope);
  const year = new Decimal(spec.days_in_year ?? 12);
  const { unit } = principal;
  const evaluate = (world: World): Quantity =>
    divided(multiplied(multiplied(principal.evaluate(world), rate.evaluate(world)), term.evaluate(world)), year);
  const parts = [principal, rate, term];
  return {
    unit,
    evaluate,
    name: (world) => figure(evaluate(world), unit),
    words: phrase('rule.interest', {
      principal: { phrase: principal.words },
      rate: { phrase: rate.words },
      term: { phrase: term.words },
      year: figure(year, counted),
    }),
    explain: (world, lines) => {
      for (const part of parts) part.explain(world, lines);
      lines.push({
        label: phrase('step.interest'),
        value: phrase('step.interest-value', {
          principal: figure(principal.evaluate(world), unit),
          rate: figure(rate.evaluate(world), rate.unit),
          term: figure(term.evaluate(world), term.unit),
          year: figure(year, counted),
          result: figure(evaluate(world), unit),
        }),
      });
    },
    whyZero: (world) => firstReason(parts, world),
  };
});
