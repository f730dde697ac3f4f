// Companies of which everything is known, drawn with a seed: their figures stand on, just under and just over the lines
// of the measures, in four currencies and in the spellings of facts.yaml. And the same companies with facts left out.
import { atLeast, decimal, exceeds, fromCents, minus, over, times, whole, ZERO, type Fraction } from './exact.ts';
import { CHOICES, FACTS, LISTS, ratesOf, record, ROLES, type Profile, type Rates } from './facts.ts';
import { ROWS } from './measures.ts';

export type Random = () => number;

export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Group = Readonly<Record<string, unknown>>;
type Currency = 'CNY' | 'USD' | 'HKD' | 'MOP';
type Line = number | string | Fraction;

const CURRENCIES: readonly Currency[] = ['CNY', 'USD', 'HKD', 'MOP'];
const MICRO = 1_000_000n;
/** 15 digits before the point and 6 after it, in millionths. */
const MOST = 10n ** 21n - 1n;

/** Millionths as a decimal text: `1500000n` is `1.5`. */
function plainText(micro: bigint): string {
  const fraction = (micro % MICRO).toString().padStart(6, '0').replace(/0+$/, '');
  return fraction === '' ? String(micro / MICRO) : `${micro / MICRO}.${fraction}`;
}

const grouped = (plain: string): string => plain.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));

const asFraction = (line: Line): Fraction => (typeof line === 'object' ? line : decimal(line));

/** Draws figures and writes them as people do. */
class Draw {
  readonly random: Random;
  readonly rates: Rates;

