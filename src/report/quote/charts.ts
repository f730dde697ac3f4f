/** What is drawn: what each total is made of, and what is paid in which year. One chart a place, beneficiary and currency. */
import type { AmountRange } from '../../engine/assessment.ts';
import type { Schedule, YearlyPayments } from '../../engine/schedule.ts';
import { fill } from '../../text/index.ts';
import { ZERO } from '../../values/decimal.ts';
import { moneyText, rangeOfMoney } from '../words/figure.ts';
import { joined } from '../words/join.ts';
import { placeTitle, titleAmong } from '../words/names.ts';
import type { Voice } from '../words/index.ts';
import type { Bar, Chart } from './types.ts';

/** What each total is made of, the largest first. */
export function compositionOf(voice: Voice, { payments }: Schedule): Chart[] {
  return payments.map((group) => {
    const beside = group.measures.map(({ measure }) => measure);
    const sums = group.measures.flatMap((one): Bar[] =>
      one.amount === null ? [] : [barOf(voice, titleAmong(voice, one.measure, beside), one.amount, group.currency)],
    );
    return chartOf(
      voice,
      group,
      sums.toSorted((a, b) => b.high.cmp(a.high) || b.low.cmp(a.low)),
    );
  });
}

/** What is paid in each year of the claim. */
export function paymentsOf(voice: Voice, { payments }: Schedule): Chart[] {
  return payments.map((group) =>
    chartOf(
      voice,
      group,
      group.years.map((payment) =>
        barOf(voice, fill(voice.texts.quote['chart.year'], { year: String(payment.year) }), payment, group.currency),
      ),
    ),
  );
}

function barOf(voice: Voice, label: string, { low, high }: AmountRange, currency: string): Bar {
  return { label, amount: sumText(voice, { low, high }, currency), low, high };
}

/** A range from nothing is a ceiling. */
function sumText(voice: Voice, { low, high }: AmountRange, currency: string): string {
  const { figures } = voice.texts;
  if (!low.isZero() || high.isZero()) return rangeOfMoney(voice, { low, high }, currency);
  if (!high.isFinite()) return figures['amount.unbounded'];
  return fill(figures['amount.up-to'], { high: moneyText(voice, high, currency) });
}

function chartOf(voice: Voice, { jurisdiction, beneficiary, currency }: YearlyPayments, bars: readonly Bar[]): Chart {
  const { quote } = voice.texts;
  const place = placeTitle(voice, jurisdiction);
  const unbounded = bars.filter(({ high }) => !high.isFinite()).map(({ label }) => label);
  const total = bars.reduce<AmountRange>(
    (sum, { low, high }) => ({ low: sum.low.plus(low), high: sum.high.plus(high) }),
    {
      low: ZERO,
      high: ZERO,
    },
  );
  return {
    title: beneficiary === 'company' ? place : fill(quote['chart.individuals'], { place }),
    bars,
    total: sumText(voice, total, currency),
    beyond:
      unbounded.length === 0 ? null : fill(quote['chart.beyond'], { measures: joined(voice, unbounded, 'comma') }),
  };
}
