// The oracle against sums worked by hand. A row that is misread fails here, before it is held against the engine.
import { describe, expect, test } from 'vitest';
import { cents, decimal, moneyText } from './exact.ts';
import { factsOf, mulberry32, randomProfile, randomProfiles, withFactsLeftOut } from './random-profiles.ts';
import { oracle, ROWS, type Answer } from './measures.ts';
import { truth } from './unknown.ts';
import { record, type Profile } from './facts.ts';

type Given = Readonly<Record<string, unknown>>;

/** `{ 'company.size': 'small' }` as a profile writes it. */
function nested(given: Given): Profile {
  const groups: Record<string, unknown> = {};
  for (const [id, value] of Object.entries(given)) {
    const dot = id.indexOf('.');
    if (dot < 0) groups[id] = value;
    else groups[id.slice(0, dot)] = { ...record(groups[id.slice(0, dot)]), [id.slice(dot + 1)]: value };
  }
  return groups;
}

const SCOPES: Readonly<Record<string, Given>> = {
  'hengyang/cross-border-ecommerce': {
    'company.registered_in': ['hengyang'],
    'company.legal_person': true,
    'company.pays_tax_locally': true,
    'company.cbec_record': true,
    'company.in_customs_cbec_statistics': true,
  },
  'zhongshan/cross-border-ecommerce': { 'company.registered_in': ['zhongshan'] },
  'hengqin/cross-border-ecommerce': { 'company.registered_in': ['hengqin'] },
  'hengqin/macao-funded-enterprises': {
    'company.registered_in': ['hengqin'],
    'company.pays_tax_locally': true,
    'company.local_bank_account': true,
    'company.substantive_operation': true,
    'company.legal_person': true,
    'company.macao_share': '25%',
    'company.confirmed_property': true,
    'company.sanctioned': false,
  },
  'hengqin/macao-youth': { 'company.registered_in': ['hengqin'] },
};

const DAY = '2025-06-30';

const inScope = (measure: string, given: Given): Profile =>
  nested({ as_of: DAY, ...SCOPES[measure.split('/').slice(0, 2).join('/')], ...given });

function answerOf(profile: Profile, measure: string): Answer {
  const answer = oracle(profile).get(measure);
  if (answer === undefined) throw new Error(`no such measure: ${measure}`);
  return answer;
}

/** `qualifies 0.00 to 500000.00`, `qualifies` without a figure, `does-not-qualify`. */
function said({ status, low, high }: Pick<Answer, 'status' | 'low' | 'high'>): string {
  if (low === null) return status;
  return low === high ? `${status} ${low}` : `${status} 0.00 to ${String(high)}`;
}

const NO = 'does-not-qualify';
const YES = 'qualifies';
const exactly = (sum: string): string => `qualifies ${sum}`;
const upTo = (sum: string): string => `qualifies 0.00 to ${sum}`;

type Sum = readonly [change: Given, expected: string];

/** Facts under which a row is paid, then changes of them: a change that is refused shows its line. */
function worked(measure: string, base: Given, paid: string, sums: readonly Sum[] = []): void {
  describe(`${measure}`, () => {
    test(`${paid} on the facts of the row`, () => {
      expect(said(answerOf(inScope(measure, base), measure))).toBe(paid);
    });
    test.each(sums.map((sum) => ({ change: sum[0], expected: sum[1] })))('$change gives $expected', (sum) => {
      expect(said(answerOf(inScope(measure, { ...base, ...sum.change }), measure))).toBe(sum.expected);
    });
    test.each(Object.keys(SCOPES[measure.split('/').slice(0, 2).join('/')] ?? {}))('needs its scope: %s', (fact) => {
      const others: Given = { 'company.registered_in': ['elsewhere'], 'company.macao_share': '24.999999%' };
      const changed = { ...base, [fact]: others[fact] ?? fact === 'company.sanctioned' };
      const nobody = { 'company.professional_service_body': false };
      expect(said(answerOf(inScope(measure, { ...nobody, ...changed }), measure))).toBe(NO);
    });
    if (base['company.roles'] === undefined) return;
    test('is paid to its recipients alone', () => {
      const others = ['seller', 'park_operator'].filter((role) => ROWS.get(measure)?.to.every((to) => to !== role));
      expect(said(answerOf(inScope(measure, { ...base, 'company.roles': others }), measure))).toBe(NO);
      expect(said(answerOf(inScope(measure, { ...base, 'company.roles': [] }), measure))).toBe(NO);
    });
  });
}

