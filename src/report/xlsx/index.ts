/** The estimates as one workbook: summary, measures, conditions, payments, papers. Loaded only when a workbook is asked for. */
import writeExcelFile from 'write-excel-file/node';
import type { Estimate } from '../../engine/estimate.ts';
import { catalogue } from '../../text/index.ts';
import { bookOf } from './book.ts';
import type { SheetPlan, WorkbookOptions } from './book.ts';
import { conditionsSheet, papersSheet, paymentsSheet } from './details.ts';
import { measuresSheet } from './measures.ts';
import { summarySheet } from './summary.ts';

/** The whole workbook as bytes. */
export async function estimateWorkbook(estimates: readonly Estimate[], options: WorkbookOptions): Promise<Uint8Array> {
  const book = bookOf(estimates, options, catalogue(options.language));
  const plans = [
    summarySheet(book),
    measuresSheet(book),
    conditionsSheet(book),
    paymentsSheet(book),
    papersSheet(book),
  ];
  const sheets = plans.map(({ name, rows, widths, frozen }) => ({
    sheet: name,
    data: rows.map((row) => [...row]),
    columns: widths.map((width) => ({ width })),
    ...(frozen > 0 ? { stickyRowsCount: frozen } : {}),
    orientation: 'landscape' as const,
  }));
  const transform = {
    'xl/worksheets/sheet{id}.xml': {
      transform: (xml: string, _sheet: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
        withValues(xml, plans[sheetIndex]),
    },
    'xl/workbook.xml': { transform: calculating },
  };
  return writeExcelFile(sheets, { features: [{ files: { transform } }] }).toBuffer();
}

/** The XML of a sheet with the value of each formula beside it, for programs that do not calculate. */
function withValues(xml: string, plan: SheetPlan | undefined): string {
  const values = [...(plan?.cached ?? [])];
  return xml.replace(/<\/f>/gu, () => `</f><v>${values.shift() ?? '0'}</v>`);
}

/** Has a spreadsheet calculate all formulas when it opens the workbook. */
function calculating(xml: string): string {
  return xml.replace(/<calcPr\s*\/>/u, '<calcPr fullCalcOnLoad="1"/>');
}
