// The values that are tried for a fact that is not known: every choice, and for a number nothing, hardly anything, just
// under, on and just over each line that a measure draws or that the known facts draw (where a cap starts to bite, which
// of two figures is the lower), and more than any company has.
import { decimal, equals, least, minus, over, plus, times, whole, ZERO, type Fraction } from './exact.ts';
import { CHOICES, LISTS, typeOf, type Source, type Value } from './facts.ts';
import type { Row } from './measures.ts';

/** Stands for "without bound": no sum of known facts comes near it. */
export const HUGE: Fraction = whole(10n ** 40n);

const CENT = decimal('0.01');
const STEP = { CNY: CENT, USD: CENT, area: CENT, percent: decimal('0.0001'), integer: whole(1) };

type Lookup = (id: string) => Fraction | undefined;
type Lines = (known: Lookup, usd: (n: number) => Fraction) => (Fraction | undefined)[];

const at =
  (...lines: (number | string)[]): Lines =>
  () =>
    lines.map(decimal);
const part = (n: number, d: number): Fraction => over(whole(n), whole(d));
const or = (value: Fraction | undefined, other: Fraction): Fraction => value ?? other;

/** What of `limit` is left beside the other cost. */
const beside =
  (other: string, ...limits: Fraction[]): Lines =>
  (known) =>
    limits.map((limit) => minus(limit, or(known(other), ZERO)));

const TRADE_LINES = [100_000, 500_000, 1_000_000, 50_000_000, 100_000_000];
const tradeBeside =
  (other: string): Lines =>
  (known, usd) =>
    TRADE_LINES.map((line) => minus(usd(line), or(known(other), ZERO)));

const JOINT_CAP = whole(300_000);
/** 0.2 × the others / 360, where they are known. */
function interestPer(known: Lookup, ...ids: string[]): Fraction | undefined {
  let product = part(20, 100 * 360);
  for (const id of ids) {
    const factor = known(`finance.${id}`);
    if (factor === undefined || equals(factor, ZERO)) return undefined;
    product = times(product, factor);
  }
  return product;
}
/** The line at which the interest uses up what the premium leaves of the joint cap. */
const interestLine =
  (...others: string[]): Lines =>
  (known) => {
    const per = interestPer(known, ...others);
    const taken = least(times(or(known('finance.export_credit_premium'), ZERO), part(1, 2)), JOINT_CAP);
    return per === undefined ? [] : [over(minus(JOINT_CAP, taken), per), over(JOINT_CAP, per)];
  };

const rents = (premises: string): Record<string, Lines> => ({
  [`${premises}.appraised_rent`]: (known) => [whole(100), known(`${premises}.actual_rent`)],
  [`${premises}.actual_rent`]: (known) => [whole(100), known(`${premises}.appraised_rent`)],
  [`${premises}.payable_months`]: at(36),
  [`${premises}.lease_months`]: at(36),
});

const LINES: Readonly<Record<string, Lines>> = {
  'company.macao_share': at('0.25'),
  'trade.cbec_export': tradeBeside('trade.cbec_import'),
  'trade.cbec_import': tradeBeside('trade.cbec_export'),
  'trade.own_site_sales': (_, usd) => [usd(750_000)],
  'costs.platform_promotion': beside('costs.platform_entry_fees', whole(400_000)),
  'costs.platform_entry_fees': beside('costs.platform_promotion', whole(400_000)),
  'costs.saas_fees': beside('costs.site_building', part(2_000_000, 3), whole(600_000)),
  'costs.site_building': beside('costs.saas_fees', part(2_000_000, 3), whole(600_000)),
  'costs.overseas_marketing': () => [part(5_000_000, 3), part(10_000_000, 3)],
  'costs.staff_training': at(50_000),
  'costs.social_security': at(1_000_000),
  'costs.rd_spend': (known) => {
    const aid = or(known('costs.rd_public_aid'), ZERO);
    return [aid, plus(aid, whole(5_000_000))];
  },
  'costs.rd_public_aid': (known) => {
    const spend = known('costs.rd_spend');
    return spend === undefined ? [] : [spend, minus(spend, whole(5_000_000))];
  },
  'tenant.leased_area': at(100),
  'tenant.annual_rent': () => [part(1_000_000, 3)],
  'park.new_cbec_tenants': at(10, 20),
  'park.cbec_trade': (_, usd) => [usd(20_000_000), usd(50_000_000)],
  'park.usable_area': at(10_000),
  'park.cbec_tenant_share': at('0.60'),
  'park.activity_costs': at(400_000),
  'park.fixed_asset_investment': () => [whole(100_000_000), part(1_000_000_000, 3)],
  'incubator.incubated': at(10),
  'supervision_venue.eligible_spend': at(1_000_000),
  'stores.area': at(500, 1_000, 2_000),
  'overseas_warehouses.area': at(1_000),
  // Half of the second is all but half a cent: next to it the least change of another item shows.
  'overseas_warehouses.lease_cost': at(400_000, '0.009999'),
  'overseas_warehouse.own_investment': () => [part(5_000_000, 3)],
  'overseas_warehouse.public_service_fees': () => [part(5_000_000, 3)],
  'overseas_warehouse.operator_investment': () => [part(20_000_000, 3)],
  'overseas_warehouse.companies_served': at(20),
  'overseas_warehouse.operating_area': at(5_000),
  'finance.export_credit_premium': (known) => {
    const per = interestPer(known, 'insured_loan_principal', 'loan_prime_rate', 'loan_days');
    return [whole(600_000), per && times(minus(JOINT_CAP, per), whole(2))];
  },
  'finance.insured_loan_principal': interestLine('loan_prime_rate', 'loan_days'),
  'finance.loan_prime_rate': interestLine('insured_loan_principal', 'loan_days'),
  'finance.loan_days': interestLine('insured_loan_principal', 'loan_prime_rate'),
  'talent_base.documented_cost': at(200_000),
  'talent.macao_youth_employed': at(125),
  'livestream.base_investment': at(6_000_000),
  'service.cbec_service_income': at(50_000_000),
  ...rents('office'),
  'office.leased_area': (known) => [whole(1_000), times(or(known('office.heads'), ZERO), whole(15))],
  'office.heads': (known) => [part(1_000, 15), over(or(known('office.leased_area'), ZERO), whole(15))],
  ...rents('shop'),
  'shop.leased_area': at(1_000),
  'shop.renovation_cost': (known) => [
    part(10_000_000, 7),
    times(or(known('shop.renovated_area'), ZERO), part(10_000, 7)),
  ],
  'shop.renovated_area': (known) => [whole(1_000), times(or(known('shop.renovation_cost'), ZERO), part(7, 10_000))],
  'brand.operating_months': at(12),
  'operation.main_income_growth': at(0),
};