/** One role of the row after another is enough, or does not do. */
const each = (expected: string, ...roles: string[]): Sum[] =>
  roles.map((role): Sum => [{ 'company.roles': [role] }, expected]);

// ---- Hengyang ----

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

const TENANT = {
  'company.roles': ['seller'],
  'company.size': 'medium',
  'tenant.newly_settled_in_recognised_park': true,
  'tenant.leased_area': '100 m²',
  'trade.cbec_export': 'USD 60,000',
  'trade.cbec_import': 'USD 40,000',
  'tenant.annual_rent': '120,000.55 CNY',
};
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

const large = (area: string | number): Given => ({ kind: 'large', area, newly_opened: false });
const community = (newly_opened: boolean): Given => ({ kind: 'community', area: '800 m²', newly_opened });
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

const leased = (area: number, lease_cost: string): Given => ({ name: 'A', tenure: 'leased', area, lease_cost });
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

// ---- Zhongshan ----

const SELLER = { 'company.roles': ['seller'] };
worked('zhongshan/cross-border-ecommerce/transaction-volume', { ...SELLER, 'trade.cbec_total': 'USD 1m' }, YES, [
  [{ 'trade.cbec_total': 'USD 999,999.99' }, NO],
  [{ 'trade.cbec_total': '7,099,999.99 CNY' }, NO],
]);
worked(
  'zhongshan/cross-border-ecommerce/independent-site',
  {
    ...SELLER,
    'costs.saas_fees': '100,000 CNY',
    'costs.site_building': '200,000.05 CNY',
    'trade.own_site_sales': 'USD 749,999.99',
  },
  exactly('90000.02'), // 90,000.015
  [
    [{ 'trade.own_site_sales': 'USD 750,000' }, exactly('150000.03')], // 150,000.025
    [{ 'costs.site_building': '566,666.66 CNY' }, exactly('200000.00')], // 199,999.998
    [{ 'costs.site_building': '566,666.64 CNY' }, exactly('199999.99')], // 199,999.992
    [{ 'costs.site_building': '600,000 CNY' }, exactly('200000.00')],
    [{ 'costs.site_building': '499,999.98 CNY', 'trade.own_site_sales': 750_000 }, exactly('299999.99')],
    [{ 'costs.site_building': '500,000.02 CNY', 'trade.own_site_sales': 750_000 }, exactly('300000.00')],
  ],
);
worked(
  'zhongshan/cross-border-ecommerce/overseas-marketing',
  { ...SELLER, 'marketing.own_brand': true, 'costs.overseas_marketing': '1,500,000 CNY', 'trade.cbec_total': 0 },
  exactly('450000.00'),
  [
    [{ 'marketing.own_brand': false }, NO],
    [{ 'costs.overseas_marketing': '2,000,000 CNY' }, exactly('500000.00')],
    [{ 'costs.overseas_marketing': '2,000,000 CNY', 'trade.cbec_total': 'USD 999,999.99' }, exactly('500000.00')],
    [{ 'costs.overseas_marketing': '2,000,000 CNY', 'trade.cbec_total': 'USD 1m' }, exactly('600000.00')],
    [{ 'costs.overseas_marketing': '4,000,000 CNY', 'trade.cbec_total': 'USD 1m' }, exactly('1000000.00')],
  ],
);
worked('zhongshan/cross-border-ecommerce/overseas-trademarks', SELLER, YES);
worked(
  'zhongshan/cross-border-ecommerce/park-operation',
  {
    'company.roles': ['park_operator'],
    'park.distinct_industry': true,
    'park.usable_area': '10,000 m²',
    'park.cbec_tenant_share': '60 %',
    'park.cbec_trade': 'USD 20m',
  },
  exactly('500000.00'),
  [
    [{ 'park.distinct_industry': false }, NO],
    [{ 'park.usable_area': 9_999.99 }, NO],
    [{ 'park.cbec_tenant_share': '59.99%' }, NO],
    [{ 'park.cbec_trade': 'USD 19,999,999.99' }, NO],
  ],
);
worked(
  'zhongshan/cross-border-ecommerce/park-activities',
  { 'company.roles': ['park_operator'], 'park.activity_costs': '399,999.98 CNY' },
  exactly('199999.99'),
  [[{ 'park.activity_costs': '400,000.02 CNY' }, exactly('200000.00')]],
);
worked(
  'zhongshan/cross-border-ecommerce/park-recognition',
  { 'company.roles': ['park_operator'], 'park.recognitions': ['municipal', 'national', 'provincial'] },
  exactly('1000000.00'),
  [
    [{ 'park.recognitions': ['municipal', 'provincial'] }, exactly('500000.00')],
    [{ 'park.recognitions': ['municipal', 'provincial_digital_cluster'] }, exactly('300000.00')],
    [{ 'park.recognitions': ['provincial_demonstration_base', 'provincial_digital_cluster'] }, NO],
    [{ 'park.recognitions': [] }, NO],
  ],
);
for (const [name, fact] of [
  ['own-overseas-warehouse', 'overseas_warehouse.own_investment'],
  ['public-overseas-warehouse-use', 'overseas_warehouse.public_service_fees'],
] as const) {
  worked(`zhongshan/cross-border-ecommerce/${name}`, { ...SELLER, [fact]: '1,000,000.05 CNY' }, exactly('300000.02'), [
    [{ [fact]: '1,666,666.66 CNY' }, exactly('500000.00')], // 499,999.998
    [{ [fact]: '1,666,666.64 CNY' }, exactly('499999.99')],
    [{ [fact]: '3,000,000 CNY' }, exactly('500000.00')],
    [{ [fact]: '0.01 CNY' }, NO], // 0.003
    [{ [fact]: '0.02 CNY' }, exactly('0.01')], // 0.006
  ]);
}
const OPERATOR = { 'company.roles': ['overseas_warehouse_operator'] };
worked(
  'zhongshan/cross-border-ecommerce/public-overseas-warehouse-operation',
  {
    ...OPERATOR,
    'overseas_warehouse.companies_served': 20,
    'overseas_warehouse.operating_area': 5_000,
    'overseas_warehouse.clear_property_rights': true,
    'overseas_warehouse.operator_investment': '1,000,000 CNY',
  },
  exactly('300000.00'),
  [
    [{ 'overseas_warehouse.companies_served': 19 }, NO],
    [{ 'overseas_warehouse.operating_area': 4_999.99 }, NO],
    [{ 'overseas_warehouse.clear_property_rights': false }, NO],
    [{ 'overseas_warehouse.operator_investment': '6,666,666.64 CNY' }, exactly('1999999.99')],
    [{ 'overseas_warehouse.operator_investment': '6,666,666.67 CNY' }, exactly('2000000.00')],
    [{ 'overseas_warehouse.operator_investment': '7,000,000 CNY' }, exactly('2000000.00')],
  ],
);
worked(
  'zhongshan/cross-border-ecommerce/national-overseas-warehouse-case',
  { ...OPERATOR, 'overseas_warehouse.national_case': true },
  exactly('3000000.00'),
  [[{ 'overseas_warehouse.national_case': false }, NO]],
);
worked(
  'zhongshan/cross-border-ecommerce/provincial-overseas-warehouse',
  { ...OPERATOR, 'overseas_warehouse.provincial_public': true },
  exactly('2000000.00'),
  [[{ 'overseas_warehouse.provincial_public': false }, NO]],
);

