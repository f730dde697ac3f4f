/** The sheet of measures: a row each, with the number of the total it counts to. Formulas of the summary add up its columns. */
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import { fill, textIn } from '../../text/index.ts';
import { keyTitle, otherTitle, placeTitle } from '../words/names.ts';
import { say } from '../words/index.ts';
import { countsTo, voiceFor } from './book.ts';
import type { Book, Company, SheetPlan } from './book.ts';
import { count, figureHead, head, lines, money, text } from './cells.ts';
import type { Cell, Row } from './cells.ts';

/** Letters of the columns that the summary adds up. */
export const MEASURE_COLUMNS = { countsTo: 'A', low: 'K', high: 'L' } as const;

/** A row for each measure of each company; its low and high are in its own currency, which the last column names. */
export function measuresSheet(book: Book): SheetPlan {
  const { quote } = book.texts;
  const heads = [
    'column.counts-to',
    'column.company',
    'column.place',
    'column.policy',
    'column.title',
    'column.clause',
    'column.status',
    'column.basis',
    'column.beneficiary',
    'column.frequency',
  ] as const;
  const figureHeads = [quote['column.low'], quote['column.high']].map(figureHead);
  const further = [
    'column.missing',
    'column.remark',
    'column.trust',
    'column.source',
    'column.id',
    'head.as-of',
    'column.currency',
  ] as const;
  return {
    name: quote['sheet.measures'],
    rows: [
      [...heads.map((key) => head(quote[key])), ...figureHeads, ...further.map((key) => head(quote[key]))],
      ...book.companies.flatMap((company) => company.measures.map((one) => row(book, company, one))),
    ],
    widths: [10, 22, 10, 22, 24, 11, 13, 11, 11, 10, 16, 16, 26, 34, 11, 44, 44, 12, 10],
    printedTo: 'O',
    frozen: 1,
    cached: [],
  };
}

function row(book: Book, company: Company, one: MeasureEstimate): Row {
  const { measure, status, amount } = one;
  const voice = voiceFor(company, one, book.options);
  const { quote, view, figures } = book.texts;
  const number = countsTo(company, one);
  const basis: Cell =
    measure.published && measure.basis !== 'unpublished'
      ? text(quote[`basis.${measure.basis}`])
      : text(figures['amount.unpublished']);
  return [
    number === null ? null : count(number),
    text(company.name),
    text(placeTitle(voice, measure.policy.jurisdiction)),
    text(textIn(measure.policy.source.title, voice.language)),
    text(textIn(measure.title, voice.language)),
    text(measure.clause === null ? null : textIn(measure.clause, voice.language)),
    text(view[`status.${status}.long`]),
    basis,
    text(quote[`beneficiary.${measure.beneficiary}`]),
    text(view[`frequency.${measure.frequency}`]),
    money(amount?.low ?? null, measure.currency, figures['amount.unbounded']),
    money(amount?.high ?? null, measure.currency, figures['amount.unbounded']),
    text(one.missing.map((key) => keyTitle(voice, key)).join(figures['list.semicolon'])),
    lines(remarks(book, company, one)),
    text(view[`confidence.${measure.confidence}`]),
    text(measure.address),
    text(measure.id),
    text(company.estimate.asOf),
    text(measure.currency),
  ];
}

/** What it was set aside for, and its warnings: each a line of the cell. */
function remarks({ texts: { view }, options }: Book, company: Company, one: MeasureEstimate): string[] {
  const voice = voiceFor(company, one, options);
  const aside =
    one.setAsideFor === null
      ? []
      : [fill(view['note.set-aside'], { measure: otherTitle(voice, one.measure.id, one.setAsideFor) })];
  return [...aside, ...one.warnings.map((warning) => say(voice, warning))];
}
