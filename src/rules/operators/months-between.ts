/**
 * `months_between: [company.established_on, 2025-12-31]`: the whole months from one day to another; 0 where the second is not
 * later. `months_since: company.established_on`: those to the day of the estimate.
 */
import * as v from 'valibot';
import { Decimal } from '../../values/decimal.ts';
import { monthsBetween } from '../../values/months.ts';
import { unitOf } from '../../values/units.ts';
import { dayPlan } from '../day-plan.ts';
import { dayOfNumber, numberOfDay } from '../held-day.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { combined, highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { World } from '../world.ts';
import { figure } from './operands.ts';
import { expectUnit } from '../unit-faults.ts';

const MONTH = unitOf('month');

function months(from: Decimal, until: Decimal): Decimal {
  return new Decimal(monthsBetween(dayOfNumber(from), dayOfNumber(until)));
}

/** The whole months between two days that may be open: the later the first and the earlier the second, the fewer. */
export function monthsFromTo(from: Quantity, until: Quantity): Quantity {
  if (!isOpen(from) && !isOpen(until)) return months(from, until);
  const [low, high] = [months(highOf(from), lowOf(until)), months(lowOf(from), highOf(until))];
  return combined('months_between', [from, until], low, high);
}

/** How the months are told: `rule`, `step` and `why` of a key in the catalogue, with the days as its gaps. */
interface Telling {
  readonly key: string;
  readonly days: Readonly<Record<string, Plan>>;
  readonly evaluate: (world: World) => Quantity;
}

function monthsPlan({ key, days, evaluate }: Telling): Plan {
  const plans = Object.values(days);
  const told = (part: string, tell: (day: Plan) => Phrase['with'][string]): Phrase =>
    phrase(`${part}.${key}`, Object.fromEntries(Object.entries(days).map(([name, day]) => [name, tell(day)])));
  const words = (day: Plan): { phrase: Phrase } => ({ phrase: day.words });
  return {
    unit: MONTH,
    evaluate,
    name: (world) => figure(evaluate(world), MONTH),
    words: told('rule', words),
    explain: (world, steps) => {
      for (const day of plans) day.explain(world, steps);
      steps.push({
        label: told('step', (day) => day.name(world)),
        value: phrase('figure', { figure: figure(evaluate(world), MONTH) }),
      });
    },
    whyZero: () => told('why', words),
  };
}

export const months_since: Operator<Plan> = operator(
  'months_since',
  () => v.string(),
  (name, at, scope) => {
    const day = scope.plan(name, at, scope);
    expectUnit(day, unitOf('date'), at, scope);
    return monthsPlan({
      key: 'months-since',
      days: { day },
      evaluate: (world) => monthsFromTo(day.evaluate(world), numberOfDay(world.asOf)),
    });
  },
);

const twoDays = () => v.pipe(v.array(v.string()), v.length(2, 'two days: [from, until]'));

export const months_between: Operator<Plan> = operator('months_between', twoDays, (written, at, scope) => {
  const [fromName = '', untilName = ''] = written;
  const from = dayPlan(fromName, untilName, [...at, 0], scope);
  const until = dayPlan(untilName, fromName, [...at, 1], scope);
  return monthsPlan({
    key: 'months-between',
    days: { from, until },
    evaluate: (world) => monthsFromTo(from.evaluate(world), until.evaluate(world)),
  });
});
