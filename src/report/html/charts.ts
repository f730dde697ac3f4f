/**
 * Bars drawn in SVG inside a table: whoever cannot see them reads the same sums in the cells beside them. What is fixed is
 * solid, a ceiling is hatched, so that the two differ without colour too.
 */
import { ZERO, type Decimal } from '../../values/decimal.ts';
import type { Bar, Chart, Quote } from '../quote/types.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';

const HUNDRED = 100;
/** Enough to be seen of a sum that is small beside the others. */
const LEAST = 0.6;

/** The parts of a quote that are drawn. What is drawn in them has ids that begin with theirs: a title may stand over two charts. */
type Part = 'composition' | 'payments';

/** A part with one chart for each place, kind of recipient and currency; none without sums. */
export function chartsPart(part: Part, charts: readonly Chart[], { texts: { quote } }: Quote): Markup {
  const drawn = charts.filter(({ bars }) => bars.length > 0);
  if (drawn.length === 0) return NOTHING;
  const title = quote[`section.${part}`];
  const legend = html`<p class="legend">${legendOf(drawn, part, quote)}</p>`;
  const [first, ...others] = drawn.map((chart, index) => chartTable(chart, { id: `${part}-${index}`, title }, quote));
  // On paper the heading stays with the first chart.
  return html`<section class="charts"><div class="together"><h2>${title}</h2>${legend}${first ?? NOTHING}</div>${others}</section>`;
}

/** Only what is drawn needs its key. */
function legendOf(charts: readonly Chart[], part: Part, quote: Quote['texts']['quote']): Markup[] {
  const bars = charts.flatMap((chart) => chart.bars).filter(({ high }) => high.isFinite());
  const kinds = (['fixed', 'ceiling'] as const).filter((kind) =>
    bars.some(({ low, high }) => (kind === 'fixed' ? !low.isZero() : high.gt(low))),
  );
  return kinds.map((kind) => {
    const label = quote[`legend.${kind}`];
    return html`<span class="key">${swatch(kind, `${part}-key`)} ${label}</span> `;
  });
}

function swatch(kind: 'fixed' | 'ceiling', id: string): Markup {
  return html`<svg class="swatch" viewBox="0 0 16 8" aria-hidden="true" focusable="false">${kind === 'ceiling' ? hatching(id) : NOTHING}${rect(kind, { x: 0, width: 16 }, id)}</svg>`;
}

/** A pattern for each drawing: one that another drawing owned would vanish with it. */
function hatching(id: string): Markup {
  return html`<defs><pattern id="${id}" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="3" height="3"/><rect class="ink" width="1.4" height="3"/></pattern></defs>`;
}

function chartTable(
  { title, bars, total, beyond }: Chart,
  part: { readonly id: string; readonly title: string },
  quote: Quote['texts']['quote'],
): Markup {
  const most = bars.reduce((high, bar) => (bar.high.isFinite() && bar.high.gt(high) ? bar.high : high), ZERO);
  return html`<table class="chart"><caption>${title}</caption>
<thead><tr><th scope="col"><span class="unseen">${part.title}</span></th><th scope="col" class="drawn"><span class="unseen">${quote['column.bar']}</span></th><th scope="col" class="amount">${quote['column.sum']}</th></tr></thead>
<tbody>${bars.map((bar, index) => barRow(bar, most, `${part.id}-${index}`))}</tbody>
${bars.length > 1 ? totalRow(quote['chart.total'], total) : NOTHING}</table>${beyond === null ? NOTHING : html`<p class="aside">${beyond}</p>`}`;
}

/** The sum of all bars; one bar is its own sum. */
function totalRow(label: string, total: string): Markup {
  return html`<tfoot><tr><th scope="row">${label}</th><td class="drawn"></td><td class="amount">${total}</td></tr></tfoot>`;
}

function barRow({ label, amount, low, high }: Bar, most: Decimal, id: string): Markup {
  return html`<tr><th scope="row">${label}</th><td class="drawn">${high.isFinite() ? bar(low, high, most, id) : NOTHING}</td><td class="amount">${amount}</td></tr>`;
}

function bar(low: Decimal, high: Decimal, most: Decimal, id: string): Markup {
  const fixed = lengthOf(low, most);
  const whole = lengthOf(high, most);
  const rest = Math.max(whole - fixed, low.eq(high) ? 0 : LEAST);
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rest > 0 ? hatching(id) : NOTHING}${fixed > 0 ? rect('fixed', { x: 0, width: fixed }, id) : NOTHING}${rest > 0 ? rect('ceiling', { x: fixed, width: rest }, id) : NOTHING}</svg>`;
}

function lengthOf(sum: Decimal, most: Decimal): number {
  if (sum.isZero() || most.isZero()) return 0;
  return Math.max(LEAST, Number(sum.div(most).times(HUNDRED).toFixed(2)));
}

function rect(
  kind: 'fixed' | 'ceiling',
  { x, width }: { readonly x: number; readonly width: number },
  pattern: string,
): Markup {
  if (kind === 'fixed') return html`<rect class="fixed" x="${x}" y="0" width="${width}" height="8"/>`;
  return html`<rect class="ceiling" x="${x}" y="0" width="${width}" height="8" fill="url(#${pattern})"/>`;
}