  constructor(random: Random, rates: Rates) {
    this.random = random;
    this.rates = rates;
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.random() * (to - from + 1));
  }

  pick<T>(first: T, ...others: readonly T[]): T {
    return others[this.int(0, others.length) - 1] ?? first;
  }

  of<T>(list: readonly T[], otherwise: T): T {
    return list[this.int(0, list.length - 1)] ?? otherwise;
  }

  subset<T>(list: readonly T[], probability: number): T[] {
    return list.filter(() => this.chance(probability));
  }

  yes(probability: number): boolean | string {
    const is = this.chance(probability);
    return this.chance(0.85) ? is : is ? 'yes' : 'no';
  }

  /** In millionths: on a line or a step off it, nothing, next to nothing, or anything. */
  #micro(lines: readonly Fraction[], zero = 0.08): bigint {
    const roll = this.random();
    if (roll < zero) return 0n;
    if (roll < zero + 0.05) return this.pick(10_000n, 20_000n, 30_000n, 50_000n, 90_000n, 1_000_000n);
    if (roll > 0.995) return MOST;
    const line = this.of(lines, whole(1_000));
    const onLine = (line.n * MICRO) / line.d;
    if (roll < 0.75) return positive(onLine + this.pick(0n, 0n, 0n, 0n, -10_000n, 10_000n, -10_000n, 10_000n, -1n, 1n));
    const cents = roll < 0.9 ? Number(onLine / 10_000n) * 1.6 * this.random() : 10 ** (this.random() * 11);
    return BigInt(Math.floor(cents)) * 10_000n;
  }

  /** A plain number where it survives being one, quoted otherwise, and sometimes all the same. */
  bare(plain: string): number | string {
    return String(Number(plain)) === plain && this.chance(0.8) ? Number(plain) : plain;
  }

  /** The sum as a profile writes it, and what it is in CNY. `lines` are in `unit`. */
  sum(unit: 'CNY' | 'USD', lines: readonly Line[], zero?: number): { raw: number | string; cny: Fraction } {
    const inUnit = this.#micro(lines.map(asFraction), zero);
    const currency = inUnit === MOST || this.chance(0.65) ? unit : this.of(CURRENCIES, unit);
    const rate = this.#rate(currency);
    const converted = over(times({ n: inUnit, d: 1n }, this.#rate(unit)), rate);
    // Where the conversion has no end, just under the line or just over it.
    const micro = converted.n / converted.d + (converted.n % converted.d === 0n ? 0n : BigInt(this.int(0, 1)));
    return { raw: this.#money(micro, currency, unit), cny: times({ n: micro, d: MICRO }, rate) };
  }

  money(unit: 'CNY' | 'USD', ...lines: Line[]): number | string {
    return this.sum(unit, lines).raw;
  }

  cny(...lines: Line[]): number | string {
    return this.money('CNY', ...lines);
  }

  #rate(currency: string): Fraction {
    return this.rates.get(currency) ?? whole(1);
  }

  #money(micro: bigint, currency: Currency, unit: string): number | string {
    const plain = plainText(micro);
    if (currency === unit && this.chance(0.3)) return this.bare(plain);
    const spellings = [
      `${plain} ${currency}`,
      `${currency} ${plain}`,
      `${grouped(plain)} ${currency}`,
      `${currency} ${grouped(plain)}`,
    ];
    if (micro >= 100_000n * MICRO && micro % MICRO === 0n) spellings.push(`${currency} ${plainText(micro / MICRO)}m`);
    if (currency === 'CNY' && micro >= 10_000n * MICRO && micro % 10_000n === 0n) {
      spellings.push(`${plainText(micro / 10_000n)}万元`);
    }
    return this.of(spellings, plain);
  }

  area(...lines: Line[]): number | string {
    const plain = plainText(this.#micro(lines.map(asFraction), 0.04));
    return this.pick(this.bare(plain), `${plain} m²`, `${grouped(plain)} m²`);
  }

  integer(...lines: number[]): number | string {
    const near = Math.max(0, this.of(lines, 0) + this.pick(0, 0, 0, -1, 1));
    if (this.chance(0.005)) return this.bare('999999999999999');
    return this.bare(String(this.chance(0.1) ? this.int(0, 200) : near));
  }

  percent(...lines: Line[]): string {
    const micro = this.#micro(lines.map(asFraction), 0.02) % (100n * MICRO + 1n);
    return `${plainText(micro)}${this.pick('%', '%', ' %')}`;
  }
}

const positive = (n: bigint): bigint => (n < 0n ? 0n : n);
const above0 = (lines: readonly Fraction[]): Fraction[] => lines.filter((line) => exceeds(line, ZERO));

// ---- the groups of facts ----

const SCOPE = 0.93;

function company(d: Draw): Group {
  const places = ['hengqin', 'hengyang', 'zhongshan'].filter(() => d.chance(0.75));
  const roles = d.chance(0.1) ? [d.of(ROLES, 'seller')] : d.subset(ROLES, 0.6);
  return {
    name: d.pick('Harbour Trading Ltd', '横琴示例有限公司', 'Sample & Sons'),
    registered_in: d.chance(0.04)
      ? d.pick<string[]>([], ['elsewhere'])
      : places.length === 0
        ? [d.pick('hengqin', 'hengyang', 'zhongshan')]
        : places,
    roles: d.chance(0.04) ? [] : roles,
    legal_person: d.yes(SCOPE),
    professional_service_body: d.yes(0.4),
    pays_tax_locally: d.yes(SCOPE),
    cbec_record: d.yes(SCOPE),
    in_customs_cbec_statistics: d.yes(SCOPE),
    size: d.pick('micro', 'small', 'medium', 'medium', 'large'),
    newly_introduced: d.yes(0.7),
    leading_ecommerce: d.yes(0.7),
    macao_youth_owned: d.yes(0.6),
    macao_share: d.percent(25, 25, 25, 51, 100),
    local_bank_account: d.yes(SCOPE),
    substantive_operation: d.yes(SCOPE),
    confirmed_property: d.yes(SCOPE),
    built_on_state_land: d.yes(1 - SCOPE),
    sanctioned: d.yes(1 - SCOPE),
  };
}

function trade(d: Draw): Group {
  const usd = d.rates.get('USD') ?? whole(1);
  const totals = [100_000, 1_000_000, 50_000_000, 100_000_000];
  const exported = d.sum('USD', [500_000, 1_000_000, ...totals]);
  const rest = above0(totals.map((total) => minus(whole(total), over(exported.cny, usd))));
  return {
    cbec_export: exported.raw,
    cbec_import: d.money('USD', ...(rest.length === 0 ? [50_000_000] : rest)),
    ...(d.chance(0.5) ? { cbec_total: d.money('USD', ...totals) } : {}),
    exported_before: d.yes(0.5),
    own_site_sales: d.money('USD', 750_000),
  };
}

/** Two costs under one ceiling: the second often stands where the first leaves it. */
function pair(d: Draw, ...ceilings: Line[]): [number | string, number | string] {
  const first = d.sum('CNY', [...ceilings, 100_000, '123456.78']);
  const rest = above0(ceilings.map((ceiling) => minus(asFraction(ceiling), first.cny)));
  return [first.raw, d.cny(...(rest.length === 0 ? ceilings : rest))];
}

function costs(d: Draw): Group {
  const [platform_promotion, platform_entry_fees] = pair(d, 400_000);
  const [saas_fees, site_building] = pair(d, 600_000, '666666.666666', '666666.67');
  const aid = d.sum('CNY', [100_000, 5_000_000], 0.3);
  const spend = d.cny(aid.cny, minus(aid.cny, whole(-5_000_000)), 6_000_000);
  return {
    platform_promotion,
    platform_entry_fees,
    saas_fees,
    site_building,
    overseas_marketing: d.cny('1666666.666666', '1666666.67', '3333333.333333', '3333333.34', 2_000_000),
    staff_training: d.cny(50_000),
    social_security: d.cny(1_000_000, '999999.95'),
    rd_spend: spend,
    rd_public_aid: aid.raw,
  };
}

function park(d: Draw): Group {
  return {
    recognitions: d.chance(0.15) ? [] : d.subset(CHOICES['park.recognitions'] ?? [], 0.35),
    demonstration_class: d.pick('none', 'leading', 'growth', 'leading', 'growth'),
    new_cbec_tenants: d.integer(10, 10, 20, 20, 30),
    cbec_trade: d.money('USD', 20_000_000, 50_000_000),
    usable_area: d.area(10_000),
    cbec_tenant_share: d.percent(60, 60, 75, 100),
    distinct_industry: d.yes(0.9),
    activity_costs: d.cny(400_000),
    fixed_asset_investment: d.cny(100_000_000, '333333333.333333', '333333333.34'),
  };
}

function overseasWarehousing(d: Draw): Group {
  return {
    provincial_public: d.yes(0.75),
    customs_registered: d.yes(0.85),
    national_case: d.yes(0.7),
    own_investment: d.cny('1666666.666666', '1666666.67', 1_000_000),
    public_service_fees: d.cny('1666666.666666', '1666666.67'),
    operator_investment: d.cny('6666666.666666', '6666666.67'),
    companies_served: d.integer(20, 20, 40),
    operating_area: d.area(5_000),
    clear_property_rights: d.yes(0.9),
  };
}

/** The interest often uses up, to the cent, what the premium leaves of the 300,000. */
function finance(d: Draw): Group {
  const premium = d.sum('CNY', [600_000, 200_000, '123456.78', '599999.98'], 0.15);
  const lpr = d.pick('3%', '3.1 %', '3.45%', '3%', '0%', '100%', '4.35 %');
  const days = d.pick(0, 1, 90, 180, 360, 360, 365, 366);
  const rate = over(decimal(lpr.replace(/\s*%/, '')), whole(100));
  const per = over(times(times(rate, whole(days)), decimal('0.2')), whole(360));
  const taken = atLeast(premium.cny, whole(600_000)) ? whole(300_000) : over(premium.cny, whole(2));
  const left = [minus(whole(300_000), taken), whole(300_000), fromCents(100_000_00n)];
  return {
    export_credit_premium: premium.raw,
    via_single_window: d.yes(0.85),
    insured_loan_principal: d.cny(...(per.n === 0n ? [1_000_000] : above0(left).map((sum) => over(sum, per)))),
    loan_prime_rate: lpr,
    loan_days: d.bare(String(days)),
  };
}

function premises(d: Draw): { office: Group; shop: Group } {
  const rents = (): Group => {
    const actual = d.sum('CNY', [100, 100, 90, '85.55', '99.99'], 0.03);
    const appraised = d.sum('CNY', [100, actual.cny, actual.cny, 110], 0.03);
    return { actual_rent: actual.raw, appraised_rent: appraised.raw };
  };
  const heads = d.pick(12, 66, 67, 20, 0, 1, 80);
  const area = d.sum('CNY', [1_000, 150], 0.03).cny;
  const cost = over(times(area, whole(10_000)), whole(7));
  return {
    office: {
      leased_area: d.area(1_000, heads * 15, 300),
      ...rents(),
      lease_months: d.integer(36, 36, 60),
      payable_months: d.integer(36, 10, 6, 12),
      heads: d.bare(String(heads)),
      let_by_owner: d.yes(SCOPE),
    },
    shop: {
      leased_area: d.area(1_000, 80),
      ...rents(),
      lease_months: d.integer(36, 36, 60),
      payable_months: d.integer(36, 10, 6, 12),
      renovation_cost: d.cny(cost, '1428571.428571', '1428571.43', 300_000),
      renovated_area: d.area(1_000, area),
      renovation_aid_before: d.yes(1 - SCOPE),
      completed_and_open: d.yes(SCOPE),
    },
  };
}

function lists(d: Draw): { stores: Group[]; overseas_warehouses: Group[] } {
  const items = <T>(make: (i: number) => T): T[] =>
    Array.from({ length: d.pick(0, 1, 1, 2, 3, 5, 8, 9, 10) }, (_, i) => make(i));
  const large = d.pick(0, 0.5, 1);
  const opened = d.pick(0.8, 1);
  return {
    stores: items(() => ({
      kind: d.chance(large) ? 'large' : 'community',
      area: d.area(500, 1_000, 2_000),
      newly_opened: d.yes(opened),
    })),
    overseas_warehouses: items((i) => ({
      name: `warehouse ${i + 1}`,
      tenure: d.pick('leased', 'leased', 'owned'),
      area: d.area(1_000, 1_000, 1_500),
      lease_cost: d.cny(400_000, 100_000),
    })),
  };
}

function smallGroups(d: Draw): Readonly<Record<string, Group>> {
  return {
    marketing: { own_brand: d.yes(0.9) },
    tenant: {
      newly_settled_in_recognised_park: d.yes(0.9),
      leased_area: d.area(100),
      annual_rent: d.cny('333333.333333', '333333.34', 100_000),
    },
    incubator: { integrated_services: d.yes(0.9), incubated: d.integer(10, 10, 12) },
    supervision_venue: { eligible_spend: d.cny(1_000_000) },
    talent_base: {
      certified: d.yes(0.9),
      documented_cost: d.cny(200_000),
      training_base: d.yes(0.85),
      trains_macao_youth: d.yes(0.8),
    },
    talent: {
      macao_youth_hired_after_training: d.integer(0, 1, 25),
      macao_youth_employed: d.integer(0, 1, 125, 125),
      macao_students: d.integer(0, 1, 7),
    },
    livestream: { base_investment: d.cny(6_000_000) },
    service: { cbec_service_income: d.cny(50_000_000) },
    brand: {
      macao_status: d.of(['classic_brand', 'classic_brand', ...(CHOICES['brand.macao_status'] ?? [])], 'none'),
      authorised: d.yes(0.9),
      operating_months: d.integer(12, 12, 24),
    },
    operation: {
      first_above_scale: d.yes(0.7),
      above_scale: d.yes(0.85),
      main_income_growth: d.pick('0%', '0.01%', '-0.01%', '-100%', '12.5 %', '250%', '0.000001%'),
    },
    exhibition: { booth_cost: d.cny('0.01', 30_000) },
  };
}

const facts = (d: Draw): Readonly<Record<string, unknown>> => ({
  company: company(d),
  trade: trade(d),
  costs: costs(d),
  park: park(d),
  overseas_warehouse: overseasWarehousing(d),
  finance: finance(d),
  ...premises(d),
  ...lists(d),
  ...smallGroups(d),
});

// ---- what is part of a profile and no fact ----

/** The first and last days of all windows, the days beside them, and days on which everything is in force. */
const EDGES = [
  '2021-12-31',
  '2022-01-01',
  '2023-01-31',
  '2023-02-01',
  '2023-02-27',
  '2023-02-28',
  '2023-12-31',
  '2024-01-01',
  '2024-01-31',
  '2024-02-01',
  '2025-01-31',
  '2025-02-01',
  '2025-03-24',
  '2025-03-25',
  '2025-12-31',
  '2026-01-01',
  '2027-01-31',
  '2027-02-01',
  '2027-03-25',
  '2027-03-26',
  '2028-01-31',
  '2028-02-01',
  '2024-02-29',
];

const exchangeRates = (random: Random): Group => {
  const d = new Draw(random, new Map());
  if (d.chance(0.5)) return {};
  return {
    ...(d.chance(0.8) ? { USD: d.pick<number | string>(7.1, '7.2', 6.25, '7.1234', 8) } : {}),
    ...(d.chance(0.7) ? { HKD: d.pick<number | string>(0.91, '0.9', 0.8, '0.915') } : {}),
    ...(d.chance(0.7) ? { MOP: d.pick<number | string>(0.88, '0.8', 0.5) } : {}),
  };
};

function received(d: Draw): Group {
  const forms = [
    '0 CNY',
    '20,000 CNY',
    'USD 1000',
    '5万元',
    [],
    [{ amount: '0 CNY', date: '2024-05-01' }],
    [{ amount: '100,000 CNY', date: '2025-01-15' }],
    [{ amount: '0.01 CNY' }],
    [{ amount: '0 CNY' }, { amount: 'HKD 5,000', date: '2023-11-30' }],
  ];
  return Object.fromEntries(d.subset([...ROWS.keys()], 0.06).map((id) => [id, d.of<unknown>(forms, [])]));
}

/** The facts of which a place may have its own; the total stays one with its parts. */
function ownFacts(d: Draw, base: Profile): Group {
  const fixed = new Set(['company.name', 'company.registered_in', 'trade.cbec_total']);
  if (record(base['trade'])['cbec_total'] !== undefined) fixed.add('trade.cbec_export').add('trade.cbec_import');
  const rate = d.pick(0.02, 0.05, 0.2);
  const groups = Object.entries(facts(d)).flatMap(([group, raw]): [string, unknown][] => {
    if (Array.isArray(raw)) return d.chance(rate * 2) ? [[group, raw]] : [];
    const own = Object.entries(record(raw)).filter(([fact]) => !fixed.has(`${group}.${fact}`) && d.chance(rate));
    return own.length === 0 ? [] : [[group, Object.fromEntries(own)]];
  });
  return Object.fromEntries(groups);
}

/** A company of which every fact of the vocabulary is known (`cbec_total` at times only by its parts). */
export function randomProfile(random: Random): Profile {
  const rates = exchangeRates(random);
  const d = new Draw(random, ratesOf({ exchange_rates: rates }));
  const base: Profile = facts(d);
  const places = d.chance(0.3) ? d.subset(['hengqin', 'hengyang', 'zhongshan'], 0.5) : [];
  const own = Object.fromEntries(places.map((place) => [place, ownFacts(d, base)]));
  const had = d.chance(0.5) ? received(d) : {};
  return {
    as_of: d.chance(0.55) ? d.pick('2025-06-30', '2025-03-25', '2025-12-31', '2025-10-01') : d.of(EDGES, '2025-06-30'),
    ...(Object.keys(rates).length === 0 ? {} : { exchange_rates: rates }),
    ...base,
    ...(Object.keys(had).length === 0 ? {} : { received: had }),
    ...(places.length === 0 ? {} : { places: own }),
  };
}

export function randomProfiles(count: number, seed: number): Profile[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, () => randomProfile(random));
}

