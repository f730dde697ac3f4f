/** The estimates as one workbook: summary, measures, conditions, payments, papers. Loaded only when a workbook is asked for. */
import writeExcelFile from 'write-excel-file/node';
import type { Estimate } from '../../engine/estimate.ts';
import { catalogue } from '../../text/index.ts';
import { fitted } from './cells.ts';
import { bookOf } from './book.ts';
import type { SheetPlan, WorkbookOptions } from './book.ts';
import { conditionsSheet, papersSheet, paymentsSheet } from './details.ts';
import { measuresSheet } from './measures.ts';
import { summarySheet } from './summary.ts';

/** Named, because a bold text without a font of its own is set in another by some programs. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

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
    data: rows.map((row) => [...fitted(row, widths)]),
    columns: widths.map((width) => ({ width })),
    ...(frozen > 0 ? { stickyRowsCount: frozen } : {}),
    orientation: 'landscape' as const,
  }));
  const transform = {
    'xl/worksheets/sheet{id}.xml': {
      transform: (xml: string, _sheet: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
        fitToPrint(withValues(xml, plans[sheetIndex]), book.texts.view.closing),
    },
    'xl/workbook.xml': { transform: (xml: string) => withPrintNames(calculating(xml), plans) },
  };
  return writeExcelFile(sheets, { ...FONT, features: [{ files: { transform } }] }).toBuffer();
}

/** The XML of a sheet with the value of each formula beside it, for programs that do not calculate. */
function withValues(xml: string, plan: SheetPlan | undefined): string {
  const values = [...(plan?.cached ?? [])];
  return xml.replace(/<\/f>/gu, () => `</f><v>${values.shift() ?? '0'}</v>`);
}

/** A sheet that prints as wide as the paper, with its pages numbered; the text is the tool's own. */
function fitToPrint(xml: string, closing: string): string {
  const foot = `&amp;L${closing.replaceAll(/[&<>]/gu, ' ')}&amp;R&amp;P / &amp;N`;
  return xml
    .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageSetup([^>]*)\/>/u,
      `<pageSetup$1 fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`,
    );
}

/** Heads are printed on every page, and only the columns that a reader wants. */
function withPrintNames(xml: string, plans: readonly SheetPlan[]): string {
  const names = plans.flatMap(({ name, rows, frozen, printedTo }, index) => {
    const sheet = `'${name.replaceAll("'", "''")}'!`;
    const defined = (key: string, range: string): string =>
      `<definedName name="_xlnm.${key}" localSheetId="${index}">${sheet}${range}</definedName>`;
    return [
      ...(printedTo === undefined ? [] : [defined('Print_Area', `$A$1:$${printedTo}$${rows.length}`)]),
      ...(frozen === 0 ? [] : [defined('Print_Titles', `$1:$${frozen}`)]),
    ];
  });
  return xml.replace(/<definedNames\s*\/>/u, () => `<definedNames>${names.join('')}</definedNames>`);
}

/** Has a spreadsheet calculate all formulas when it opens the workbook. */
function calculating(xml: string): string {
  return xml.replace(/<calcPr\s*\/>/u, '<calcPr fullCalcOnLoad="1"/>');
}
