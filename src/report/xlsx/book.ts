/** What the sheets of a workbook share: the estimates with their totals numbered through, so that formulas find what counts to which. */
import type { Estimate } from '../../engine/estimate.ts';
import type { MeasureEstimate } from '../../engine/measure-estimate.ts';
import { sameTotal } from '../../engine/totals.ts';
import type { Total } from '../../engine/totals.ts';
import type { Catalogue, Language } from '../../text/index.ts';
import { printable, shortened } from '../../values/printable.ts';
import { voiceOf } from '../words/index.ts';
import type { Voice } from '../words/index.ts';
import type { Letterhead } from '../quote/types.ts';
import type { Row } from './cells.ts';

const MOST_OF_NAME = 200;

export interface WorkbookOptions {
  readonly language: Language;
  /** With what does not qualify. */
  readonly all?: boolean | undefined;
  readonly letterhead?: Letterhead | undefined;
}

/** A total with the number by which measures and payments point at it. */
export interface NumberedTotal {
  readonly number: number;
  readonly total: Total;
}

export interface Company {
  readonly estimate: Estimate;
  readonly name: string;
  readonly totals: readonly NumberedTotal[];
  /** The measures shown. */
  readonly measures: readonly MeasureEstimate[];
  /** Speaks of no place in particular. */
  readonly voice: Voice;
}

export interface Book {
  readonly companies: readonly Company[];
  readonly options: WorkbookOptions;
  readonly texts: Catalogue;
}

/** A sheet before it is written; `cached` are the values of its formulas, in order. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
  /** Rows that stay in sight. */
  readonly frozen: number;
  readonly cached: readonly string[];
  /** The letter of the last column that is printed, where those behind it are for filters and other programs. */
  readonly printedTo?: string;
}

/** Numbers the totals of all estimates through. */
export function bookOf(estimates: readonly Estimate[], options: WorkbookOptions, texts: Catalogue): Book {
  let number = 0;
  const companies = estimates.map((estimate): Company => ({
    estimate,
    name: shortened(printable(estimate.profile.name ?? ''), MOST_OF_NAME),
    totals: estimate.totals.map((total) => {
      number += 1;
      return { number, total };
    }),
    measures: estimate.measures.filter(({ status }) => options.all === true || status !== 'does-not-qualify'),
    voice: voiceOf(estimate, options.language),
  }));
  return { companies, options, texts };
}

/** The number of the total that a measure counts to; null where it counts to none. */
export function countsTo({ totals }: Company, { measure, status, amount }: MeasureEstimate): number | null {
  if (status !== 'qualifies' || amount === null) return null;
  const { beneficiary, currency, policy } = measure;
  const own = { jurisdiction: policy.jurisdiction, beneficiary, currency };
  return totals.find(({ total }) => sameTotal(total, own))?.number ?? null;
}

/** The voice that speaks of the place of a measure. */
export function voiceFor({ estimate }: Company, { measure }: MeasureEstimate, { language }: WorkbookOptions): Voice {
  return voiceOf(estimate, language, measure.policy.jurisdiction);
}
