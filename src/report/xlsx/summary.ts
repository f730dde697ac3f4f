/** The first sheet: letterhead, a line a total, the years, what is assumed. Its sums are formulas over the other sheets. */
import { scheduleOf } from '../../engine/schedule.ts';
import { sameTotal } from '../../engine/totals.ts';
import { fill } from '../../text/index.ts';
import type { Decimal } from '../../values/decimal.ts';
import { notesOf, noteText } from '../view/notes.ts';
import { placeTitle } from '../words/names.ts';
import type { Book, Company, NumberedTotal, SheetPlan } from './book.ts';
import { count, figureHead, head, heading, money, passage, text, total } from './cells.ts';
import type { Cell, Row } from './cells.ts';
import { PAYMENT_COLUMNS } from './details.ts';
import { MEASURE_COLUMNS } from './measures.ts';

const WIDTHS = [13, 32, 12, 16, 12, 10, 20, 20, 24] as const;

/** Rows with the values of their formulas. */
interface Rows {
  readonly rows: readonly Row[];
  readonly cached: readonly string[];
}

/** The letterhead, a line for each total of each company and for each of its years, in the total's currency, then the notes. */
export function summarySheet(book: Book): SheetPlan {
  const { quote } = book.texts;
  const before: Row[] = [...headRows(book), []];
  const totals = totalRows(book, before.length + 1);
  const gap: Row[] = [[], [heading(quote['section.payments'])]];
  const years = yearRows(book, before.length + totals.rows.length + gap.length + 1);
  return {
    name: quote['sheet.summary'],
    rows: [...before, ...totals.rows, ...gap, ...years.rows, [], ...noteRows(book)],
    widths: WIDTHS,
    frozen: 0,
    cached: [...totals.cached, ...years.cached],
  };
}

function headRows({ companies: [first, second], options, texts }: Book): Row[] {
  const { quote, view } = texts;
  const { title, client, preparedBy, version } = options.letterhead ?? {};
  const own =
    first === undefined || second !== undefined || first.name === ''
      ? view['title.without-name']
      : fill(view.title, { name: first.name });
  const line = (label: string, value: string | undefined): Row[] =>
    value === undefined ? [] : [[head(label), text(value)]];
  return [
    [heading(title ?? own, 16)],
    [heading(view.closing)],
    ...line(quote['head.client'], client),
    ...line(quote['head.prepared-by'], preparedBy),
    ...line(quote['head.edition'], version === undefined ? undefined : fill(quote['edition.tool'], { version })),
  ];
}

const TOTAL_HEADS = [
  'column.total-number',
  'column.company',
  'head.as-of',
  'column.place',
  'column.beneficiary',
  'column.currency',
] as const;
const FIGURE_HEADS = ['column.low', 'column.high'] as const;

/** A line a total, from row `start` of the sheet. */
function totalRows({ companies, texts: { quote, figures } }: Book, start: number): Rows {
  const cached: string[] = [];
  const rows = companies
    .flatMap((company) => company.totals.map((one) => ({ company, one })))
    .map(({ company, one }, index): Row => {
      const { total: sum } = one;
      const at = start + index + 1;
      const { countsTo } = MEASURE_COLUMNS;
      const formula = (column: string): string =>
        `ROUND(SUMIFS(${range(quote['sheet.measures'], column)},${range(quote['sheet.measures'], countsTo)},$A${at}),2)`;
      return [
        ...lead(company, one, quote),
        live(formula(MEASURE_COLUMNS.low), sum.low, sum.currency, cached, figures['amount.unbounded']),
        live(formula(MEASURE_COLUMNS.high), sum.high, sum.currency, cached, figures['amount.unbounded']),
        money(sum.withMissingFactsHigh, sum.currency, figures['amount.unbounded']),
      ];
    });
  return { rows: [heads(quote, 'column.open-high'), ...rows], cached };
}

/** A line a total and year of the claim. */
function yearRows({ companies, texts: { quote, figures } }: Book, start: number): Rows {
  const cached: string[] = [];
  const lines = companies.flatMap((company) =>
    scheduleOf(company.estimate).payments.flatMap((paid) => {
      const one = company.totals.find(({ total: sum }) => sameTotal(sum, paid));
      return one === undefined ? [] : paid.years.map((payment) => ({ company, one, payment }));
    }),
  );
  const rows = lines.map(({ company, one, payment }, index): Row => {
    const at = start + index + 1;
    const sheet = quote['sheet.payments'];
    const { countsTo, year } = PAYMENT_COLUMNS;
    const formula = (column: string): string =>
      `ROUND(SUMIFS(${range(sheet, column)},${range(sheet, countsTo)},$A${at},${range(sheet, year)},$I${at}),2)`;
    const { currency } = one.total;
    return [
      ...lead(company, one, quote),
      live(formula(PAYMENT_COLUMNS.low), payment.low, currency, cached, figures['amount.unbounded']),
      live(formula(PAYMENT_COLUMNS.high), payment.high, currency, cached, figures['amount.unbounded']),
      count(payment.year),
    ];
  });
  return { rows: [heads(quote, 'column.year'), ...rows], cached };
}

function heads(quote: Book['texts']['quote'], last: 'column.open-high' | 'column.year'): Row {
  const figures = [...FIGURE_HEADS, last].map((key) => figureHead(quote[key]));
  return [...TOTAL_HEADS.map((key) => head(quote[key])), ...figures];
}

function lead(
  { name, estimate, voice }: Company,
  { number, total: { jurisdiction, beneficiary, currency } }: NumberedTotal,
  quote: Book['texts']['quote'],
): Cell[] {
  return [
    count(number),
    text(name),
    text(estimate.asOf),
    text(placeTitle(voice, jurisdiction)),
    text(quote[`beneficiary.${beneficiary}`]),
    text(currency),
  ];
}

/** A formula, whose value is kept; in words where nothing bounds the sum. */
function live(formula: string, value: Decimal, currency: string, cached: string[], unbounded: string): Cell {
  if (!value.isFinite()) return text(unbounded);
  cached.push(value.toFixed(2));
  return total(formula, currency);
}

function range(sheet: string, column: string): string {
  return `'${sheet.replaceAll("'", "''")}'!$${column}:$${column}`;
}

function noteRows({ companies, options, texts }: Book): Row[] {
  const { view } = texts;
  const rows = companies.flatMap(({ estimate, name }): Row[] => {
    const { assumptions, warnings } = notesOf(estimate, { ...options, forClient: true });
    return [...assumptions, ...warnings].map((note) => [
      count(note.number),
      text(name),
      ...passage(noteText(note, texts), WIDTHS.length - 2),
    ]);
  });
  return rows.length === 0 ? [] : [[heading(`${view['section.assumptions']} / ${view['section.warnings']}`)], ...rows];
}
