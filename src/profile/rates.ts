/** Exchange rates as people give them, in a profile or with `--fx`: CNY for one unit of a currency. */
import type { PathFault } from '../reading/fault.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { isCurrency, nearestCurrency } from '../values/currencies.ts';
import type { Decimal } from '../values/decimal.ts';
import { parseNumber } from '../values/number.ts';

/** A rate, or what is wrong with it; `atKey` where that is the currency. */
type ReadRate = { readonly ok: true; readonly rate: Decimal } | { readonly ok: false; readonly fault: RateFault };
type RateFault = Omit<PathFault, 'at'>;

/** Reads the rate of a currency. */
export function readRate(currency: string, written: string): ReadRate {
  if (!isCurrency(currency)) {
    const params = { found: currency, near: nearestCurrency(currency) ?? 'USD' };
    return { ok: false, fault: { code: 'rate-currency', params, atKey: true } };
  }
  const rate = parseNumber(written);
  if (rate.ok && currency === BASE_CURRENCY && !rate.value.eq(1)) {
    return { ok: false, fault: { code: 'rate-of-base', params: {}, atKey: true } };
  }
  if (rate.ok && rate.value.gt(0)) return { ok: true, rate: rate.value };
  const isTooFine = !rate.ok && rate.refusal.code === 'too-many-decimals';
  const refusal = isTooFine ? rate.refusal : { code: 'rate', params: { found: written } };
  return { ok: false, fault: { ...refusal, atKey: false } };
}