/** Lines that only open a measure, before long sums: under and on the line say all. */
const GATES = new Set(['company.macao_share', 'office.lease_months', 'shop.lease_months']);

const floor = (value: Fraction): Fraction => whole(value.n / value.d);

function numbers(fact: string, type: keyof typeof STEP, source: Source): Fraction[] {
  const growth = fact === 'operation.main_income_growth';
  const bottom = growth ? whole(-1) : ZERO;
  const top = fact === 'finance.loan_days' ? whole(366) : type === 'percent' && !growth ? whole(1) : HUGE;
  const known: Lookup = (id) => {
    const value = source.value(id);
    return typeof value === 'object' && 'n' in value ? value : undefined;
  };
  const usd = (n: number): Fraction => times(whole(n), source.rates.get('USD') ?? ZERO);
  const lines = (LINES[fact.replace(/\[\d+\]/, '')]?.(known, usd) ?? [])
    .filter((line) => line !== undefined)
    .map((line) => (type === 'integer' ? floor(line) : line));
  if (GATES.has(fact)) return lines.flatMap((line) => [minus(line, STEP[type]), line]);
  const tried = [ZERO, ...lines].flatMap((line) => [minus(line, STEP[type]), line, plus(line, STEP[type])]);
  return distinct([bottom, ...tried, top].filter((n) => within(n, bottom, top)));
}

const within = (n: Fraction, bottom: Fraction, top: Fraction): boolean =>
  equals(least(n, bottom), bottom) && equals(least(n, top), n);

function distinct(values: readonly Fraction[]): Fraction[] {
  return values.filter((value, i) => values.findIndex((other) => equals(value, other)) === i);
}

/** Each choice alone, none, and all together. */
const subsets = (choices: readonly string[]): (readonly string[])[] => [[], ...choices.map((one) => [one]), choices];

export function candidates(fact: string, row: Row, source: Source): readonly Value[] {
  if (fact === 'company.registered_in') return [[], ['elsewhere'], [row.policy.place]];
  // A role matters only as one of those that the row pays.
  if (fact === 'company.roles') return [[], ...row.to.map((role) => [role])];
  const type = typeOf(fact);
  switch (type) {
    case 'boolean':
      return [false, true];
    case 'choice':
      return CHOICES[fact.replace(/\[\d+\]/, '')] ?? [];
    case 'choices':
      return subsets(CHOICES[fact] ?? []);
    case 'CNY':
    case 'USD':
    case 'percent':
    case 'area':
    case 'integer':
      return numbers(fact, type, source);
    case 'text':
    case undefined:
      throw new Error(`no measure reads ${fact}`);
  }
}

/** The facts of an item that are not known, each with the values to try. */
export function unknownOfItem(item: string, list: string, row: Row, source: Source): [string, readonly Value[]][] {
  return [...(LISTS[list] ?? [])]
    .filter(([, type]) => type !== 'text')
    .map(([id]) => `${item}.${id}`)
    .filter((fact) => source.value(fact) === undefined)
    .map((fact) => [fact, candidates(fact, row, source)]);
}
