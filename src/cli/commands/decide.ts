/**
 * What the answers beyond an estimate share: profiles in, and for each a page or plain data out. `compare`, `checklist` and the
 * `--what-next`, `--what-if` and `--schedule` of `estimate` differ only in what they answer.
 */
import type { EstimateOptions } from '../../engine/estimate.ts';
import type { Profile } from '../../engine/profile.ts';
import { PROFILE_FORMATS } from '../../profile/documents.ts';
import { sheetText } from '../../report/decision-sheet.ts';
import type { Sheet } from '../../report/decision-sheet.ts';
import { faultReport } from '../../report/faults.ts';
import { jsonText } from '../../report/json-text.ts';
import { sheetMarkdown } from '../../report/markdown/sheet.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { formatAmong } from '../formats.ts';
import { inputsOf } from '../inputs.ts';
import {
  dayOf,
  jurisdictionsOf,
  keepInputs,
  languageOf,
  oneOf,
  preferOf,
  ratesOf,
  today,
  withRates,
} from '../options.ts';
import { fileOutput, standardOutput } from '../output.ts';
import type { Sink } from '../output.ts';
import { faultJson, profileOf, settingsOf, tellFaults } from '../profiles.ts';
import type { OptionSetting, ReadInput } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { colourOn, errorScreen, outputScreen, widthOf } from '../terminal.ts';
import { usageError } from '../usage.ts';
import { jsonObjects } from '../writers.ts';

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

/** A company as it is asked about. */
export interface Case {
  readonly profile: Profile;
  readonly options: EstimateOptions;
}

/** What is asked about one profile. */
export interface Question extends Case {
  readonly rulebook: Rulebook;
  readonly language: Language;
  /** The same profile with more settings; its faults end the run. */
  readonly changed: (settings: readonly OptionSetting[]) => Case;
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
  keepInputs(files, flags.output);
  const format = formatOf(flags);
  const language = languageOf(flags.lang, format === 'json' || format === 'ndjson');
  const run: Run = { flags, format, language, rulebook: rulebookFor(flags.policies ?? null, language) };
  const rates = ratesOf(flags.fx);
  const settings = settingsOf(flags.set, run.rulebook);
  const optionsFor = optionsOf(run, rates);
  const sink = flags.output === undefined ? standardOutput() : fileOutput(flags.output);
  const writer = writerOf(sink, run);
  let code: number = EXIT.done;
  try {
    for await (const input of inputsOf(
      sourcesOf(files),
      flags.from === undefined ? null : oneOf('--from', flags.from, PROFILE_FORMATS),
      run.rulebook,
      language,
    )) {
      const read = profileOf(input, settings, run.rulebook, rates);
      if (read.profile === null) {
        code = EXIT.usage;
        await writer.fault(read);
        continue;
      }
      const changed = (more: readonly OptionSetting[]): Case => {
        const again = profileOf(input, [...settings, ...more], run.rulebook, rates);
        if (again.profile === null) throw new CommandError(report(again, run), true);
        return { profile: again.profile, options: optionsFor(again.profile) };
      };
      const { profile } = read;
      const question = { rulebook: run.rulebook, profile, options: optionsFor(profile), language, changed };
      await writer.answer(withRates('both', () => answer(question)));
    }
    await writer.end();
  } catch (error) {
    sink.abandon();
    throw error;
  }
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
  throw usageError('profile-unnamed');
}

/** The day that is asked for, else the profile's own. */
function optionsOf({ flags, rulebook }: Run, rates: ReturnType<typeof ratesOf>): (profile: Profile) => EstimateOptions {
  const asked = dayOf(flags.asOf);
  const options = {
    jurisdictions: jurisdictionsOf(flags.jurisdiction, rulebook),
    exchangeRates: rates,
    prefer: preferOf(flags.prefer),
  };
  return (profile) => ({ ...options, asOf: asked ?? profile.asOf ?? today() });
}

interface AnswerWriter {
  readonly answer: (answer: Answer) => Promise<void>;
  readonly fault: (read: ReadInput) => Promise<void>;
  readonly end: () => Promise<void>;
}

function writerOf(sink: Sink, run: Run): AnswerWriter {
  const { format, flags, language } = run;
  const tell = async (read: ReadInput): Promise<void> => {
    tellFaults(read, language);
    return Promise.resolve();
  };
  if (format === 'ndjson') {
    const line = (value: unknown): Promise<void> => sink.write(`${jsonText(value)}\n`);
    return {
      answer: ({ json }) => line(json()),
      fault: (read) => line(faultJson(read, language)),
      end: async () => Promise.resolve(),
    };
  }
  if (format === 'json') {
    const objects = jsonObjects(sink);
    return {
      answer: ({ json }) => objects.write(jsonText(json(), 2)),
      fault: (read) => {
        objects.skip();
        return tell(read);
      },
      end: objects.end,
    };
  }
  const width = flags.output === undefined ? widthOf(outputScreen(), process.env) : 100;
  let between = '';
  return {
    answer: ({ sheet }) => {
      const text = format === 'markdown' ? sheetMarkdown(sheet()) : sheetText(sheet(), width);
      const before = between;
      between = '\n';
      return sink.write(before + text);
    },
    fault: tell,
    end: async () => Promise.resolve(),
  };
}

function report({ faults, untold }: ReadInput, { language }: Run): string {
  return faultReport(faults, { language, untold, colour: colourOn(errorScreen(), process.env) });
}
