/**
 * Bars drawn in SVG inside a table: whoever cannot see them reads the same sums in the cells beside them. What is fixed is
 * solid, a ceiling is hatched, so that the two differ without colour too.
 */
import { Decimal } from '../../values/decimal.ts';
import type { Bar, Chart, Quote } from '../quote/types.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';

const HUNDRED = 100;
/** Enough to be seen of a sum that is small beside the others. */
const LEAST = 0.6;

/** A part with one chart for each place and kind of recipient; none without sums. */
export function chartsPart(title: string, charts: readonly Chart[], { texts: { quote } }: Quote): Markup {
  const drawn = charts.filter(({ bars }) => bars.length > 0);
  if (drawn.length === 0) return NOTHING;
  const legend = html`<p class="legend">${legendOf(drawn, quote)}</p>`;
  const [first, ...others] = drawn.map((chart) => chartTable(chart, title, quote));
  // On paper the heading stays with the first chart.
  return html`<section class="charts"><div class="together"><h2>${title}</h2>${legend}${first ?? NOTHING}</div>${others}</section>`;
}

/** Only what is drawn needs its key. */
function legendOf(charts: readonly Chart[], quote: Quote['texts']['quote']): Markup[] {
  const bars = charts.flatMap((chart) => chart.bars).filter(({ high }) => high.isFinite());
  const kinds = (['fixed', 'ceiling'] as const).filter((kind) =>
    bars.some(({ low, high }) => (kind === 'fixed' ? !low.isZero() : high.gt(low))),
  );
  return kinds.map((kind) => {
    const label = quote[`legend.${kind}`];
    return html`<span class="key">${swatch(kind)} ${label}</span> `;
  });
}

function swatch(kind: 'fixed' | 'ceiling'): Markup {
  return html`<svg class="swatch" viewBox="0 0 16 8" aria-hidden="true" focusable="false">${hatching(`key-${kind}`)}${rect(kind, { x: 0, width: 16 }, `key-${kind}`)}</svg>`;
}

/** A pattern for each drawing: one that another drawing owned would vanish with it. */
function hatching(id: string): Markup {
  return html`<defs><pattern id="${id}" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="3" height="3"/><rect class="ink" width="1.4" height="3"/></pattern></defs>`;
}

function chartTable({ title, bars, total, beyond }: Chart, part: string, quote: Quote['texts']['quote']): Markup {
  const most = bars.reduce((high, bar) => (bar.high.isFinite() && bar.high.gt(high) ? bar.high : high), new Decimal(0));
  const id = `bar-${hash(part + title)}`;
  return html`<table class="chart"><caption>${title}</caption>
<thead><tr><th scope="col"><span class="unseen">${part}</span></th><th scope="col" class="drawn"><span class="unseen">${quote['column.bar']}</span></th><th scope="col" class="amount">${quote['column.sum']}</th></tr></thead>
<tbody>${bars.map((bar, index) => barRow(bar, most, `${id}-${index}`))}</tbody>
${bars.length > 1 ? totalRow(quote['chart.total'], total) : NOTHING}</table>${beyond === null ? NOTHING : html`<p class="aside">${beyond}</p>`}`;
}

/** The sum of all bars; one bar is its own sum. */
function totalRow(label: string, total: string): Markup {
  return html`<tfoot><tr><th scope="row">${label}</th><td class="drawn"></td><td class="amount">${total}</td></tr></tfoot>`;
}

/** A number for an id; what the text holds must not stand in one. */
function hash(text: string): string {
  let value = 7;
  for (const character of text) value = (value * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return value.toString(36);
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