// ---- Hengqin, cross-border e-commerce ----

worked(
  'hengqin/cross-border-ecommerce/park-capital',
  {
    'company.roles': ['park_operator'],
    'park.demonstration_class': 'leading',
    'park.fixed_asset_investment': '10,000,000 CNY',
  },
  exactly('3000000.00'),
  [
    [{ 'park.demonstration_class': 'growth' }, exactly('2000000.00')],
    [{ 'park.demonstration_class': 'none' }, NO],
    [{ 'park.fixed_asset_investment': '333,333,333.31 CNY' }, exactly('99999999.99')],
    [{ 'park.fixed_asset_investment': '400,000,000 CNY' }, exactly('100000000.00')],
    [
      { 'park.fixed_asset_investment': '100,000,000.05 CNY', 'park.demonstration_class': 'growth' },
      exactly('20000000.00'),
    ],
    [
      { 'park.fixed_asset_investment': '99,999,999.95 CNY', 'park.demonstration_class': 'growth' },
      exactly('19999999.99'),
    ],
  ],
);
worked(
  'hengqin/cross-border-ecommerce/park-operation',
  { 'company.roles': ['park_operator'], 'park.demonstration_class': 'leading' },
  upTo('20000000.00'),
  [
    [{ 'park.demonstration_class': 'growth' }, upTo('5000000.00')],
    [{ 'park.demonstration_class': 'none' }, NO],
  ],
);
worked(
  'hengqin/cross-border-ecommerce/livestream-base',
  { 'company.roles': ['livestream_base_operator'], 'livestream.base_investment': '5,999,999.98 CNY' },
  exactly('2999999.99'),
  [[{ 'livestream.base_investment': '7,000,000 CNY' }, exactly('3000000.00')]],
);
for (const name of ['livestream-agency-settlement', 'livestream-agency-development', 'livestream-anchors']) {
  worked(`hengqin/cross-border-ecommerce/${name}`, { 'company.roles': ['livestream_agency'] }, YES, [
    ...each(NO, 'livestream_base_operator'),
  ]);
}
worked(
  'hengqin/cross-border-ecommerce/settlement',
  { ...SELLER, 'company.leading_ecommerce': true, 'company.newly_introduced': true },
  upTo('20000000.00'),
  [
    ...each(upTo('20000000.00'), 'platform_builder', 'service_provider'),
    ...each(NO, 'livestream_agency'),
    [{ 'company.leading_ecommerce': false }, NO],
    [{ 'company.newly_introduced': false }, NO],
  ],
);
worked(
  'hengqin/cross-border-ecommerce/service-provider',
  { 'company.roles': ['service_provider'], 'service.cbec_service_income': '49,999,999.9 CNY' },
  exactly('2500000.00'), // 2,499,999.995
  [
    [{ 'service.cbec_service_income': '49,999,999.8 CNY' }, exactly('2499999.99')],
    [{ 'service.cbec_service_income': '60,000,000 CNY' }, exactly('2500000.00')],
    [{ 'service.cbec_service_income': '1,000 CNY' }, exactly('50.00')],
  ],
);
const TRAINING = { 'talent_base.training_base': true, 'talent_base.trains_macao_youth': true };
worked(
  'hengqin/cross-border-ecommerce/training-base',
  { ...TRAINING, 'company.roles': ['training_institution'] },
  exactly('500000.00'),
  [
    ...each(exactly('500000.00'), 'seller', 'service_provider'),
    ...each(NO, 'industry_association'),
    [{ 'talent_base.training_base': false }, NO],
    [{ 'talent_base.trains_macao_youth': false }, exactly('500000.00')],
  ],
);
worked(
  'hengqin/cross-border-ecommerce/macao-youth-training',
  { ...TRAINING, 'company.roles': ['training_institution'] },
  upTo('1500000.00'),
  [
    ...each(upTo('1500000.00'), 'seller', 'service_provider'),
    [{ 'talent_base.training_base': false }, NO],
    [{ 'talent_base.trains_macao_youth': false }, NO],
  ],
);
worked(
  'hengqin/cross-border-ecommerce/trained-macao-youth',
  { 'talent.macao_youth_hired_after_training': 3 },
  upTo('12000.00'),
  [[{ 'talent.macao_youth_hired_after_training': 0 }, NO]],
);
for (const name of [
  'premises-purchase',
  'office-rent',
  'dedicated-network',
  'overseas-trademarks',
  'independent-site',
  'overseas-warehouse-lease',
  'logistics-insurance',
  'selection-centre',
  'events',
]) {
  // Its rival, the Macao-funded office rent, is out of the question here.
  worked(`hengqin/cross-border-ecommerce/${name}`, { ...SELLER, 'company.sanctioned': true }, YES, [
    ...each(YES, 'platform_builder', 'service_provider', 'livestream_agency'),
    ...each(NO, 'park_operator', 'training_institution'),
  ]);
}

