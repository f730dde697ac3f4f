/** Runs the worked examples of a policy file: each case through the reader and the engine, compared with what it expects. */
import { estimate, MissingRateError } from '../engine/estimate.ts';
import type { Estimate, MeasureEstimate } from '../engine/estimate.ts';
import type { Profile } from '../engine/profile.ts';
import type { PathFault } from '../reading/fault.ts';
import type { Path } from '../rules/plan.ts';
import type { Policy, Rulebook } from '../rules/rulebook.ts';
import { INFINITY, type Decimal } from '../values/decimal.ts';
import { parseMoney } from '../values/money.ts';
import { printMoney } from '../values/print.ts';
import { exampleProfiles } from './example-profiles.ts';
import { wordsOfReasons } from './example-reasons.ts';
import { areNamed, conditionalWarnings } from './example-warnings.ts';

/** One thing that an example expects and the engine does not find. */
export interface Mismatch {
  readonly what: 'status' | 'amount' | 'missing' | 'set-aside' | 'payments' | 'because' | 'warns' | 'measure';
  readonly measure: string;
  readonly expected: string;
  readonly got: string;
  readonly at: Path;
}

export interface ExampleResult {
  readonly policy: string;
  readonly name: string;
  readonly at: Path;
  /** Faults of the example's own profile; what all cases have in common, or lack, stands with the first of them. */
  readonly faults: readonly PathFault[];
  readonly mismatches: readonly Mismatch[];
  /** Null where the profile is faulty. */
  readonly estimate: Estimate | null;
}

/** Runs every example of a policy. */
export function runExamples(rulebook: Rulebook, policy: Policy): ExampleResult[] {
  const { examples } = policy.source;
  if (examples === undefined) return [];
  const profiles = exampleProfiles(rulebook, policy);
  const lacking = new Set<string>();
  return examples.cases.map((one, index) => {
    const at: Path = ['examples', 'cases', index];
    const base = { policy: policy.id, name: one.name, at };
    const { profile, faults } = profiles[index] ?? { profile: null, faults: [] };
    if (profile === null) return { ...base, faults, mismatches: [], estimate: null };
    const asOf = one.as_of ?? profile.asOf ?? examples.as_of;
    const made = estimated(rulebook, policy, profile, asOf);
    if (made instanceof MissingRateError) {
      const { currency, measure } = made;
      const fault = { at: [...at, 'name'], code: 'example-rate', params: { currency, measure }, atKey: false };
      // A rate that all cases lack is told with the first of them.
      const told = lacking.has(currency);
      lacking.add(currency);
      return { ...base, faults: told ? [] : [fault], mismatches: [], estimate: null };
    }
    const mismatches = Object.entries(one.expect).flatMap(([id, expected]) =>
      compare(made, id.includes('/') ? id : `${policy.id}/${id}`, expected, [...at, 'expect', id]),
    );
    return { ...base, faults: [], mismatches, estimate: made };
  });
}

/** The estimate of a case, or the rate that it lacks: the other cases go on. */
function estimated(rulebook: Rulebook, policy: Policy, profile: Profile, asOf: string): Estimate | MissingRateError {
  try {
    return estimate(rulebook, profile, { asOf, jurisdictions: [policy.jurisdiction], explain: true });
  } catch (error) {
    if (error instanceof MissingRateError) return error;
    throw error;
  }
}

type Expected = NonNullable<Policy['source']['examples']>['cases'][number]['expect'][string];

function compare(made: Estimate, id: string, expected: Expected, at: Path): Mismatch[] {
  const got = made.measures.find(({ measure }) => measure.id === id);
  if (got === undefined) return [{ what: 'measure', measure: id, expected: id, got: '', at }];
  const wanted = typeof expected === 'string' ? { status: expected } : expected;
  const mismatches: Mismatch[] = [];
  const differ = (what: Mismatch['what'], wantedText: string, gotText: string): void => {
    if (wantedText !== gotText) mismatches.push({ what, measure: id, expected: wantedText, got: gotText, at });
  };
  if (wanted.status !== got.status) differ('status', wanted.status, statusText(got));
  if ('because' in wanted && wanted.because !== undefined) {
    const isPaid = got.status === 'qualifies' || got.status === 'needs-facts';
    const words = isPaid ? [] : wordsOfReasons(got.reasons);
    const meant = [wanted.because, `${got.measure.policy.id}.${wanted.because}`];
    if (!words.some((word) => meant.includes(word))) differ('because', wanted.because, words.join(', '));
  }
  if ('amount' in wanted && wanted.amount !== undefined) {
    differ('amount', rangeText(wanted.amount, wanted.amount), amountText(got));
  } else if ('low' in wanted || 'high' in wanted) {
    differ('amount', rangeText(wanted.low ?? '0', wanted.high ?? 'unbounded'), amountText(got));
  }
  if ('missing' in wanted && wanted.missing !== undefined) {
    const keys = wanted.missing.map((name) => fullKey(name, got, made));
    differ('missing', keys.toSorted().join(', '), got.missing.toSorted().join(', '));
  }
  if ('set_aside_for' in wanted && wanted.set_aside_for !== undefined) {
    const other = wanted.set_aside_for;
    differ(
      'set-aside',
      other.includes('/') ? other : `${id.split('/').slice(0, 2).join('/')}/${other}`,
      got.setAsideFor ?? '',
    );
  }
  if ('warns' in wanted && wanted.warns !== undefined) {
    const said = conditionalWarnings(got);
    if (!areNamed(said, wanted.warns)) differ('warns', wanted.warns.join('; '), said.map(({ en }) => en).join('; '));
  }
  if ('payments' in wanted && wanted.payments !== undefined) {
    const paid = got.payments.map(({ high }) => endText(high, got.measure.currency));
    differ('payments', wanted.payments.map(moneyText).join(', '), paid.join(', '));
  }
  return mismatches;
}

/** A fact of the policy's own may be named without the id of the policy, as in its rules. */
function fullKey(name: string, { measure }: MeasureEstimate, { rulebook }: Estimate): string {
  const own = `${measure.policy.id}.${name}`;
  const { facts } = rulebook.vocabulary;
  return !facts.has(factOf(name)) && facts.has(factOf(own)) ? own : name;
}

/** The fact of a key: `stores.area` of `stores[0].area`. */
function factOf(key: string): string {
  return key.replaceAll(/\[\d+\]/gu, '');
}

/** A status; where facts are missing, with these. */
function statusText({ status, missing }: MeasureEstimate): string {
  return missing.length === 0 ? status : `${status} (${missing.join(', ')})`;
}

function rangeText(low: string | number, high: string | number): string {
  return low === high ? moneyText(low) : `${moneyText(low)} – ${moneyText(high)}`;
}

function moneyText(written: string | number): string {
  if (written === 'unbounded') return written;
  const money = parseMoney(String(written), 'CNY');
  return money.ok ? printMoney(money.value) : `?${written}`;
}

function amountText({ amount, measure }: MeasureEstimate): string {
  if (amount === null) return 'none';
  const shown = (end: Decimal): string => endText(end, measure.currency);
  return amount.low.eq(amount.high) ? shown(amount.low) : `${shown(amount.low)} – ${shown(amount.high)}`;
}

function endText(end: Decimal, currency: string): string {
  return end.eq(INFINITY) ? 'unbounded' : printMoney({ amount: end, currency });
}
