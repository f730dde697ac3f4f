// The vocabulary (facts.yaml), typed in again by hand, and the reading of one profile for one place.
import { decimal, over, times, whole, ZERO, plus, type Fraction } from './exact.ts';

export type Profile = Readonly<Record<string, unknown>>;
export type Place = 'hengqin' | 'hengyang' | 'zhongshan';
export type FactType = 'text' | 'boolean' | 'choice' | 'choices' | 'CNY' | 'USD' | 'percent' | 'area' | 'integer';
export type Value = boolean | string | readonly string[] | Fraction;
export type Rates = ReadonlyMap<string, Fraction>;

export const ROLES = [
  'seller',
  'park_operator',
  'incubator_operator',
  'platform_builder',
  'supervision_venue_operator',
  'store_operator',
  'overseas_warehouse_operator',
  'foreign_trader',
  'service_provider',
  'training_institution',
  'industry_association',
  'livestream_base_operator',
  'livestream_agency',
] as const;
export type Role = (typeof ROLES)[number];

export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  'company.registered_in': ['hengqin', 'hengyang', 'zhongshan', 'elsewhere'],
  'company.roles': ROLES,
  'company.size': ['micro', 'small', 'medium', 'large'],
  'park.recognitions': [
    'national',
    'provincial',
    'municipal',
    'provincial_demonstration_base',
    'provincial_digital_cluster',
  ],
  'park.demonstration_class': ['none', 'leading', 'growth'],
  'brand.macao_status': ['none', 'classic_brand', 'distinctive_shop', 'macao_ideas', 'michelin', 'black_pearl'],
  'stores.kind': ['large', 'community'],
  'overseas_warehouses.tenure': ['leased', 'owned'],
};

function all(group: string, type: FactType, ids: string): [string, FactType][] {
  return ids.split(' ').map((id) => [`${group}.${id}`, type]);
}

const booleans = (group: string, ids: string): [string, FactType][] => all(group, 'boolean', ids);

export const FACTS: ReadonlyMap<string, FactType> = new Map<string, FactType>([
  ['company.name', 'text'],
  ['company.registered_in', 'choices'],
  ['company.roles', 'choices'],
  ...booleans(
    'company',
    'legal_person professional_service_body pays_tax_locally cbec_record in_customs_cbec_statistics',
  ),
  ['company.size', 'choice'],
  ...booleans('company', 'newly_introduced leading_ecommerce macao_youth_owned'),
  ['company.macao_share', 'percent'],
  ...booleans('company', 'local_bank_account substantive_operation confirmed_property built_on_state_land sanctioned'),
  ...all('trade', 'USD', 'cbec_export cbec_import cbec_total own_site_sales'),
  ['trade.exported_before', 'boolean'],
  ...all('costs', 'CNY', 'platform_promotion platform_entry_fees saas_fees site_building overseas_marketing'),
  ...all('costs', 'CNY', 'staff_training social_security rd_spend rd_public_aid'),
  ['marketing.own_brand', 'boolean'],
  ['tenant.newly_settled_in_recognised_park', 'boolean'],
  ['tenant.leased_area', 'area'],
  ['tenant.annual_rent', 'CNY'],
  ['park.recognitions', 'choices'],
  ['park.demonstration_class', 'choice'],
  ['park.new_cbec_tenants', 'integer'],
  ['park.cbec_trade', 'USD'],
  ['park.usable_area', 'area'],
  ['park.cbec_tenant_share', 'percent'],
  ['park.distinct_industry', 'boolean'],
  ...all('park', 'CNY', 'activity_costs fixed_asset_investment'),
  ['incubator.integrated_services', 'boolean'],
  ['incubator.incubated', 'integer'],
  ['supervision_venue.eligible_spend', 'CNY'],
  ...booleans('overseas_warehouse', 'provincial_public customs_registered national_case clear_property_rights'),
  ...all('overseas_warehouse', 'CNY', 'own_investment public_service_fees operator_investment'),
  ['overseas_warehouse.companies_served', 'integer'],
  ['overseas_warehouse.operating_area', 'area'],
  ...all('finance', 'CNY', 'export_credit_premium insured_loan_principal'),
  ['finance.via_single_window', 'boolean'],
  ['finance.loan_prime_rate', 'percent'],
  ['finance.loan_days', 'integer'],
  ...booleans('talent_base', 'certified training_base trains_macao_youth'),
  ['talent_base.documented_cost', 'CNY'],
  ...all('talent', 'integer', 'macao_youth_hired_after_training macao_youth_employed macao_students'),
  ['livestream.base_investment', 'CNY'],
  ['service.cbec_service_income', 'CNY'],
  ['office.leased_area', 'area'],
  ...all('office', 'CNY', 'actual_rent appraised_rent'),
  ...all('office', 'integer', 'lease_months payable_months heads'),
  ['office.let_by_owner', 'boolean'],
  ...all('shop', 'area', 'leased_area renovated_area'),
  ...all('shop', 'CNY', 'actual_rent appraised_rent renovation_cost'),
  ...all('shop', 'integer', 'lease_months payable_months'),
  ...booleans('shop', 'renovation_aid_before completed_and_open'),
  ['brand.macao_status', 'choice'],
  ['brand.authorised', 'boolean'],
  ['brand.operating_months', 'integer'],
  ...booleans('operation', 'first_above_scale above_scale'),
  ['operation.main_income_growth', 'percent'],
  ['exhibition.booth_cost', 'CNY'],
]);

