// measures.md read a second time, by hand: the 66 measures in its order, one sum each, with no engine, no YAML, no ranges.
// It answers for a company of which everything is known that a measure asks for; a measure that asks for more comes out
// as `needs-facts` here without a figure, and `unknown.ts` says what it may become.
import {
  atLeast,
  cents,
  decimal,
  equals,
  exceeds,
  fromCents,
  greatest,
  least,
  minus,
  moneyText,
  over,
  plus,
  times,
  whole,
  ZERO,
  type Fraction,
} from './exact.ts';
import {
  Absent,
  AbsentSum,
  isUnknown,
  ratesOf,
  readMoney,
  record,
  Source,
  View,
  type Contribution,
  type Place,
  type Profile,
  type Role,
} from './facts.ts';

export type Status = 'does-not-qualify' | 'not-in-force' | 'needs-facts' | 'set-aside' | 'qualifies';
type Basis = 'exact' | 'up-to' | 'unpublished';
type Frequency = 'once' | 'yearly';
type Beneficiary = 'company' | 'individual';
type Confidence = 'official' | 'reprint' | 'press' | 'draft' | 'source';

export interface Options {
  readonly asOf?: string;
  readonly fx?: Readonly<Record<string, string | number>>;
}

export interface Answer {
  readonly status: Status;
  readonly basis: Basis;
  readonly beneficiary: Beneficiary;
  readonly frequency: Frequency;
  readonly confidence: Confidence;
  /** Yuan with two places; null where the sum is unpublished, the company does not qualify, or a fact is missing. */
  readonly low: string | null;
  readonly high: string | null;
  readonly setAsideFor: string | null;
  /** The company stands exactly on a † line of the row, whatever its other conditions say. */
  readonly onUnverifiedBoundary: boolean;
  /** The other reading of the † lines would change the status or the sum: a warning is due. */
  readonly boundaryDecides: boolean;
}

type Condition = () => boolean;

interface RowText {
  readonly name: string;
  /** Empty: any company. */
  readonly to: readonly Role[];
  readonly basis: Basis;
  readonly often: Frequency;
  readonly individual?: true;
  readonly confidence?: Confidence;
  /** A window of the row's own, in place of the policy's. */
  readonly window?: Window;
  readonly when?: (f: View) => Condition[];
  /** After its caps, before rounding. */
  readonly amount?: (f: View) => Fraction;
  readonly standsOn?: (f: View) => boolean;
  readonly yieldsTo?: string;
}

type Window = readonly [from: string, to: string | null];

interface Policy {
  readonly id: string;
  readonly place: Place;
  readonly window: Window;
  readonly confidence: Confidence;
  readonly scope: (f: View) => Condition[];
  readonly rows: readonly RowText[];
}

export interface Row extends RowText {
  readonly id: string;
  readonly policy: Policy;
}

// ---- words of the conditions ----

/** One false condition decides, whatever else is unknown; with none, the first unknown fact is asked for. */
function every(conditions: readonly Condition[]): boolean {
  let absent: Absent | undefined;
  for (const condition of conditions) {
    try {
      if (!condition()) return false;
    } catch (error) {
      if (!(error instanceof Absent)) throw error;
      absent ??= error;
    }
  }
  if (absent !== undefined) throw absent;
  return true;
}

const either =
  (one: Condition, other: Condition): Condition =>
  () =>
    !every([() => !one(), () => !other()]);

const yes =
  (f: View, id: string): Condition =>
  () =>
    f.yes(id);
const no =
  (f: View, id: string): Condition =>
  () =>
    !f.yes(id);
const oneOf =
  (f: View, id: string, ...choices: string[]): Condition =>
  () =>
    choices.includes(f.choice(id));
const reaches =
  (f: View, id: string, line: Fraction | number): Condition =>
  () =>
    atLeast(f.number(id), typeof line === 'number' ? whole(line) : line);
const above =
  (f: View, id: string, line: Fraction | number): Condition =>
  () =>
    exceeds(f.number(id), typeof line === 'number' ? whole(line) : line);
