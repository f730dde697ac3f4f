/** The quote as one HTML file. */
import type { Estimate } from '../../engine/estimate.ts';
import type { QuoteOptions } from '../quote/types.ts';
import { estimateMarkdown } from '../markdown/index.ts';

export function estimateHtml(estimate: Estimate, options: QuoteOptions): string {
  return estimateMarkdown(estimate, options);
}
