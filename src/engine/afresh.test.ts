/** Nothing that was worked out for one estimate stands in the next: the same company, at other rates or on another day. */
import { expect, test } from 'vitest';
import { asked, measure, policy, profileFor, rulebookWith, WORDS } from '../../test/support/made-up.ts';
import { Decimal } from '../values/decimal.ts';
import { estimate } from './estimate.ts';

const RULEBOOK = rulebookWith({
  'place/rows': policy(`facts:
  rows:
    { type: list, max: 3, item_title: ${WORDS}, item: { spent: { type: money, ${asked()} }, begun: { type: date, ${asked()} } }, ${asked()} }
measures:
${measure('spent', 'amount: { for_each: { list: rows, amount: rows.spent } }')}
${measure('months', 'amount: { for_each: { list: rows, values: { open: { months_since: rows.begun } }, amount: { product: [open, 1 CNY/month] } } }')}`),
});

const dollarAt = (yuan: number): ReadonlyMap<string, Decimal> => new Map([['USD', new Decimal(yuan)]]);
const SEVEN = dollarAt(7);
const EIGHT = dollarAt(8);
/** Estimates without a rate of their own share one table of rates. */
const NO_RATE: typeof SEVEN = new Map();

function sumsOf(raw: unknown, asOf: string, exchangeRates: typeof SEVEN): readonly (string | undefined)[] {
  const made = estimate(RULEBOOK, profileOf(raw), { asOf, exchangeRates, jurisdictions: ['place'] });
  return made.measures.map(({ amount }) => amount?.high.toString());
}

const profiles = new Map<unknown, ReturnType<typeof profileFor>>();

/** The very same profile for each estimate: what is remembered is remembered by it. */
function profileOf(raw: unknown): ReturnType<typeof profileFor> {
  const known = profiles.get(raw) ?? profileFor(RULEBOOK, raw);
  profiles.set(raw, known);
  return known;
}

// By hand: 100 dollars at 7 and at 8; 1 January to 30 June is five months, to 31 December eleven.
test('entries are converted at the rate of the estimate, and counted to its day', () => {
  const raw = { 'place/rows': { rows: [{ spent: '100 USD', begun: '2026-01-01' }] } };
  expect(sumsOf(raw, '2026-06-30', SEVEN)).toEqual(['5', '700']);
  expect(sumsOf(raw, '2026-06-30', EIGHT)).toEqual(['5', '800']);
  expect(sumsOf(raw, '2026-12-31', EIGHT)).toEqual(['11', '800']);
});

test('a list that is not known is counted to the day of the estimate', () => {
  const [early, late] = ['2026-06-30', '2026-12-31'].map((day) => Number(sumsOf({}, day, NO_RATE)[0]));
  // Three entries at most, six months more each.
  expect((late ?? 0) - (early ?? 0)).toBe(18);
});
