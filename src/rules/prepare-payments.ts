/** When a measure pays, from its YAML: shares of the amount by year, or the most that each year pays. */
import { addedUp, ONE, type Decimal } from '../values/decimal.ts';
import { parseLiteral } from '../values/literal.ts';
import { isPlain, moneyUnit, show } from '../values/units.ts';
import type { Unit } from '../values/units.ts';
import type { Path, Report } from './plan.ts';
import type { MeasureSource } from './policy-schema.ts';

/** The shares of the amount by year of the claim, which add up to 1. */
export function sharesOf({ payments }: MeasureSource, at: Path, report: Report): readonly Decimal[] {
  if (payments === undefined || 'each_year_at_most' in payments) return [ONE];
  const inProportion = 'in_proportion' in payments;
  const written = inProportion ? payments.in_proportion : payments;
  const here = inProportion ? [...at, 'payments', 'in_proportion'] : [...at, 'payments'];
  const known = figures(written, isPlain, (index, found) => report([...here, index], 'share-wanted', { found }));
  const total = addedUp(known);
  if (!inProportion && known.length === written.length && !total.eq(1)) {
    report(here, 'payments-total', { total: `${total.times(100).toString()}%` });
  }
  // Also where that is a fault: what is said of the rest of the file rests on schedules that add up.
  return total.gt(0) ? known.map((part) => part.div(total)) : [ONE];
}

/** The most that each year pays, in the currency of the measure; empty where there is no such ceiling. */
export function ceilingsOf(
  { payments }: MeasureSource,
  at: Path,
  currency: string,
  report: Report,
): readonly Decimal[] {
  if (payments === undefined || !('each_year_at_most' in payments)) return [];
  const money = show(moneyUnit(currency));
  return figures(
    payments.each_year_at_most,
    (unit) => show(unit) === money,
    (index, found) => {
      report([...at, 'payments', 'each_year_at_most', index], 'payment-money', { found, currency });
    },
  );
}

function figures(
  written: readonly (string | number)[],
  fits: (unit: Unit) => boolean,
  refuse: (index: number, found: string) => void,
): Decimal[] {
  return written.flatMap((one, index) => {
    const figure = parseLiteral(String(one));
    if (figure.ok && fits(figure.value.unit)) return [figure.value.amount];
    refuse(index, String(one));
    return [];
  });
}
