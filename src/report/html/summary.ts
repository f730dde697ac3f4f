/** The summary: the answer of each place, before everything else. */
import type { Quote } from '../quote/types.ts';
import type { PlaceView } from '../view/types.ts';
import { labelled } from '../words/join.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';

/** A card a place, with what the company gets and, where there is something, what individuals get. */
export function summaryPart({ view: { places }, texts }: Quote): Markup {
  const { view, quote } = texts;
  const body =
    places.length === 0
      ? html`<p>${view['no-policies']}</p>`
      : html`<div class="cards">${places.map((place) => card(place, texts))}</div>`;
  return html`<section aria-labelledby="summary"><h2 id="summary">${quote['section.summary']}</h2>${body}</section>`;
}

function card({ title, headline }: PlaceView, texts: Quote['texts']): Markup {
  const individuals =
    headline.individuals === null
      ? NOTHING
      : html`<p class="aside">${labelled({ texts }, texts.quote['column.individuals-sum'], headline.individuals)}</p>`;
  return html`<div class="card"><h3>${title}</h3><p class="sum">${headline.company}</p>${individuals}</div>`;
}
