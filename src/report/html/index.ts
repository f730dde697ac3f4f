/**
 * The quote as one HTML file: no script, no request, everything in it. It prints to A4, has a light and a dark face, reads on
 * a phone, and says with words whatever it says with colour. The policy in its head forbids it to load anything.
 */
import type { Estimate } from '../../engine/estimate.ts';
import { quoteOf } from '../quote/index.ts';
import type { HeadLine, Quote, QuoteOptions } from '../quote/types.ts';
import { chartsPart } from './charts.ts';
import { placePart } from './places.ts';
import { html, NOTHING, verbatim } from './markup.ts';
import type { Markup } from './markup.ts';
import { nextPart, notesPart, papersPart, sourcesPart } from './parts.ts';
import { pageFoot, STYLE } from './style.ts';
import { summaryPart } from './summary.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The whole file as text. Sums are shown step by step where the estimate has its steps. */
export function estimateHtml(estimate: Estimate, options: QuoteOptions): string {
  const quote = quoteOf(estimate, { ...options, explain: true });
  return `${pageOf(quote, options.explain === true).markup}\n`;
}

function pageOf(quote: Quote, isOpen: boolean): Markup {
  const { language, title, head, view, texts } = quote;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${verbatim(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${verbatim(STYLE + pageFoot(view.closing))}</style>
</head>
<body>
<header class="head">
<h1>${title}</h1>
${headLines(head)}
<p class="closing">${view.closing}</p>
</header>
<main>
${summaryPart(quote)}
${chartsPart('composition', quote.composition, quote)}
${view.places.map((place, index) => placePart(quote, place, index, isOpen))}
${chartsPart('payments', quote.payments, quote)}
${nextPart(quote)}
${papersPart(quote)}
${notesPart(texts.view['section.assumptions'], view.assumptions, texts)}
${notesPart(texts.view['section.warnings'], view.warnings, texts)}
${sourcesPart(quote)}
</main>
<footer><p>${view.closing}</p></footer>
</body>
</html>`;
}

function headLines(lines: readonly HeadLine[]): Markup {
  if (lines.length === 0) return NOTHING;
  return html`<dl class="letterhead">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}
