/** How quotes are written: pages one after the other or each in a file of a folder, rows of CSV, one workbook. Loaded when asked for. */
import type { Estimate } from '../engine/estimate.ts';
import type { QuoteOptions } from '../report/quote/types.ts';
import { nearMisses } from '../report/what-next.ts';
import type { Sink } from './output.ts';
import { usageError } from './usage.ts';
import type { Destination, Writer, WriterOptions } from './writer.ts';

interface Paging {
  readonly page: (made: Estimate, options: QuoteOptions) => string;
  /** What parts two pages; null where each stands alone. */
  readonly gap: string | null;
}

export type QuoteFormat = 'csv' | 'markdown' | 'html' | 'xlsx';

/** The writer of a format that goes to a client. */
export async function quoteWriter(
  format: QuoteFormat,
  destination: Destination,
  options: WriterOptions,
): Promise<Writer> {
  switch (format) {
    case 'csv':
      return csvWriter(destination.sink, options);
    case 'markdown': {
      const { estimateMarkdown } = await import('../report/markdown/index.ts');
      return pageWriter({ page: estimateMarkdown, gap: '\n---\n\n' }, destination, options);
    }
    case 'html': {
      const { estimateHtml } = await import('../report/html/index.ts');
      return pageWriter({ page: estimateHtml, gap: null }, destination, options);
    }
    case 'xlsx':
      return workbookWriter(destination.sink, options);
  }
}

/** Pages: into the folder, or one after the other. */
function pageWriter({ page, gap }: Paging, { sink, folder }: Destination, options: WriterOptions): Writer {
  const { language, all, explain, letterhead } = options;
  let count = 0;
  // A page that must stand alone is written only when it is known that it does.
  let held: string | null = null;
  return {
    estimate: async (made) => {
      count += 1;
      if (count > 1 && folder === null && gap === null) {
        throw usageError('quotes-need-folder');
      }
      const text = page(made, { language, all, explain, letterhead, near: nearMisses(made) });
      if (folder !== null) await folder(made.profile.name, text);
      else if (gap === null) held = text;
      else await sink.write((count > 1 ? gap : '') + text);
    },
    end: async () => {
      if (held !== null) await sink.write(held);
    },
  };
}

/** Rows under one head, which is written with the first of them. */
async function csvWriter(sink: Sink, options: WriterOptions): Promise<Writer> {
  const { BYTE_ORDER_MARK, csvHead, csvRows } = await import('../report/csv/index.ts');
  let head = (options.bom ? BYTE_ORDER_MARK : '') + csvHead();
  return {
    estimate: async (made) => {
      await sink.write(head + csvRows(made, options));
      head = '';
    },
  };
}

/** One workbook of all estimates; written at the end, because its sheets hold them side by side. */
async function workbookWriter(sink: Sink, options: WriterOptions): Promise<Writer> {
  const { estimateWorkbook } = await import('../report/xlsx/index.ts');
  const all: Estimate[] = [];
  return {
    estimate: async (made) => {
      all.push(made);
      return Promise.resolve();
    },
    end: async () => {
      if (all.length > 0) await sink.write(await estimateWorkbook(all, options));
    },
  };
}
