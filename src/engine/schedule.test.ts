import { describe, expect, it } from 'vitest';
import { estimateFor, measure, policy, rulebookWith } from '../../test/support/made-up.ts';
import { exampleEstimate } from '../../test/support/decisions.ts';
import { scheduleOf } from './schedule.ts';

const ends = (id: string, until: string): string => measure(id, `amount: 1 CNY, in_force: { until: ${until} }`);
const POLICY = policy(`
measures:
${ends('a', '2026-09-01')}${ends('b', '2026-07-31')}${ends('c', '2026-08-15')}`);

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

  it('has what ends soonest first', () => {
    const { lapsing } = scheduleOf(estimateFor(rulebookWith({ 'place/support': POLICY }), {}));
    expect(lapsing.map(({ one, until }) => `${one.measure.shortId} ${until}`)).toEqual([
      'b 2026-07-31',
      'c 2026-08-15',
      'a 2026-09-01',
    ]);
  });

  it('has nothing of what is refused or set aside, however soon it ends', () => {
    const text = POLICY.replace(
      'measures:',
      'exclusions:\n  - { measures: [a, b], because: { en: one, zh-Hans: 一 } }\nmeasures:',
    ).replace(/id: c, /u, 'id: c, when: [company.legal_person: true], ');
    const made = estimateFor(rulebookWith({ 'place/support': text }), { company: { legal_person: false } });
    expect(scheduleOf(made).lapsing.map(({ one }) => one.measure.shortId)).toEqual(['a']);
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
