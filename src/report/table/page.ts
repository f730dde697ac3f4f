/** The page around the tables: title, headlines, sections, notes, sources. */
import { displayWidth } from '../layout/width.ts';
import { hanging, MOST_PROSE } from '../layout/wrap.ts';
import { printable } from '../../values/printable.ts';
import type { Paint, Tone } from '../layout/paint.ts';
import { fill } from '../../text/index.ts';
import type { Catalogue } from '../../text/index.ts';
import { noteText } from '../view/notes.ts';
import { nothingFound } from '../view/sections.ts';
import type { EstimateView, Note, PlaceView, Section, Source } from '../view/types.ts';
import { labelled } from '../words/join.ts';
import type { Drawing } from './drawing.ts';
import { gridOf } from './grid.ts';
import type { Grid } from './grid.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';

export interface Page {
  readonly view: EstimateView;
  readonly texts: Catalogue;
  /** May be infinite. */
  readonly width: number;
  readonly paint: Paint;
  readonly drawing: Drawing;
  /** What underlines a heading: of a place, of a section. */
  readonly rules: readonly [string, string];
}

/** The lines of the whole page. */
export function pageLines(page: Page): string[] {
  const { view, texts } = page;
  const tables = new Map(
    view.places.flatMap(({ sections }) => sections).map((section) => [section, rowsOf(section, page)]),
  );
  const grid = gridOf([...tables.values()].flat(), headsOf(view, texts), page.width, page.drawing.overhead);
  return [
    ...prose(page, '', view.title, 'heading'),
    ...prose(page, '', view.day, 'plain'),
    '',
    ...headlines(page),
    ...view.places.flatMap((place) => placeLines(page, place, tables, grid)),
    ...noteLines(page, texts.view['section.assumptions'], view.assumptions),
    ...noteLines(page, texts.view['section.warnings'], view.warnings),
    ...sourceLines(page, view.sources),
    '',
    ...prose(page, '', view.closing, 'strong'),
  ];
}

function headsOf({ places }: EstimateView, { view }: Catalogue): string[] {
  return [
    view['column.measure'],
    view['column.notes'],
    ...places.flatMap(({ sections }) => sections.map((one) => one.amountHead)),
  ];
}

function prose({ width, paint }: Page, prefix: string, text: string, tone: Tone): string[] {
  return hanging(prefix, text, Number.isFinite(width) ? Math.min(width, MOST_PROSE) : width).map((line) =>
    paint(tone, line),
  );
}

/** One line a place: the answer, before everything else. */
function headlines(page: Page): string[] {
  const { view, texts } = page;
  if (view.places.length === 0) return prose(page, '', texts.view['no-policies'], 'plain');
  return view.places.flatMap(({ title, headline }) => [
    ...prose(page, '', labelled(page, title, headline.company), 'strong'),
    ...(headline.individuals === null
      ? []
      : prose(page, '  ', labelled(page, texts.view['headline.individuals'], headline.individuals), 'plain')),
  ]);
}

function placeLines(page: Page, place: PlaceView, tables: ReadonlyMap<Section, Row[]>, grid: Grid): string[] {
  const { title, sections } = place;
  const found = nothingFound(sections, page.texts);
  return [
    '',
    ...heading(page, title, 0),
    ...(found === null ? [] : ['', ...prose(page, '', nothingText(page, place, found), 'plain')]),
    ...sections.flatMap((section) => ['', ...sectionLines(page, section, tables.get(section) ?? [], grid)]),
  ];
}

/** That nothing is paid here; why not is in a section that is shown where it is asked for. */
function nothingText({ texts }: Page, { leavesOutRefusals }: PlaceView, found: string): string {
  return leavesOutRefusals ? fill(texts.view['nothing-found.why'], { found, option: '--all' }) : found;
}

function sectionLines(page: Page, { title, leads, amountHead }: Section, rows: readonly Row[], grid: Grid): string[] {
  const { texts, drawing, width, paint } = page;
  const measureHeads = [texts.view['column.measure'], amountHead];
  const heads = grid.withNotes ? [...measureHeads, texts.view['column.notes']] : measureHeads;
  return [
    ...heading(page, title, 1),
    ...leads.flatMap((lead) => prose(page, '', lead, 'plain')),
    ...drawing.draw(rows, { grid, heads, width, paint }),
  ];
}

/** A heading is underlined, so that it is one without colour too. */
function heading(page: Page, text: string, level: 0 | 1): string[] {
  const lines = prose(page, '', text, level === 0 ? 'heading' : 'strong');
  const across = Math.min(page.width, displayWidth(printable(text)));
  return [...lines, page.paint('faint', page.rules[level].repeat(across))];
}

function noteLines(page: Page, title: string, notes: readonly Note[]): string[] {
  if (notes.length === 0) return [];
  return [
    '',
    ...heading(page, title, 1),
    ...notes.flatMap((note) => prose(page, `${note.number}. `, noteText(note, page.texts), 'plain')),
  ];
}

function sourceLines(page: Page, sources: readonly Source[]): string[] {
  if (sources.length === 0) return [];
  return [
    '',
    ...heading(page, page.texts.view['section.sources'], 1),
    ...sources.flatMap(({ number, title, address, lines }) => [
      ...prose(page, `[${number}] `, title, 'strong'),
      ...hanging('    ', address, page.width).map((line) => page.paint('plain', line)),
      ...lines.flatMap((line) => prose(page, '    ', line, 'plain')),
    ]),
  ];
}
