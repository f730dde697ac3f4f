/** A place: its sections, and in each a table of measures with their sums, clauses, notes and steps. */
import type { Quote } from '../quote/types.ts';
import type { Detail, Entry, PlaceView, Section, SectionKey } from '../view/types.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';

/** Here the reasons are the message, so that they stand open. */
const ALWAYS_OPEN: ReadonlySet<SectionKey> = new Set(['refused', 'not-in-force']);

export function placePart(quote: Quote, { title, sections }: PlaceView, index: number, isOpen: boolean): Markup {
  const id = `place-${index + 1}`;
  const body =
    sections.length === 0
      ? html`<p>${quote.texts.view['nothing-found']}</p>`
      : html`${sections.map((section) => sectionPart(quote, section, isOpen || ALWAYS_OPEN.has(section.key)))}`;
  return html`<section class="place" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${body}</section>`;
}

function sectionPart({ texts }: Quote, { key, title, leads, amountHead, entries }: Section, isOpen: boolean): Markup {
  const { view } = texts;
  const notes = entries.some((entry) => entry.notes.length > 0);
  const heads = html`<th scope="col">${view['column.measure']}</th><th scope="col" class="amount">${amountHead}</th>${notes ? html`<th scope="col">${view['column.notes']}</th>` : NOTHING}`;
  return html`<section class="kind ${key}"><h3>${title}</h3>${leads.map((lead) => html`<p>${lead}</p>`)}
<table class="measures"><thead><tr>${heads}</tr></thead>
<tbody>${entries.map((entry) => entryRow(entry, { notes, isOpen, how: texts.quote['section.details'] }))}</tbody></table></section>`;
}

interface Row {
  readonly notes: boolean;
  readonly isOpen: boolean;
  readonly how: string;
}

function entryRow({ title, amount, certainty, tags, notes, details }: Entry, row: Row): Markup {
  const told = row.notes ? html`<td class="notes">${notes.map((note) => html`<p>${note}</p>`)}</td>` : NOTHING;
  const steps =
    details.length === 0
      ? NOTHING
      : html`<details${row.isOpen ? html` open` : NOTHING}><summary>${row.how}</summary>${detailList(details)}</details>`;
  return html`<tr><th scope="row"><span class="title">${title}</span><span class="tags">${tags.join(' · ')}</span>${steps}</th><td class="amount ${certainty}">${amount}</td>${told}</tr>`;
}

function detailList(details: readonly Detail[]): Markup {
  return html`<ul class="steps">${details.map(({ label, value }) => {
    return value === null
      ? html`<li>${label}</li>`
      : html`<li><span class="label">${label}</span> <span class="value">${value}</span></li>`;
  })}</ul>`;
}
