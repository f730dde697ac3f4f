/** The parts behind the measures: what to do next, papers, notes, sources. */
import type { PaperLine, Quote } from '../quote/types.ts';
import { noteText } from '../view/notes.ts';
import type { Note, Source } from '../view/types.ts';
import type { Language } from '../../text/index.ts';
import { hasChinese } from '../../values/han.ts';
import { html, NOTHING } from './markup.ts';
import type { Markup } from './markup.ts';

/** What to do next, step by step; nothing where there is nothing to do. */
export function nextPart({ next, texts: { quote } }: Quote): Markup {
  if (next.length === 0) return NOTHING;
  return html`<section><h2>${quote['section.next']}</h2><ol>${next.map((step) => html`<li>${step}</li>`)}</ol></section>`;
}

/** The papers, each once, with what it is needed for; below them the measures whose papers are not published. */
export function papersPart({ papers: { list, withoutList }, texts: { quote, decision } }: Quote): Markup {
  if (list.length === 0 && withoutList.length === 0) return NOTHING;
  const heads = html`<th scope="col">${quote['column.paper']}</th><th scope="col">${quote['column.needed-for']}</th><th scope="col">${quote['column.in-hand']}</th>`;
  const table =
    list.length === 0
      ? NOTHING
      : html`<table class="papers"><thead><tr>${heads}</tr></thead><tbody>${list.map((paper) => paperRow(paper, quote))}</tbody></table>`;
  const without =
    withoutList.length === 0
      ? NOTHING
      : html`<h3>${decision['decision.checklist.without']}</h3><ul class="plain">${withoutList.map((title) => html`<li>${title}</li>`)}</ul>`;
  return html`<section><h2>${quote['section.papers']}</h2>${table}${without}</section>`;
}

function paperRow({ title, inHand, measures }: PaperLine, quote: Quote['texts']['quote']): Markup {
  return html`<tr><th scope="row">${title}</th><td>${measures.join(' · ')}</td><td>${quote[inHand ? 'paper.in-hand' : 'paper.to-get']}</td></tr>`;
}

/** Notes keep their numbers: measures point at them. */
export function notesPart(title: string, notes: readonly Note[], texts: Quote['texts']): Markup {
  if (notes.length === 0) return NOTHING;
  return html`<section><h2>${title}</h2><ol>${notes.map((note) => html`<li value="${note.number}">${noteText(note, texts)}</li>`)}</ol></section>`;
}

/** The documents by the numbers that measures point at; nothing where no policy is concerned. */
export function sourcesPart({ view: { sources }, texts: { view }, language }: Quote): Markup {
  if (sources.length === 0) return NOTHING;
  return html`<section class="sources"><h2>${view['section.sources']}</h2><ol>${sources.map((source) => sourceEntry(source, language))}</ol></section>`;
}

function sourceEntry(source: Source, language: Language): Markup {
  const { number, title, address, lines } = source;
  return html`<li value="${number}"><p><cite>${title}</cite><br>${link(address)}</p><ul>${lines.map((line) => html`<li>${sourceLine(line, source, language)}</li>`)}</ul></li>`;
}

function sourceLine(line: string, { portal, document }: Source, language: Language): Markup {
  if (portal !== null && line.endsWith(portal)) return html`${line.slice(0, -portal.length)}${link(portal)}`;
  if (document === null || language === 'zh-Hans' || !hasChinese(document) || !line.endsWith(document)) {
    return html`${line}`;
  }
  // Mainland documents keep their own characters, also on a page in traditional ones.
  return html`${line.slice(0, -document.length)}<span lang="zh-Hans">${document}</span>`;
}

/** Only the web is linked to: an address of another scheme stays text. */
function link(address: string): Markup {
  if (!/^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(address)) return html`<span class="address">${address}</span>`;
  return html`<a class="address" href="${address}" rel="noreferrer">${address}</a>`;
}
