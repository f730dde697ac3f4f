// What holds for all rows: windows, what was received, rivals, lines that the text leaves open, places and rates.
import { describe, expect, test } from 'vitest';
import { cents, decimal, moneyText } from './exact.ts';
import { oracle, ROWS } from './measures.ts';
import type { Profile } from './facts.ts';
import { answerOf, exactly, inScope, large, NO, OFFICE, said, SCOPES, SELLER, TENANT, YES } from './worked.ts';
import type { Given } from './worked.ts';

describe('the rows', () => {
  const rows = [...ROWS.values()];
  const ids = (of: (row: (typeof rows)[number]) => boolean): string[] => rows.filter(of).map((row) => row.id);

  test('are 66, in the order of measures.md', () => {
    expect(rows).toHaveLength(66);
    const perPolicy = Object.keys(SCOPES).map((policy) => ids((row) => row.policy.id === policy).length);
    expect(perPolicy).toEqual([21, 12, 20, 9, 4]);
  });

  test('are paid to individuals in three cases', () => {
    expect(ids((row) => row.individual === true)).toEqual([
      'hengqin/cross-border-ecommerce/trained-macao-youth',
      'hengqin/macao-youth/employment',
      'hengqin/macao-youth/study-allowances',
    ]);
  });

  test('leave 23 figures unpublished, fix 22 and give 21 a ceiling', () => {
    const count = (basis: string): number => ids((row) => row.basis === basis).length;
    const counted = { unpublished: count('unpublished'), exact: count('exact'), upTo: count('up-to') };
    expect(counted).toEqual({ unpublished: 23, exact: 22, upTo: 21 });
    expect(ids((row) => (row.basis === 'unpublished') !== (row.amount === undefined))).toEqual([]);
  });

  test('are paid once in these cases', () => {
    expect(ids((row) => row.often === 'once').map((id) => id.split('/').slice(-2).join('/'))).toEqual([
      'cross-border-ecommerce/park-construction',
      'cross-border-ecommerce/incubation-centre',
      'cross-border-ecommerce/export-pilot',
      'cross-border-ecommerce/new-tenant-start-up',
      'cross-border-ecommerce/leading-enterprise',
      'cross-border-ecommerce/experience-store',
      'cross-border-ecommerce/provincial-overseas-warehouse',
      'cross-border-ecommerce/talent-base',
      'cross-border-ecommerce/park-recognition',
      'cross-border-ecommerce/national-overseas-warehouse-case',
      'cross-border-ecommerce/provincial-overseas-warehouse',
      'cross-border-ecommerce/park-capital',
      'cross-border-ecommerce/livestream-base',
      'cross-border-ecommerce/livestream-agency-settlement',
      'cross-border-ecommerce/livestream-anchors',
      'cross-border-ecommerce/settlement',
      'cross-border-ecommerce/training-base',
      'cross-border-ecommerce/premises-purchase',
      'macao-funded-enterprises/shop-renovation',
      'macao-funded-enterprises/brand-classic',
      'macao-funded-enterprises/brand-other',
      'macao-funded-enterprises/newly-above-scale',
    ]);
  });

  test('carry the confidence of their policy, but for these', () => {
    expect(ids((row) => row.confidence !== undefined && row.confidence !== row.policy.confidence)).toEqual([
      'zhongshan/cross-border-ecommerce/independent-site',
      'zhongshan/cross-border-ecommerce/overseas-marketing',
      'hengqin/cross-border-ecommerce/trained-macao-youth',
      'hengqin/macao-funded-enterprises/office-rent',
      'hengqin/macao-funded-enterprises/brand-other',
      'hengqin/macao-funded-enterprises/newly-above-scale',
      'hengqin/macao-funded-enterprises/revenue-growth',
      'hengqin/macao-funded-enterprises/exhibition',
      'hengqin/macao-youth/study-allowances',
    ]);
  });

  test('with a † are those of measures.md', () => {
    expect(ids((row) => row.standsOn !== undefined).map((id) => id.split('/')[2])).toEqual([
      'park-construction',
      'incubation-centre',
      'new-tenant-rent',
      'new-tenant-start-up',
      'leading-enterprise',
      'experience-store',
    ]);
  });
});

