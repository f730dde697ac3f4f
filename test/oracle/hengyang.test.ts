// The rows of Hengyang against sums worked by hand: one that is misread fails here, before it is held against the engine.
import { community, each, exactly, large, leased, NO, TENANT, upTo, worked, YES } from './worked.ts';
import type { Sum } from './worked.ts';

worked(
  'hengyang/cross-border-ecommerce/park-construction',
  {
    'company.roles': ['park_operator'],
    'park.recognitions': ['provincial_digital_cluster'],
    'park.new_cbec_tenants': 10,
    'park.cbec_trade': '20,000,000 USD',
  },
  upTo('500000.00'),
  [
    [{ 'park.new_cbec_tenants': 9 }, NO],
    [{ 'park.cbec_trade': 'USD 19,999,999.99' }, NO],
    [{ 'park.cbec_trade': '14200万元' }, upTo('500000.00')],
    [{ 'park.cbec_trade': '141,999,999.99 CNY' }, NO],
    [{ 'park.new_cbec_tenants': 20, 'park.cbec_trade': 'USD 50m' }, upTo('1000000.00')],
    [{ 'park.new_cbec_tenants': 19, 'park.cbec_trade': 'USD 50m' }, upTo('500000.00')],
    [{ 'park.new_cbec_tenants': 25, 'park.cbec_trade': 49_999_999.99 }, upTo('500000.00')],
    [{ 'park.recognitions': [] }, NO],
    [{ 'park.recognitions': ['municipal'] }, upTo('500000.00')],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/incubation-centre',
  { 'company.roles': ['incubator_operator'], 'incubator.integrated_services': true, 'incubator.incubated': 10 },
  upTo('500000.00'),
  [
    [{ 'incubator.incubated': 9 }, NO],
    [{ 'incubator.integrated_services': false }, NO],
  ],
);

worked('hengyang/cross-border-ecommerce/platform-construction', { 'company.roles': ['platform_builder'] }, YES, [
  ...each(YES, 'park_operator'),
  ...each(NO, 'seller', 'service_provider'),
]);

worked(
  'hengyang/cross-border-ecommerce/supervision-venue',
  { 'company.roles': ['supervision_venue_operator'], 'supervision_venue.eligible_spend': '333,333.33 CNY' },
  exactly('166666.67'), // 166,666.665
  [
    [{ 'supervision_venue.eligible_spend': '999,999.98' }, exactly('499999.99')],
    [{ 'supervision_venue.eligible_spend': '1,000,000 CNY' }, exactly('500000.00')],
    [{ 'supervision_venue.eligible_spend': '1,000,000.02 CNY' }, exactly('500000.00')],
    [{ 'supervision_venue.eligible_spend': 'HKD 1000' }, exactly('455.00')],
    [{ 'supervision_venue.eligible_spend': '0.01 CNY' }, exactly('0.01')], // half a cent, up
    [{ 'supervision_venue.eligible_spend': '0.009999 CNY' }, NO],
    [{ 'supervision_venue.eligible_spend': 0 }, NO],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/export-pilot',
  { 'company.roles': ['seller'], 'trade.cbec_export': 'USD 0.01', 'trade.exported_before': false },
  upTo('20000.00'),
  [
    [{ 'trade.exported_before': true }, NO],
    [{ 'trade.cbec_export': 0 }, NO],
    [{ 'trade.cbec_export': 'USD 500,000' }, upTo('20000.00')],
    [{ 'trade.cbec_export': 'USD 500,000', 'trade.exported_before': true }, NO],
    [{ 'trade.cbec_export': 'USD 500,000.01', 'trade.exported_before': true }, upTo('100000.00')],
    [{ 'trade.cbec_export': 'USD 1m', 'trade.exported_before': true }, upTo('100000.00')],
    [{ 'trade.cbec_export': '7,100,000 CNY' }, upTo('100000.00')],
    [{ 'trade.cbec_export': '7,100,000.01 CNY', 'trade.exported_before': true }, upTo('500000.00')],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/platform-promotion',
  { 'company.roles': ['seller'], 'costs.platform_promotion': '300000 CNY', 'costs.platform_entry_fees': '50,000 CNY' },
  exactly('175000.00'),
  [
    [{ 'costs.platform_entry_fees': '99,999.99 CNY' }, exactly('200000.00')], // 199,999.995
    [{ 'costs.platform_entry_fees': '99,999.98 CNY' }, exactly('199999.99')],
    [{ 'costs.platform_entry_fees': '400,000 CNY' }, exactly('200000.00')],
    // Rounded once: 0.005 + 0.005, not 0.01 + 0.01.
    [{ 'costs.platform_promotion': '0.01 CNY', 'costs.platform_entry_fees': '0.01 CNY' }, exactly('0.01')],
    [{ 'costs.platform_promotion': 0, 'costs.platform_entry_fees': 0 }, NO],
  ],
);

const NO_TENANT: Sum[] = [
  [{ 'company.size': 'large' }, NO],
  [{ 'tenant.newly_settled_in_recognised_park': 'no' }, NO],
  [{ 'tenant.leased_area': 99.99 }, NO],
  [{ 'trade.cbec_import': 'USD 39,999.99' }, NO],
  [{ 'trade.cbec_total': 'USD 99,999.99' }, NO],
];
worked('hengyang/cross-border-ecommerce/new-tenant-rent', TENANT, exactly('36000.17'), [
  ...NO_TENANT,
  [{ 'company.size': 'micro' }, exactly('36000.17')], // 36,000.165
  [{ 'company.size': 'small', 'tenant.annual_rent': '333,333.33 CNY' }, exactly('100000.00')], // 99,999.999
  [{ 'tenant.annual_rent': '333,333.31 CNY' }, exactly('99999.99')],
  [{ 'tenant.annual_rent': '40万元' }, exactly('100000.00')],
  [{ 'tenant.annual_rent': 0 }, NO],
]);
worked('hengyang/cross-border-ecommerce/new-tenant-start-up', TENANT, upTo('50000.00'), [
  ...NO_TENANT,
  [{ 'tenant.annual_rent': 0 }, upTo('50000.00')],
]);

worked(
  'hengyang/cross-border-ecommerce/leading-enterprise',
  { 'company.roles': ['seller'], 'company.newly_introduced': true, 'trade.cbec_total': 'USD 50m' },
  upTo('500000.00'),
  [
    [{ 'trade.cbec_total': 'USD 49,999,999.99' }, NO],
    [{ 'trade.cbec_total': 'USD 99,999,999.99' }, upTo('500000.00')],
    [{ 'trade.cbec_total': 'USD 100m' }, upTo('1000000.00')],
    [{ 'company.newly_introduced': false }, NO],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/experience-store',
  { 'company.roles': ['store_operator'], stores: [large('500.01 m²')] },
  upTo('100000.00'),
  [
    [{ stores: [large('500 m²')] }, NO],
    [{ stores: [large('1,000 m²')] }, upTo('100000.00')],
    [{ stores: [large(1_000.01)] }, upTo('200000.00')],
    [{ stores: [large(2_000)] }, upTo('200000.00')],
    [{ stores: [large(2_000.01)] }, upTo('300000.00')],
    [{ stores: [large(501), large(1_001), large(2_001), large(400), community(true)] }, upTo('600000.00')],
    [{ stores: [community(true)] }, NO],
    [{ stores: [] }, NO],
  ],
);
worked(
  'hengyang/cross-border-ecommerce/community-store',
  { 'company.roles': ['store_operator'], stores: [community(true), community(false), community(true), large(900)] },
  exactly('100000.00'),
  [
    [{ stores: Array.from({ length: 7 }, () => community(true)) }, exactly('350000.00')],
    [{ stores: Array.from({ length: 8 }, () => community(true)) }, exactly('400000.00')],
    [{ stores: Array.from({ length: 9 }, () => community(true)) }, exactly('400000.00')],
    [{ stores: [{ ...large(900), newly_opened: true }] }, NO],
    [{ stores: [community(false)] }, NO],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/provincial-overseas-warehouse',
  {
    'company.roles': ['seller'],
    'overseas_warehouse.provincial_public': true,
    'overseas_warehouse.customs_registered': true,
  },
  upTo('200000.00'),
  [
    ...each(upTo('200000.00'), 'overseas_warehouse_operator'),
    [{ 'overseas_warehouse.provincial_public': false }, NO],
    [{ 'overseas_warehouse.customs_registered': false }, NO],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/overseas-warehouse-lease',
  { 'company.roles': ['seller'], overseas_warehouses: [leased(1_000.01, '400,000.02 CNY')] },
  exactly('200000.00'),
  [
    ...each(exactly('200000.00'), 'overseas_warehouse_operator'),
    [{ overseas_warehouses: [leased(1_000, '400,000 CNY')] }, NO],
    [{ overseas_warehouses: [{ ...leased(5_000, '400,000 CNY'), tenure: 'owned' }] }, NO],
    [{ overseas_warehouses: [leased(2_000, '399,999.98 CNY')] }, exactly('199999.99')],
    // 200,000 + 200,000 + 50,000.005 + 0.005: no cap over all, no rounding of one.
    [
      {
        overseas_warehouses: [
          leased(2_000, '900,000 CNY'),
          leased(3_000, '400,000 CNY'),
          leased(4_000, '100,000.01 CNY'),
          leased(4_000, '0.01 CNY'),
        ],
      },
      exactly('450000.01'),
    ],
  ],
);

worked('hengyang/cross-border-ecommerce/support-services', { 'company.roles': ['service_provider'] }, YES, [
  ...each(YES, 'industry_association'),
  ...each(NO, 'seller', 'training_institution'),
]);

const PREMIUM = {
  'company.roles': ['seller'],
  'company.size': 'small',
  'finance.via_single_window': true,
  'finance.export_credit_premium': '350,000.55 CNY',
};
worked('hengyang/cross-border-ecommerce/small-firm-export-credit-premium', PREMIUM, exactly('350000.55'), [
  [{ 'company.size': 'micro' }, exactly('350000.55')],
  [{ 'company.size': 'medium' }, NO],
  [{ 'company.size': 'large' }, NO],
  [{ 'finance.via_single_window': false }, NO],
  [{ 'finance.export_credit_premium': 'USD 10,000.01' }, exactly('71000.07')], // 71,000.071
  [{ 'finance.export_credit_premium': 0 }, NO],
]);
worked(
  'hengyang/cross-border-ecommerce/export-credit-premium',
  { ...PREMIUM, 'company.size': 'medium' },
  upTo('175000.28'), // 175,000.275
  [
    [{ 'company.size': 'large', 'finance.via_single_window': false }, upTo('175000.28')],
    [{ 'company.size': 'small' }, NO],
    [{ 'company.size': 'micro' }, NO],
    [{ 'finance.export_credit_premium': '599,999.98 CNY' }, upTo('299999.99')],
    [{ 'finance.export_credit_premium': '600,000.02 CNY' }, upTo('300000.00')],
  ],
);
worked(
  'hengyang/cross-border-ecommerce/export-credit-loan-interest',
  {
    'company.roles': ['seller'],
    'company.size': 'medium',
    'finance.export_credit_premium': 0,
    'finance.insured_loan_principal': '10,000,000 CNY',
    'finance.loan_prime_rate': '3%',
    'finance.loan_days': 180,
  },
  upTo('30000.00'), // 10,000,000 × 0.2 × 0.03 × 180 / 360
  [
    [
      {
        'finance.insured_loan_principal': '1,234,567.89 CNY',
        'finance.loan_prime_rate': '3.45%',
        'finance.loan_days': 365,
      },
      upTo('8636.83'), // 8,636.831197125
    ],
    [{ 'finance.insured_loan_principal': '100,000,000 CNY' }, upTo('300000.00')],
    [{ 'finance.insured_loan_principal': '120,000,000 CNY' }, upTo('300000.00')],
    // The premium takes its half first.
    [{ 'finance.export_credit_premium': '560,000 CNY' }, upTo('20000.00')],
    [{ 'finance.export_credit_premium': '540,000 CNY' }, upTo('30000.00')],
    [{ 'finance.export_credit_premium': '599,999.98 CNY' }, upTo('0.01')],
    // 299,999.995 is paid as 300,000.00, and nothing is left.
    [{ 'finance.export_credit_premium': '599,999.99 CNY' }, NO],
    [{ 'finance.export_credit_premium': '600,000 CNY' }, NO],
    // A small firm is not paid that row, so it takes none.
    [{ 'finance.export_credit_premium': '600,000 CNY', 'company.size': 'small' }, upTo('30000.00')],
    [{ 'finance.loan_days': 0 }, NO],
    [{ 'finance.loan_prime_rate': '0%' }, NO],
  ],
);

worked(
  'hengyang/cross-border-ecommerce/staff-training',
  { 'company.roles': ['foreign_trader'], 'costs.staff_training': '49,999.99 CNY' },
  upTo('49999.99'),
  [[{ 'costs.staff_training': '50,000.01 CNY' }, upTo('50000.00')]],
);
worked(
  'hengyang/cross-border-ecommerce/talent-base',
  {
    'company.roles': ['training_institution'],
    'talent_base.certified': true,
    'talent_base.documented_cost': '199,999.99 CNY',
  },
  upTo('199999.99'),
  [
    [{ 'talent_base.documented_cost': '200,000.01 CNY' }, upTo('200000.00')],
    [{ 'talent_base.certified': false }, NO],
    [{ 'talent_base.documented_cost': '0 CNY' }, NO],
  ],
);
worked('hengyang/cross-border-ecommerce/professional-training', { 'company.roles': ['training_institution'] }, YES, [
  ...each(YES, 'seller', 'industry_association'),
  ...each(NO, 'service_provider', 'foreign_trader'),
]);
worked(
  'hengyang/cross-border-ecommerce/social-security',
  { 'company.roles': ['seller'], 'costs.social_security': '999,999.94 CNY' },
  exactly('99999.99'), // 99,999.994
  [
    [{ 'costs.social_security': '999,999.95 CNY' }, exactly('100000.00')],
    [{ 'costs.social_security': '2,000,000 CNY' }, exactly('100000.00')],
    [{ 'costs.social_security': '0.04 CNY' }, NO],
    [{ 'costs.social_security': '0.05 CNY' }, exactly('0.01')],
  ],
);