// ---- Hengqin, Macao-funded enterprises ----

const OFFICE = {
  'office.lease_months': 36,
  'office.let_by_owner': true,
  'company.built_on_state_land': false,
  'office.leased_area': '300 m²',
  'office.heads': 12,
  'office.appraised_rent': '90 CNY',
  'office.actual_rent': '95 CNY',
  'office.payable_months': 10,
};
worked('hengqin/macao-funded-enterprises/office-rent', OFFICE, upTo('113400.00'), [
  [{ 'company.macao_share': '24.99%' }, NO],
  [{ 'company.legal_person': false, 'company.professional_service_body': true }, upTo('113400.00')],
  [{ 'company.legal_person': false, 'company.professional_service_body': false }, NO],
  [{ 'office.lease_months': 35 }, NO],
  [{ 'office.let_by_owner': false }, NO],
  [{ 'company.built_on_state_land': true }, NO],
  [{ 'office.actual_rent': '80 CNY' }, upTo('100800.00')], // 56 × 180 × 10
  [{ 'office.appraised_rent': '101 CNY', 'office.actual_rent': '100.01 CNY' }, upTo('126000.00')], // 70 × 180 × 10
  [{ 'office.heads': 20 }, upTo('189000.00')], // 63 × 300 × 10
  [{ 'office.heads': 21 }, upTo('189000.00')],
  [{ 'office.heads': 0 }, NO],
  [{ 'office.payable_months': 37 }, upTo('408240.00')], // 63 × 180 × 36
  // 70 × 1,000 × 36
  [
    {
      'office.leased_area': 1_200,
      'office.heads': 80,
      'office.appraised_rent': '120 CNY',
      'office.actual_rent': '110 CNY',
      'office.payable_months': 36,
    },
    upTo('2520000.00'),
  ],
  [{ 'office.leased_area': 990.5, 'office.heads': 66 }, upTo('623700.00')], // 63 × 990 × 10
  [{ 'office.leased_area': '12.345 m²', 'office.actual_rent': '85.55 CNY' }, upTo('7392.80')], // 59.885 × 123.45
]);
worked(
  'hengqin/macao-funded-enterprises/shop-rent',
  {
    'shop.lease_months': 36,
    'shop.leased_area': '300 m²',
    'shop.appraised_rent': '90 CNY',
    'shop.actual_rent': '95 CNY',
    'shop.payable_months': 10,
  },
  upTo('189000.00'), // 63 × 300 × 10: no limit a head
  [
    [{ 'shop.lease_months': 35 }, NO],
    [{ 'shop.leased_area': 1_000.01 }, upTo('630000.00')],
    [{ 'shop.payable_months': 48 }, upTo('680400.00')], // 63 × 300 × 36
    [{ 'shop.appraised_rent': 120, 'shop.actual_rent': 101 }, upTo('210000.00')],
  ],
);
worked(
  'hengqin/macao-funded-enterprises/shop-renovation',
  {
    'shop.completed_and_open': true,
    'shop.renovation_aid_before': false,
    'shop.renovation_cost': '300,000 CNY',
    'shop.renovated_area': 150,
  },
  upTo('150000.00'),
  [
    [{ 'shop.renovated_area': 300 }, upTo('210000.00')],
    [{ 'shop.renovation_cost': '1,800,000 CNY', 'shop.renovated_area': 1_000.01 }, upTo('1000000.00')],
    [{ 'shop.renovation_cost': '1,428,571.42 CNY', 'shop.renovated_area': 2_000 }, upTo('999999.99')], // …99.994
    [{ 'shop.completed_and_open': false }, NO],
    [{ 'shop.renovation_aid_before': true }, NO],
    [{ 'shop.renovated_area': 0 }, NO],
  ],
);
worked(
  'hengqin/macao-funded-enterprises/brand-classic',
  { 'brand.macao_status': 'classic_brand', 'brand.authorised': true, 'brand.operating_months': 12 },
  exactly('300000.00'),
  [
    [{ 'brand.operating_months': 11 }, NO],
    [{ 'brand.authorised': false }, NO],
    [{ 'brand.macao_status': 'michelin' }, NO],
    [{ 'brand.macao_status': 'none' }, NO],
  ],
);
worked(
  'hengqin/macao-funded-enterprises/brand-other',
  { 'brand.macao_status': 'distinctive_shop', 'brand.authorised': true, 'brand.operating_months': 0 },
  YES,
  [
    [{ 'brand.macao_status': 'macao_ideas' }, YES],
    [{ 'brand.macao_status': 'michelin' }, YES],
    [{ 'brand.macao_status': 'black_pearl' }, YES],
    [{ 'brand.macao_status': 'classic_brand' }, NO],
    [{ 'brand.macao_status': 'none' }, NO],
    [{ 'brand.authorised': false }, NO],
  ],
);
worked('hengqin/macao-funded-enterprises/newly-above-scale', { 'operation.first_above_scale': true }, YES, [
  [{ 'operation.first_above_scale': false }, NO],
]);
worked(
  'hengqin/macao-funded-enterprises/revenue-growth',
  { 'operation.above_scale': true, 'operation.main_income_growth': '0.01%' },
  YES,
  [
    [{ 'operation.above_scale': false }, NO],
    [{ 'operation.main_income_growth': '0%' }, NO],
    [{ 'operation.main_income_growth': '-100%' }, NO],
    [{ 'operation.main_income_growth': '250%' }, YES],
  ],
);
worked(
  'hengqin/macao-funded-enterprises/research',
  { 'costs.rd_spend': '3,000,000 CNY', 'costs.rd_public_aid': '500,000.01 CNY' },
  upTo('2499999.99'),
  [
    [{ 'costs.rd_spend': '5,500,000.02 CNY' }, upTo('5000000.00')],
    [{ 'costs.rd_spend': '5,500,000 CNY' }, upTo('4999999.99')],
    [{ 'costs.rd_public_aid': '3,000,000 CNY' }, NO],
    [{ 'costs.rd_public_aid': '4,000,000 CNY' }, NO],
  ],
);
worked('hengqin/macao-funded-enterprises/exhibition', { 'exhibition.booth_cost': '0.01 CNY' }, YES, [
  [{ 'exhibition.booth_cost': '0 CNY' }, NO],
]);

