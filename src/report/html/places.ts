/** A place: its sections, and in each a table of measures with their sums, clauses, notes and steps. */
import type { Quote, QuotePlace, Shared } from '../quote/types.ts';
import { nothingFound } from '../view/sections.ts';
import type { Detail, Entry, Section, SectionKey } from '../view/types.ts';
import { labelled } from '../words/join.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';

/** Here the reasons are the message, so that they stand open. */
const ALWAYS_OPEN: ReadonlySet<SectionKey> = new Set(['refused', 'not-in-force', 'set-aside']);

/**
 * One place with all its sections.
 *
 * @param index of the place in the quote, from 0: its headings are labelled by it
 * @param isOpen whether the reasons and steps of every measure stand open; of what is refused they always do
 */
export function placePart(
  quote: Quote,
  { title, sections, shared }: QuotePlace,
  index: number,
  isOpen: boolean,
): Markup {
  const id = `place-${index + 1}`;
  const found = nothingFound(sections, quote.texts);
  const nothing = found === null ? NOTHING : html`<p>${found}</p>`;
  return html`<section class="place" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${nothing}${shared.map((one) => sharedPart(quote, one, isOpen))}${sections.map((section) => sectionPart(quote, section, isOpen || ALWAYS_OPEN.has(section.key)))}</section>`;
}

function sharedPart(quote: Quote, { title, details }: Shared, isOpen: boolean): Markup {
  return html`<div class="kind shared">${detailsPart(quote, title, details, isOpen)}</div>`;
}

function sectionPart(quote: Quote, { key, title, leads, amountHead, entries }: Section, isOpen: boolean): Markup {
  const { view } = quote.texts;
  const noted = entries.some(({ notes }) => notes.length > 0);
  const heads = html`<th scope="col">${view['column.measure']}</th><th scope="col" class="amount">${amountHead}</th>${noted ? html`<th scope="col">${view['column.notes']}</th>` : NOTHING}`;
  return html`<section class="kind ${key}"><h3>${title}</h3>${leads.map((lead) => html`<p>${lead}</p>`)}
<table class="measures"><thead><tr>${heads}</tr></thead>
${entries.map((entry) => entryRows(quote, entry, noted, isOpen))}</table></section>`;
}

/** A group of rows a measure, so that paper keeps it together; the steps have the whole width of the table. */
function entryRows(quote: Quote, entry: Entry, noted: boolean, isOpen: boolean): Markup {
  const { title, amount, certainty, tags, notes, details } = entry;
  const how = quote.texts.quote['section.details'];
  const told = noted ? html`<td class="notes">${notes.map((note) => html`<p>${note}</p>`)}</td>` : NOTHING;
  const steps =
    details.length === 0
      ? NOTHING
      : html`<tr class="how"><td colspan="${noted ? 3 : 2}">${detailsPart(quote, how, details, isOpen)}</td></tr>`;
  return html`<tbody><tr><th scope="row"><span class="title">${title}</span><span class="tags">${tags.join(' · ')}</span></th><td class="amount ${certainty}">${amount}</td>${told}</tr>${steps}</tbody>`;
}

function detailsPart(quote: Quote, title: string, details: readonly Detail[], isOpen: boolean): Markup {
  const items = details.map(({ label, value }) => {
    if (value === null) return html`<li>${label}</li>`;
    return html`<li>${labelled(quote, label, '')}<span class="value">${value}</span></li>`;
  });
  return html`<details${isOpen ? html` open` : NOTHING}><summary>${title}</summary><ul class="steps">${items}</ul></details>`;
}
