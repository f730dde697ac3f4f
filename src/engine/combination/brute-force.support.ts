/** Small random policies of a few measures that exclude one another and share caps, and the best permitted set found by brute force. */
import { profileFor } from '../../../test/support/made-up.ts';
import { buildRulebook } from '../../policy/build.ts';
import type { PolicySources } from '../../policy/sources.ts';
import type { FactSource } from '../../rules/facts-schema.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Profile } from '../profile.ts';

/** Sums are in cents. */
export interface SmallMeasure {
  readonly basis: 'exact' | 'up-to' | 'unpublished';
  /** The caps it shares, by number. */
  readonly caps: readonly number[];
}

export type Period = 'this_year' | 'ever' | '12 months';

/** What was received before under a measure. */
export interface SmallReceipt {
  readonly measure: number;
  readonly cents: number;
  readonly date: string;
}

export interface SmallPolicy {
  readonly measures: readonly SmallMeasure[];
  readonly caps: readonly number[];
  /** For each cap the period whose receipts are taken off it. */
  readonly netOf?: readonly (Period | undefined)[];
  /** For each cap the number of the condition under which alone it holds; undefined: always. */
  readonly capConditions?: readonly (number | undefined)[];
  /** Pairs (or more) of measures that exclude one another, by number. */
  readonly exclusions: readonly (readonly number[])[];
  /** For each exclusion the number of the condition under which alone it holds; undefined: always. */
  readonly conditions?: readonly (number | undefined)[];
}

/** What is known of a company: for each measure whether its condition holds, and its sum; undefined is unknown. */
export interface SmallCompany {
  readonly holds: readonly (boolean | undefined)[];
  readonly sums: readonly (number | undefined)[];
  readonly received?: readonly SmallReceipt[];
  /** Whether each condition of an exclusion or cap holds; undefined is unknown. */
  readonly meets?: readonly (boolean | undefined)[];
}

const name = (index: number): string => `m${String(index).padStart(2, '0')}`;
const words = { en: 'x', 'zh-Hans': 'x' };

export const idOf = (index: number): string => `here/small/${name(index)}`;

/** The policy as a rulebook. The rows of a cap are filled from the last measure to the first, against the order of ids. */
export function rulebookOf({
  measures,
  caps,
  netOf,
  capConditions = [],
  exclusions,
  conditions = [],
}: SmallPolicy): Rulebook {
  const facts = new Map<string, FactSource>();
  measures.forEach((_one, index) => {
    facts.set(`t.ok${index}`, { type: 'boolean', title: words, question: words, help: words });
    facts.set(`t.sum${index}`, { type: 'money', title: words, question: words, help: words });
  });
  for (const number of [...conditions, ...capConditions]) {
    if (number !== undefined) {
      facts.set(`t.site${number}`, { type: 'boolean', title: words, question: words, help: words });
    }
  }
  const joint = caps.flatMap((cap, number) => {
    const rows = measures.flatMap((one, index) => (one.caps.includes(number) ? [name(index)] : [])).toReversed();
    return rows.length < 2
      ? []
      : [
          {
            cap: `${cap / 100} CNY`,
            measures: rows,
            ...(netOf?.[number] === undefined ? {} : { net_of: netOf[number] }),
            ...whereMet(capConditions[number]),
          },
        ];
  });
  const sources: PolicySources = {
    facts: { topics: { t: words }, facts: Object.fromEntries(facts) },
    papers: {},
    places: {},
    types: {},
    rates: { date: '2025-01-01', rates: {} },
    policies: {
      'here/small': {
        title: words,
        source: 'https://example.org/',
        confidence: 'draft',
        in_force: {},
        joint_caps: joint,
        exclusions: exclusions.map((group, number) => ({
          measures: group.map(name),
          because: words,
          ...whereMet(conditions[number]),
        })),
        measures: measures.map(({ basis }, index) => ({
          id: name(index),
          title: words,
          recipients: 'any',
          frequency: 'yearly',
          basis,
          when: [{ [`t.ok${index}`]: true }],
          ...(basis === 'unpublished' ? {} : { amount: `t.sum${index}` }),
        })),
      },
    },
  };
  const { rulebook, faults } = buildRulebook(sources);
  const [fault] = [...faults.values()].flat();
  if (fault !== undefined) throw new Error(`${fault.at.join('.')}: ${fault.code}`);
  return rulebook;
}

function whereMet(condition: number | undefined): { readonly when?: [Record<string, boolean>] } {
  return condition === undefined ? {} : { when: [{ [`t.site${condition}`]: true }] };
}

/** The company as a profile. */
export function profileOf({ holds, sums, received = [], meets = [] }: SmallCompany, rulebook: Rulebook): Profile {
  const facts = new Map<string, string | boolean>();
  holds.forEach((holding, index) => facts.set(`ok${index}`, holding ?? 'unknown'));
  sums.forEach((sum, index) =>
    facts.set(`sum${index}`, sum === undefined ? 'unknown' : `${(sum / 100).toFixed(2)} CNY`),
  );
  meets.forEach((meeting, index) => {
    if (rulebook.vocabulary.facts.has(`t.site${index}`)) facts.set(`site${index}`, meeting ?? 'unknown');
  });
  const receipts = new Map<string, { amount: string; date: string }[]>();
  for (const { measure, cents, date } of received) {
    const amount = `${(cents / 100).toFixed(2)} CNY`;
    receipts.set(idOf(measure), [...(receipts.get(idOf(measure)) ?? []), { amount, date }]);
  }
  return profileFor(rulebook, { t: Object.fromEntries(facts), received: Object.fromEntries(receipts) });
}