// ---- Hengqin, Macao youth ----

worked('hengqin/macao-youth/employment', { 'talent.macao_youth_employed': 2 }, upTo('96000.00'), [
  [{ 'talent.macao_youth_employed': 200 }, upTo('9600000.00')],
  [{ 'talent.macao_youth_employed': 0 }, NO],
]);
worked('hengqin/macao-youth/hiring', { 'talent.macao_youth_employed': 124 }, upTo('1488000.00'), [
  [{ 'talent.macao_youth_employed': 125 }, upTo('1500000.00')],
  [{ 'talent.macao_youth_employed': 126 }, upTo('1500000.00')],
]);
worked('hengqin/macao-youth/start-up', { 'company.macao_youth_owned': true }, YES, [
  [{ 'company.macao_youth_owned': false }, NO],
]);
worked('hengqin/macao-youth/study-allowances', { 'talent.macao_students': 1 }, YES, [
  [{ 'talent.macao_students': 0 }, NO],
]);

// ---- what holds for all rows ----

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

// ---- what is not known ----

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

// ---- the parts of the oracle against one another ----

const within = (figure: string | null, range: { low: string; high: string | null } | null): boolean => {
  if (figure === null || range === null) return figure === null;
  return Number(figure) >= Number(range.low) && (range.high === null || Number(figure) <= Number(range.high));
};

