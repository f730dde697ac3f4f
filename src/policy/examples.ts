/** Runs the worked examples of a policy file: each case through the reader and the engine, compared with what it expects. */
import { estimate } from '../engine/estimate.ts';
import type { Estimate, MeasureEstimate } from '../engine/estimate.ts';
import { readProfile } from '../profile/read.ts';
import { collector } from '../reading/fault.ts';
import type { PathFault } from '../reading/fault.ts';
import { isMapping } from '../rules/plain.ts';
import type { Path } from '../rules/plan.ts';
import type { Policy, Rulebook } from '../rules/rulebook.ts';
import { INFINITY, type Decimal } from '../values/decimal.ts';
import { parseMoney } from '../values/money.ts';
import { printMoney } from '../values/print.ts';

/** One thing that an example expects and the engine does not find. */
export interface Mismatch {
  readonly what: 'status' | 'amount' | 'missing' | 'set-aside' | 'payments' | 'measure' | 'expectation';
  readonly measure: string;
  readonly expected: string;
  readonly got: string;
  readonly at: Path;
}

export interface ExampleResult {
  readonly policy: string;
  readonly name: string;
  readonly at: Path;
  /** Faults of the example's own profile. */
  readonly faults: readonly PathFault[];
  readonly mismatches: readonly Mismatch[];
  /** Null where the profile is faulty. */
  readonly estimate: Estimate | null;
}

/** Runs every example of a policy. */
export function runExamples(rulebook: Rulebook, policy: Policy): ExampleResult[] {
  const { examples } = policy.source;
  if (examples === undefined) return [];
  return examples.cases.map((one, index) => {
    const at: Path = ['examples', 'cases', index];
    const { faults, report } = collector();
    const raw = merged(examples.given ?? {}, one.profile ?? {});
    const profile = readProfile(raw, rulebook, new Map(), (path, code, params, atKey) =>
      report([...at, 'profile', ...path], code, params, atKey),
    );
    if (faults.length > 0) return { policy: policy.id, name: one.name, at, faults, mismatches: [], estimate: null };
    const asOf = one.as_of ?? profile.asOf ?? examples.as_of;
    const made = estimate(rulebook, profile, { asOf, jurisdictions: [policy.jurisdiction], explain: true });
    const mismatches = Object.entries(one.expect).flatMap(([id, expected]) =>
      compare(made, id.includes('/') ? id : `${policy.id}/${id}`, expected, [...at, 'expect', id]),
    );
    return { policy: policy.id, name: one.name, at, faults: [], mismatches, estimate: made };
  });
}

/** What differs laid over what all cases have in common; lists are replaced whole. */
function merged(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) result[key] = key in base ? merged(base[key], value) : value;
  return result;
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
  differ('status', wanted.status, got.status);
  if ('amount' in wanted && wanted.amount !== undefined) {
    differ('amount', rangeText(wanted.amount, wanted.amount), amountText(got));
  } else if ('low' in wanted || 'high' in wanted) {
    differ('amount', rangeText(wanted.low ?? '0', wanted.high ?? 'unbounded'), amountText(got));
  }
  if ('missing' in wanted && wanted.missing !== undefined) {
    differ('missing', wanted.missing.toSorted().join(', '), got.missing.toSorted().join(', '));
  }
  if ('set_aside_for' in wanted && wanted.set_aside_for !== undefined) {
    const other = wanted.set_aside_for;
    differ(
      'set-aside',
      other.includes('/') ? other : `${id.split('/').slice(0, 2).join('/')}/${other}`,
      got.setAsideFor ?? '',
    );
  }
  if ('payments' in wanted && wanted.payments !== undefined) {
    const paid = got.payments.map(({ high }) => endText(high, got.measure.currency));
    differ('payments', wanted.payments.map(moneyText).join(', '), paid.join(', '));
  }
  return mismatches;
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