// ---- leaving facts out ----

const GROUPS = new Set([...FACTS.keys()].map((id) => id.split('.')[0] ?? ''));

/** The ids of all facts that a profile gives, in it or in one of its places: lists whole, and each fact of their items. */
export function factsOf(profile: Profile): string[] {
  const given = [profile, ...Object.values(record(profile['places'])).map(record)];
  const ids = given.flatMap((groups) =>
    Object.entries(groups).flatMap(([group, raw]) => {
      if (GROUPS.has(group)) return Object.keys(record(raw)).map((fact) => `${group}.${fact}`);
      if (LISTS[group] === undefined || !Array.isArray(raw)) return [];
      return [group, ...raw.flatMap((item, i) => Object.keys(record(item)).map((fact) => `${group}[${i}].${fact}`))];
    }),
  );
  return [...new Set(ids)];
}

type Blank = () => null | 'unknown' | undefined;

/** One group or list without the facts that are gone; a blank may stand in for one. */
function groupWithout(group: string, raw: unknown, gone: ReadonlySet<string>, blank: Blank): unknown {
  const strip = (prefix: string, given: unknown): Group =>
    Object.fromEntries(
      Object.entries(record(given))
        .map(([fact, value]): [string, unknown] => [fact, gone.has(prefix + fact) ? blank() : value])
        .filter(([, value]) => value !== undefined),
    );
  if (gone.has(group)) return blank();
  if (Array.isArray(raw)) return raw.map((item, i) => strip(`${group}[${i}].`, item));
  return strip(`${group}.`, raw);
}

