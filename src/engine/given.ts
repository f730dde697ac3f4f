/** What a program gives, looked at before it is used: of another kind it would be passed over, or fail where nobody can tell why. */
import { isList, isMapping } from '../rules/plain.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { isDate } from '../values/date.ts';

/**
 * A text compares with any other, so that a wrong day would be answered as if it were right.
 *
 * @param name what the day is of
 * @throws RangeError where the text is no day of the calendar, written as `2025-06-30`
 */
export function demandDay(day: string, name = 'asOf'): void {
  if (!isDate(day)) {
    throw new RangeError(`${name} ${JSON.stringify(day)}: write a day as YYYY-MM-DD, such as 2025-06-30`);
  }
}

/** @throws TypeError where the options are left out */
export function demandOptions(options: unknown): void {
  if (!isMapping(options)) throw new TypeError("options: write at least the day, such as { asOf: '2025-06-30' }");
}

/** @throws TypeError where the jurisdictions are no list */
export function demandJurisdictions(asked: unknown): void {
  if (asked === undefined || isList(asked)) return;
  const shown = typeof asked === 'string' ? asked : 'hengyang';
  throw new TypeError(`jurisdictions: write a list, such as ['${shown}']`);
}

/** @throws RangeError where it is none that is known */
export function demandPreference(prefer: unknown): void {
  if (prefer === undefined || prefer === 'high' || prefer === 'fixed') return;
  throw new RangeError(`prefer ${JSON.stringify(prefer)}: write 'high' or 'fixed'`);
}

/**
 * @throws TypeError where the rates are no Map: those of another kind would give way to the bundled ones
 * @throws RangeError where one is no rate
 */
export function demandRates(rates: unknown): void {
  if (rates === undefined) return;
  if (!(rates instanceof Map)) {
    throw new TypeError("exchangeRates: write a Map, such as new Map([['USD', new Decimal('7.10')]])");
  }
  const given: ReadonlyMap<unknown, unknown> = rates;
  for (const [currency, rate] of given) {
    const figure = Number(rate);
    const isRate = Number.isFinite(figure) && figure > 0 && (currency !== BASE_CURRENCY || figure === 1);
    if (!isRate) {
      throw new RangeError(
        `exchangeRates ${String(currency)} ${String(rate)}: write how many CNY one unit is, such as 7.10`,
      );
    }
  }
}
