/** How a text that is no view of an estimate is said, and laid out. */
import type { Language } from '../text/index.ts';

export interface PlainOptions {
  readonly language: Language;
  readonly width: number;
}
