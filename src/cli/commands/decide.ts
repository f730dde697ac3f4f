/**
 * What the answers beyond an estimate share: profiles in, and for each a page or plain data out. `compare`, `checklist` and the
 * `--what-next`, `--what-if` and `--schedule` of `estimate` differ only in what they answer.
 */
import type { EstimateOptions } from '../../engine/estimate.ts';
import type { Profile } from '../../engine/profile.ts';
import { PROFILE_FORMATS } from '../../profile/documents.ts';
import { sheetMarkdown, sheetText } from '../../report/decision-sheet.ts';
import type { Sheet } from '../../report/decision-sheet.ts';
import { faultMessage, faultReport } from '../../report/faults.ts';
import { jsonText } from '../../report/json-text.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { formatAmong } from '../formats.ts';
import { inputsOf } from '../inputs.ts';
import { dayOf, jurisdictionsOf, languageOf, oneOf, preferOf, ratesOf, today, withRates } from '../options.ts';
import { fileOutput, say, standardOutput } from '../output.ts';
import { profileOf, settingsOf } from '../profiles.ts';
import type { OptionSetting, ReadInput } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { colourOn, errorScreen, outputScreen, widthOf } from '../terminal.ts';

const FORMATS = ['table', 'markdown', 'json', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

export interface DecideFlags {
  readonly jurisdiction: readonly string[];
  readonly asOf?: string | undefined;
  readonly fx: readonly string[];
  readonly set: readonly string[];
  readonly lang?: string | undefined;
  readonly format?: string | undefined;
  readonly from?: string | undefined;
  readonly output?: string | undefined;
  readonly policies?: string | undefined;
  readonly prefer?: string | undefined;
}

/** What is asked about one profile. */
export interface Question {
  readonly rulebook: Rulebook;
  readonly profile: Profile;
  readonly options: EstimateOptions;
  readonly language: Language;
  /** The same profile with more settings; its faults end the run. */
  readonly changed: (settings: readonly OptionSetting[]) => Profile;
}

export interface Answer {
  readonly sheet: () => Sheet;
  readonly json: () => unknown;
}

interface Run {
  readonly flags: DecideFlags;
  readonly format: Format;
  readonly language: Language;
  readonly rulebook: Rulebook;
}

/** Answers a question about every profile; returns the exit code. */
export async function runDecision(
  files: readonly string[],
  flags: DecideFlags,
  answer: (question: Question) => Answer,
): Promise<number> {
  const format = formatOf(flags);
  const language = languageOf(flags.lang, format === 'json' || format === 'ndjson');
  const run: Run = { flags, format, language, rulebook: rulebookFor(flags.policies ?? null, language) };
  const rates = ratesOf(flags.fx);
  const settings = settingsOf(flags.set, run.rulebook);
  const options = optionsOf(run, rates);
  const texts: string[] = [];
  const sink = flags.output === undefined ? standardOutput() : fileOutput(flags.output);
  let code: number = EXIT.done;
  for await (const input of inputsOf(
    sourcesOf(files),
    flags.from === undefined ? null : oneOf('--from', flags.from, PROFILE_FORMATS),
  )) {
    const read = profileOf(input, settings, run.rulebook, rates);
    if (read.profile === null) {
      code = EXIT.usage;
      if (format === 'ndjson') await sink.write(`${jsonText(faultJson(read, language))}\n`);
      else say(`${report(read, run)}\n`);
      continue;
    }
    const asOf = options.asOf === '' ? (read.profile.asOf ?? today()) : options.asOf;
    const changed = (more: readonly OptionSetting[]): Profile => {
      const again = profileOf(input, [...settings, ...more], run.rulebook, rates);
      if (again.profile === null) throw new CommandError(report(again, run), true);
      return again.profile;
    };
    const question = {
      rulebook: run.rulebook,
      profile: read.profile,
      options: { ...options, asOf },
      language,
      changed,
    };
    const text = written(
      withRates('both', () => answer(question)),
      run,
    );
    if (format === 'ndjson') await sink.write(text);
    else texts.push(text);
  }
  await sink.write(joined(texts, format));
  sink.end();
  return code;
}

function formatOf({ format, output }: DecideFlags): Format {
  return formatAmong(FORMATS, format, output);
}

/** The files named, or standard input where something is piped in. */
function sourcesOf(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files;
  if (process.stdin.isTTY !== true) return ['-'];
  throw new CommandError('no profile: name a file, or pipe one in. `subsidy facts` lists what a profile may say.');
}

/** An empty `asOf` stands for the profile's own day. */
function optionsOf({ flags, rulebook }: Run, rates: ReturnType<typeof ratesOf>): EstimateOptions {
  return {
    asOf: dayOf(flags.asOf) ?? '',
    jurisdictions: jurisdictionsOf(flags.jurisdiction, rulebook),
    exchangeRates: rates,
    prefer: preferOf(flags.prefer),
  };
}

function written({ sheet, json }: Answer, { format, flags }: Run): string {
  if (format === 'json') return jsonText(json(), 2);
  if (format === 'ndjson') return `${jsonText(json())}\n`;
  if (format === 'markdown') return sheetMarkdown(sheet());
  return sheetText(sheet(), flags.output === undefined ? widthOf(outputScreen(), process.env) : 100);
}

/** One profile gives one object, several an array. */
function joined(texts: readonly string[], format: Format): string {
  if (format !== 'json') return texts.join('\n');
  const [only] = texts;
  if (only === undefined) return '';
  return texts.length === 1 ? `${only}\n` : `[\n${texts.join(',\n')}\n]\n`;
}

function report({ faults }: ReadInput, { language }: Run): string {
  return faultReport(faults, { language, colour: colourOn(errorScreen(), process.env) });
}

function faultJson({ faults, input }: ReadInput, language: Language): unknown {
  const [first] = faults;
  const message = faults.map((fault) => faultMessage(fault, language)).join(' ');
  const error = { file: first?.file ?? input.file, line: first?.line ?? 1, column: first?.column ?? 1, message };
  return { error, line: input.document.line };
}
