/**
 * What the answers beyond an estimate share: profiles in, and for each a page or plain data out. `compare`, `checklist` and the
 * `--what-next`, `--what-if` and `--schedule` of `estimate` differ only in what they answer.
 */
import type { Estimate, EstimateOptions } from '../../engine/estimate.ts';
import type { Profile } from '../../engine/profile.ts';
import { sheetText } from '../../report/decision-sheet.ts';
import type { Sheet } from '../../report/decision-sheet.ts';
import { jsonText } from '../../report/json-text.ts';
import { sheetMarkdown } from '../../report/markdown/sheet.ts';
import type { Phrase } from '../../rules/phrase.ts';
import type { Rulebook } from '../../rules/rulebook.ts';
import type { Language } from '../../text/index.ts';
import type { DecideFlags } from '../flags.ts';
import { formatAmong } from '../formats.ts';
import { lineHints, streamHints, tellHints } from '../hints.ts';
import { inputsOf } from '../inputs.ts';
import type { Input } from '../inputs.ts';
import { inputFormatOf, keepInputs, languageOf, optionsOf, ratesOf } from '../options.ts';
import { fileOutput, standardOutput } from '../output.ts';
import type { Sink } from '../output.ts';
import { overProfiles } from '../over-profiles.ts';
import type { Around } from '../over-profiles.ts';
import { demandedProfile, faultJson, settingsOf, tellFaults } from '../profiles.ts';
import type { OptionSetting } from '../profiles.ts';
import { rulebookFor } from '../rulebook.ts';
import { outputWidth, USUAL_WIDTH } from '../terminal.ts';
import { usageError } from '../usage.ts';
import { jsonObjects } from '../writers.ts';

const FORMATS = ['table', 'markdown', 'json', 'ndjson'] as const;
type Format = (typeof FORMATS)[number];

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
  /** The company as it is estimated, for what concerns the person. */
  readonly about: Estimate;
  /** What no page of this kind holds and the person should know. */
  readonly hints: readonly Phrase[];
  readonly sheet: () => Sheet;
  readonly json: () => unknown;
}

/** Answers a question about every profile; returns the exit code. */
export async function runDecision(
  files: readonly string[],
  flags: DecideFlags,
  answer: (question: Question) => Answer,
): Promise<number> {
  keepInputs(files, flags.output);
  const format = formatAmong(FORMATS, flags.format, flags.output);
  const language = languageOf(flags.lang, format === 'json' || format === 'ndjson');
  const rulebook = rulebookFor(flags.policies, language);
  const rates = ratesOf(flags.fx);
  const reading = { rulebook, settings: settingsOf(flags.set, rulebook), rates, language };
  const optionsFor = optionsOf(flags, rulebook, rates);
  const sink = flags.output === undefined ? standardOutput() : fileOutput(flags.output);
  const writer = writerOf(format, sink, language, flags.output === undefined ? outputWidth() : USUAL_WIDTH);
  const inputs = inputsOf(filesOrPipe(files), inputFormatOf(flags.from), rulebook, language);
  return overProfiles(inputs, reading, sink, {
    ...writer,
    profile: (profile, input) => {
      const changed = (more: readonly OptionSetting[]): Case => {
        const again = demandedProfile(input, { ...reading, settings: [...reading.settings, ...more] });
        return { profile: again, options: optionsFor(again) };
      };
      const question = { rulebook, profile, options: optionsFor(profile), language, changed };
      return writer.answer(answer(question), input);
    },
  });
}

/** The files named, or standard input where something is piped in. */
function filesOrPipe(files: readonly string[]): readonly string[] {
  if (files.length > 0) return files;
  if (process.stdin.isTTY !== true) return ['-'];
  throw usageError('profile-unnamed');
}

interface AnswerWriter extends Around {
  readonly answer: (answer: Answer, input: Input) => Promise<void>;
}

function writerOf(format: Format, sink: Sink, language: Language, width: number): AnswerWriter {
  switch (format) {
    case 'ndjson':
      return lineWriter(sink, language);
    case 'json':
      return objectWriter(sink, language);
    case 'table':
      return pageWriter(sink, language, (sheet) => sheetText(sheet, width));
    case 'markdown':
      return pageWriter(sink, language, sheetMarkdown);
  }
}

/** What is plain data says nothing of facts that contradict each other, which a page does. */
function hintsBeside({ about, hints }: Answer): readonly Phrase[] {
  return [...about.contradictions, ...hints];
}

function lineWriter(sink: Sink, language: Language): AnswerWriter {
  const told = streamHints(language);
  const line = (value: unknown): Promise<void> => sink.write(`${jsonText(value)}\n`);
  return {
    answer: (answer, { file, document }) => {
      const hints = lineHints(hintsBeside(answer), answer.about, { file, line: document.line }, language);
      told.tell({ hints, hinted: hints.length });
      return line(answer.json());
    },
    fault: (read) => line(faultJson(read, language)),
    end: told.end,
  };
}

function objectWriter(sink: Sink, language: Language): AnswerWriter {
  const objects = jsonObjects(sink);
  return {
    answer: (answer) => {
      tellHints(hintsBeside(answer), answer.about, language);
      return objects.write(jsonText(answer.json(), 2));
    },
    fault: (read) => {
      objects.skip();
      tellFaults(read, language);
    },
    end: objects.end,
  };
}

function pageWriter(sink: Sink, language: Language, page: (sheet: Sheet) => string): AnswerWriter {
  let between = '';
  return {
    answer: ({ sheet, about, hints }) => {
      tellHints(hints, about, language);
      const before = between;
      between = '\n';
      return sink.write(before + page(sheet()));
    },
  };
}
