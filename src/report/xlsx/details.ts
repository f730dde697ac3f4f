/** The sheets that back the measures: conditions and steps, payments by year, papers. */
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import { checklistOf } from '../../engine/checklist.ts';
import { textIn } from '../../text/index.ts';
import { say } from '../words/index.ts';
import { countsTo, voiceFor } from './book.ts';
import type { Book, Company, SheetPlan } from './book.ts';
import { count, figureHead, head, money, text } from './cells.ts';
import type { Row } from './cells.ts';
import { paperTitle } from '../words/names.ts';

/** Letters of the columns that the summary adds up. */
export const PAYMENT_COLUMNS = { countsTo: 'A', year: 'E', low: 'G', high: 'H' } as const;

/** Each condition with the company's own values, then the sum step by step. */
export function conditionsSheet(book: Book): SheetPlan {
  const { quote } = book.texts;
  const rows = eachMeasure(book, (company, one) => {
    const voice = voiceFor(company, one, book.options);
    const lines = [
      ...one.reasons.map((reason): [string, string] => [say(voice, reason), '']),
      ...one.steps.map(({ label, value }): [string, string] => [say(voice, label), say(voice, value)]),
    ];
    return lines.map(([label, value]) => [
      text(company.name),
      text(policyOf(book, one)),
      text(titleOf(book, one)),
      text(label),
      text(value),
    ]);
  });
  const heads = [
    quote['column.company'],
    quote['column.policy'],
    quote['column.title'],
    quote['column.label'],
    quote['column.value'],
  ];
  return {
    name: quote['sheet.conditions'],
    rows: [heads.map(head), ...rows],
    widths: [28, 28, 28, 62, 44],
    frozen: 1,
    cached: [],
  };
}

/** A row a year of the claim. */
export function paymentsSheet(book: Book): SheetPlan {
  const { quote, figures } = book.texts;
  const rows = eachMeasure(book, (company, one) => {
    const { currency } = one.measure;
    const number = countsTo(company, one);
    return one.payments.map(({ year, low, high }) => [
      number === null ? null : count(number),
      text(company.name),
      text(policyOf(book, one)),
      text(titleOf(book, one)),
      count(year),
      text(currency),
      money(low, currency, figures['amount.unbounded']),
      money(high, currency, figures['amount.unbounded']),
    ]);
  });
  const heads = [
    'column.counts-to',
    'column.company',
    'column.policy',
    'column.title',
    'column.year',
    'column.currency',
  ] as const;
  const figureHeads = [quote['column.low'], quote['column.high']].map(figureHead);
  return {
    name: quote['sheet.payments'],
    rows: [[...heads.map((key) => head(quote[key])), ...figureHeads], ...rows],
    widths: [12, 28, 32, 30, 12, 10, 18, 18],
    frozen: 1,
    cached: [],
  };
}

/** Each paper once for a company. */
export function papersSheet(book: Book): SheetPlan {
  const { quote } = book.texts;
  const rows = book.companies.flatMap((company): Row[] => {
    const { papers } = checklistOf(company.estimate);
    return papers.map(({ id, ticked, measures }) => [
      text(company.name),
      text(paperTitle(company.voice, id)),
      text(quote[ticked ? 'paper.in-hand' : 'paper.to-get']),
      text(measures.map((one) => titleOf(book, one)).join(company.voice.texts.figures['list.semicolon'])),
    ]);
  });
  const heads = [quote['column.company'], quote['column.paper'], quote['column.in-hand'], quote['column.needed-for']];
  return {
    name: quote['sheet.papers'],
    rows: [heads.map(head), ...rows],
    widths: [28, 60, 14, 64],
    frozen: 1,
    cached: [],
  };
}

function eachMeasure({ companies }: Book, rows: (company: Company, one: MeasureEstimate) => Row[]): Row[] {
  return companies.flatMap((company) => company.measures.flatMap((one) => rows(company, one)));
}

function policyOf({ options }: Book, { measure }: MeasureEstimate): string {
  return textIn(measure.policy.source.title, options.language);
}

function titleOf({ options }: Book, { measure }: MeasureEstimate): string {
  return textIn(measure.title, options.language);
}
