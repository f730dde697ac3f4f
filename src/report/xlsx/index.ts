/** The workbook. */
import type { Estimate } from '../../engine/estimate.ts';
import type { Language } from '../../text/index.ts';

export async function estimateWorkbook(_estimates: readonly Estimate[], _options: { readonly language: Language }): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}
