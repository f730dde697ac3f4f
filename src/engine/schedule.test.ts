import { describe, expect, it } from 'vitest';
import { exampleEstimate } from '../../test/support/decisions.ts';
import { scheduleOf } from './schedule.ts';

describe('the schedule', () => {
  it('pays half of the renovation in the second year, everything else in the first', () => {
    const {
      payments: [company, individuals],
    } = scheduleOf(exampleEstimate('hengqin-macao-funded'));
    expect(company?.years.map(({ year, low, high }) => `${year}: ${low.toString()}–${high.toString()}`)).toEqual([
      '1: 300000–1260200',
      '2: 0–60000',
    ]);
    expect(individuals?.beneficiary).toBe('individual');
  });

  it('adds up to the totals of the estimate', () => {
    const made = exampleEstimate('three-places');
    for (const { jurisdiction, beneficiary, years } of scheduleOf(made).payments) {
      const total = made.totals.find((one) => one.jurisdiction === jurisdiction && one.beneficiary === beneficiary);
      expect(years.reduce((sum, { high }) => sum + high.toNumber(), 0)).toBe(total?.high.toNumber());
      expect(years.reduce((sum, { low }) => sum + low.toNumber(), 0)).toBe(total?.low.toNumber());
    }
  });

  it('names each policy once under which something may be applied for', () => {
    const { applications } = scheduleOf(exampleEstimate('hengqin-macao-funded'));
    expect(applications.map(({ policy }) => policy.id)).toEqual([
      'hengqin/cross-border-ecommerce',
      'hengqin/macao-funded-enterprises',
      'hengqin/macao-youth',
    ]);
  });

  it('flags what ends within 90 days, the last day included', () => {
    const lapsing = (asOf: string): number[] =>
      scheduleOf(exampleEstimate('hengqin-macao-funded', [], { asOf })).lapsing.map(({ days }) => days);
    expect(new Set(lapsing('2025-12-31'))).toEqual(new Set([0]));
    expect(new Set(lapsing('2025-10-02'))).toEqual(new Set([90]));
    expect(lapsing('2025-10-01')).toEqual([]);
    expect(lapsing('2026-01-01')).toEqual([]);
  });
});
