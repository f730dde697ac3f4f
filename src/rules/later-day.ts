/**
 * `months_after: [completed_on, 6]`, `days_after: [2026-03-01, 90]`: the day so many months or days after another (自完工之日起6个月内).
 * The last day of a shorter month stands for one that it lacks, as terms are counted.
 */
import { addDays, LAST_DAY } from '../values/date.ts';
import type { CalendarDate } from '../values/date.ts';
import { Decimal } from '../values/decimal.ts';
import { addMonths } from '../values/months.ts';
import { unitOf } from '../values/units.ts';
import { dayOfNumber, numberOfDay } from './held-day.ts';
import { phrase } from './phrase.ts';
import type { Part } from './phrase.ts';
import { isList, isMapping } from './plain.ts';
import type { Plan } from './plan.ts';
import { rising } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import type { World } from './world.ts';

const STEPS = {
  months_after: (day: CalendarDate, months: number): CalendarDate => {
    // Beyond the calendar a year has five digits, which no day is written with.
    const year = Number(day.slice(0, 4)) + Math.ceil(months / 12);
    return year > 9998 ? LAST_DAY : addMonths(day, months);
  },
  days_after: addDays,
} as const;

const UNITS = { months_after: unitOf('month'), days_after: unitOf('day') } as const;

/** How much later than a day. */
export interface Term {
  readonly key: keyof typeof STEPS;
  readonly from: string;
  readonly by: number;
}

/** The term that is written in place of a day; null where a day itself is. */
export function termIn(written: unknown): Term | null {
  if (!isMapping(written)) return null;
  for (const key of ['months_after', 'days_after'] as const) {
    const [from, by]: readonly unknown[] = isList(written[key]) ? written[key] : [];
    if (typeof from === 'string' && typeof by === 'number') return { key, from, by };
  }
  return null;
}

/** The day that lies a term after another. */
export function laterDay({ key, by }: Term, day: Plan): Plan {
  const later = (number: Decimal): Decimal => numberOfDay(STEPS[key](dayOfNumber(number), by));
  const literal = day.literal === undefined ? undefined : later(day.literal);
  const evaluate = (world: World): Quantity => literal ?? rising(`${key}:${by}`, day.evaluate(world), later);
  const term: Part = { figure: { quantity: new Decimal(by), unit: UNITS[key] } };
  return {
    unit: unitOf('date'),
    evaluate,
    literal,
    name: (world) => ({ phrase: phrase(`rule.${key}`, { term, day: day.name(world) }) }),
    words: phrase(`rule.${key}`, { term, day: { phrase: day.words } }),
    explain: (world, steps) => day.explain(world, steps),
    whyZero: () => null,
  };
}