const registeredIn =
  (f: View, place: Place): Condition =>
  () =>
    f.choices('company.registered_in').includes(place);
const isOneOf =
  (f: View, roles: readonly string[]): Condition =>
  () =>
    roles.length === 0 || f.choices('company.roles').some((role) => roles.includes(role));

/** † "more than", read as 以上: the line itself is in. */
const reachesOpen = (f: View, value: Fraction, line: Fraction): boolean =>
  f.otherReading ? exceeds(value, line) : atLeast(value, line);
/** † "over", read as 超过: the line itself is out. */
const aboveOpen = (f: View, value: Fraction, line: Fraction): boolean =>
  f.otherReading ? atLeast(value, line) : exceeds(value, line);

const isExactly = (f: View, id: string, ...lines: readonly Fraction[]): boolean => {
  const value = f.find(id);
  return typeof value === 'object' && 'n' in value && lines.some((line) => equals(value, line));
};

// ---- words of the sums ----

const yuan = (n: number): Fraction => whole(n);
const percentOf = (rate: number, base: Fraction): Fraction => over(times(base, whole(rate)), whole(100));

/** Export and import together: as given, else the two added. */
const cbecTotal = (f: View): Fraction =>
  f.find('trade.cbec_total') === undefined
    ? plus(f.number('trade.cbec_export'), f.number('trade.cbec_import'))
    : f.number('trade.cbec_total');

const knownTotal = (f: View): Fraction | undefined => {
  try {
    return cbecTotal(f);
  } catch (error) {
    if (error instanceof Absent) return undefined;
    throw error;
  }
};

// ---- hengyang/cross-border-ecommerce ----

const TENANT_CONDITIONS = (f: View): Condition[] => [
  oneOf(f, 'company.size', 'micro', 'small', 'medium'),
  yes(f, 'tenant.newly_settled_in_recognised_park'),
  () => reachesOpen(f, f.number('tenant.leased_area'), whole(100)),
  () => atLeast(cbecTotal(f), f.usd(100_000)),
];

const tenantStandsOn = (f: View): boolean => isExactly(f, 'tenant.leased_area', whole(100));

const largeStore: Contribution = (store) => {
  if (store.choice('kind') !== 'large') return ZERO;
  const area = store.number('area');
  if (aboveOpen(store, area, whole(2_000))) return yuan(300_000);
  if (aboveOpen(store, area, whole(1_000))) return yuan(200_000);
  return aboveOpen(store, area, whole(500)) ? yuan(100_000) : ZERO;
};

const communityStore: Contribution = (store) =>
  every([oneOf(store, 'kind', 'community'), yes(store, 'newly_opened')]) ? yuan(50_000) : ZERO;

const leasedWarehouse: Contribution = (warehouse) =>
  every([oneOf(warehouse, 'tenure', 'leased'), above(warehouse, 'area', 1_000)])
    ? least(percentOf(50, warehouse.number('lease_cost')), yuan(200_000))
    : ZERO;

const exportCreditPremium: RowText = {
  name: 'export-credit-premium',
  to: ['seller'],
  basis: 'up-to',
  often: 'yearly',
  when: (f) => [oneOf(f, 'company.size', 'medium', 'large')],
  amount: (f) => least(percentOf(50, f.number('finance.export_credit_premium')), yuan(300_000)),
};