describe('random companies', () => {
  test('reach every measure, its refusal and its lapse', () => {
    const reached = new Map([...ROWS.keys()].map((id) => [id, new Set<string>()]));
    for (const profile of randomProfiles(1_500, 1)) {
      for (const [id, answer] of oracle(profile)) reached.get(id)?.add(answer.status);
    }
    const rare = [...reached].filter(([, statuses]) => statuses.size < 3 || statuses.has('needs-facts'));
    expect(rare.map(([id]) => id)).toEqual([]);
    expect(reached.get('hengqin/cross-border-ecommerce/office-rent')).toContain('set-aside');
  });

  test('are the same for the same seed', () => {
    expect(randomProfiles(3, 7)).toEqual(randomProfiles(3, 7));
    expect(factsOf(randomProfile(mulberry32(3))).length).toBeGreaterThan(90);
  });

  test('with facts left out stay within what the truth allows', () => {
    const random = mulberry32(20_250_630);
    const faults: string[] = [];
    for (let i = 0; i < 40; i += 1) {
      const profile = randomProfile(random);
      const partial = withFactsLeftOut(profile, random);
      for (const [id, answer] of oracle(profile)) {
        const { statuses, amount, expected } = truth(partial, id);
        const possible = statuses.has(answer.status);
        const ranged = within(answer.low, amount) && within(answer.high, amount);
        const open = expected.status === 'needs-facts' || expected.status === 'not-in-force';
        const kept = open || said(answer) === said({ status: expected.status, ...(amount ?? NONE) });
        if (!possible || !ranged || !kept) faults.push(`${id}: ${said(answer)} of ${JSON.stringify(partial)}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('change with no fact but those that matter', () => {
    const random = mulberry32(7);
    const faults: string[] = [];
    let changes = 0;
    for (let i = 0; i < 40; i += 1) {
      const { places: _, ...profile } = randomProfile(random);
      const partial = withFactsLeftOut(profile, random);
      const given = new Set(factsOf(partial));
      const gone = factsOf(profile).filter((fact) => !given.has(fact) && !fact.includes('['));
      for (const fact of gone.slice(0, 8)) {
        const other = oracle(withFactOf(profile, fact, randomProfile(random)));
        for (const [id, answer] of oracle(profile)) {
          const changed = other.get(id);
          if (changed === undefined || said(changed) === said(answer)) continue;
          changes += 1;
          if (!truth(partial, id).matters.has(fact)) faults.push(`${id}: ${fact} of ${JSON.stringify(partial)}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(changes).toBeGreaterThan(50);
  });
});

/** The one company with a fact, or a list, of the other. */
function withFactOf(profile: Profile, id: string, other: Profile): Profile {
  const [group = '', fact] = id.split('.');
  if (fact === undefined) return { ...profile, [group]: other[group] };
  return { ...profile, [group]: { ...record(profile[group]), [fact]: record(other[group])[fact] } };
}

const NONE = { low: null, high: null };