/** The last day before each period that ends on 30 June 2025. */
const FROM: Readonly<Record<Period, string>> = { this_year: '2024-12-31', ever: '', '12 months': '2024-06-30' };

export interface Expected {
  readonly status: 'does-not-qualify' | 'qualifies' | 'set-aside';
  /** The high in cents; null where there is no figure. */
  readonly high: number | null;
}

/** A permitted set, what each measure is paid beside it, and its totals: the one that comes first, then the other. */
interface Chosen {
  readonly set: readonly number[];
  readonly paid: readonly number[];
  readonly value: readonly [number, number];
}

/** Every permitted set is tried: the best by the total that comes first, then the other, then the first in order of ids. */
export function bruteForce(
  { measures, caps, netOf, capConditions = [], exclusions, conditions = [] }: SmallPolicy,
  company: SmallCompany,
  prefer: 'high' | 'fixed',
): readonly Expected[] {
  const all = measures.map((_one, index) => index);
  const isMet = (condition: number | undefined): boolean =>
    condition === undefined || company.meets?.[condition] === true;
  const excludes = (a: number, b: number): boolean =>
    a !== b && exclusions.some((group, number) => isMet(conditions[number]) && group.includes(a) && group.includes(b));
  const claims = all.filter(
    (index) =>
      company.holds[index] === true && (measures[index]?.basis === 'unpublished' || (company.sums[index] ?? 0) > 0),
  );
  const rowsOf = (cap: number): number => measures.filter((one) => one.caps.includes(cap)).length;
  const limitOf = (cap: number): number => {
    if (!isMet(capConditions[cap])) return Infinity;
    const period = netOf?.[cap];
    const counted = (company.received ?? []).filter(
      ({ measure, date }) =>
        period !== undefined && measures[measure]?.caps.includes(cap) === true && date > FROM[period],
    );
    return Math.max(0, (caps[cap] ?? 0) - counted.reduce((sum, { cents }) => sum + cents, 0));
  };
  const limits = caps.map((_cap, number) => (rowsOf(number) < 2 ? Infinity : limitOf(number)));
  /** What each measure is paid beside a set: rows of a cap come from the last measure to the first. */
  const paidBeside = (set: readonly number[]): readonly number[] => {
    const left = [...limits];
    const paid = all.map(() => 0);
    for (const index of all.toReversed()) {
      const one = measures[index];
      if (one === undefined || one.basis === 'unpublished') continue;
      paid[index] = Math.max(0, Math.min(company.sums[index] ?? 0, ...one.caps.map((cap) => left[cap] ?? Infinity)));
      if (set.includes(index)) for (const cap of one.caps) left[cap] = (left[cap] ?? Infinity) - paid[index];
    }
    return paid;
  };
  const has = (paid: readonly number[], index: number): boolean =>
    measures[index]?.basis === 'unpublished' || (paid[index] ?? 0) > 0;
  const permitted = (set: readonly number[], among: readonly number[], paid: readonly number[]): boolean =>
    among.every((index) => {
      const isExcluded = set.some((other) => excludes(index, other));
      return set.includes(index) ? has(paid, index) && !isExcluded : isExcluded || !has(paid, index);
    });
  const value = (set: readonly number[], paid: readonly number[]): readonly [number, number] => {
    const sumOf = (some: readonly number[]): number => some.reduce((sum, index) => sum + (paid[index] ?? 0), 0);
    const [high, low] = [sumOf(set), sumOf(set.filter((index) => measures[index]?.basis === 'exact'))];
    return prefer === 'fixed' ? [low, high] : [high, low];
  };
  const bestOf = (among: readonly number[], must: number | null = null): Chosen => {
    let best: Chosen | null = null;
    for (let bits = 0; bits < 2 ** among.length; bits += 1) {
      const set = among.filter((_index, at) => (bits >> at) & 1);
      const paid = paidBeside(set);
      if (must !== null && !(set.includes(must) && has(paid, must))) continue;
      if (!permitted(set, among, paid)) continue;
      const found = { set, paid, value: value(set, paid) };
      if (best === null || isBetter(found, best)) best = found;
    }
    return best ?? { set: [], paid: paidBeside([]), value: [0, 0] };
  };
  const chosen = bestOf(claims);
  return all.map((index): Expected => {
    if (!claims.includes(index)) return { status: 'does-not-qualify', high: null };
    // What is set aside would be paid as much as it is in the best set that has it.
    const isTaken = chosen.set.includes(index);
    const isExcluded = chosen.set.some((other) => excludes(index, other));
    const beside = !isExcluded
      ? chosen
      : bestOf(
          claims.filter((other) => !excludes(index, other)),
          index,
        );
    if (beside.set.length === 0 || !has(beside.paid, index)) return { status: 'does-not-qualify', high: null };
    const published = measures[index]?.basis !== 'unpublished';
    return { status: isTaken ? 'qualifies' : 'set-aside', high: published ? (beside.paid[index] ?? 0) : null };
  });

  function isBetter(one: Chosen, other: Chosen): boolean {
    if (one.value[0] !== other.value[0]) return one.value[0] > other.value[0];
    if (one.value[1] !== other.value[1]) return one.value[1] > other.value[1];
    const differing = all.find((index) => one.set.includes(index) !== other.set.includes(index));
    return differing !== undefined && one.set.includes(differing);
  }
}
