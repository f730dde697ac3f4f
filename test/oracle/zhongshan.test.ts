// The rows of Zhongshan against sums worked by hand: one that is misread fails here, before it is held against the engine.
import { exactly, NO, SELLER, worked, YES } from './worked.ts';

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
