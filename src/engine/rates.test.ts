import { describe, expect, it } from 'vitest';
import { Decimal } from '../values/decimal.ts';
import { rateTable, withoutRate } from './rates.ts';

const rates = (given: Readonly<Record<string, string>>): ReadonlyMap<string, Decimal> =>
  new Map(Object.entries(given).map(([currency, rate]) => [currency, new Decimal(rate)]));

describe('the rates of an estimate', () => {
  const table = rateTable(rates({ USD: '7.3' }), rates({ USD: '7.2', HKD: '0.92' }), {
    date: '2025-01-02',
    rates: rates({ USD: '7.1', HKD: '0.91', MOP: '0.89' }),
  });
  const told = (currency: string): string => {
    const rate = table.rateOf(currency);
    return `${rate?.rate.toString() ?? 'none'} ${rate?.source ?? ''}`.trim();
  };

  it('are those of --fx before those of the profile, and these before the bundled ones', () => {
    expect(told('USD')).toBe('7.3 option');
    expect(told('HKD')).toBe('0.92 profile');
    expect(told('MOP')).toBe('0.89 bundled');
    expect(told('CNY')).toBe('1 bundled');
    expect(told('EUR')).toBe('none');
  });

  it('name the first currency of which none is known', () => {
    expect(withoutRate(new Set(['USD', 'EUR', 'XOF']), table)).toBe('EUR');
    expect(withoutRate(new Set(['USD', 'CNY']), table)).toBeUndefined();
  });

  it('of one profile are not those of the next', () => {
    const bundled = { date: '2025-01-02', rates: rates({ USD: '7.1' }) };
    const shared = (): string | undefined => rateTable(new Map(), new Map(), bundled).rateOf('USD')?.rate.toString();
    expect(shared()).toBe('7.1');
    expect(
      rateTable(new Map(), rates({ USD: '8' }), bundled)
        .rateOf('USD')
        ?.rate.toString(),
    ).toBe('8');
    expect(shared()).toBe('7.1');
  });
});
