/** What writes estimates: what comes before, between and after them, and where they go. */
import type { Estimate } from '../engine/estimate.ts';
import type { Letterhead } from '../report/quote/types.ts';
import type { Language } from '../text/index.ts';
import type { Folder } from './folder.ts';
import type { Sink } from './output.ts';
import type { Around } from './over-profiles.ts';

export interface WriterOptions {
  readonly language: Language;
  readonly all: boolean;
  readonly explain: boolean;
  /** Written to a file, so without the terminal's width and colour. */
  readonly toFile: boolean;
  /** What stands at the head of a quote. */
  readonly letterhead: Letterhead;
  /** CSV with a byte order mark. */
  readonly bom: boolean;
}

/** Where estimates go: one after the other, or a file each. */
export interface Destination {
  readonly sink: Sink;
  readonly folder: Folder | null;
}

export interface Writer extends Around {
  readonly estimate: (made: Estimate) => Promise<void>;
}
