/**
 * The estimate as CSV: a row a measure, the columns by the keys of the JSON contract. Rows of several profiles follow one
 * another under one head; money is a plain figure with two places, empty where there is none or nothing bounds it.
 */
import type { Estimate } from '../../engine/estimate.ts';
import { catalogue } from '../../text/index.ts';
import type { Language } from '../../text/index.ts';
import { estimateJson } from '../json.ts';
import type { EstimateJson, JsonOptions, MeasureJson } from '../json.ts';
import { csvLine } from './cell.ts';

/** For programs that take a file without it for something else than UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

const SEPARATOR = ' | ';

type Column = readonly [
  head: string,
  cell: (measure: MeasureJson, estimate: EstimateJson, language: Language) => string,
];

const COLUMNS: readonly Column[] = [
  ['as_of', (_measure, { as_of: day }) => day],
  ['company', (_measure, { company }) => company.name ?? ''],
  ['jurisdiction', ({ jurisdiction }) => jurisdiction],
  ['policy', ({ policy }) => policy],
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['clause', ({ clause }) => clause ?? ''],
  ['source', ({ source }) => source ?? ''],
  ['confidence', ({ confidence }) => confidence],
  ['status', ({ status }) => status],
  ['basis', ({ basis }) => basis],
  ['beneficiary', ({ beneficiary }) => beneficiary],
  ['frequency', ({ frequency }) => frequency],
  ['currency', ({ amount }) => amount?.currency ?? ''],
  ['low', ({ amount }) => amount?.low ?? ''],
  ['high', ({ amount }) => amount?.high ?? ''],
  ['missing', ({ missing }) => missing.join(SEPARATOR)],
  ['reasons', ({ reasons }) => reasons.join(SEPARATOR)],
  ['steps', ({ steps }) => steps.map(({ label, value }) => `${label}: ${value}`).join(SEPARATOR)],
  ['set_aside_for', (measure) => measure.set_aside_for ?? ''],
  [
    'payments',
    ({ payments }) => payments.map(({ year, low, high }) => `${year}: ${low}..${high ?? ''}`).join(SEPARATOR),
  ],
  ['warnings', ({ warnings }) => warnings.join(SEPARATOR)],
  ['note', (_measure, _estimate, language) => catalogue(language).view.closing],
  ['assumptions', (_measure, { assumptions }) => assumptions.map(({ text }) => text).join(SEPARATOR)],
];

/** The line of heads. */
export function csvHead(): string {
  return csvLine(COLUMNS.map(([head]) => head));
}

/** The rows of one estimate; none where there is no measure to show. */
export function csvRows(estimate: Estimate, options: JsonOptions = {}): string {
  const { language = 'en' } = options;
  const plain = estimateJson(estimate, options);
  return plain.measures.map((measure) => csvLine(COLUMNS.map(([, cell]) => cell(measure, plain, language)))).join('');
}