/** The two lists; the id of an item's fact is `stores.area` here and `stores[0].area` in a profile. */
export const LISTS: Readonly<Record<string, ReadonlyMap<string, FactType>>> = {
  stores: new Map<string, FactType>([
    ['kind', 'choice'],
    ['area', 'area'],
    ['newly_opened', 'boolean'],
  ]),
  overseas_warehouses: new Map<string, FactType>([
    ['name', 'text'],
    ['tenure', 'choice'],
    ['area', 'area'],
    ['lease_cost', 'CNY'],
  ]),
};

export const typeOf = (id: string): FactType | undefined => {
  const item = /^(\w+)\[\d+\]\.(\w+)$/.exec(id);
  return item === null ? FACTS.get(id) : LISTS[item[1] ?? '']?.get(item[2] ?? '');
};

export const isUnknown = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && /^(|~|unknown)$/i.test(raw.trim()));

const isRecord = (raw: unknown): raw is Readonly<Record<string, unknown>> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

export const record = (raw: unknown): Readonly<Record<string, unknown>> => (isRecord(raw) ? raw : {});

const isFraction = (value: Value): value is Fraction => typeof value === 'object' && 'n' in value;
const isTexts = (value: Value): value is readonly string[] => Array.isArray(value);

const BUNDLED = { CNY: '1', USD: '7.10', HKD: '0.91', MOP: '0.88' };

/** `--fx` wins over the profile, the profile over the bundled table. */
export function ratesOf(profile: Profile, fx: Readonly<Record<string, string | number>> = {}): Rates {
  const given = { ...BUNDLED, ...record(profile['exchange_rates']), ...fx };
  return new Map(Object.entries(given).map(([currency, rate]) => [currency, decimal(String(rate))]));
}

const WORDS: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000, 万: 10_000 };

/** A sum in CNY, unrounded. */
export function readMoney(raw: unknown, unit: string, rates: Rates): Fraction {
  const text = String(raw).trim();
  const match = /^([A-Z]{3})?\s*(-?[\d,]+(?:\.\d+)?)\s*(k|m|万)?(元)?\s*([A-Z]{3})?$/.exec(text);
  if (match === null) throw new Error(`not a sum of money: ${text}`);
  const [, before, number = '', word = '', yuan, after] = match;
  const currency = before ?? after ?? (yuan === undefined ? unit : 'CNY');
  const rate = rates.get(currency);
  if (rate === undefined) throw new Error(`no rate for ${currency}`);
  return times(times(decimal(number.replaceAll(',', '')), whole(WORDS[word] ?? 1)), rate);
}

function readPercent(raw: unknown): Fraction {
  const match = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(String(raw).trim());
  if (match === null) throw new Error(`not a percentage: ${String(raw)}`);
  return over(decimal(match[1] ?? ''), whole(100));
}

function readBoolean(raw: unknown): boolean {
  const word = String(raw).trim().toLowerCase();
  if (!['true', 'false', 'yes', 'no'].includes(word)) throw new Error(`not yes or no: ${word}`);
  return word === 'true' || word === 'yes';
}

const readNumber = (raw: unknown): Fraction =>
  decimal(
    String(raw)
      .replace(/\s*m²\s*$/, '')
      .replaceAll(',', ''),
  );

function readValue(raw: unknown, type: FactType, rates: Rates): Value {
  switch (type) {
    case 'boolean':
      return readBoolean(raw);
    case 'percent':
      return readPercent(raw);
    case 'CNY':
    case 'USD':
      return readMoney(raw, type, rates);
    case 'area':
    case 'integer':
      return readNumber(raw);
    case 'choices':
      return (Array.isArray(raw) ? raw : [raw]).map(String);
    case 'choice':
    case 'text':
      return String(raw).trim();
  }
}