describe('windows', () => {
  const paid: Readonly<Record<string, Given>> = {
    'hengyang/cross-border-ecommerce/new-tenant-start-up': TENANT,
    'zhongshan/cross-border-ecommerce/overseas-trademarks': SELLER,
    'hengqin/cross-border-ecommerce/events': SELLER,
    'hengqin/macao-funded-enterprises/newly-above-scale': { 'operation.first_above_scale': true },
    'hengqin/macao-youth/hiring': { 'talent.macao_youth_employed': 1 },
    'hengqin/macao-youth/start-up': { 'company.macao_youth_owned': true },
    'hengqin/macao-youth/study-allowances': { 'talent.macao_students': 1 },
  };
  const on = (measure: string, as_of: string): string =>
    answerOf(inScope(measure, { ...paid[measure], as_of }), measure).status;

  test.each([
    {
      measure: 'hengyang/cross-border-ecommerce/new-tenant-start-up',
      edges: ['2025-03-24', '2025-03-25', '2027-03-25', '2027-03-26'],
    },
    {
      measure: 'hengqin/cross-border-ecommerce/events',
      edges: ['2023-12-31', '2024-01-01', '2025-12-31', '2026-01-01'],
    },
    {
      measure: 'hengqin/macao-funded-enterprises/newly-above-scale',
      edges: ['2023-02-27', '2023-02-28', '2025-12-31', '2026-01-01'],
    },
    { measure: 'hengqin/macao-youth/hiring', edges: ['2025-01-31', '2025-02-01', '2028-01-31', '2028-02-01'] },
    { measure: 'hengqin/macao-youth/start-up', edges: ['2024-01-31', '2024-02-01', '2027-01-31', '2027-02-01'] },
    {
      measure: 'zhongshan/cross-border-ecommerce/overseas-trademarks',
      edges: ['2021-12-31', '2022-01-01', '2099-12-31', null],
    },
    { measure: 'hengqin/macao-youth/study-allowances', edges: ['2023-01-31', '2023-02-01', '2099-12-31', null] },
  ] as const)('$measure is in force on its first and its last day', ({ measure, edges }) => {
    const [before, first, last, after] = edges;
    expect([before, first, last].map((day) => on(measure, day))).toEqual(['not-in-force', YES, YES]);
    expect(after === null || on(measure, after) === 'not-in-force').toBe(true);
  });

  test('a lapsed measure says what it would have been, and a refusal comes before', () => {
    const measure = 'hengqin/macao-youth/hiring';
    const lapsed = { as_of: '2028-02-01', 'talent.macao_youth_employed': 2 };
    expect(said(answerOf(inScope(measure, lapsed), measure))).toBe('not-in-force 0.00 to 24000.00');
    expect(said(answerOf(inScope(measure, { ...lapsed, 'talent.macao_youth_employed': 0 }), measure))).toBe(NO);
  });
});

describe('what was received', () => {
  const measure = 'zhongshan/cross-border-ecommerce/park-recognition';
  const park = { 'company.roles': ['park_operator'], 'park.recognitions': ['national'] };
  const after = (had: unknown): string =>
    said(answerOf(inScope(measure, { ...park, received: { [measure]: had } }), measure));

  test.each([
    { had: '1 CNY' },
    { had: '0.01 CNY' },
    { had: [{ amount: 'USD 1', date: '2023-05-01' }] },
    { had: [{ amount: '0 CNY' }, { amount: '5 CNY' }] },
  ])('$had bars a second award', ({ had }) => {
    expect(after(had)).toBe(NO);
  });
  test.each([{ had: '0 CNY' }, { had: [] }, { had: [{ amount: '0 CNY', date: '2023-05-01' }] }, { had: null }])(
    '$had bars nothing',
    ({ had }) => {
      expect(after(had)).toBe(exactly('1000000.00'));
    },
  );
  test('a yearly row is paid again', () => {
    const yearly = 'zhongshan/cross-border-ecommerce/park-activities';
    const given = { ...park, 'park.activity_costs': '100 CNY', received: { [yearly]: '50 CNY' } };
    expect(said(answerOf(inScope(yearly, given), yearly))).toBe(exactly('50.00'));
  });
});

describe('the two office rents of Hengqin', () => {
  const ecommerce = 'hengqin/cross-border-ecommerce/office-rent';
  const macao = 'hengqin/macao-funded-enterprises/office-rent';
  const both = { ...SELLER, ...OFFICE };
  const statuses = (given: Given): string[] => {
    const profile = inScope(macao, { ...both, ...given });
    return [ecommerce, macao].map((id) => answerOf(profile, id).status);
  };

  test('the one with a figure sets the other aside', () => {
    expect(statuses({})).toEqual(['set-aside', YES]);
    expect(answerOf(inScope(macao, both), ecommerce).setAsideFor).toBe(macao);
    expect(answerOf(inScope(macao, both), macao).setAsideFor).toBeNull();
  });
  test('where the one with a figure is refused, the other is paid', () => {
    expect(statuses({ 'office.lease_months': 35 })).toEqual([YES, NO]);
    expect(statuses({ 'office.heads': 0 })).toEqual([YES, NO]);
  });
  test('where the other is refused, nothing is set aside', () => {
    expect(statuses({ 'company.roles': [] })).toEqual([NO, YES]);
  });
  test('before both are in force nothing is set aside', () => {
    expect(statuses({ as_of: '2023-12-31' })).toEqual(['not-in-force', YES]);
    expect(statuses({ as_of: '2024-01-01' })).toEqual(['set-aside', YES]);
    expect(statuses({ as_of: '2026-01-01' })).toEqual(['not-in-force', 'not-in-force']);
  });
  test('shops and the relief of young founders exclude nothing', () => {
    const profile = inScope(macao, { ...both, 'company.macao_youth_owned': true });
    expect(answerOf(profile, 'hengqin/macao-youth/start-up').status).toBe(YES);
  });
});

