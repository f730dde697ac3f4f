/**
 * `received: { measures: [export-award], within: 36 months }`: what the company has had under earlier awards: `ever`,
 * `this_year` (the calendar year of the estimate), or in the months up to its day. A receipt without a date counts in
 * full in every period, and one dated after the day in those months too, so that a ceiling is never passed (that it does
 * is said: engine/later-awards.ts). Always known: a profile that names none has had none.
 */
import * as v from 'valibot';
import { addedUp, INFINITY, ZERO } from '../../values/decimal.ts';
import type { Decimal } from '../../values/decimal.ts';
import { parseLiteral } from '../../values/literal.ts';
import { addMonths } from '../../values/months.ts';
import { moneyUnit, same, unitOf } from '../../values/units.ts';
import type { Unit } from '../../values/units.ts';
import { operator } from '../operator.ts';
import { phrase } from '../phrase.ts';
import { range } from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import type { Operator, Path, Plan, Scope } from '../plan.ts';
import { word } from '../schemas.ts';
import { keyed } from '../shape.ts';
import { BASE_CURRENCY } from '../world.ts';
import type { Receipt, World } from '../world.ts';
import { figure } from './operands.ts';

/** Money in whatever currency it was received. */
const AWARDED: Unit = { ...moneyUnit(BASE_CURRENCY), awarded: true };

const receivedSchema = () =>
  keyed({
    measures: v.pipe(v.array(v.string()), v.minLength(1, 'at least one measure')),
    within: word,
  });

/** Whether a receipt counts in a period, on the day of the estimate. */
type Period = (receipt: Receipt, asOf: string) => boolean;

/** What was received in a period under any of the measures, in the base currency. */
export function receivedIn(world: World, measures: readonly string[], period: Period): Decimal {
  const receipts = measures.flatMap((id) => world.received.get(id) ?? []);
  return addedUp(receipts.filter((receipt) => period(receipt, world.asOf)).map(({ amount }) => amount));
}

export const received: Operator<Plan> = operator('received', receivedSchema, (spec, at, scope) => {
  const measures = spec.measures.map((name, index) => scope.refer(name, [...at, 'measures', index]));
  return receivedPlan(measures, String(spec.within), [...at, 'within'], scope);
});

/** What was received under measures in a period, which stands at a place of the file; null where it is no period. */
export function receivedPlan(measures: readonly string[], within: string, at: Path, scope: Scope): Plan | null {
  const period = periodOf(within, at, scope);
  if (period === null) return null;
  scope.receives(measures);
  const evaluate = (world: World): Quantity =>
    world.receivedOpen === true
      ? range(ZERO, INFINITY, [], `received(${measures.join()},${within})`)
      : receivedIn(world, measures, period);
  const key = STEP_KEYS[within] ?? MONTHS;
  return {
    unit: AWARDED,
    evaluate,
    name: (world) => figure(evaluate(world), AWARDED),
    words: phrase(`rule.received-${key}`, {
      months: { phrase: phrase('rule.literal', { text: within }) },
      measures: measures.join(', '),
    }),
    explain: (world, lines) => {
      lines.push({
        label: phrase(`step.received-${key}`, { months: { phrase: phrase('rule.literal', { text: within }) } }),
        value: phrase('figure', { figure: figure(evaluate(world), AWARDED) }),
      });
    },
    whyZero: () => null,
  };
}

/** How the texts call the periods; every other is one of months. */
const STEP_KEYS: Readonly<Record<string, string>> = { ever: 'ever', this_year: 'this-year' };
const MONTHS = 'months';

function periodOf(written: string, at: Path, scope: Scope): Period | null {
  if (written === 'ever') return () => true;
  if (written === 'this_year') return ({ date }, asOf) => date === null || date.slice(0, 4) === asOf.slice(0, 4);
  const literal = parseLiteral(written);
  if (!literal.ok || !same(literal.value.unit, unitOf('month')) || !literal.value.amount.isInteger()) {
    scope.report(at, 'period-wanted', { found: written });
    return null;
  }
  const months = literal.value.amount.toNumber();
  return ({ date }, asOf) => date === null || date > addMonths(asOf, -months);
}
