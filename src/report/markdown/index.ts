/** The quote as Markdown: reads well as plain text too, and needs no HTML. */
import type { Estimate } from '../../engine/estimate.ts';
import { quoteOf } from '../quote/index.ts';
import type { Chart, Quote, QuoteOptions, QuotePlace } from '../quote/types.ts';
import { noteText } from '../view/notes.ts';
import { nothingFound } from '../view/sections.ts';
import type { Detail, Entry, Note, Section, Source } from '../view/types.ts';
import { labelled } from '../words/join.ts';
import { bullets, heading, numbered, page, paragraph, table } from './blocks.ts';
import type { Block } from './blocks.ts';
import { address, linked, markdown } from './escape.ts';

const SUM = [1];

/** The whole page as text, with a line end behind its last line. */
export function estimateMarkdown(estimate: Estimate, options: QuoteOptions): string {
  const quote = quoteOf(estimate, options);
  const { view, texts } = quote;
  return page([
    heading(1, quote.title),
    quote.head.map(({ label, value }) => `- ${labelled(quote, `**${markdown(label)}**`, markdown(value))}`),
    paragraph(view.closing),
    ...summary(quote),
    ...view.places.flatMap((place) => placeBlocks(quote, place)),
    ...payments(quote),
    ...titled(texts.quote['section.next'], bullets(quote.next)),
    ...papers(quote),
    ...titled(texts.view['section.assumptions'], notes(quote, view.assumptions)),
    ...titled(texts.view['section.warnings'], notes(quote, view.warnings)),
    ...titled(texts.view['section.sources'], view.sources.flatMap(sourceLines)),
  ]);
}

/** A part of the page; none where it would be empty. */
function titled(title: string, block: Block): Block[] {
  return block.length === 0 ? [] : [heading(2, title), block];
}

function summary({ view: { places }, texts: { view, quote } }: Quote): Block[] {
  if (places.length === 0) return [paragraph(view['no-policies'])];
  const individuals = places.some(({ headline }) => headline.individuals !== null);
  const heads = [
    quote['column.place'],
    quote['column.company-sum'],
    ...(individuals ? [quote['column.individuals-sum']] : []),
  ];
  const rows = places.map(({ title, headline }) => [
    title,
    headline.company,
    ...(individuals ? [headline.individuals ?? ''] : []),
  ]);
  return [heading(2, quote['section.summary']), table(heads, rows)];
}

function placeBlocks(quote: Quote, { title, sections, shared }: QuotePlace): Block[] {
  const found = nothingFound(sections, quote.texts);
  return [
    heading(2, title),
    ...(found === null ? [] : [paragraph(found)]),
    ...shared.flatMap((one) => detailBlocks(quote, 3, one)),
    ...sections.flatMap((section) => sectionBlocks(quote, section)),
  ];
}

function sectionBlocks(quote: Quote, { title, leads, amountHead, entries }: Section): Block[] {
  const { view, quote: words } = quote.texts;
  const noted = entries.some(({ notes: own }) => own.length > 0);
  const heads = [
    view['column.measure'],
    amountHead,
    words['column.reference'],
    ...(noted ? [view['column.notes']] : []),
  ];
  return [
    heading(3, title),
    bullets(leads),
    table(
      heads,
      entries.map((entry) => row(entry, noted)),
      SUM,
    ),
    ...entries.filter(({ details }) => details.length > 0).flatMap((entry) => detailBlocks(quote, 4, entry)),
  ];
}

function row({ title, amount, tags, notes: own }: Entry, noted: boolean): string[] {
  return [title, amount, tags.join(' · '), ...(noted ? [own.join(' · ')] : [])];
}

function detailBlocks(quote: Quote, level: 3 | 4, { title, details }: Pick<Entry, 'title' | 'details'>): Block[] {
  const text = ({ label, value }: Detail): string => (value === null ? label : labelled(quote, label, value));
  return [heading(level, title), bullets(details.map(text))];
}

function payments({ payments: charts, texts: { quote } }: Quote): Block[] {
  if (charts.length === 0) return [];
  const tables = charts.flatMap((chart): Block[] => [
    heading(3, chart.title),
    yearsTable(chart, quote['column.year'], quote['column.sum']),
  ]);
  return [heading(2, quote['section.payments']), ...tables];
}

function yearsTable({ bars }: Chart, ...heads: readonly string[]): Block {
  return table(
    heads,
    bars.map(({ label, amount }) => [label, amount]),
    SUM,
  );
}

function papers({ papers: { list, withoutList }, texts }: Quote): Block[] {
  const { quote, decision } = texts;
  if (list.length === 0 && withoutList.length === 0) return [];
  const entries = list.map(({ title, inHand, measures }) => {
    const text = labelled({ texts }, title, measures.join(' · '));
    return `- [${inHand ? 'x' : ' '}] ${markdown(text)}`;
  });
  const without =
    withoutList.length === 0 ? [] : [heading(3, decision['decision.checklist.without']), bullets(withoutList)];
  return [heading(2, quote['section.papers']), entries, ...without];
}

function notes({ texts }: Quote, all: readonly Note[]): Block {
  return numbered(all.map((note) => ({ number: note.number, text: noteText(note, texts) })));
}

function sourceLines({ number, title, address: where, lines, portal }: Source): Block {
  return [
    `- \\[${number}\\] **${markdown(title)}** ${address(where)}`,
    ...lines.map((line) => `  - ${linked(line, portal === null ? [] : [portal])}`),
  ];
}
