/** One profile line in, one estimate line out: what runs in the command's own thread and in its workers. */
import { jsonText } from '../report/json-text.ts';
import { estimate } from '../engine/estimate.ts';
import { MissingRateError } from '../engine/rates.ts';
import { jsonLine } from '../profile/documents.ts';
import type { ProfileDocument } from '../profile/documents.ts';
import { estimateJson } from '../report/json.ts';
import type { OptionsFor } from './options.ts';
import { faultJson, profileOf, withoutRate } from './profiles.ts';
import type { Reading } from './profiles.ts';
import { hintsOf, lineHints, MOST_HINTS } from './hints.ts';
import type { Hinted } from './hints.ts';

/** What all lines of a run have in common. */
export interface LineRun extends Reading {
  readonly optionsFor: OptionsFor;
  readonly all: boolean;
  readonly explain: boolean;
  /** As messages call the file. */
  readonly file: string;
}

/** The lines of one batch, estimated. */
export interface Batch extends Hinted {
  readonly text: string;
  readonly faulty: boolean;
}

/** Estimates lines of NDJSON, the first of which has the number given; blank lines are passed over. */
export function estimateLines(lines: readonly string[], first: number, run: LineRun): Batch {
  let text = '';
  const hints: string[] = [];
  let hinted = 0;
  let faulty = false;
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const done = estimateDocument(jsonLine(line, first + index), run);
    text += done.text;
    hints.push(...done.hints.slice(0, MOST_HINTS - hints.length));
    hinted += done.hinted;
    faulty ||= done.faulty;
  });
  return { text, hints, hinted, faulty };
}

/** Estimates one document as a line; one that is faulty gives a line that says so in its place. */
export function estimateDocument(document: ProfileDocument, run: LineRun): Batch {
  const read = profileOf({ file: run.file, document }, run);
  const { profile } = read;
  if (profile === null) return faultLine(faultJson(read, run.language));
  try {
    const made = estimate(run.rulebook, profile, { ...run.optionsFor(profile), explain: run.explain });
    const hints = lineHints(hintsOf(made), made, { file: run.file, line: document.line }, run.language);
    return { text: `${jsonText(estimateJson(made, run))}\n`, hints, hinted: hints.length, faulty: false };
  } catch (error) {
    if (!(error instanceof MissingRateError)) throw error;
    return faultLine(faultJson(withoutRate(read.input, error), run.language));
  }
}

function faultLine(fault: unknown): Batch {
  return { text: `${jsonText(fault)}\n`, hints: [], hinted: 0, faulty: true };
}
