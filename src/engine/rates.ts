/** Exchange rates of one estimate: the `--fx` option, else the profile, else the bundled working rates. */
import type { BundledRates } from '../rules/rulebook.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import type { Rates } from '../rules/world.ts';
import { ONE, type Decimal } from '../values/decimal.ts';

export type RateSource = 'option' | 'profile' | 'bundled';

export interface Rate {
  readonly currency: string;
  /** CNY for one unit. */
  readonly rate: Decimal;
  readonly source: RateSource;
}

export interface RateTable extends Rates {
  /** The rate of a currency; undefined where none is known. */
  readonly rateOf: (currency: string) => Rate | undefined;
}

/** Thrown where rules of two currencies meet and the rate of one is not known. */
export class MissingRateError extends Error {
  readonly currency: string;
  readonly measure: string;

  constructor(currency: string, measure: string) {
    super(`no exchange rate for ${currency}, which ${measure} needs`);
    this.name = 'MissingRateError';
    this.currency = currency;
    this.measure = measure;
  }
}

/** The first of some currencies of which no rate is known. */
export function withoutRate(currencies: ReadonlySet<string>, { rateOf }: RateTable): string | undefined {
  return [...currencies].find((currency) => rateOf(currency) === undefined);
}

/**
 * Where money of two currencies meets, both need a rate; in one alone any factor cancels out.
 *
 * @throws MissingRateError where a measure needs a rate that is not known
 */
export function requireRates(measure: string, currencies: ReadonlySet<string>, rates: RateTable): void {
  const unknown = withoutRate(currencies, rates);
  if (unknown !== undefined) throw new MissingRateError(unknown, measure);
}

const tables = new WeakMap<BundledRates, RateTable>();

/** The rates of an estimate. Profiles without rates of their own share one table, so that conversions are made once. */
export function rateTable(
  option: ReadonlyMap<string, Decimal>,
  profile: ReadonlyMap<string, Decimal>,
  bundled: BundledRates,
): RateTable {
  if (option.size > 0 || profile.size > 0) return tableOf(option, profile, bundled);
  const shared = tables.get(bundled) ?? tableOf(option, profile, bundled);
  tables.set(bundled, shared);
  return shared;
}

function tableOf(
  option: ReadonlyMap<string, Decimal>,
  profile: ReadonlyMap<string, Decimal>,
  bundled: BundledRates,
): RateTable {
  const sources = [
    ['bundled', bundled.rates],
    ['profile', profile],
    ['option', option],
  ] as const;
  const known = new Map<string, Rate>([[BASE_CURRENCY, { currency: BASE_CURRENCY, rate: ONE, source: 'bundled' }]]);
  for (const [source, rates] of sources) {
    for (const [currency, rate] of rates) known.set(currency, { currency, rate, source });
  }
  const rateOf = (currency: string): Rate | undefined => known.get(currency);
  // Rules in one currency alone need no rate: any factor then cancels out. Where two meet, estimate() asks for the rate.
  return { rateOf, toBase: (currency) => rateOf(currency)?.rate ?? ONE };
}
