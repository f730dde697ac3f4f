/** A place: its sections, and in each a table of measures with their sums, clauses, notes and steps. */
import { fill } from '../../text/index.ts';
import type { Quote, QuotePlace, Shared } from '../quote/types.ts';
import { nothingFound } from '../view/sections.ts';
import type { Detail, Entry, Section, SectionKey } from '../view/types.ts';
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

function sharedPart({ texts }: Quote, { title, details }: Shared, isOpen: boolean): Markup {
  return html`<div class="kind shared">${detailsPart(title, details, { isOpen, template: texts.view.detail })}</div>`;
}

function sectionPart({ texts }: Quote, { key, title, leads, amountHead, entries }: Section, isOpen: boolean): Markup {
  const { view } = texts;
  const notes = entries.some((entry) => entry.notes.length > 0);
  const heads = html`<th scope="col">${view['column.measure']}</th><th scope="col" class="amount">${amountHead}</th>${notes ? html`<th scope="col">${view['column.notes']}</th>` : NOTHING}`;
  const row: Row = { notes, isOpen, how: texts.quote['section.details'], template: view.detail };
  return html`<section class="kind ${key}"><h3>${title}</h3>${leads.map((lead) => html`<p>${lead}</p>`)}
<table class="measures"><thead><tr>${heads}</tr></thead>
${entries.map((entry) => entryRows(entry, row))}</table></section>`;
}

interface Opening {
  readonly isOpen: boolean;
  /** How a label and its value stand together. */
  readonly template: string;
}

interface Row extends Opening {
  readonly notes: boolean;
  readonly how: string;
}

/** A group of rows a measure, so that paper keeps it together; the steps have the whole width of the table. */
function entryRows({ title, amount, certainty, tags, notes, details }: Entry, row: Row): Markup {
  const told = row.notes ? html`<td class="notes">${notes.map((note) => html`<p>${note}</p>`)}</td>` : NOTHING;
  const steps =
    details.length === 0
      ? NOTHING
      : html`<tr class="how"><td colspan="${row.notes ? 3 : 2}">${detailsPart(row.how, details, row)}</td></tr>`;
  return html`<tbody><tr><th scope="row"><span class="title">${title}</span><span class="tags">${tags.join(' · ')}</span></th><td class="amount ${certainty}">${amount}</td>${told}</tr>${steps}</tbody>`;
}

function detailsPart(title: string, details: readonly Detail[], { isOpen, template }: Opening): Markup {
  const items = details.map(({ label, value }) => {
    if (value === null) return html`<li>${label}</li>`;
    return html`<li>${fill(template, { label, value: '' })}<span class="value">${value}</span></li>`;
  });
  return html`<details${isOpen ? html` open` : NOTHING}><summary>${title}</summary><ul class="steps">${items}</ul></details>`;
}
