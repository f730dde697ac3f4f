// The line of the running total: what the answers so far come to, and what the last one moved.
import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/engine/estimate.ts';
import { shortMoney, totalLine } from '../../src/interview/running-total.ts';
import { wordsOf } from '../../src/text/interview.ts';
import { Decimal } from '../../src/values/decimal.ts';
import { estimateFor, measure, policy, rulebookWith } from '../support/made-up.ts';
import { DAY } from './simulation.ts';
import { made } from './talked.ts';

const words = wordsOf('en');

describe('the running total', () => {
  test('is shortened only where nothing is lost', () => {
    expect(shortMoney(new Decimal(1_900_000), 'CNY', 'en', words)).toBe('¥1.9m');
    expect(shortMoney(new Decimal('1947000.50'), 'CNY', 'en', words)).toBe('¥1,947,000.50');
    expect(shortMoney(new Decimal(200_000), 'CNY', 'en', words)).toBe('¥200,000');
    expect(shortMoney(new Decimal(1_900_000), 'CNY', 'zh-Hans', wordsOf('zh-Hans'))).toBe('¥190万');
    expect(shortMoney(new Decimal(1_234_567), 'CNY', 'zh-Hans', wordsOf('zh-Hans'))).toBe('¥1,234,567');
  });

  test('of a hundred million and more is told in that in Chinese', () => {
    const chinese = (amount: number): string => shortMoney(new Decimal(amount), 'CNY', 'zh-Hans', wordsOf('zh-Hans'));
    expect(chinese(100_000_000)).toBe('¥1亿');
    expect(chinese(160_340_000)).toBe('¥1.6034亿');
    expect(chinese(99_990_000)).toBe('¥9,999万');
    expect(chinese(100_000_100)).toBe('¥10,000.01万');
  });

  // Own brands: 50% of ¥5m is over either ceiling, the lower of which is ¥500,000. That much is certain, whatever was exported.
  test('begins at what the estimate calls the least, also where a sum is open and something of it is certain', () => {
    const seller = { company: { registered_in: ['zhongshan'], roles: ['seller'] }, marketing: { own_brand: true } };
    const [before, after] = [
      made(seller, '2023-06-30'),
      made({ ...seller, costs: { overseas_marketing: '5m CNY' } }, '2023-06-30'),
    ];
    expect(totalLine(before, after, 'en', words)).toMatch(
      /^So far ¥500,000 – ¥\S+, \+¥500,000 Overseas marketing of own brands$/u,
    );
    expect(after.totals).toMatchObject([{ low: new Decimal(0), atLeast: new Decimal(500_000) }]);
  });

  test('says what the answer moved', () => {
    const scope = { registered_in: ['zhongshan'], roles: ['seller'] };
    const before = made({ company: scope, trade: { own_site_sales: '0' }, costs: { site_building: '0' } });
    const after = made({
      company: scope,
      trade: { own_site_sales: '0' },
      costs: { site_building: '0', saas_fees: '300,000' },
    });
    expect(totalLine(before, after, 'en', words)).toBe('So far ¥90,000 – ¥2.09m, +¥90,000 Independent site');
    expect(totalLine(null, after, 'zh-Hans', wordsOf('zh-Hans'))).toBe('目前 ¥9万 – ¥209万');
    expect(totalLine(before, after, 'zh-Hans', wordsOf('zh-Hans'))).toBe('目前 ¥9万 – ¥209万；+¥9万 独立站建设扶持');
  });
});

