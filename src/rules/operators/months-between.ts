/**
 * `months_between: [company.established_on, 2025-12-31]`: the whole months from one day to another; 0 where the second is not
 * later. `months_since: company.established_on`: those to the day of the estimate. `days_between`: the days, 1 to the next day.
 */
import * as v from 'valibot';
import { Decimal } from '../../values/decimal.ts';
import { daysBetween } from '../../values/date.ts';
import type { CalendarDate } from '../../values/date.ts';
import { monthsBetween } from '../../values/months.ts';
import { unitOf } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { dayPlan } from '../day-plan.ts';
import { termIn } from '../later-day.ts';
import { dayOfNumber, numberOfDay } from '../held-day.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import type { Phrase } from '../phrase.ts';
import type { Operator, Plan } from '../plan.ts';
import { dayExpression } from '../schemas.ts';
import { combined, highOf, isOpen, lowOf } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { World } from '../world.ts';
import { figure } from './operands.ts';
import { expectUnit } from '../unit-faults.ts';

/** In what the time between two days is counted. */
interface Count {
  readonly key: string;
  readonly unit: Unit;
  readonly between: (from: CalendarDate, until: CalendarDate) => number;
}

export const MONTHS: Count = { key: 'months-between', unit: unitOf('month'), between: monthsBetween };
const SINCE: Count = { ...MONTHS, key: 'months-since' };
const DAYS: Count = {
  key: 'days-between',
  unit: unitOf('day'),
  between: (from, until) => Math.max(0, daysBetween(from, until)),
};

/** The time between two days that may be open: the later the first and the earlier the second, the less. */
export function fromTo({ key, between }: Count, from: Quantity, until: Quantity): Quantity {
  const count = (start: Decimal, end: Decimal): Decimal => new Decimal(between(dayOfNumber(start), dayOfNumber(end)));
  if (!isOpen(from) && !isOpen(until)) return count(from, until);
  return combined(key, [from, until], count(highOf(from), lowOf(until)), count(lowOf(from), highOf(until)));
}

/** A plan of what is counted: told by `rule`, `step` and `why` of its key in the catalogue, with the days as their gaps. */
function countPlan(
  { key, unit }: Count,
  days: Readonly<Record<string, Plan>>,
  evaluate: (world: World) => Quantity,
): Plan {
  const plans = Object.values(days);
  const told = (part: string, tell: (day: Plan) => Phrase['with'][string]): Phrase =>
    phrase(`${part}.${key}`, Object.fromEntries(Object.entries(days).map(([name, day]) => [name, tell(day)])));
  const words = (day: Plan): { phrase: Phrase } => ({ phrase: day.words });
  return {
    unit,
    evaluate,
    name: (world) => figure(evaluate(world), unit),
    words: told('rule', words),
    explain: (world, steps) => {
      for (const day of plans) day.explain(world, steps);
      steps.push({
        label: told('step', (day) => day.name(world)),
        value: phrase('figure', { figure: figure(evaluate(world), unit) }),
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
    return countPlan(SINCE, { day }, (world) => fromTo(SINCE, day.evaluate(world), numberOfDay(world.asOf)));
  },
);

const twoDays = () => v.pipe(v.array(dayExpression), v.length(2, 'two days: [from, until]'));

/** The day or fact that stands in a written day. */
function nameOf(written: unknown): string {
  return termIn(written)?.from ?? String(written);
}

function between(key: string, count: Count): Operator<Plan> {
  return operator(key, twoDays, (written, at, scope) => {
    const [first, second] = written;
    const from = dayPlan(first, nameOf(second), [...at, 0], scope);
    const until = dayPlan(second, nameOf(first), [...at, 1], scope);
    return countPlan(count, { from, until }, (world) => fromTo(count, from.evaluate(world), until.evaluate(world)));
  });
}

export const months_between = between('months_between', MONTHS);
export const days_between = between('days_between', DAYS);
