/**
 * The estimate as a person reads it: at a terminal in a box, in a pipe in columns of spaces, in a narrow window as a list.
 * Asynchronous because chalk and cli-table3 are loaded only where there is colour or a box.
 */
import type { Estimate } from '../../engine/estimate.ts';
import { catalogue } from '../../text/index.ts';
import { loadPaint, unpainted } from '../layout/paint.ts';
import { NARROWEST_TABLE } from '../layout/wrap.ts';
import { viewOf } from '../view/index.ts';
import type { ViewOptions } from '../view/viewing.ts';
import { columns } from './columns.ts';
import type { Drawing } from './drawing.ts';
import { list } from './list.ts';
import { pageLines } from './page.ts';

export interface TableOptions extends ViewOptions {
  /** Columns of the terminal; infinite for text that is not to be wrapped. */
  readonly width: number;
  readonly colour: boolean;
  /** With lines around the cells, for a terminal. */
  readonly boxed: boolean;
}

/** The whole table as text, with a line end behind its last line. */
export async function estimateTable(estimate: Estimate, options: TableOptions): Promise<string> {
  const { language, width, colour, boxed } = options;
  const lines = pageLines({
    view: viewOf(estimate, options),
    texts: catalogue(language),
    width,
    paint: colour ? await loadPaint() : unpainted,
    drawing: await drawingFor(width, boxed),
    rules: boxed ? ['═', '─'] : ['=', '-'],
  });
  return `${lines.join('\n')}\n`;
}

async function drawingFor(width: number, boxed: boolean): Promise<Drawing> {
  if (width < NARROWEST_TABLE) return list;
  if (!boxed) return columns;
  const { box } = await import('./box.ts');
  return box;
}