describe('the signs beside the running total', () => {
  const company = {
    registered_in: ['hengyang'],
    roles: ['seller'],
    legal_person: true,
    pays_tax_locally: true,
    cbec_record: true,
    in_customs_cbec_statistics: true,
    newly_introduced: false,
    size: 'small',
  };
  const first = { tenure: 'leased', area: '1,500 m²', lease_cost: '300,000' };
  const line = (before: unknown, after: unknown): string => totalLine(made(before), made(after), 'en', words);

  // The first warehouse is sure of ¥150,000 once its rent is known; that the second is too small takes away its ¥200,000.
  test('say plus only of what the low end of the total rose by', () => {
    const [open, known] = [{ tenure: 'leased' }, { tenure: 'leased', area: '800 m²' }];
    expect(
      line(
        { company, overseas_warehouses: [{ ...first, lease_cost: null }, open] },
        { company, overseas_warehouses: [first, open] },
      ),
    ).toBe('So far ¥150,000 – ¥1.8m or more, +¥150,000 Lease of overseas warehouses');
    expect(
      line({ company, overseas_warehouses: [first, open] }, { company, overseas_warehouses: [first, known] }),
    ).toBe('So far ¥150,000 – ¥1.6m or more, −¥200,000 Lease of overseas warehouses');
  });

  const paysNothingElse = {
    company: { ...company, size: 'large' },
    trade: { cbec_export: '0', cbec_import: '0' },
    finance: { export_credit_premium: '0', insured_loan_principal: '0' },
    overseas_warehouse: { provincial_public: false },
  };

  // Promotion is paid up to ¥200,000; without any cost there is nothing to pay of it.
  test('say minus of what can no longer be paid', () => {
    const costs = { social_security: '0', platform_promotion: '0' };
    const given = { ...paysNothingElse, overseas_warehouses: [] };
    expect(line({ ...given, costs }, { ...given, costs: { ...costs, platform_entry_fees: '0' } })).toBe(
      'So far ¥0, −¥200,000 Promotion and shops on platforms',
    );
  });

  // Two warehouses of ¥200,000 at most each, until one is found to be no larger than 1,000 m².
  test('say minus of what a sum that stays open may no longer come to', () => {
    const leased = { tenure: 'leased', lease_cost: '400,000' };
    const costs = { social_security: '0', platform_promotion: '0', platform_entry_fees: '0' };
    const given = { ...paysNothingElse, costs };
    expect(
      line(
        { ...given, overseas_warehouses: [leased, leased] },
        { ...given, overseas_warehouses: [{ ...leased, area: '1,000 m²' }, leased] },
      ),
    ).toBe('So far ¥0 – ¥200,000, −¥200,000 Lease of overseas warehouses');
  });

  describe('of a changed answer', () => {
    /** So far, after an answer that pays two measures `yes` each was changed to one that pays them `no`, and back. */
    const changed = (rent: readonly [string, string], site: readonly [string, string]): readonly string[] => {
      const either = (id: string, title: string, [yes, no]: readonly [string, string]): string =>
        measure(
          id,
          `title: { en: ${title}, zh-Hans: 扶持 }, amount: { choose: [{ when: [company.legal_person: true], amount: ${yes} }, { amount: ${no} }] }`,
        );
      const own = rulebookWith({
        'farland/support': policy(`
measures:
${either('rent', 'Rent', rent)}${either('site', 'Site', site)}`),
      });
      const as = (legal: boolean): Estimate => estimateFor(own, { company: { legal_person: legal } }, { asOf: DAY });
      return [totalLine(as(true), as(false), 'en', words), totalLine(as(false), as(true), 'en', words)];
    };

    // 100 and 20 with one answer, 10 and 50 with the other: the total falls by 60, and rises by as much when it is changed back.
    test('bear the sign of the total where it lifts one sum and lowers another', () => {
      expect(changed(['100 CNY', '10 CNY'], ['20 CNY', '50 CNY'])).toEqual([
        'So far ¥60, −¥90 Rent',
        'So far ¥120, +¥90 Rent',
      ]);
    });

    // 100 and nothing, or nothing and 50.
    test('name what is paid only now, though the total falls', () => {
      expect(changed(['100 CNY', '0 CNY'], ['0 CNY', '50 CNY'])).toEqual([
        'So far ¥50, −¥100 Rent, ¥50 Site',
        'So far ¥100, +¥100 Rent, not Site',
      ]);
    });
  });

  // The premium alone may use up the ¥300,000 that it shares with the interest on loans: without loans the high end stays.
  // Promotion 200,000, social insurance 100,000, exports 500,000, provincial warehouse 200,000 and these 300,000 are 1.3m.
  test('say no minus where the high end of the total stays', () => {
    const given = { company: { ...company, size: 'large' }, overseas_warehouses: [] };
    expect(line(given, { ...given, finance: { insured_loan_principal: '0' } })).toBe(
      'So far ¥0 – ¥1.3m, not Interest on insured export loans',
    );
  });
});