describe('a line that the text leaves open', () => {
  const flags = (measure: string, given: Given): [boolean, boolean] => {
    const answer = answerOf(inScope(measure, given), measure);
    return [answer.onUnverifiedBoundary, answer.boundaryDecides];
  };
  const stores = 'hengyang/cross-border-ecommerce/experience-store';
  const park = 'hengyang/cross-border-ecommerce/park-construction';
  const operator = { 'company.roles': ['park_operator'], 'park.recognitions': ['national'] };

  test('is told of who stands on it, and whether it decides', () => {
    const keeper = { 'company.roles': ['store_operator'] };
    expect(flags(stores, { ...keeper, stores: [large(500)] })).toEqual([true, true]);
    expect(flags(stores, { ...keeper, stores: [large(500.01)] })).toEqual([false, false]);
    expect(flags(stores, { ...keeper, stores: [large('1,000 m²')] })).toEqual([true, true]);
    expect(flags(stores, { ...keeper, stores: [large(999), large(1_001)] })).toEqual([false, false]);
    expect(flags(stores, { ...keeper, stores: [large(2_000), large(700)] })).toEqual([true, true]);
    expect(flags(stores, { ...keeper, stores: [{ ...large(500), kind: 'community' }] })).toEqual([false, false]);
    expect(flags(stores, { 'company.roles': [], stores: [large(500)] })).toEqual([true, false]);
  });
  test('is the number of firms of a park, not its turnover', () => {
    const trade = { ...operator, 'park.cbec_trade': 'USD 20m' };
    expect(flags(park, { ...trade, 'park.new_cbec_tenants': 10 })).toEqual([true, true]);
    expect(flags(park, { ...trade, 'park.new_cbec_tenants': 20 })).toEqual([true, false]);
    expect(flags(park, { ...trade, 'park.new_cbec_tenants': 11 })).toEqual([false, false]);
  });
  test('is the area of a tenant, the firms of an incubator and the total of a newcomer', () => {
    const rent = 'hengyang/cross-border-ecommerce/new-tenant-rent';
    expect(flags(rent, TENANT)).toEqual([true, true]);
    expect(flags(rent, { ...TENANT, 'tenant.leased_area': 101 })).toEqual([false, false]);
    const incubator = {
      'company.roles': ['incubator_operator'],
      'incubator.integrated_services': true,
      'incubator.incubated': 10,
    };
    expect(flags('hengyang/cross-border-ecommerce/incubation-centre', incubator)).toEqual([true, true]);
    const leading = 'hengyang/cross-border-ecommerce/leading-enterprise';
    const newcomer = { ...SELLER, 'company.newly_introduced': true };
    expect(flags(leading, { ...newcomer, 'trade.cbec_total': 'USD 50m' })).toEqual([true, true]);
    expect(flags(leading, { ...newcomer, 'trade.cbec_total': 'USD 100m' })).toEqual([true, true]);
    expect(flags(leading, { ...newcomer, 'trade.cbec_export': 'USD 50m', 'trade.cbec_import': 1 })).toEqual([
      false,
      false,
    ]);
  });
});

describe('places and rates', () => {
  const measure = 'zhongshan/cross-border-ecommerce/park-activities';
  const profile = (more: Given): Profile =>
    inScope(measure, { 'company.roles': ['park_operator'], 'park.activity_costs': '100 USD', ...more });

  test('a fact of the place comes before the one for all', () => {
    const places = { zhongshan: { park: { activity_costs: '10 CNY' } }, hengyang: { park: { activity_costs: 0 } } };
    expect(said(answerOf(profile({ places }), measure))).toBe(exactly('5.00'));
  });
  test('bundled rates, then the profile’s, then those asked for', () => {
    expect(said(answerOf(profile({}), measure))).toBe(exactly('355.00'));
    const own = profile({ exchange_rates: { USD: '7.2' } });
    expect(said(answerOf(own, measure))).toBe(exactly('360.00'));
    const asked = oracle(own, { fx: { USD: 8 } }).get(measure);
    expect(asked?.high).toBe('400.00');
    expect(said(answerOf(profile({ 'park.activity_costs': '100 MOP' }), measure))).toBe(exactly('44.00'));
  });
  test('a line in dollars moves with the rate', () => {
    const volume = 'zhongshan/cross-border-ecommerce/transaction-volume';
    const total = { ...SELLER, 'trade.cbec_total': 'HKD 9,000,000', exchange_rates: { USD: 7.2, HKD: 0.8 } };
    expect(answerOf(inScope(volume, total), volume).status).toBe(YES);
    expect(answerOf(inScope(volume, { ...total, 'trade.cbec_total': 'HKD 8,999,999.999999' }), volume).status).toBe(NO);
  });
});

test('half a cent is rounded up', () => {
  const rounded = (text: string): string => moneyText(cents(decimal(text)));
  expect(['0.005', '0.004999', '1.015', '2.675', '0', '1e3'].map(rounded)).toEqual([
    '0.01',
    '0.00',
    '1.02',
    '2.68',
    '0.00',
    '1000.00',
  ]);
});
