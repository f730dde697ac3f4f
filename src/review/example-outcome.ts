/** What a worked example expects of one measure, held against what came. */
import type { Estimate } from '../engine/estimate.ts';
import type { MeasureEstimate } from '../engine/measure-estimate.ts';
import { itemFactOf } from '../rules/fact-key.ts';
import { fullMeasureId } from '../rules/measure-id.ts';
import type { Path } from '../rules/plan.ts';
import type { Policy } from '../rules/rulebook.ts';
import { BASE_CURRENCY } from '../rules/world.ts';
import { INFINITY, ZERO, type Decimal } from '../values/decimal.ts';
import { parseMoney } from '../values/money.ts';
import { printMoney } from '../values/print.ts';
import { wordsOfReasons } from './example-reasons.ts';
import { areNamed, conditionalWarnings } from './example-warnings.ts';

/** One thing that an example expects and the engine does not find. */
export interface Mismatch extends Pair {
  readonly what: 'status' | 'amount' | 'missing' | 'set-aside' | 'payments' | 'because' | 'warns' | 'measure';
  readonly measure: string;
  readonly at: Path;
}

interface Pair {
  readonly expected: string;
  readonly got: string;
}

type Expected = NonNullable<Policy['source']['examples']>['cases'][number]['expect'][string];
type Outcome = Exclude<Expected, string>;

/** Both in the same words; null where the example does not say. */
type Check = (wanted: Outcome, got: MeasureEstimate, made: Estimate) => Pair | null;

const CHECKS: readonly (readonly [Mismatch['what'], Check])[] = [
  ['status', statuses],
  ['because', reasons],
  ['amount', amounts],
  ['missing', missingFacts],
  ['set-aside', rivals],
  ['warns', warnings],
  ['payments', payments],
];

/** What is expected of a measure; a status alone says nothing else. */
export function outcomeOf(expected: Expected): Outcome {
  return typeof expected === 'string' ? { status: expected } : expected;
}

/** What an example expects of the measure of an id and the estimate does not have. */
export function mismatchesOf(made: Estimate, id: string, expected: Expected, at: Path): Mismatch[] {
  const got = made.measures.find(({ measure }) => measure.id === id);
  if (got === undefined) return [{ what: 'measure', measure: id, expected: id, got: '', at }];
  const wanted = outcomeOf(expected);
  return CHECKS.flatMap(([what, check]) => {
    const pair = check(wanted, got, made);
    return pair === null || pair.expected === pair.got ? [] : [{ what, measure: id, ...pair, at }];
  });
}

/** Where the status is another, the facts that are missing are told with it. */
function statuses({ status }: Outcome, got: MeasureEstimate): Pair {
  return { expected: status, got: status === got.status ? status : statusText(got) };
}

/** A condition or limit by which the measure is refused. */
function reasons({ because }: Outcome, got: MeasureEstimate): Pair | null {
  if (because === undefined) return null;
  const isPaid = got.status === 'qualifies' || got.status === 'needs-facts';
  const words = isPaid ? [] : wordsOfReasons(got.reasons);
  const isAmong = words.includes(because) || words.includes(`${got.measure.policy.id}.${because}`);
  return { expected: because, got: isAmong ? because : words.join(', ') };
}

function amounts({ amount, low, high }: Outcome, got: MeasureEstimate): Pair | null {
  const wanted = [
    amount === undefined ? [] : [rangeText({ low: amount, high: amount }, got)],
    low === undefined && high === undefined ? [] : [rangeText({ low, high }, got)],
  ].flat();
  return wanted.length === 0 ? null : { expected: [...new Set(wanted)].join(' / '), got: amountText(got) };
}

function missingFacts({ missing }: Outcome, got: MeasureEstimate, made: Estimate): Pair | null {
  if (missing === undefined) return null;
  const keys = missing.map((name) => fullKey(name, got, made));
  return { expected: keys.toSorted().join(', '), got: got.missing.toSorted().join(', ') };
}

function rivals({ set_aside_for: other }: Outcome, { measure, setAsideFor }: MeasureEstimate): Pair | null {
  if (other === undefined) return null;
  return { expected: fullMeasureId(measure.policy.id, other), got: setAsideFor ?? '' };
}

function warnings({ warns }: Outcome, got: MeasureEstimate): Pair | null {
  if (warns === undefined) return null;
  const said = conditionalWarnings(got);
  const expected = warns.join('; ');
  return { expected, got: areNamed(said, warns) ? expected : said.map(({ en }) => en).join('; ') };
}

function payments({ payments: wanted }: Outcome, got: MeasureEstimate): Pair | null {
  if (wanted === undefined) return null;
  const paid = got.payments.map(({ high }) => endText(high, got.measure.currency));
  return { expected: wanted.map((one) => moneyText(one, got.measure.currency)).join(', '), got: paid.join(', ') };
}

/** A fact of the policy's own may be named without the id of the policy, as in its rules. */
function fullKey(name: string, { measure }: MeasureEstimate, { rulebook }: Estimate): string {
  const own = `${measure.policy.id}.${name}`;
  const { facts } = rulebook.vocabulary;
  return !facts.has(factOf(name)) && facts.has(factOf(own)) ? own : name;
}

/** The fact of a key: `stores.area` of `stores[0].area`. */
function factOf(key: string): string {
  return itemFactOf(key)?.id ?? key;
}

/** A status; where facts are missing, with these. */
function statusText({ status, missing }: MeasureEstimate): string {
  return missing.length === 0 ? status : `${status} (${missing.join(', ')})`;
}

/** A range as it is wanted; an end of which nothing is said is wanted as it came. */
function rangeText(
  { low, high }: Pick<Outcome, 'low' | 'high'>,
  { amount, measure: { currency } }: MeasureEstimate,
): string {
  const end = (wanted: string | number | undefined, came: Decimal | undefined): string =>
    wanted === undefined ? (came === undefined ? '?' : endText(came, currency)) : moneyText(wanted, currency);
  return betweenText(end(low, amount?.low), end(high, amount?.high));
}

function betweenText(low: string, high: string): string {
  return low === high ? low : `${low} – ${high}`;
}

/** @param currency that of the measure: nothing is nothing in any. */
function moneyText(written: string | number, currency: string): string {
  if (written === 'unbounded') return written;
  const money = parseMoney(String(written), BASE_CURRENCY);
  if (!money.ok) return `?${written}`;
  const { value } = money;
  return value.amount.isZero() ? printMoney(ZERO, currency) : printMoney(value.amount, value.currency);
}

function amountText({ amount, measure }: MeasureEstimate): string {
  if (amount === null) return 'none';
  return betweenText(endText(amount.low, measure.currency), endText(amount.high, measure.currency));
}

function endText(end: Decimal, currency: string): string {
  return end.eq(INFINITY) ? 'unbounded' : printMoney(end, currency);
}