const HENGYANG: Policy = {
  id: 'hengyang/cross-border-ecommerce',
  place: 'hengyang',
  window: ['2025-03-25', '2027-03-25'],
  confidence: 'official',
  scope: (f) => [
    registeredIn(f, 'hengyang'),
    yes(f, 'company.legal_person'),
    yes(f, 'company.pays_tax_locally'),
    yes(f, 'company.cbec_record'),
    yes(f, 'company.in_customs_cbec_statistics'),
  ],
  rows: [
    {
      name: 'park-construction',
      to: ['park_operator'],
      basis: 'up-to',
      often: 'once',
      when: (f) => [() => f.choices('park.recognitions').length > 0],
      amount: (f) => {
        const tenants = f.number('park.new_cbec_tenants');
        const trade = f.number('park.cbec_trade');
        if (reachesOpen(f, tenants, whole(20)) && atLeast(trade, f.usd(50_000_000))) return yuan(1_000_000);
        return reachesOpen(f, tenants, whole(10)) && atLeast(trade, f.usd(20_000_000)) ? yuan(500_000) : ZERO;
      },
      standsOn: (f) => isExactly(f, 'park.new_cbec_tenants', whole(10), whole(20)),
    },
    {
      name: 'incubation-centre',
      to: ['incubator_operator'],
      basis: 'up-to',
      often: 'once',
      when: (f) => [
        yes(f, 'incubator.integrated_services'),
        () => reachesOpen(f, f.number('incubator.incubated'), whole(10)),
      ],
      amount: () => yuan(500_000),
      standsOn: (f) => isExactly(f, 'incubator.incubated', whole(10)),
    },
    { name: 'platform-construction', to: ['platform_builder', 'park_operator'], basis: 'unpublished', often: 'yearly' },
    {
      name: 'supervision-venue',
      to: ['supervision_venue_operator'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(percentOf(50, f.number('supervision_venue.eligible_spend')), yuan(500_000)),
    },
    {
      name: 'export-pilot',
      to: ['seller'],
      basis: 'up-to',
      often: 'once',
      amount: (f) => {
        const exported = f.number('trade.cbec_export');
        if (exceeds(exported, f.usd(1_000_000))) return yuan(500_000);
        if (exceeds(exported, f.usd(500_000))) return yuan(100_000);
        return exceeds(exported, ZERO) && !f.yes('trade.exported_before') ? yuan(20_000) : ZERO;
      },
    },
    {
      name: 'platform-promotion',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) =>
        least(
          plus(
            percentOf(50, f.number('costs.platform_promotion')),
            percentOf(50, f.number('costs.platform_entry_fees')),
          ),
          yuan(200_000),
        ),
    },
    {
      name: 'new-tenant-rent',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      when: TENANT_CONDITIONS,
      amount: (f) => least(percentOf(30, f.number('tenant.annual_rent')), yuan(100_000)),
      standsOn: tenantStandsOn,
    },
    {
      name: 'new-tenant-start-up',
      to: ['seller'],
      basis: 'up-to',
      often: 'once',
      when: TENANT_CONDITIONS,
      amount: () => yuan(50_000),
      standsOn: tenantStandsOn,
    },
    {
      name: 'leading-enterprise',
      to: ['seller'],
      basis: 'up-to',
      often: 'once',
      when: (f) => [yes(f, 'company.newly_introduced')],
      amount: (f) => {
        const total = cbecTotal(f);
        if (reachesOpen(f, total, f.usd(100_000_000))) return yuan(1_000_000);
        return reachesOpen(f, total, f.usd(50_000_000)) ? yuan(500_000) : ZERO;
      },
      standsOn: (f) => {
        const total = knownTotal(f);
        return total !== undefined && [50_000_000, 100_000_000].some((line) => equals(total, f.usd(line)));
      },
    },
    {
      name: 'experience-store',
      to: ['store_operator'],
      basis: 'up-to',
      often: 'once',
      amount: (f) => f.sumOver('stores', largeStore),
      standsOn: (f) =>
        (f.source.list('stores') ?? []).some((_, i) => {
          const store = f.item('stores', i);
          return store.find('kind') === 'large' && isExactly(store, 'area', whole(500), whole(1_000), whole(2_000));
        }),
    },
    {
      name: 'community-store',
      to: ['store_operator'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(f.sumOver('stores', communityStore), yuan(400_000)),
    },
    {
      name: 'provincial-overseas-warehouse',
      to: ['seller', 'overseas_warehouse_operator'],
      basis: 'up-to',
      often: 'once',
      when: (f) => [yes(f, 'overseas_warehouse.provincial_public'), yes(f, 'overseas_warehouse.customs_registered')],
      amount: () => yuan(200_000),
    },
    {
      name: 'overseas-warehouse-lease',
      to: ['seller', 'overseas_warehouse_operator'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => f.sumOver('overseas_warehouses', leasedWarehouse),
    },
    {
      name: 'support-services',
      to: ['service_provider', 'industry_association'],
      basis: 'unpublished',
      often: 'yearly',
    },
    {
      name: 'small-firm-export-credit-premium',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      when: (f) => [oneOf(f, 'company.size', 'micro', 'small'), yes(f, 'finance.via_single_window')],
      amount: (f) => f.number('finance.export_credit_premium'),
    },
    exportCreditPremium,
    {
      name: 'export-credit-loan-interest',
      to: ['seller'],
      basis: 'up-to',
      often: 'yearly',
      amount: (f) => {
        const principal = f.number('finance.insured_loan_principal');
        const yearly = percentOf(20, times(principal, f.number('finance.loan_prime_rate')));
        const interest = over(times(yearly, f.number('finance.loan_days')), whole(360));
        if (cents(interest) === 0n) return ZERO;
        // The joint cap is filled in the order of the rows, by rounded amounts; a row that is not paid takes none.
        const premium = figureOf(exportCreditPremium, HENGYANG, f);
        const taken = typeof premium === 'object' ? fromCents(cents(premium)) : ZERO;
        return least(interest, minus(yuan(300_000), taken));
      },
    },
    {
      name: 'staff-training',
      to: ['foreign_trader'],
      basis: 'up-to',
      often: 'yearly',
      amount: (f) => least(f.number('costs.staff_training'), yuan(50_000)),
    },
    {
      name: 'talent-base',
      to: ['training_institution'],
      basis: 'up-to',
      often: 'once',
      when: (f) => [yes(f, 'talent_base.certified')],
      amount: (f) => least(f.number('talent_base.documented_cost'), yuan(200_000)),
    },
    {
      name: 'professional-training',
      to: ['training_institution', 'seller', 'industry_association'],
      basis: 'unpublished',
      often: 'yearly',
    },
    {
      name: 'social-security',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(percentOf(10, f.number('costs.social_security')), yuan(100_000)),
    },
  ],
};

// ---- zhongshan/cross-border-ecommerce ----

const ZHONGSHAN: Policy = {
  id: 'zhongshan/cross-border-ecommerce',
  place: 'zhongshan',
  window: ['2022-01-01', null],
  confidence: 'source',
  scope: (f) => [registeredIn(f, 'zhongshan')],
  rows: [
    {
      name: 'transaction-volume',
      to: ['seller'],
      basis: 'unpublished',
      often: 'yearly',
      when: (f) => [() => atLeast(cbecTotal(f), f.usd(1_000_000))],
    },
    {
      name: 'independent-site',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      confidence: 'reprint',
      amount: (f) => {
        const cost = plus(f.number('costs.saas_fees'), f.number('costs.site_building'));
        return atLeast(f.number('trade.own_site_sales'), f.usd(750_000))
          ? least(percentOf(50, cost), yuan(300_000))
          : least(percentOf(30, cost), yuan(200_000));
      },
    },
    {
      name: 'overseas-marketing',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      confidence: 'reprint',
      when: (f) => [yes(f, 'marketing.own_brand')],
      amount: (f) => {
        const share = percentOf(30, f.number('costs.overseas_marketing'));
        if (!exceeds(share, yuan(500_000))) return share;
        return least(share, atLeast(cbecTotal(f), f.usd(1_000_000)) ? yuan(1_000_000) : yuan(500_000));
      },
    },
    { name: 'overseas-trademarks', to: ['seller'], basis: 'unpublished', often: 'yearly' },
    {
      name: 'park-operation',
      to: ['park_operator'],
      basis: 'exact',
      often: 'yearly',
      when: (f) => [
        yes(f, 'park.distinct_industry'),
        reaches(f, 'park.usable_area', 10_000),
        reaches(f, 'park.cbec_tenant_share', decimal('0.60')),
        reaches(f, 'park.cbec_trade', f.usd(20_000_000)),
      ],
      amount: () => yuan(500_000),
    },
    {
      name: 'park-activities',
      to: ['park_operator'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(percentOf(50, f.number('park.activity_costs')), yuan(200_000)),
    },
    {
      name: 'park-recognition',
      to: ['park_operator'],
      basis: 'exact',
      often: 'once',
      amount: (f) => {
        const recognitions = f.choices('park.recognitions');
        if (recognitions.includes('national')) return yuan(1_000_000);
        if (recognitions.includes('provincial')) return yuan(500_000);
        return recognitions.includes('municipal') ? yuan(300_000) : ZERO;
      },
    },
    {
      name: 'own-overseas-warehouse',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(percentOf(30, f.number('overseas_warehouse.own_investment')), yuan(500_000)),
    },
    {
      name: 'public-overseas-warehouse-use',
      to: ['seller'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(percentOf(30, f.number('overseas_warehouse.public_service_fees')), yuan(500_000)),
    },
    {
      name: 'public-overseas-warehouse-operation',
      to: ['overseas_warehouse_operator'],
      basis: 'exact',
      often: 'yearly',
      when: (f) => [
        reaches(f, 'overseas_warehouse.companies_served', 20),
        reaches(f, 'overseas_warehouse.operating_area', 5_000),
        yes(f, 'overseas_warehouse.clear_property_rights'),
      ],
      amount: (f) => least(percentOf(30, f.number('overseas_warehouse.operator_investment')), yuan(2_000_000)),
    },
    {
      name: 'national-overseas-warehouse-case',
      to: ['overseas_warehouse_operator'],
      basis: 'exact',
      often: 'once',
      when: (f) => [yes(f, 'overseas_warehouse.national_case')],
      amount: () => yuan(3_000_000),
    },
    {
      name: 'provincial-overseas-warehouse',
      to: ['overseas_warehouse_operator'],
      basis: 'exact',
      often: 'once',
      when: (f) => [yes(f, 'overseas_warehouse.provincial_public')],
      amount: () => yuan(2_000_000),
    },
  ],
};

// ---- hengqin/cross-border-ecommerce ----

const ENTERPRISES: readonly Role[] = ['seller', 'platform_builder', 'service_provider', 'livestream_agency'];
const TRAINERS: readonly Role[] = ['training_institution', 'seller', 'service_provider'];

const MACAO_OFFICE_RENT = 'hengqin/macao-funded-enterprises/office-rent';

const yearlySupport = (name: string): RowText => ({ name, to: ENTERPRISES, basis: 'unpublished', often: 'yearly' });

const HENGQIN: Policy = {
  id: 'hengqin/cross-border-ecommerce',
  place: 'hengqin',
  window: ['2024-01-01', '2025-12-31'],
  confidence: 'press',
  scope: (f) => [registeredIn(f, 'hengqin')],
  rows: [
    {
      name: 'park-capital',
      to: ['park_operator'],
      basis: 'exact',
      often: 'once',
      when: (f) => [oneOf(f, 'park.demonstration_class', 'leading', 'growth')],
      amount: (f) => {
        const investment = f.number('park.fixed_asset_investment');
        return f.choice('park.demonstration_class') === 'leading'
          ? least(percentOf(30, investment), yuan(100_000_000))
          : least(percentOf(20, investment), yuan(20_000_000));
      },
    },
    {
      name: 'park-operation',
      to: ['park_operator'],
      basis: 'up-to',
      often: 'yearly',
      when: (f) => [oneOf(f, 'park.demonstration_class', 'leading', 'growth')],
      amount: (f) => yuan(f.choice('park.demonstration_class') === 'leading' ? 20_000_000 : 5_000_000),
    },
    {
      name: 'livestream-base',
      to: ['livestream_base_operator'],
      basis: 'exact',
      often: 'once',
      amount: (f) => least(percentOf(50, f.number('livestream.base_investment')), yuan(3_000_000)),
    },
    { name: 'livestream-agency-settlement', to: ['livestream_agency'], basis: 'unpublished', often: 'once' },
    { name: 'livestream-agency-development', to: ['livestream_agency'], basis: 'unpublished', often: 'yearly' },
    { name: 'livestream-anchors', to: ['livestream_agency'], basis: 'unpublished', often: 'once' },
    {
      name: 'settlement',
      to: ['seller', 'platform_builder', 'service_provider'],
      basis: 'up-to',
      often: 'once',
      when: (f) => [yes(f, 'company.leading_ecommerce'), yes(f, 'company.newly_introduced')],
      amount: () => yuan(20_000_000),
    },
    {
      name: 'service-provider',
      to: ['service_provider'],
      basis: 'exact',
      often: 'yearly',
      amount: (f) => least(percentOf(5, f.number('service.cbec_service_income')), yuan(2_500_000)),
    },
    {
      name: 'training-base',
      to: TRAINERS,
      basis: 'exact',
      often: 'once',
      when: (f) => [yes(f, 'talent_base.training_base')],
      amount: () => yuan(500_000),
    },
    {
      name: 'macao-youth-training',
      to: TRAINERS,
      basis: 'up-to',
      often: 'yearly',
      when: (f) => [yes(f, 'talent_base.training_base'), yes(f, 'talent_base.trains_macao_youth')],
      amount: () => yuan(1_500_000),
    },
    {
      name: 'trained-macao-youth',
      to: [],
      basis: 'up-to',
      often: 'yearly',
      individual: true,
      confidence: 'source',
      amount: (f) => times(f.number('talent.macao_youth_hired_after_training'), yuan(4_000)),
    },
    { name: 'premises-purchase', to: ENTERPRISES, basis: 'unpublished', often: 'once' },
    { ...yearlySupport('office-rent'), yieldsTo: MACAO_OFFICE_RENT },
    yearlySupport('dedicated-network'),
    yearlySupport('overseas-trademarks'),
    yearlySupport('independent-site'),
    yearlySupport('overseas-warehouse-lease'),
    yearlySupport('logistics-insurance'),
    yearlySupport('selection-centre'),
    yearlySupport('events'),
  ],
};

// ---- hengqin/macao-funded-enterprises ----

/** At most 70% of the lower of the appraised and the actual rent, and at most 70 a m² and month. */
const rentPaid = (f: View, premises: 'office' | 'shop'): Fraction =>
  least(percentOf(70, least(f.number(`${premises}.appraised_rent`), f.number(`${premises}.actual_rent`))), yuan(70));

const MACAO_FUNDED: Policy = {
  id: 'hengqin/macao-funded-enterprises',
  place: 'hengqin',
  window: ['2023-02-28', '2025-12-31'],
  confidence: 'press',
  scope: (f) => [
    registeredIn(f, 'hengqin'),
    yes(f, 'company.pays_tax_locally'),
    yes(f, 'company.local_bank_account'),
    yes(f, 'company.substantive_operation'),
    either(yes(f, 'company.legal_person'), yes(f, 'company.professional_service_body')),
    reaches(f, 'company.macao_share', decimal('0.25')),
    yes(f, 'company.confirmed_property'),
    no(f, 'company.sanctioned'),
  ],
  rows: [
    {
      name: 'office-rent',
      to: [],
      basis: 'up-to',
      often: 'yearly',
      confidence: 'reprint',
      when: (f) => [
        reaches(f, 'office.lease_months', 36),
        yes(f, 'office.let_by_owner'),
        no(f, 'company.built_on_state_land'),
      ],
      amount: (f) => {
        const rent = rentPaid(f, 'office');
        const area = least(f.number('office.leased_area'), times(whole(15), f.number('office.heads')), whole(1_000));
        return times(times(rent, area), least(f.number('office.payable_months'), whole(36)));
      },
    },
    {
      name: 'shop-rent',
      to: [],
      basis: 'up-to',
      often: 'yearly',
      when: (f) => [reaches(f, 'shop.lease_months', 36)],
      amount: (f) => {
        const area = least(f.number('shop.leased_area'), whole(1_000));
        return times(times(rentPaid(f, 'shop'), area), least(f.number('shop.payable_months'), whole(36)));
      },
    },
    {
      name: 'shop-renovation',
      to: [],
      basis: 'up-to',
      often: 'once',
      when: (f) => [yes(f, 'shop.completed_and_open'), no(f, 'shop.renovation_aid_before')],
      amount: (f) =>
        least(
          percentOf(70, f.number('shop.renovation_cost')),
          times(f.number('shop.renovated_area'), yuan(1_000)),
          yuan(1_000_000),
        ),
    },
    {
      name: 'brand-classic',
      to: [],
      basis: 'exact',
      often: 'once',
      when: (f) => [
        oneOf(f, 'brand.macao_status', 'classic_brand'),
        yes(f, 'brand.authorised'),
        reaches(f, 'brand.operating_months', 12),
      ],
      amount: () => yuan(300_000),
    },
    {
      name: 'brand-other',
      to: [],
      basis: 'unpublished',
      often: 'once',
      confidence: 'official',
      when: (f) => [
        oneOf(f, 'brand.macao_status', 'distinctive_shop', 'macao_ideas', 'michelin', 'black_pearl'),
        yes(f, 'brand.authorised'),
      ],
    },
    {
      name: 'newly-above-scale',
      to: [],
      basis: 'unpublished',
      often: 'once',
      confidence: 'official',
      when: (f) => [yes(f, 'operation.first_above_scale')],
    },
    {
      name: 'revenue-growth',
      to: [],
      basis: 'unpublished',
      often: 'yearly',
      confidence: 'official',
      when: (f) => [yes(f, 'operation.above_scale'), above(f, 'operation.main_income_growth', 0)],
    },
    {
      name: 'research',
      to: [],
      basis: 'up-to',
      often: 'yearly',
      amount: (f) =>
        least(greatest(minus(f.number('costs.rd_spend'), f.number('costs.rd_public_aid')), ZERO), yuan(5_000_000)),
    },
    {
      name: 'exhibition',
      to: [],
      basis: 'unpublished',
      often: 'yearly',
      confidence: 'official',
      when: (f) => [above(f, 'exhibition.booth_cost', 0)],
    },
  ],
};

// ---- hengqin/macao-youth ----

const MACAO_YOUTH: Policy = {
  id: 'hengqin/macao-youth',
  place: 'hengqin',
  window: ['2025-02-01', '2028-01-31'],
  confidence: 'press',
  scope: (f) => [registeredIn(f, 'hengqin')],
  rows: [
    {
      name: 'employment',
      to: [],
      basis: 'up-to',
      often: 'yearly',
      individual: true,
      amount: (f) => times(yuan(4_000 * 12), f.number('talent.macao_youth_employed')),
    },
    {
      name: 'hiring',
      to: [],
      basis: 'up-to',
      often: 'yearly',
      amount: (f) => least(times(yuan(1_000 * 12), f.number('talent.macao_youth_employed')), yuan(1_500_000)),
    },
    {
      name: 'start-up',
      to: [],
      basis: 'unpublished',
      often: 'yearly',
      window: ['2024-02-01', '2027-01-31'],
      when: (f) => [yes(f, 'company.macao_youth_owned')],
    },
    {
      name: 'study-allowances',
      to: [],
      basis: 'unpublished',
      often: 'yearly',
      individual: true,
      confidence: 'source',
      window: ['2023-02-01', null],
      when: (f) => [above(f, 'talent.macao_students', 0)],
    },
  ],
};

export const ROWS: ReadonlyMap<string, Row> = new Map(
  [HENGYANG, ZHONGSHAN, HENGQIN, MACAO_FUNDED, MACAO_YOUTH].flatMap((policy) =>
    policy.rows.map((row): [string, Row] => {
      const id = `${policy.id}/${row.name}`;
      return [id, { ...row, id, policy }];
    }),
  ),
);

// ---- the status of a measure ----

/** One company on one day. */
export interface Case {
  readonly asOf: string;
  hasHad(measure: string): boolean;
  source(place: Place): Source;
}

export function openCase(profile: Profile, options: Options = {}): Case {
  const asOf = options.asOf ?? profile['as_of'];
  if (typeof asOf !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asOf)) throw new Error('as_of is needed: YYYY-MM-DD');
  const rates = ratesOf(profile, options.fx);
  const sources = new Map<Place, Source>();
  return {
    asOf,
    hasHad(measure) {
      const had = record(profile['received'])[measure];
      const sums: unknown[] = Array.isArray(had) ? had.map((payment) => record(payment)['amount']) : [had];
      return sums.some((sum) => !isUnknown(sum) && exceeds(readMoney(sum, 'CNY', rates), ZERO));
    },
    source(place) {
      const source = sources.get(place) ?? new Source(profile, place, rates);
      sources.set(place, source);
      return source;
    },
  };
}

/** The sum of a row before rounding, or why there is none. */
function figureOf(row: RowText, policy: Policy, f: View): Fraction | 'unpublished' | 'refused' {
  if (!every([...policy.scope(f), isOneOf(f, row.to), ...(row.when?.(f) ?? [])])) return 'refused';
  return row.amount?.(f) ?? 'unpublished';
}

export interface Outcome {
  readonly status: Exclude<Status, 'needs-facts'>;
  /** In cents: the sum or the ceiling. Null without one. */
  readonly figure: bigint | null;
}

/** What a row comes to. Throws `Absent` or `AbsentSum` where that hangs on a fact that is not known. */
export function outcomeOf(row: Row, it: Case, f: View): Outcome {
  const refused: Outcome = { status: 'does-not-qualify', figure: null };
  if (row.often === 'once' && it.hasHad(row.id)) return refused;
  const sum = figureOf(row, row.policy, f);
  if (sum === 'refused') return refused;
  const figure = sum === 'unpublished' ? null : cents(sum);
  if (figure === 0n) return refused;
  const [from, to] = row.window ?? row.policy.window;
  if (it.asOf < from || (to !== null && it.asOf > to)) return { status: 'not-in-force', figure };
  const rival = ROWS.get(row.yieldsTo ?? '');
  const yields = rival !== undefined && outcomeOf(rival, it, f).status === 'qualifies';
  return { status: yields ? 'set-aside' : 'qualifies', figure };
}

const same = (a: Outcome, b: Outcome): boolean => a.status === b.status && a.figure === b.figure;

function answer(row: Row, it: Case): Answer {
  const source = it.source(row.policy.place);
  const kind = {
    basis: row.basis,
    beneficiary: row.individual === true ? 'individual' : 'company',
    frequency: row.often,
    confidence: row.confidence ?? row.policy.confidence,
    onUnverifiedBoundary: row.standsOn?.(new View(source)) ?? false,
  } satisfies Partial<Answer>;
  try {
    const outcome = outcomeOf(row, it, new View(source));
    const other = row.standsOn === undefined ? outcome : outcomeOf(row, it, new View(source, new Map(), true));
    const high = outcome.figure === null ? null : moneyText(outcome.figure);
    return {
      ...kind,
      status: outcome.status,
      low: high === null ? null : row.basis === 'exact' ? high : '0.00',
      high,
      setAsideFor: outcome.status === 'set-aside' ? (row.yieldsTo ?? null) : null,
      boundaryDecides: !same(outcome, other),
    };
  } catch (error) {
    if (!(error instanceof Absent || error instanceof AbsentSum)) throw error;
    return { ...kind, status: 'needs-facts', low: null, high: null, setAsideFor: null, boundaryDecides: false };
  }
}

/** The 66 measures, in the order of measures.md. */
export function oracle(profile: Profile, options: Options = {}): Map<string, Answer> {
  const it = openCase(profile, options);
  return new Map([...ROWS.values()].map((row) => [row.id, answer(row, it)]));
}