/** What a profile says for one place: the place's own facts first, then those given for all. */
export class Source {
  readonly rates: Rates;
  readonly #groups: readonly Readonly<Record<string, unknown>>[];
  readonly #read = new Map<string, Value | undefined>();

  constructor(profile: Profile, place: Place, rates: Rates) {
    this.rates = rates;
    this.#groups = [record(record(profile['places'])[place]), profile];
  }

  /** A list whole, or undefined where it is not known. `[]` is known. */
  list(id: string): readonly unknown[] | undefined {
    const raw = this.#groups.map((groups) => groups[id]).find((given) => !isUnknown(given));
    return Array.isArray(raw) ? raw : undefined;
  }

  value(id: string): Value | undefined {
    if (this.#read.has(id)) return this.#read.get(id);
    const raw = this.#raw(id);
    const type = typeOf(id);
    if (type === undefined) throw new Error(`no such fact: ${id}`);
    const value = isUnknown(raw) ? undefined : readValue(raw, type, this.rates);
    this.#read.set(id, value);
    return value;
  }

  #raw(id: string): unknown {
    const item = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(id);
    if (item !== null) return record(this.list(item[1] ?? '')?.[Number(item[2])])[item[3] ?? ''];
    const [group = '', fact = ''] = id.split('.');
    return this.#groups.map((groups) => record(groups[group])[fact]).find((given) => !isUnknown(given));
  }
}

/** Thrown by a reading of a fact that is not known. */
export class Absent extends Error {
  readonly fact: string;
  constructor(fact: string) {
    super(`${fact} is not known`);
    this.fact = fact;
  }
}

export type Contribution = (item: View) => Fraction;

/** Thrown where a sum over a list needs the list, or a fact of one of its items, that is not known. */
export class AbsentSum extends Error {
  readonly list: string;
  readonly contribution: Contribution;
  constructor(list: string, contribution: Contribution) {
    super(`the sum over ${list} is not known`);
    this.list = list;
    this.contribution = contribution;
  }
}

/** The facts as a measure asks for them. `assumed` stands in for what the profile leaves out. */
export class View {
  readonly source: Source;
  readonly assumed: ReadonlyMap<string, Value>;
  /** The other reading of every boundary that the text leaves open. */
  readonly otherReading: boolean;
  readonly #prefix: string;

  constructor(source: Source, assumed: ReadonlyMap<string, Value> = new Map(), otherReading = false, prefix = '') {
    this.source = source;
    this.assumed = assumed;
    this.otherReading = otherReading;
    this.#prefix = prefix;
  }

  find(id: string): Value | undefined {
    const full = this.#prefix + id;
    return this.assumed.get(full) ?? this.source.value(full);
  }

  #get(id: string): Value {
    const value = this.find(id);
    if (value === undefined) throw new Absent(this.#prefix + id);
    return value;
  }

  yes(id: string): boolean {
    return this.#get(id) === true;
  }

  choice(id: string): string {
    const value = this.#get(id);
    if (typeof value !== 'string') throw new Error(`${id} is no choice`);
    return value;
  }

  choices(id: string): readonly string[] {
    const value = this.#get(id);
    if (!isTexts(value)) throw new Error(`${id} is no choices`);
    return value;
  }

  /** A number: money in CNY, a percentage as a fraction of 1, an area in m², a count. */
  number(id: string): Fraction {
    const value = this.#get(id);
    if (!isFraction(value)) throw new Error(`${id} is no number`);
    return value;
  }

  usd(amount: number): Fraction {
    return times(whole(amount), this.source.rates.get('USD') ?? ZERO);
  }

  item(list: string, index: number): View {
    return new View(this.source, this.assumed, this.otherReading, `${list}[${index}].`);
  }

  sumOver(list: string, contribution: Contribution): Fraction {
    const assumed = this.assumed.get(`sum of ${list}`);
    if (assumed !== undefined && isFraction(assumed)) return assumed;
    const items = this.source.list(list);
    if (items === undefined) throw new AbsentSum(list, contribution);
    try {
      return items.reduce<Fraction>((sum, _, i) => plus(sum, contribution(this.item(list, i))), ZERO);
    } catch (error) {
      throw error instanceof Absent ? new AbsentSum(list, contribution) : error;
    }
  }
}