const isEmptyGroup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.keys(raw).length === 0;

function groupsWithout(groups: Group, gone: ReadonlySet<string>, blank: Blank): Group {
  const isFacts = (group: string): boolean => GROUPS.has(group) || LISTS[group] !== undefined;
  return Object.fromEntries(
    Object.entries(groups)
      .map(([group, raw]): [string, unknown] => [group, isFacts(group) ? groupWithout(group, raw, gone, blank) : raw])
      .filter(([, raw]) => raw !== undefined && !isEmptyGroup(raw)),
  );
}

/**
 * The same company with one fact unknown, a few, half or nearly all. A fact that is gone is gone for every place. A given
 * `cbec_total` stays: without it the parts decide, which may contradict it, and the company would be another.
 */
export function withFactsLeftOut(profile: Profile, random: Random): Profile {
  const d = new Draw(random, new Map());
  const ids = factsOf(profile).filter((id) => id !== 'trade.cbec_total');
  const rate = d.pick(0, 3 / ids.length, 0.1, 0.3, 0.5, 0.93);
  const chosen = ids.filter((id) => d.chance(LISTS[id] === undefined ? rate : rate / 3));
  const gone = new Set(chosen.length === 0 ? [d.of(ids, '')] : chosen);
  const written = d.chance(0.3);
  const left = groupsWithout(profile, gone, () => (written ? d.pick(null, 'unknown', undefined) : undefined));
  const places = Object.entries(record(profile['places'])).map(([place, groups]): [string, Group] => [
    place,
    groupsWithout(record(groups), gone, () => undefined),
  ]);
  return { ...left, ...(places.length === 0 ? {} : { places: Object.fromEntries(places) }) };
}
