// What the oracle says while facts are not known.
import { describe, expect, test } from 'vitest';
import { truth } from './unknown.ts';
import { community, inScope, leased, NO, OFFICE, SCOPES, SELLER, YES } from './worked.ts';
import type { Given } from './worked.ts';

describe('what is not known', () => {
  const expected = (measure: string, given: Given): unknown => {
    const { status, amount, missing } = truth(inScope(measure, given), measure).expected;
    return [status, amount === null ? null : `${amount.low} to ${String(amount.high)}`, ...[...missing].toSorted()];
  };

  test('an unknown cost may be nothing', () => {
    expect(
      expected('zhongshan/cross-border-ecommerce/park-activities', { 'company.roles': ['park_operator'] }),
    ).toEqual(['needs-facts', '0.00 to 200000.00', 'park.activity_costs']);
  });

  test('one false condition decides', () => {
    const measure = 'hengqin/macao-funded-enterprises/brand-classic';
    expect(expected(measure, { 'brand.operating_months': 11 })).toEqual([NO, null]);
    expect(expected(measure, { 'brand.operating_months': 12, 'brand.authorised': true })).toEqual([
      'needs-facts',
      '0.00 to 300000.00',
      'brand.macao_status',
    ]);
  });

  test('an earlier export is asked after in the lowest tier alone', () => {
    const measure = 'hengyang/cross-border-ecommerce/export-pilot';
    expect(expected(measure, { ...SELLER, 'trade.cbec_export': 'USD 500,000' })).toEqual([
      'needs-facts',
      '0.00 to 20000.00',
      'trade.exported_before',
    ]);
    expect(expected(measure, { ...SELLER, 'trade.cbec_export': 'USD 500,000.01' })).toEqual([YES, '0.00 to 100000.00']);
    expect(expected(measure, { ...SELLER, 'trade.exported_before': true })).toEqual([
      'needs-facts',
      '0.00 to 500000.00',
      'trade.cbec_export',
    ]);
  });

  test('of a total the unknown part is named, where the other does not do', () => {
    const measure = 'zhongshan/cross-border-ecommerce/transaction-volume';
    expect(expected(measure, SELLER)).toEqual(['needs-facts', null, 'trade.cbec_export', 'trade.cbec_import']);
    expect(expected(measure, { ...SELLER, 'trade.cbec_import': 999_999.99 })).toEqual([
      'needs-facts',
      null,
      'trade.cbec_export',
    ]);
    expect(expected(measure, { ...SELLER, 'trade.cbec_import': 'USD 1m' })).toEqual([YES, null]);
    expect(expected(measure, { ...SELLER, 'trade.cbec_total': 'USD 1m' })).toEqual([YES, null]);
  });

  test('turnover matters to marketing only above the lower cap', () => {
    const measure = 'zhongshan/cross-border-ecommerce/overseas-marketing';
    const brand = { ...SELLER, 'marketing.own_brand': true, 'trade.cbec_import': 0 };
    expect(expected(measure, { ...brand, 'costs.overseas_marketing': '1,666,666.66 CNY' })).toEqual([
      YES,
      '500000.00 to 500000.00',
    ]);
    expect(expected(measure, { ...brand, 'costs.overseas_marketing': '1,666,666.69 CNY' })).toEqual([
      'needs-facts',
      '500000.00 to 500000.01',
      'trade.cbec_export',
    ]);
  });

  test('an exact row that is surely paid has a low above nothing', () => {
    const measure = 'zhongshan/cross-border-ecommerce/independent-site';
    const site = { ...SELLER, 'costs.saas_fees': '100,000 CNY' };
    expect(expected(measure, { ...site, 'costs.site_building': 0 })).toEqual([
      'needs-facts',
      '30000.00 to 50000.00',
      'trade.own_site_sales',
    ]);
    expect(expected(measure, { ...site, 'trade.own_site_sales': 0 })).toEqual([
      'needs-facts',
      '30000.00 to 200000.00',
      'costs.site_building',
    ]);
  });

  test('days of nothing refuse the interest, whatever the loan', () => {
    const measure = 'hengyang/cross-border-ecommerce/export-credit-loan-interest';
    expect(expected(measure, { ...SELLER, 'finance.loan_days': 0 })).toEqual([NO, null]);
  });

  test('the interest hangs on the premium that comes before it, and on the size', () => {
    const measure = 'hengyang/cross-border-ecommerce/export-credit-loan-interest';
    const loan = {
      ...SELLER,
      'finance.insured_loan_principal': '10,000,000 CNY',
      'finance.loan_prime_rate': '3%',
      'finance.loan_days': 180,
    };
    expect(expected(measure, loan)).toEqual([
      'needs-facts',
      '0.00 to 30000.00',
      'company.size',
      'finance.export_credit_premium',
    ]);
    expect(expected(measure, { ...loan, 'company.size': 'small' })).toEqual([YES, '0.00 to 30000.00']);
    expect(expected(measure, { ...loan, 'finance.export_credit_premium': '540,000 CNY' })).toEqual([
      YES,
      '0.00 to 30000.00',
    ]);
    expect(expected(measure, { ...loan, 'finance.export_credit_premium': '540,000.04 CNY' })).toEqual([
      'needs-facts',
      '0.00 to 30000.00',
      'company.size',
    ]);
  });

  test('a known rent bounds the unknown one', () => {
    const measure = 'hengqin/macao-funded-enterprises/office-rent';
    const { 'office.appraised_rent': _, ...rest } = OFFICE;
    expect(expected(measure, rest)).toEqual(['needs-facts', '0.00 to 119700.00', 'office.appraised_rent']); // 66.5
  });

  test('the rent of the one decides the other', () => {
    const measure = 'hengqin/cross-border-ecommerce/office-rent';
    const scope = SCOPES['hengqin/macao-funded-enterprises'];
    expect(expected(measure, { ...SELLER, ...scope, ...OFFICE, 'office.heads': null })).toEqual([
      'needs-facts',
      null,
      'office.heads',
    ]);
    expect(expected(measure, { ...SELLER, ...scope, ...OFFICE })).toEqual(['set-aside', null]);
    expect(expected(measure, { ...SELLER, 'company.sanctioned': true })).toEqual([YES, null]);
    expect(expected(measure, { ...SELLER, 'company.sanctioned': true, as_of: '2026-01-01' })).toEqual([
      'not-in-force',
      null,
    ]);
  });

  test('an unknown list may be empty or without end', () => {
    const keeper = { 'company.roles': ['store_operator'] };
    expect(expected('hengyang/cross-border-ecommerce/experience-store', keeper)).toEqual([
      'needs-facts',
      '0.00 to null',
      'stores',
    ]);
    expect(expected('hengyang/cross-border-ecommerce/community-store', keeper)).toEqual([
      'needs-facts',
      '0.00 to 400000.00',
      'stores',
    ]);
  });

  test('of an item only what can change the sum is asked', () => {
    const measure = 'hengyang/cross-border-ecommerce/experience-store';
    const stores = [{ kind: 'large' }, { kind: 'community' }, { area: 400 }, { area: '600 m²' }];
    expect(expected(measure, { 'company.roles': ['store_operator'], stores })).toEqual([
      'needs-facts',
      '0.00 to 400000.00',
      'stores[0].area',
      'stores[3].kind',
    ]);
  });

  test('a ninth community store changes nothing', () => {
    const measure = 'hengyang/cross-border-ecommerce/community-store';
    const of = (known: number): Given => ({
      'company.roles': ['store_operator'],
      stores: [...Array.from({ length: known }, () => community(true)), { kind: 'community' }],
    });
    expect(expected(measure, of(8))).toEqual([YES, '400000.00 to 400000.00']);
    expect(expected(measure, of(7))).toEqual(['needs-facts', '350000.00 to 400000.00', 'stores[7].newly_opened']);
  });

  test('each leased warehouse has its own cap', () => {
    const measure = 'hengyang/cross-border-ecommerce/overseas-warehouse-lease';
    const overseas_warehouses = [leased(2_000, '100,000 CNY'), { tenure: 'leased', area: 5_000 }, { area: 900 }];
    expect(expected(measure, { ...SELLER, overseas_warehouses })).toEqual([
      'needs-facts',
      '50000.00 to 250000.00',
      'overseas_warehouses[1].lease_cost',
    ]);
  });

  test('what has lapsed asks for nothing and shows its range', () => {
    const measure = 'hengqin/macao-youth/hiring';
    expect(expected(measure, { as_of: '2030-01-01' })).toEqual(['not-in-force', '0.00 to 1500000.00']);
    expect(truth(inScope(measure, { as_of: '2030-01-01' }), measure).statuses).toEqual(new Set([NO, 'not-in-force']));
  });

  test('heads without end pay without end', () => {
    expect(expected('hengqin/macao-youth/employment', {})).toEqual([
      'needs-facts',
      '0.00 to null',
      'talent.macao_youth_employed',
    ]);
  });
});
