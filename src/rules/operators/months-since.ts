/** `months_since: company.established_on`: the whole months from a day to the day of the estimate; 0 before that day. */
import * as v from 'valibot';
import { Decimal, ZERO } from '../../values/decimal.ts';
import { monthsBetween } from '../../values/months.ts';
import { unitOf } from '../../values/units.ts';
import { dayOfNumber } from '../held-day.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { isOpen, range } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { World } from '../world.ts';
import { figure } from './operands.ts';
import { expectUnit } from '../unit-faults.ts';

/** The months from a day, given by its number, to another day. */
function monthsTo(asOf: string, day: Decimal): Decimal {
  return day.isFinite() ? new Decimal(monthsBetween(dayOfNumber(day), asOf)) : ZERO;
}

/** The whole months since a day that may be open: the later the day, the fewer. */
export function monthsSince(day: Quantity, asOf: string): Quantity {
  if (!isOpen(day)) return monthsTo(asOf, day);
  return range(monthsTo(asOf, day.high), monthsTo(asOf, day.low), day.facts, `months_since:${asOf}(${day.form})`);
}

export const months_since: Operator<Plan> = operator(
  'months_since',
  () => v.string(),
  (name, at, scope) => {
    const day = scope.plan(name, at, scope);
    expectUnit(day, unitOf('date'), at, scope);
    const unit = unitOf('month');
    const evaluate = (world: World): Quantity => monthsSince(day.evaluate(world), world.asOf);
    return {
      unit,
      evaluate,
      name: (world) => figure(evaluate(world), unit),
      words: phrase('rule.months-since', { day: { phrase: day.words } }),
      explain: (world, lines) => {
        day.explain(world, lines);
        lines.push({
          label: phrase('step.months-since', { day: day.name(world) }),
          value: phrase('figure', { figure: figure(evaluate(world), unit) }),
        });
      },
      whyZero: () => phrase('why.no-months', { day: { phrase: day.words } }),
    };
  },
);
