/** One profile line in, one estimate line out: what runs in the command's own thread and in its workers. */
import { jsonText } from '../report/json-text.ts';
import { estimate } from '../engine/estimate.ts';
import { MissingRateError } from '../engine/rates.ts';
import { jsonLine } from '../profile/documents.ts';
import type { ProfileDocument } from '../profile/documents.ts';
import { faultMessages } from '../report/faults.ts';
import { estimateJson } from '../report/json.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Language } from '../text/index.ts';
import type { Decimal } from '../values/decimal.ts';
import { profileOf } from './profiles.ts';
import type { OptionSetting } from './profiles.ts';

/** What all lines of a run have in common. */
export interface LineRun {
  readonly rulebook: Rulebook;
  readonly rates: ReadonlyMap<string, Decimal>;
  readonly settings: readonly OptionSetting[];
  readonly jurisdictions: readonly string[];
  /** The day asked for; null leaves it to each profile, and then to `today`. */
  readonly asOf: string | null;
  readonly today: string;
  readonly language: Language;
  readonly all: boolean;
  readonly explain: boolean;
  readonly prefer: 'high' | 'fixed';
  /** As messages call the file. */
  readonly file: string;
}

/** The lines of one batch, estimated. */
export interface Batch {
  readonly text: string;
  readonly faulty: boolean;
}

/** Estimates lines of NDJSON, the first of which has the number given; blank lines are passed over. */
export function estimateLines(lines: readonly string[], first: number, run: LineRun): Batch {
  let text = '';
  let faulty = false;
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const done = estimateDocument(jsonLine(line, first + index), run);
    text += done.text;
    faulty ||= done.faulty;
  });
  return { text, faulty };
}

/** Estimates one document as a line; one that is faulty gives a line that says so in its place. */
export function estimateDocument(document: ProfileDocument, run: LineRun): Batch {
  const { profile, faults, untold } = profileOf({ file: run.file, document }, run.settings, run.rulebook, run.rates);
  if (profile === null) {
    const [at = { file: run.file, line: document.line, column: 1 }] = faults;
    return faultLine(document, at, faultMessages(faults, untold, run.language));
  }
  try {
    const made = estimate(run.rulebook, profile, {
      asOf: run.asOf ?? profile.asOf ?? run.today,
      jurisdictions: run.jurisdictions,
      exchangeRates: run.rates,
      explain: run.explain,
      prefer: run.prefer,
    });
    return { text: `${jsonText(estimateJson(made, run))}\n`, faulty: false };
  } catch (error) {
    if (!(error instanceof MissingRateError)) throw error;
    return faultLine(document, { file: run.file, line: document.line, column: 1 }, error.message);
  }
}

function faultLine(
  document: ProfileDocument,
  at: { file: string; line: number; column: number },
  message: string,
): Batch {
  const error = { file: at.file, line: at.line, column: at.column, message };
  return { text: `${jsonText({ error, line: document.line })}\n`, faulty: true };
}
