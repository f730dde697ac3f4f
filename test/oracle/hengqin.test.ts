// The rows of Hengqin against sums worked by hand: one that is misread fails here, before it is held against the engine.
import { each, exactly, NO, OFFICE, SELLER, upTo, worked, YES } from './worked.ts';

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
